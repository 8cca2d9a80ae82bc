// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that sanitizers and fuzzer stay out of the program. How to run it: docs/TESTING.md.
let package = Package(
    name: "newsmill-fuzz",
    dependencies: [.package(name: "newsmill", path: "..")],
    targets: [
        .executableTarget(
            name: "newsmill-fuzz", dependencies: [.product(name: "NewsmillReading", package: "newsmill")],
            swiftSettings: [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")])
    ],
    swiftLanguageModes: [.v6])
