import Foundation
import TestSupport

/// A package of its own that depends on this one and uses nothing but its product Drawing.
///
/// It stands below the package's build folder and is built there again only where something has
/// changed, so that the first run takes about a minute and further ones seconds.
enum StrangerPackage {
    /// What building it printed where it failed, or the folder of what was built.
    static func build(page: String, examples: [String]) throws -> (folder: URL, failure: String?) {
        let root = PackageRoot.url
        let folder = root.appendingPathComponent(".build/stranger")
        let sources = folder.appendingPathComponent("Sources")
        // The package is known by the name of its folder when it is a local one.
        try write(
            """
            // swift-tools-version: 6.2
            import PackageDescription

            let package = Package(
                name: "stranger",
                dependencies: [.package(path: "\(root.path)")],
                targets: [
                    .executableTarget(
                        name: "page",
                        dependencies: [
                            .product(name: "Drawing", package: "\(root.lastPathComponent)")
                        ]),
                    .executableTarget(
                        name: "examples",
                        dependencies: [
                            .product(name: "Drawing", package: "\(root.lastPathComponent)")
                        ]),
                ])

            """, to: folder.appendingPathComponent("Package.swift"))
        try write(page, to: sources.appendingPathComponent("page/main.swift"))
        try write(
            program(of: examples), to: sources.appendingPathComponent("examples/main.swift"))
        guard let swift = OutsideProgram.find("swift") else {
            return (folder, "there is no swift on the search path")
        }
        // With its cache of manifests SwiftPM 6.3 now and then waits for ever on a machine of two
        // cores when sources have changed (`PackageStructureCommand` blocks the thread that it
        // waits for); without, it plans anew each time, which takes a second.
        let result = try OutsideProgram.run(
            swift,
            [
                "build", "--disable-build-manifest-caching", "--package-path", folder.path,
                "--scratch-path",
                folder.appendingPathComponent(".build").path,
            ])
        return (
            folder.appendingPathComponent(".build/debug"), result.status == 0 ? nil : result.output
        )
    }

    /// Runs what was built.
    static func run(_ program: String, in folder: URL) throws -> OutsideProgram.Result {
        try OutsideProgram.run(folder.appendingPathComponent(program), [])
    }

    /// All examples as one program, each in a function of its own.
    private static func program(of examples: [String]) -> String {
        var text = "import Drawing\n"
        for (number, example) in examples.enumerated() {
            let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { $0 != "import Drawing" }.map { "    \($0)" }
            text += "\nfunc example\(number)() {\n" + lines.joined(separator: "\n") + "\n}\n"
            text += "example\(number)()\n"
        }
        return text
    }

    private static func write(_ text: String, to file: URL) throws {
        // A file that is as it should be keeps its date, and nothing is built anew.
        if let known = try? String(contentsOf: file, encoding: .utf8), known == text { return }
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
}
