package import FilingModel
internal import FilingStore
internal import SourceFiles
internal import XBRLReader

/// Standard taxonomies as packages that the user has: nothing is ever fetched.
package struct Taxonomies: Sendable {
  private let settings: Settings

  package init(settings: Settings) {
    self.settings = settings
  }

  /// What one `add` did.
  package struct Addition: Sendable {
    package let package: StoredPackage
    /// False when a package of the same content was there.
    package let isNew: Bool
    /// Documents of the package that could not be read, or are missing.
    package let gaps: [Gap]
  }

  /// The packages of a store; also what one `remove` took away.
  package struct List: Sendable {
    package let packages: [StoredPackage]

    package var isEmpty: Bool { packages.isEmpty }
  }

  /// Adds the package in a zip to the store of the settings, which must be there.
  package func add(_ path: String) throws(OperationError) -> Addition {
    // The store is opened before the reading, which takes a while.
    try Stores.change(settings) { store, _ throws(OperationError) in
      let read = try Self.read(path)
      do throws(StoreError) {
        let outcome = try store.add(read)
        let digest = FilingStore.digest(of: read)
        guard let package = try store.packages().first(where: { $0.digest == digest }) else {
          throw StoreError(
            kind: .corrupt, doing: "adding taxonomy", what: path,
            cause: "the package is not in the store after it was added")
        }
        return Addition(package: package, isNew: outcome == .added, gaps: read.gaps)
      } catch {
        throw OperationError(error)
      }
    }
  }

  package func list() throws(OperationError) -> List {
    let store = try Stores.open(settings)
    let list: List
    do throws(StoreError) {
      list = List(packages: try store.packages())
    } catch {
      throw OperationError(error)
    }
    try Stores.close(store)
    return list
  }

  /// Removes the package of a name, an identifier or a digest.
  package func remove(_ name: String) throws(OperationError) -> List {
    try Stores.change(settings) { store, _ throws(OperationError) in
      do throws(StoreError) {
        return List(packages: [try store.removePackage(named: name)])
      } catch {
        throw OperationError(error)
      }
    }
  }

  private static func read(_ path: String) throws(OperationError) -> TaxonomyPackage {
    let documents: [DocumentBytes]
    do throws(SourceError) {
      documents = try SourceFiles.taxonomyPackage(at: path).map {
        DocumentBytes(name: $0.name, bytes: $0.bytes)
      }
    } catch {
      throw OperationError(error)
    }
    do throws(ReadError) {
      return try XBRLReader.taxonomyPackage(of: documents)
    } catch {
      throw OperationError(error, path: path)
    }
  }
}
