internal import Crypto
internal import FilingModel

/// A digest over everything facts say: aspects, values, accuracy, lexical forms, source points.
///
/// Prefixes are left out, since they are for display. Each aspect is spelled out where it is met
/// first and numbered after that, so equal lists have equal digests wherever they come from.
enum FactDigest {
  /// SHA-256, 64 hexadecimal digits.
  ///
  /// A long text counts by its own digest, which `blocks` holds by ordinal where it is known.
  static func digest(of facts: [Fact], blocks: [Int: Packed] = [:]) -> String {
    var sum = Sum()
    for (ordinal, fact) in facts.enumerated() { sum.add(fact, blocks[ordinal]) }
    return sum.digest
  }

  private struct Sum {
    private var writer = ByteWriter(capacity: 1 << 16)
    private var hash = SHA256()
    private var names = NumberedValues<QName>()
    private var entities = NumberedValues<Entity>()
    private var units = NumberedValues<Unit>()
    private var dimensions = NumberedValues<Dimensions>()
    private var documents = NumberedValues<String>()

    mutating func add(_ fact: Fact, _ block: Packed?) {
      add(fact.aspects)
      if let tuple = fact.aspects.tuple {
        writer.write(5)
        writer.write(tuple)
      }
      switch fact.value {
      case .nil: writer.write(0)
      case .number(let number):
        writer.write(1)
        writer.write(number)
      case .fraction(let fraction):
        writer.write(4)
        writer.write(fraction.numerator)
        writer.write(fraction.denominator)
      case .text(let text) where TextTable.isBlock(text):
        writer.write(3)
        writer.write(block?.digest ?? Packed.digest(of: Array(text.utf8)))
      case .text(let text):
        writer.write(2)
        writer.write(text)
      }
      writer.write(fact.decimals)
      writer.write(fact.lexical)
      let (document, isNew) = documents.number(of: fact.source.document)
      writer.write(document)
      if isNew { writer.write(fact.source.document) }
      writer.write(signed: fact.source.line)
      writer.write(signed: fact.source.byteOffset)
      writer.write(fact.source.elementID)
      if writer.bytes.count > 1 << 15 { flush() }
    }

    private mutating func add(_ aspects: Aspects) {
      add(aspects.concept)
      let (entity, isNewEntity) = entities.number(of: aspects.entity)
      writer.write(entity)
      if isNewEntity {
        writer.write(aspects.entity.scheme)
        writer.write(aspects.entity.identifier)
      }
      writer.write(aspects.period)
      let (set, isNewSet) = dimensions.number(of: aspects.dimensions)
      writer.write(set)
      if isNewSet { add(aspects.dimensions.all) }
      writer.write(aspects.unit != nil)
      if let unit = aspects.unit { add(unit) }
      writer.write(aspects.language)
    }

    private mutating func add(_ name: QName) {
      let (number, isNew) = names.number(of: name)
      writer.write(number)
      guard isNew else { return }
      writer.write(name.namespace)
      writer.write(name.localName)
    }

    private mutating func add(_ all: [Dimension]) {
      writer.write(all.count)
      for dimension in all {
        add(dimension.axis)
        switch dimension.member {
        case .explicit(let name):
          writer.write(false)
          add(name)
        case .typed(let text):
          writer.write(true)
          writer.write(text)
        }
      }
    }

    private mutating func add(_ unit: Unit) {
      let (number, isNew) = units.number(of: unit)
      writer.write(number)
      guard isNew else { return }
      for side in [unit.numerators, unit.denominators] {
        writer.write(side.count)
        for name in side { add(name) }
      }
    }

    private mutating func flush() {
      hash.update(data: writer.bytes)
      writer.removeAll()
    }

    var digest: String {
      var last = hash
      last.update(data: writer.bytes)
      return Packed.hexadecimal(last.finalize())
    }
  }
}
