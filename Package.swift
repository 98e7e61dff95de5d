// swift-tools-version: 6.2
import PackageDescription

// One place for the language settings: every import is internal unless a public signature needs
// it, members are visible only through a direct import, and existentials are spelled `any`.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// A library target: one module of the house, with its test target beside it.
func module(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
    of name: String, uses dependencies: [Target.Dependency] = [], excluding exclude: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies,
        exclude: exclude, swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

// The arrows of Docs/Architecture.md: floor 0 knows nothing of clouds or labs, and no arrow runs
// upward.
let package = Package(
    name: "sallyport",
    products: [
        .executable(name: "sallyport", targets: ["sallyport"]),
        .library(name: "XMLKit", targets: ["XMLKit"]),
        .library(name: "YAMLKit", targets: ["YAMLKit"]),
        .library(name: "DigestKit", targets: ["DigestKit"]),
        .library(name: "AttackGraph", targets: ["AttackGraph"]),
        .library(name: "DecisionDiagrams", targets: ["DecisionDiagrams"]),
        .library(name: "ThreatGraph", targets: ["ThreatGraph"]),
        .library(name: "Catalogue", targets: ["Catalogue"]),
        .library(name: "ModelFormat", targets: ["ModelFormat"]),
        .library(name: "FailureAnalysis", targets: ["FailureAnalysis"]),
        .library(name: "Exporters", targets: ["Exporters"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        // Floor 0
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        module("XMLKit", uses: ["CLibXML2"]),
        module("DigestKit", uses: ["CNettle"]),
        module("YAMLKit", uses: ["CLibYAML"]),
        module("DecisionDiagrams"),
        module("AttackGraph", uses: ["DecisionDiagrams"]),
        // Floor 1
        module("ThreatGraph"),
        module("Catalogue", uses: ["ThreatGraph", "YAMLKit"]),
        module(
            "ModelFormat",
            uses: [
                "AttackGraph", "Catalogue", "DecisionDiagrams", "DigestKit", "ThreatGraph",
                "XMLKit", "YAMLKit", systemPackage,
            ]),
        // Floor 2
        module(
            "FailureAnalysis",
            uses: ["AttackGraph", "Catalogue", "DecisionDiagrams", "ThreatGraph", realModule]),
        module(
            "Exporters",
            uses: [
                "AttackGraph", "Catalogue", "DecisionDiagrams", "DigestKit", "FailureAnalysis",
                "ModelFormat", "ThreatGraph", "XMLKit",
            ]),
        // Floor 3
        .executableTarget(
            name: "sallyport",
            dependencies: [
                "AttackGraph", "Catalogue", "DecisionDiagrams", "Exporters", "FailureAnalysis",
                "ModelFormat", "ThreatGraph", argumentParser, systemPackage,
            ],
            swiftSettings: settings),
        // Tests; TestSupport holds the slow references that the engines are checked against.
        .target(
            name: "TestSupport", dependencies: ["AttackGraph"], path: "Tests/TestSupport",
            swiftSettings: settings),
        tests(of: "TestSupport"),
        tests(of: "XMLKit", uses: ["TestSupport"]),
        tests(of: "YAMLKit", uses: ["TestSupport"]),
        tests(of: "DigestKit"),
        tests(of: "AttackGraph", uses: ["TestSupport"]),
        tests(of: "DecisionDiagrams", uses: ["TestSupport"]),
        tests(of: "ThreatGraph"),
        tests(of: "Catalogue", uses: ["Exporters", "TestSupport", "ThreatGraph", "YAMLKit"]),
        tests(
            of: "ModelFormat",
            uses: ["AttackGraph", "DecisionDiagrams", "TestSupport", "ThreatGraph", "YAMLKit"]),
        tests(
            of: "FailureAnalysis",
            uses: ["AttackGraph", "Catalogue", "ModelFormat", "TestSupport", "ThreatGraph"],
            excluding: ["Fixtures"]),
        tests(
            of: "Exporters",
            uses: [
                "AttackGraph", "Catalogue", "DecisionDiagrams", "DigestKit", "FailureAnalysis",
                "ModelFormat", "TestSupport", "ThreatGraph", "XMLKit",
            ], excluding: ["Browser", "Golden"]),
        .testTarget(
            name: "sallyportTests", dependencies: ["sallyport", "TestSupport"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)

// The fast loop: `Scripts/test MODULE` builds the tests of that module and what they need, no more.
if let chosen = Context.environment["SALLYPORT_TESTS"]?.split(separator: ",") {
    package.targets.removeAll { target in
        target.isTest && !chosen.contains { target.name == "\($0)Tests" }
    }
}
