import Foundation
import TestSupport
import Testing

/// What a target imports its row in the manifest names: a build on another machine takes another
/// order.
struct ManifestTests {
    @Test func rowsNameWhatTheirFilesImport() throws {
        let manifest = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Package.swift"), encoding: .utf8)
        let modules = ManifestModules(manifest: manifest)
        let sources = try SourceTree()
        let programs: Set<String> = ["sallyport", "sallyport-server"]
        #expect(programs.union(modules.rows.map(\.name)) == sources.modules)
        let faults = modules.unnamedImports(
            sources: sources, tests: try SourceTree(below: "Tests"),
            shared: ["ModelSupport", "TestSupport"])
        for fault in faults { Issue.record("\(fault)") }
    }

    @Test func tellsAnImportThatOnlyTheOrderOfABuildBears() {
        let modules = ManifestModules(
            manifest: """
                let house: [Module] = [
                    Module(name: "Low", uses: []),
                    Module(
                        name: "Middle",
                        uses: [
                            "Low",
                        ], testsUse: ["Shared"]),
                    Module(name: "High", uses: ["Middle"]),
                ]
                """)
        let sources = SourceTree([
            SourceFile(path: "Middle/A.swift", text: "import Low\nimport Outside\n"),
            SourceFile(path: "High/B.swift", text: "import Low\n"),
        ])
        let tests = SourceTree([
            SourceFile(path: "LowTests/C.swift", text: "import Low\nimport Shared\n"),
            SourceFile(path: "MiddleTests/D.swift", text: "import Low\nimport Shared\n"),
            SourceFile(path: "HighTests/E.swift", text: "import Low\n@testable import High\n"),
        ])
        #expect(
            modules.unnamedImports(sources: sources, tests: tests, shared: ["Shared"]) == [
                "LowTests/C.swift imports Shared, which its row does not name",
                "High/B.swift imports Low, which its row does not name",
            ])
    }
}
