// swift-tools-version: 6.2
import PackageDescription

// One place for the language settings: every import is internal unless a signature needs it,
// members are visible only through a direct import, and existentials are spelled `any`.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

// A third of the time of compiling tests is the optimiser's, from which only those gain that compute.
let unoptimised: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

// The library that feeds readers, where `Scripts/fuzz` or `Scripts/test` names it; else nothing is watched.
let fuzzer = Context.environment["SALLYPORT_FUZZER"]
let watched: [SwiftSetting] = fuzzer == nil ? [] : [.unsafeFlags(["-sanitize=fuzzer"])]
let watching: [Target.Dependency] = fuzzer == nil ? [] : ["CFuzzer"]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

/// A module of the house: a folder of Sources, a product, and a folder of Tests.
struct Module {
    let name: String
    /// The modules of the house that it uses, all of them above in the list.
    let uses: [String]
    /// What it uses of other packages and of the system.
    var outside: [Target.Dependency] = []
    /// What its tests use besides the module and all that it uses.
    var testsUse: [String] = []
    var testsUseOutside: [Target.Dependency] = []
    var testsExclude: [String] = []
    var excluded: [String] = []
    /// Whether its tests hold it to slow references of their own; all others are compiled as they stand.
    var testsCompute = false
    /// Whether a fuzzer watches which way it takes, as a reader or what a reader leads to.
    var isWatched = false
}

// The floors of Docs/Architecture.md, lowest first: floor 0 knows nothing of clouds or labs, and no
// arrow runs upward.
let house: [Module] = [
    // Floor 0
    Module(
        name: "XMLKit", uses: [], outside: ["CLibXML2"], testsUse: ["Drawing", "TestSupport"],
        isWatched: true),
    Module(name: "DigestKit", uses: [], outside: ["CNettle"]),
    Module(
        name: "YAMLKit", uses: [], outside: ["CLibYAML"], testsUse: ["TestSupport"], isWatched: true
    ),
    Module(name: "Phrases", uses: []),
    Module(
        name: "Drawing", uses: ["Phrases", "XMLKit"], testsUse: ["TestSupport"], testsCompute: true),
    Module(name: "DecisionDiagrams", uses: [], testsUse: ["TestSupport"], testsCompute: true),
    Module(name: "Networks", uses: [], testsUse: ["TestSupport"], testsCompute: true),
    Module(name: "Formulas", uses: []),
    Module(
        name: "AttackGraph", uses: ["DecisionDiagrams", "Formulas", "Networks"],
        testsUse: ["TestSupport"], testsCompute: true),
    // Floor 1
    Module(name: "ThreatGraph", uses: ["Formulas"], testsUse: ["TestSupport"], testsCompute: true),
    Module(
        name: "Catalogue", uses: ["Formulas", "ThreatGraph", "YAMLKit"],
        testsUse: ["Reports", "TestSupport"], isWatched: true),
    Module(
        name: "ModelFormat",
        uses: [
            "AttackGraph", "Catalogue", "DecisionDiagrams", "DigestKit", "Formulas", "Networks",
            "Phrases", "ThreatGraph", "XMLKit", "YAMLKit",
        ],
        outside: [systemPackage], testsUse: ["TestSupport"], isWatched: true),
    // Floor 2
    Module(
        name: "Compilation",
        uses: ["AttackGraph", "Catalogue", "Formulas", "Networks", "ThreatGraph"],
        testsUse: ["FailureAnalysis", "Interchange", "ModelFormat", "ModelSupport", "TestSupport"],
        testsCompute: true, isWatched: true),
    Module(
        name: "FailureAnalysis",
        uses: [
            "AttackGraph", "Catalogue", "Compilation", "DecisionDiagrams", "Formulas", "Networks",
            "Phrases", "ThreatGraph",
        ],
        outside: [realModule],
        testsUse: ["Interchange", "ModelFormat", "ModelSupport", "TestSupport"],
        testsExclude: ["Fixtures"], testsCompute: true),
    // Floor 3
    Module(
        name: "Wording",
        uses: [
            "AttackGraph", "Catalogue", "Compilation", "DecisionDiagrams", "FailureAnalysis",
            "Formulas", "Networks", "Phrases", "ThreatGraph",
        ], testsUse: ["ModelFormat", "ModelSupport", "TestSupport"]),
    Module(
        name: "Interchange",
        uses: [
            "AttackGraph", "Catalogue", "Compilation", "DecisionDiagrams", "Drawing",
            "FailureAnalysis", "Formulas", "ModelFormat", "Networks", "Phrases", "ThreatGraph",
            "Wording", "XMLKit", "YAMLKit",
        ], outside: [systemPackage], testsUse: ["ModelSupport", "TestSupport"],
        testsExclude: ["OSCAL/Fixtures"], isWatched: true),
    Module(
        name: "Pictures",
        uses: [
            "AttackGraph", "Catalogue", "Compilation", "Drawing", "FailureAnalysis", "Formulas",
            "Networks", "Phrases", "ThreatGraph", "Wording",
        ],
        testsUse: ["Interchange", "ModelFormat", "ModelSupport", "TestSupport"],
        testsExclude: ["Golden"]),
    Module(
        name: "Outputs", uses: ["Drawing", "ModelFormat"], outside: ["CAttributes", systemPackage]),
    Module(
        name: "Reports",
        uses: [
            "AttackGraph", "Catalogue", "Compilation", "DecisionDiagrams", "DigestKit",
            "Drawing", "FailureAnalysis", "Formulas", "Interchange", "ModelFormat", "Networks",
            "Phrases", "Pictures", "ThreatGraph", "Wording", "XMLKit",
        ],
        testsUse: ["ModelSupport", "TestSupport"], testsExclude: ["Browser", "Golden"]),
    Module(
        name: "Setups",
        uses: [
            "AttackGraph", "Catalogue", "Compilation", "DecisionDiagrams", "Drawing",
            "FailureAnalysis", "Interchange", "ModelFormat", "Phrases", "Pictures", "Reports",
            "ThreatGraph", "Wording", "YAMLKit",
        ], outside: [systemPackage], testsUse: ["TestSupport"], isWatched: true),
    // Floor 4
    Module(
        name: "Workbench",
        uses: [
            "AttackGraph", "Catalogue", "Compilation", "FailureAnalysis", "Formulas",
            "Interchange", "ModelFormat", "Phrases", "Pictures", "Reports", "ThreatGraph",
            "Wording",
            "YAMLKit",
        ], testsUse: ["ModelSupport", "TestSupport"]),
    Module(
        name: "LanguageServer",
        uses: ["Catalogue", "ModelFormat", "Phrases", "Reports", "Workbench"],
        testsUse: ["Compilation", "FailureAnalysis", "Interchange", "TestSupport", "Wording"]),
    Module(
        name: "PageServer",
        uses: [
            "Catalogue", "Compilation", "DigestKit", "FailureAnalysis", "ModelFormat", "Phrases",
            "Pictures", "Reports", "Workbench",
        ], testsUse: ["TestSupport"]),
    Module(
        name: "Studio",
        uses: [
            "AttackGraph", "Catalogue", "Compilation", "DigestKit", "Drawing", "FailureAnalysis",
            "Interchange",
            "LanguageServer", "ModelFormat", "Outputs", "PageServer", "Phrases", "Pictures",
            "Reports", "ThreatGraph", "Wording", "Workbench", "YAMLKit",
        ], testsUse: ["TestSupport"]),
    Module(
        name: "Commands",
        uses: [
            "AttackGraph", "Catalogue", "Compilation", "DecisionDiagrams", "Drawing",
            "FailureAnalysis", "Formulas", "Interchange", "LanguageServer", "ModelFormat",
            "Networks", "Outputs", "PageServer", "Phrases", "Pictures", "Reports", "Setups",
            "ThreatGraph",
            "Wording",
        ],
        outside: ["CAttributes", argumentParser, systemPackage],
        testsUse: ["sallyport", "sallyport-server", "Studio", "TestSupport"],
        testsUseOutside: ["CAttributes", argumentParser],
        testsExclude: ["Editors", "Golden", "Hostile/Cases", "Watching"]),
]

/// A module and every module that it rests on.
func reach(_ name: String) -> Set<String> {
    guard let module = house.first(where: { $0.name == name }) else { return [name] }
    return module.uses.reduce(into: [name]) { $0.formUnion(reach($1)) }
}

/// What the tests of a module may import.
func testDependencies(of module: Module) -> [Target.Dependency] {
    let names = module.testsUse.reduce(into: reach(module.name)) { $0.formUnion(reach($1)) }
    return names.sorted().map { .target(name: $0) } + module.testsUseOutside
}

let package = Package(
    name: "sallyport",
    products: [
        .executable(name: "sallyport", targets: ["sallyport"]),
        .executable(name: "sallyport-server", targets: ["sallyport-server"]),
    ]
        + house.map { .library(name: $0.name, targets: [$0.name]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CAttributes"),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    ]
        + house.map {
            .target(
                name: $0.name,
                dependencies: $0.uses.map { .target(name: $0) } + $0.outside
                    + ($0.isWatched ? watching : []),
                exclude: $0.excluded, swiftSettings: settings + ($0.isWatched ? watched : []))
        }
        + house.map {
            .testTarget(
                name: "\($0.name)Tests", dependencies: testDependencies(of: $0),
                exclude: $0.testsExclude,
                swiftSettings: settings + ($0.testsCompute ? [] : unoptimised))
        }
        + [
            .executableTarget(
                name: "sallyport", dependencies: ["Commands"], swiftSettings: settings),
            // What links the HTTP library, so that no start of `sallyport` pays for it.
            .executableTarget(
                name: "sallyport-server",
                dependencies: [
                    "PageServer", "Phrases", "Studio", systemPackage,
                    .product(name: "NIOCore", package: "swift-nio"),
                    .product(name: "NIOHTTP1", package: "swift-nio"),
                    .product(name: "NIOPosix", package: "swift-nio"),
                ], swiftSettings: settings),
            // What tests share: the slow references that the engines are checked against, and
            // small models.
            .target(
                name: "TestSupport", dependencies: ["AttackGraph", "Formulas", "Networks"],
                path: "Tests/TestSupport", swiftSettings: settings),
            .target(
                name: "ModelSupport",
                dependencies: [
                    "AttackGraph", "Catalogue", "Compilation", "FailureAnalysis", "Interchange",
                    "ModelFormat", "TestSupport", "ThreatGraph",
                ], path: "Tests/ModelSupport", swiftSettings: settings),
            .testTarget(
                name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: settings),
            .testTarget(
                name: "HouseTests", dependencies: ["AttackGraph", "TestSupport", "ThreatGraph"],
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

// The readers under libFuzzer. What is watched calls it, and other programs have words of no effect in
// its place, so that one build makes the tests and this.
if let fuzzer {
    package.targets += [
        .target(name: "CFuzzer", path: "Fuzz/CFuzzer"),
        .executableTarget(
            name: "Fuzz",
            dependencies: reach("Setups").sorted().map { .target(name: $0) } + watching,
            path: "Fuzz", exclude: ["CFuzzer", "Corpus", "Dictionaries", "README.md"],
            swiftSettings: settings + watched,
            linkerSettings: [
                .unsafeFlags(["-Xlinker", fuzzer]), .linkedLibrary("stdc++"), .linkedLibrary("m"),
            ]),
    ]
}
