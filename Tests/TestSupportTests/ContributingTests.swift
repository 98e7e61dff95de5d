import Foundation
import TestSupport
import Testing

/// CONTRIBUTING.md names every variable of the environment that tests and scripts ask for.
struct ContributingTests {
    /// Set by the system, not by whoever runs tests.
    private static let systemVariables: Set = ["PATH"]

    @Test func namesEveryVariable() throws {
        let page = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("CONTRIBUTING.md"),
            encoding: .utf8)
        let asked = try Self.files.reduce(into: Set<String>()) {
            $0.formUnion(Self.variables(in: try text($1)))
        }.subtracting(Self.systemVariables)
        #expect(asked.count >= 4, "the tests ask for more: \(asked.sorted())")
        let named = Set(page.matches(of: /`([A-Z][A-Z0-9_]*_[A-Z0-9_]+)`/).map { String($0.1) })
        #expect(named == asked)
    }

    @Test func seesVariablesInBothLanguages() {
        let swift = #"let a = environment["SOME_NAME"]; b = environment [ "OTHER" ]; c["THIRD"]"#
        #expect(Self.variables(in: swift) == ["SOME_NAME", "OTHER"])
        let python =
            #"a = os.environ["ONE"]; b = os.environ.get("TWO", ""); c = os.getenv('THREE')"#
        #expect(Self.variables(in: python) == ["ONE", "TWO", "THREE"])
        let shell = #"run "${FOUR:-}" "${five:-}" "$PWD""#
        #expect(Self.variables(in: shell) == ["FOUR"])
    }

    /// What asks for variables: the manifest, tests, scripts, benchmarks and fuzz targets, but not these lines.
    private static var files: [URL] {
        get throws {
            try [PackageRoot.url.appendingPathComponent("Package.swift")]
                + ["Tests", "Scripts", "Benchmarks", "Fuzz"].flatMap { folder in
                    let root = PackageRoot.url.appendingPathComponent(folder)
                    return try FileManager.default.subpathsOfDirectory(atPath: root.path)
                        .filter {
                            !$0.hasPrefix(".build") && !$0.contains("Golden/")
                                && !$0.hasPrefix("Corpus/")
                        }
                        .filter {
                            $0.hasSuffix(".swift") || $0.hasSuffix(".py") || !$0.contains(".")
                        }
                        .filter { !$0.hasSuffix("ContributingTests.swift") }
                        .map { root.appendingPathComponent($0) }
                }
        }
    }

    private func text(_ file: URL) throws -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
            !isFolder.boolValue
        else { return "" }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    /// The variables that a text asks for, in Swift, Python or Bash.
    private static func variables(in text: String) -> Set<String> {
        let swift = text.matches(of: /environ(?:ment)?\s*\[\s*["']([A-Z0-9_]+)["']/).map(\.1)
        let python = text.matches(of: /(?:environ\.get|getenv)\(\s*["']([A-Z0-9_]+)["']/).map(\.1)
        let shell = text.matches(of: /\$\{([A-Z][A-Z0-9_]*):?[-=?+]/).map(\.1)
        return Set((swift + python + shell).map(String.init))
    }
}
