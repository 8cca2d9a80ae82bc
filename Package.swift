// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is held to: a warning is an error, and an import says who may see it.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

/// The libraries in dependency order: a target names only targets above it.
let libraries: [Target] = [
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    .target(name: "NewsmillCore", swiftSettings: strict),
    .target(name: "CSHA256"),
    .target(name: "NewsmillText", dependencies: ["CSHA256"], swiftSettings: strict),
    .target(name: "NewsmillRecords", dependencies: ["NewsmillCore", "NewsmillText"], swiftSettings: strict),
    .target(name: "NewsmillMarkup", dependencies: ["CLibxml2", "NewsmillText"], swiftSettings: strict),
    .target(
        name: "NewsmillStages",
        dependencies: ["NewsmillCore", "NewsmillText", "NewsmillMarkup"],
        resources: [.embedInCode("Clean/boilerplate-rules.json")],
        swiftSettings: strict),
    .target(
        name: "NewsmillFetch",
        dependencies: ["CCurl", "CZlib", "NewsmillCore", "NewsmillText", "NewsmillRecords", "NewsmillMarkup"],
        swiftSettings: strict),
    .target(
        name: "NewsmillStore", dependencies: ["CZlib", "NewsmillCore", "NewsmillText", grdb], swiftSettings: strict),
    .target(
        name: "NewsmillPipeline", dependencies: ["NewsmillCore", "NewsmillText", logging], swiftSettings: strict),
]

let everything: [Target.Dependency] = [
    "NewsmillCore", "NewsmillText", "NewsmillRecords", "NewsmillMarkup", "NewsmillStages", "NewsmillFetch",
    "NewsmillStore", "NewsmillPipeline",
]

let programs: [Target] = [
    .executableTarget(
        name: "newsmill", dependencies: everything + [argumentParser, logging], swiftSettings: strict),
    .executableTarget(
        name: "newsmill-benchmark", dependencies: everything + ["NewsmillTestSupport", argumentParser],
        swiftSettings: strict),
]

let tests: [Target] =
    [.target(name: "NewsmillTestSupport", dependencies: everything + ["CZlib"], swiftSettings: strict)]
    + ["Core", "Text", "Records", "Markup", "Stages", "Fetch", "Store", "Pipeline"].map { library in
        .testTarget(
            name: "Newsmill\(library)Tests", dependencies: everything + ["NewsmillTestSupport"], swiftSettings: strict)
    } + [
        .testTarget(
            name: "NewsmillEndToEndTests", dependencies: everything + ["NewsmillTestSupport", "newsmill", grdb],
            swiftSettings: strict)
    ]

let package = Package(
    name: "newsmill",
    products: [
        .executable(name: "newsmill", targets: ["newsmill"]),
        // What reads strangers' bytes: for Fuzz/, a package of its own.
        .library(
            name: "NewsmillReading",
            targets: ["NewsmillCore", "NewsmillText", "NewsmillRecords", "NewsmillMarkup", "NewsmillStages"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: libraries + programs + tests,
    swiftLanguageModes: [.v6]
)
