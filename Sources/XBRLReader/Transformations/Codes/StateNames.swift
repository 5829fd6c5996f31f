/// Postal codes of the states of the USA and its territories, and of the provinces of Canada.
enum StateNames {
  /// For `ixt-sec:stateprovnameen`; each line holds a code and a pattern of `CodeTable`.
  static let table = CodeTable(
    lines.split(separator: "\n").map { line in
      let fields = line.split(separator: " ", maxSplits: 1).map(String.init)
      return (fields[0], fields[1])
    })

  private static let lines = """
    AL Alabama
    AK Alaska
    AZ Arizona
    AR Arkansas
    CA California
    CO Colorado
    CT Connecticut
    DE Delaware
    FL Florida
    GA Georgia
    HI Hawaii
    ID Idaho
    IL Illinois
    IN Indiana
    IA Iowa
    KS Kansas
    KY Kentucky
    LA Louisiana
    ME Maine
    MD Maryland
    MA Massachusetts
    MI Michigan
    MN Minnesota
    MS Mississippi
    MO Missouri
    MT Montana
    NE Nebraska
    NV Nevada
    NH New Hampshire
    NJ New Jersey
    NM New Mexico
    NY New York
    NC North Carolina
    ND North Dakota
    OH Ohio
    OK Oklahoma
    OR Oregon
    PA Pennsylvania
    RI Rhode Island
    SC South Carolina
    SD South Dakota
    TN Tennessee
    TX Texas
    UT Utah
    VT Vermont
    VA Virginia
    WA Washington
    WV West Virginia
    WI Wisconsin
    WY Wyoming
    DC District Of Columbia
    AS [American ]Samoa
    GU Guam
    MP Northern Mariana Islands
    PR Puerto Rico
    UM United States Minor Outlying Islands
    VI Virgin Islands, U.S.
    AB Alberta
    BC British Columbia
    MB Manitoba
    NB New Brunswick
    NL Newfoundland And Labrador
    NS Nova Scotia
    NT Northwest Territories
    NU Nunavut
    ON Ontario
    PE Prince Edward Island
    QC Qu{e|é}bec
    SK Saskatchewan
    YT Yukon
    """
}
