// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who uses or tests the library builds its benchmarks.
let package = Package(
    name: "sallyport-benchmarks",
    dependencies: [.package(name: "sallyport", path: "..")],
    targets: [
        .executableTarget(
            name: "EngineBenchmarks",
            dependencies: [
                .product(name: "AttackGraph", package: "sallyport"),
                .product(name: "Formulas", package: "sallyport"),
                .product(name: "Interchange", package: "sallyport"),
                .product(name: "Networks", package: "sallyport"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("ExistentialAny"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
