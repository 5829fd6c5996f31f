/// The languages whose month names the registries know, by their codes.
enum MonthLanguage: Hashable, Sendable {
  case bg, cs, csNominative, cy, cyMutated, da, de, el, en, es, et, fi, fr, hi, hr, hu, it, lt, lv
  case nl, no, pl, pt, ro, sk, sl, sv
  /// English names in full and their first three letters, as registry 1 sets them apart.
  case englishLong, englishShort
  /// Numerals I to XII.
  case roman
  /// Months of the Indian national calendar, in Devanagari or transliterated.
  case saka
  /// Hindi names, or numbers in Devanagari digits.
  case hiOrNumber

  /// How many characters may follow a name at the end of a day and month, so that `1 jan` takes
  /// `1 januar` as well.
  var tail: Int {
    switch self {
    case .en, .englishLong, .englishShort, .hi, .hiOrNumber, .roman, .saka, .cs, .csNominative: 0
    case .et, .fr: 5
    case .cy, .cyMutated, .es, .hu, .ro: 7
    case .el, .fi: 8
    case .pl: 9
    case .bg, .da, .de, .hr, .it, .lt, .lv, .nl, .no, .pt, .sk, .sl, .sv: 6
    }
  }
}

extension MonthNames {
  static func of(_ language: MonthLanguage) -> MonthNames {
    // Making all tables takes milliseconds, and most filings need this one alone.
    language == .en ? english : tables[language] ?? MonthNames("")
  }

  private static let english = MonthNames(
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
      + "september/sep october/oct november/nov december/dec", .capitals)

  private static let tables: [MonthLanguage: MonthNames] = [
    .bg: MonthNames("ян фев мар апр май/маи юни юли авг сеп окт ное дек"),
    .cs: MonthNames(czech, after: .letter),
    .csNominative: MonthNames(czechNominative, after: .letter),
    .cy: MonthNames("ion chwe maw ebr mai meh gor aws med hyd tach rhag", before: .letter),
    .cyMutated: MonthNames(
      "ion chwe maw/faw ebr mai/fai meh/feh gor/ngor aws med/fed hyd tach/dach/nhach/thach "
        + "rhag/rag", before: .letter),
    .da: MonthNames("jan feb mar apr maj jun jul aug sep okt nov dec"),
    .de: MonthNames("jan/jän/jaen feb mär/maer/mar apr mai jun jul aug sep okt nov dez"),
    .el: MonthNames(greek),
    .en: english,
    .es: MonthNames("ene feb mar abr may jun jul ago sep oct nov dic"),
    .et: MonthNames("jaan veebr märts/marts apr mai juuni juuli aug sept okt nov dets"),
    .fi: MonthNames("tam hel maa huh tou kes hei elo syy lok mar jou", before: .letter),
    .fr: MonthNames("janv févr/fevr mars avr mai juin juil août/aout sept oct nov déc/dec"),
    .hi: MonthNames(hindi, .asWritten),
    .hiOrNumber: MonthNames(hindiOrNumber, .asWritten),
    .hr: MonthNames("sij velj ožu/ozu tra svi lip srp kol ruj lis stu pro"),
    .hu: MonthNames("jan feb márc/marc ápr/apr máj/maj jún/jun júl/jul aug szept okt nov dec"),
    .it: MonthNames("gen feb mar apr mag giu lug ago set ott nov dic"),
    .lt: MonthNames("sau vas kov bal geg bir lie rugp/rgp rugs/rgs spa/spl lap gru/grd"),
    .lv: MonthNames("janv febr marts apr maijs jūn/jun jūl/jul aug sept okt nov dec"),
    .nl: MonthNames("jan feb maa/mrt apr mei jun jul aug sep okt nov dec"),
    .no: MonthNames("jan feb mar apr mai jun jul aug sep okt nov des"),
    .pl: MonthNames("sty lut mar kwi maj cze lip sie wrz paź/paz lis gru", before: .letter),
    .pt: MonthNames("jan fev mar abr mai jun jul ago set out nov dez"),
    .ro: MonthNames("ian feb mar apr mai iun iul aug sep oct noi/nov dec"),
    .sk: MonthNames("jan feb mar apr máj/maj jún/jun júl/jul aug sep okt nov dec"),
    .sl: MonthNames("jan feb mar apr maj jun jul avg sep okt nov dec"),
    .sv: MonthNames("jan feb mar apr maj jun jul aug sep okt nov dec"),
    .englishLong: MonthNames(
      "January February March April May June July August September October November December",
      .asWritten),
    .englishShort: MonthNames("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", .asWritten),
    .roman: MonthNames(
      "I/i II/ii III/iii IV/iv V/v VI/vi VII/vii VIII/viii IX/ix X/x XI/xi XII/xii", .asWritten,
      before: .romanNumeral, after: .romanNumeral),
    .saka: MonthNames(saka, .asWritten),
  ]

  private static let czech = """
    ledna/led února/unora/úno/uno března/brezna/bře/bre dubna/dub května/kvetna/kvě/kve \
    června/cervna/čvn/cvn července/cervence/čvc/cvc srpna/srp září/zari/zář/zar \
    října/rijna/říj/rij listopadu/lis prosince/pro
    """

  /// The names without a day: nominative, genitive or locative.
  private static let czechNominative = """
    leden/ledna/lednu/led únor/unor/února/unora/únoru/unoru/úno/uno \
    březen/brezen/března/brezna/březnu/breznu/bře/bre duben/dubna/dubnu/dub \
    květen/kveten/května/kvetna/květnu/kvetnu/kvě/kve \
    červen/cerven/června/cervna/červnu/cervnu/čvn/cvn \
    červenec/cervenec/července/cervence/červenci/cervenci/čvc/cvc srpen/srpna/srpnu/srp \
    září/zari/zář/zar říjen/rijen/října/rijna/říjnu/rijnu/říj/rij listopad/listopadu/lis \
    prosinec/prosince/prosinci/pro
    """

  /// With and without accents; the spellings in `i`, `a` and `o` start with a Latin letter, which
  /// looks the same as a capital.
  private static let greek = """
    ιαν/ίαν/iαν φεβ μάρ/μαρ απρ/άπρ/aπρ/αρίλ/άρίλ/αριλ/άριλ/aρίλ/aριλ μαΐ/μαι/μάι/μαϊ/μάϊ \
    ιούν/ίούν/ίουν/ιουν/iούν/iουν ιούλ/ίούλ/ίουλ/ιουλ/iούλ/iουλ αύγ/αυγ σεπ οκτ/όκτ/oκτ \
    νοέ/νοε δεκ
    """

  private static let hindi = """
    जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
    """

  private static let hindiOrNumber = """
    जनवरी/०१/१ फरवरी/०२/२ मार्च/०३/३ अप्रैल/०४/४ मई/०५/५ जून/०६/६ जुलाई/०७/७ अगस्त/०८/८ \
    सितंबर/०९/९ अक्टूबर/१० नवंबर/११ दिसंबर/१२
    """

  private static let saka = """
    C*ait/चैत्र Vai/वैशाख/बैसाख Jy/ज्येष्ठ dha/ḍha/आषाढ/आषाढ़ vana/Śrāvaṇa/श्रावण/सावन \
    Bh*dra/Proṣṭhapada/भाद्रपद/भादो in/आश्विन K*rti/कार्तिक M*rga/Agra/मार्गशीर्ष/अगहन Pau/पौष \
    M*gh/माघ Ph*lg/फाल्गुन
    """
}
