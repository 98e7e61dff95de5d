import Foundation
import TestSupport
import Testing

/// The table in Docs/Architecture.md of what must be touched to add something, held to the tests
/// that it names.
struct PlaceTableTests {
    private static let page = "Docs/Architecture.md"

    /// What the table must speak of.
    private static let additions: Set = [
        "a key of the model", "a word of a choice", "a consequence", "a tier or level",
        "a failure mode", "a kind of cause", "a format", "a picture", "a preset", "a command",
        "an option of a command", "a question", "a diagnostic code", "a catalogue entry",
        "an exit status", "a term", "a module", "an example in DocC", "a file of the studio's page",
        "a question of the studio's page", "a request of an editor",
    ]

    private struct Row {
        let addition: String
        let places: [String]
        let guards: [String]
    }

    private static func rows() throws -> [Row] {
        let text = try String(
            contentsOf: PackageRoot.url.appendingPathComponent(page), encoding: .utf8)
        let lines = text.split(separator: "\n").drop { !$0.hasPrefix("| to add |") }
        return lines.dropFirst(2).prefix { $0.hasPrefix("|") }.map { line in
            let cells = line.split(separator: "|").map { String($0) }
            return Row(
                addition: cells[0].trimmingCharacters(in: .whitespaces),
                places: quoted(cells.count > 1 ? cells[1] : ""),
                guards: quoted(cells.count > 2 ? cells[2] : ""))
        }
    }

    /// What stands between backticks.
    private static func quoted(_ cell: String) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    /// The text of every file of a folder, by path.
    private static func texts(in folder: String) throws -> [String: String] {
        let root = PackageRoot.url.appendingPathComponent(folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        return try Dictionary(
            uniqueKeysWithValues: paths.filter { $0.hasSuffix(".swift") }.map { path in
                (path, try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8))
            })
    }

    @Test func theTableSpeaksOfEveryAddition() throws {
        let rows = try Self.rows()
        #expect(Set(rows.map(\.addition)) == Self.additions)
        for row in rows {
            #expect(!row.places.isEmpty, "\(row.addition): no place")
            #expect(!row.guards.isEmpty, "\(row.addition): \(row.places) has no guard")
        }
    }

    @Test func everyPlaceIsThere() throws {
        for place in try Self.rows().flatMap(\.places) {
            let path = PackageRoot.url.appendingPathComponent(place).path
            #expect(FileManager.default.fileExists(atPath: path), "\(place)")
        }
    }

    /// A guard is `Suite.function`, and the function is a test of the suite.
    @Test func everyGuardIsATest() throws {
        let texts = try Self.texts(in: "Tests")
        for name in Set(try Self.rows().flatMap(\.guards)).sorted() {
            let parts = name.split(separator: ".").map(String.init)
            try #require(parts.count == 2, "\(name) is not of the form Suite.function")
            let suites = texts.values.filter { $0.contains("struct \(parts[0]) {") }
            #expect(!suites.isEmpty, "there is no suite \(parts[0])")
            #expect(
                suites.contains { Self.hasTest(parts[1], in: $0) },
                "\(parts[0]) has no test \(parts[1])")
        }
    }

    @Test func tellsATestFromAFunction() {
        let text = """
            @Test(arguments: [
                (1, 2),
            ])
            func first(_ a: Int, _ b: Int) {}

            @Test func second() throws {}

            private func third() {}
            """
        #expect(Self.hasTest("first", in: text))
        #expect(Self.hasTest("second", in: text))
        #expect(!Self.hasTest("third", in: text))
        #expect(!Self.hasTest("fir", in: text))
    }

    /// Whether a function of this name has `@Test` between it and what stands before it.
    private static func hasTest(_ name: String, in text: String) -> Bool {
        guard let function = text.range(of: "func \(name)(") else { return false }
        let before = text[..<function.lowerBound]
        guard let test = before.range(of: "@Test", options: .backwards) else { return false }
        return !before[test.upperBound...].contains("func ")
    }
}
