import FilingModel

/// The measures of the Unit Type Registry by what they measure, in every edition from 2012 to 2025.
enum UnitRegistry {
  /// What is measured, by the name of its type without `ItemType`.
  enum Quantity: String, CustomStringConvertible, Hashable, Sendable {
    case area, duration, electricCharge, electricCurrent, energy, force, frequency
    case ghgEmissions, length, mass, memory, planeAngle, power, pressure, temperature
    case voltage, volume

    var description: String {
      switch self {
      case .duration: "time"
      case .electricCharge: "electric charge"
      case .electricCurrent: "electric current"
      case .ghgEmissions: "greenhouse gas"
      case .planeAngle: "angle"
      default: rawValue
      }
    }
  }

  private static let namespace = "http://www.xbrl.org/2009/utr"

  /// Whether a unit is one measure of a quantity, with nothing below it.
  static func holds(_ unit: Unit, of quantity: Quantity) -> Bool {
    guard unit.denominators.isEmpty, unit.numerators.count == 1 else { return false }
    return unit.numerators[0].namespace == namespace
      && measures[quantity]?.contains(unit.numerators[0].localName) == true
  }

  /// A number of nothing, and a rate, which the registry has beside it.
  static func isPure(_ unit: Unit) -> Bool {
    guard unit.denominators.isEmpty, unit.numerators.count == 1 else { return false }
    let measure = unit.numerators[0]
    return measure.localName == "pure"
      || measure.localName == "Rate" && measure.namespace == namespace
  }

  /// A code that is none of a currency where one stands; nil when there is none.
  static func unknownCurrency(in unit: Unit) -> String? {
    (unit.numerators + unit.denominators).first {
      $0.namespace == Unit.currencyNamespace && !currencies.contains($0.localName)
    }?.localName
  }

  private static let measures: [Quantity: Set<String>] = [
    .area: words("acre ha sqft sqkm sqm sqmi sqyd"),
    .duration: words("D H M MM Q S WK Y"),
    .electricCharge: words("Ah C"),
    .electricCurrent: words("A"),
    .energy: words(
      """
      Bcfe Boe Btu Cal dth ft_lb GJ GWM GWh J kJ kWh MBoe MJ MMBTU MMBoe MMcfe MWM MWd MWh Mcfe \
      TJ TWh Tcfe VAh Wh mJ
      """),
    .force: words("N"),
    .frequency: words("Hz"),
    .ghgEmissions: words("GtCO2e MtCO2e gCO2e ktCO2e tCO2e"),
    .length: words("cm dm ft in km m mi mm nmi yd"),
    .mass: words("GT Gt MT Mg Mt T g kT kg kt lb oz ozt t"),
    .memory: words("B GB MB PB TB kB"),
    .planeAngle: words("Degree rad"),
    .power: words("GW MVA MW Mvar TW VA W hp kW var"),
    .pressure: words("Bar Pa atm psi"),
    .temperature: words("Cel Celsius F K"),
    .voltage: words("GV MV V kV"),
    .volume: words(
      "Bcf MBbls MMBbls MMcf Mcf Mhl Ml Mm3 TEU Tcf aft bbl bu ft3 gal hl l m3"),
  ]

  /// Of ISO 4217, those that are no longer paid with too; without the codes for no currency and for
  /// tests.
  static let currencies = words(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN \
    BWP BYN BYR BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD \
    EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR \
    IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD \
    MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR \
    PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD \
    SSP STD STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN USS UYI UYU UYW \
    UZS VEB VED VEF VES VND VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XFU XOF XPD XPF XPT \
    XSU XUA ADP ATS BEF BGL CYP DEM ECS ESP FIM FRF GHC GRD IEP ITL LUF MTL MZM NLG PTE ROL RUR SDD SIT \
    SKK SRG TMM TRL UAK XEU YUM ZWD AZM CSD MGF AFA YER ZAR ZMK ZMW ZWG ZWL
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
