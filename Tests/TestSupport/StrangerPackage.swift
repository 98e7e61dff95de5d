import Foundation

/// A package of its own that depends on this one and uses nothing but some of its products.
///
/// It stands below the package's build folder and is built there again only where something has
/// changed, so that the first run takes about a minute and further ones seconds. One folder is
/// for one suite of tests: builds in it wait for each other.
public struct StrangerPackage {
    /// One program of the package.
    public struct Program {
        /// What it is called, a Swift name.
        public let name: String
        /// The product of this package that it uses.
        public let product: String
        /// Its `main.swift`.
        public let text: String

        /// Names a program, the one product that it may import, and all of its text.
        public init(_ name: String, using product: String, text: String) {
            self.name = name
            self.product = product
            self.text = text
        }
    }

    private let folder: URL

    /// A package in a folder of its own below `.build`.
    public init(_ name: String) {
        folder = PackageRoot.url.appendingPathComponent(".build/\(name)")
    }

    /// Builds the programs; what the compiler printed where it failed, or `nil`.
    public func build(_ programs: [Program]) throws -> String? {
        let root = PackageRoot.url
        // The package is known by the name of its folder when it is a local one.
        let targets = programs.map { program in
            """
                    .executableTarget(
                        name: "\(program.name)",
                        dependencies: [
                            .product(
                                name: "\(program.product)", package: "\(root.lastPathComponent)")
                        ]),
            """
        }
        try write(
            """
            // swift-tools-version: 6.2
            import PackageDescription

            let package = Package(
                name: "\(folder.lastPathComponent)",
                dependencies: [.package(path: "\(root.path)")],
                targets: [
            \(targets.joined(separator: "\n"))
                ])

            """, to: folder.appendingPathComponent("Package.swift"))
        for program in programs {
            try write(
                program.text,
                to: folder.appendingPathComponent("Sources/\(program.name)/main.swift"))
        }
        guard let swift = OutsideProgram.find("swift") else {
            return "there is no swift on the search path"
        }
        // With its cache of manifests SwiftPM 6.3 now and then waits for ever on a machine of two
        // cores when sources have changed (`PackageStructureCommand` blocks the thread that it
        // waits for); without, it plans anew each time, which takes a second.
        let result = try OutsideProgram.run(
            swift,
            [
                "build", "--disable-build-manifest-caching", "--package-path", folder.path,
                "--scratch-path", folder.appendingPathComponent(".build").path,
            ])
        return result.status == 0 ? nil : result.output
    }

    /// Runs what was built.
    public func run(_ program: String) throws -> OutsideProgram.Result {
        try OutsideProgram.run(folder.appendingPathComponent(".build/debug/\(program)"), [])
    }

    private func write(_ text: String, to file: URL) throws {
        // A file that is as it should be keeps its date, and nothing is built anew.
        if let known = try? String(contentsOf: file, encoding: .utf8), known == text { return }
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
}
