import Foundation
import TestSupport
import Testing

/// The table of questions in Docs/Architecture.md, held to the files.
struct QuestionTableTests {
    private static let page = "Docs/Architecture.md"

    /// The rows of the table, each by its cells.
    private static func rows() throws -> [[String]] {
        let text = try String(
            contentsOf: PackageRoot.url.appendingPathComponent(page), encoding: .utf8)
        let lines = text.split(separator: "\n").drop { !$0.hasPrefix("| question |") }
        return lines.dropFirst(2).prefix { $0.hasPrefix("|") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// The names of a row's files.
    private static func names(_ cells: [String]) -> [String] {
        cells.dropFirst().filter { $0.hasPrefix("`") }
            .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "`")) }
    }

    @Test func everyNameIsAFile() throws {
        let files = Set(
            try SourceTree().files.compactMap {
                $0.path.split(separator: "/").last.map(String.init)
            })
        let rows = try Self.rows()
        #expect(rows.count >= 10)
        for row in rows {
            #expect(row.count == 9, "\(row)")
            for name in Self.names(row) {
                #expect(files.contains(name + ".swift"), "\(row[0]): \(name)")
            }
            let page = try #require(row.last?.split(separator: "(").last?.dropLast())
            let path = PackageRoot.url.appendingPathComponent("Docs/" + page).path
            #expect(FileManager.default.fileExists(atPath: path), "\(row[0]): \(page)")
        }
    }

    @Test func everyAnalyserHasARow() throws {
        let listed = Set(try Self.rows().flatMap(Self.names))
        let analysers = try SourceTree().files.map(\.path).filter {
            $0.hasPrefix("FailureAnalysis/") && $0.hasSuffix("Analyser.swift")
        }.compactMap { $0.split(separator: "/").last?.dropLast(".swift".count) }.map(String.init)
        #expect(!analysers.isEmpty)
        // A part of the probability's row, not a question of its own.
        for name in analysers where name != "DependenceAnalyser" {
            #expect(listed.contains(name), "\(name) has no row in \(Self.page)")
        }
    }
}
