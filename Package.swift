// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "finloom",
  products: [
    .executable(name: "finloom-audit", targets: ["finloom-audit"]),
    // Tests of other packages that judge a store.
    .library(name: "FinLoomGate", targets: ["FinLoomGate"]),
  ],
  dependencies: [
    // Parses arguments, prints help and usage errors.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Settings from files, environment and flags, in that order of weight.
    .package(
      url: "https://github.com/apple/swift-configuration", exact: "1.4.0", traits: ["YAML"]),
    // SHA-256 of sources, text blocks and the log; Ed25519, AES-GCM, HKDF, scrypt, HMAC.
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    // SQLite: pool, WAL, migrations.
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    // The path type that swift-configuration reads files by.
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    // HTML templates that escape by default.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    // Places (line, column) of unknown settings keys, and lists of mappings.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .systemLibrary(
      name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev", "pkg-config"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev", "pkg-config"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev", "pkg-config"])]),
    .target(name: "FilingModel", swiftSettings: strict),
    .target(
      name: "SourceFiles", dependencies: ["FilingModel", "CArchive"], swiftSettings: strict),
    .target(
      name: "XBRLReader", dependencies: ["FilingModel", "CLibXML2"], swiftSettings: strict),
    .target(name: "Compression", dependencies: ["CZstd"], swiftSettings: strict),
    .target(
      name: "FilingStore",
      dependencies: [
        "FilingModel", "Compression",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "Transport",
      dependencies: ["CCurl", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "Backups",
      dependencies: [
        "FilingModel", "Compression", "Transport",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "AuditTrail",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(name: "Reconciliation", dependencies: ["FilingModel"], swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: [
        "FilingModel", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "Operations",
      dependencies: [
        "FilingModel", "SourceFiles", "XBRLReader", "FilingStore", "Reconciliation", "Reporting",
        "AuditTrail", "Backups", "Transport",
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SystemPackage", package: "swift-system"),
        "Yams",
      ],
      swiftSettings: strict),
    .target(
      name: "FinLoomGate", dependencies: ["Operations", "FilingModel"], swiftSettings: strict),
    .executableTarget(
      name: "finloom-audit",
      dependencies: [
        "Operations", "FilingModel", "Backups",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Filings nobody filed, of real shape and size, for benchmarks and tests that need many.
    .target(name: "GeneratedFilings", swiftSettings: strict),
    // Measures the reader and ingest against libxml2's empty parse, and assessing stores of any size.
    .executableTarget(
      name: "finloom-bench",
      dependencies: [
        "Operations", "SourceFiles", "XBRLReader", "FilingModel", "CLibXML2", "GeneratedFilings",
        "Backups", "Transport",
      ],
      swiftSettings: strict),
    // Plants mistakes and counts which of them the rules find.
    .executableTarget(
      name: "finloom-calibrate", dependencies: ["Operations", "Reconciliation", "FilingModel"],
      swiftSettings: strict),
    // Reads damaged documents until one breaks the reader.
    .executableTarget(
      name: "finloom-fuzz", dependencies: ["XBRLReader", "FilingModel"], swiftSettings: strict),
    .target(name: "Support", path: "Tests/Support", swiftSettings: strict),
    .testTarget(name: "FilingModelTests", dependencies: ["FilingModel"], swiftSettings: strict),
    .testTarget(
      name: "SourceFilesTests", dependencies: ["SourceFiles", "FilingModel", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "XBRLReaderTests", dependencies: ["XBRLReader", "FilingModel", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "FilingStoreTests",
      dependencies: [
        "FilingStore", "FilingModel", "Support", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(name: "CompressionTests", dependencies: ["Compression"], swiftSettings: strict),
    .testTarget(
      name: "TransportTests",
      dependencies: [
        "Transport", "Support", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AuditTrailTests",
      dependencies: [
        "AuditTrail", "Support", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BackupsTests",
      dependencies: [
        "Backups", "Transport", "FilingModel", "Support",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReconciliationTests", dependencies: ["Reconciliation", "FilingModel", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "FilingModel", "Support", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "OperationsTests",
      dependencies: [
        "Operations", "Reconciliation", "FilingModel", "Support", "GeneratedFilings",
        "AuditTrail", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FinLoomGateTests",
      dependencies: ["FinLoomGate", "Operations", "FilingModel", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["finloom-audit", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "RepositoryTests", dependencies: ["Operations", "Support"], swiftSettings: strict),
    .testTarget(
      name: "DataQualityGate",
      dependencies: ["FinLoomGate", "Operations", "Reconciliation", "FilingModel", "Support"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
