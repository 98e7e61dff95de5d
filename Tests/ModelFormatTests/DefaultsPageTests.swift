import Catalogue
import Foundation
import Phrases
import TestSupport
import Testing
import ThreatGraph

@testable import ModelFormat

/// Docs/Defaults.md, each row of which is tried out on the model of the page.
///
/// Of every key of the format: what comes of it when it is left out, empty, misspelt or in the wrong
/// place.
struct DefaultsPageTests {
    /// A row of the page's table.
    struct Row: CustomTestStringConvertible, Sendable {
        let key: String
        let leftOut: String
        let empty: String
        let misspelt: String

        var testDescription: String { key }
    }

    /// The page taken apart.
    struct Page {
        var model: [String] = []
        var rows: [Row] = []

        init() throws {
            let url = PackageRoot.url.appendingPathComponent("Docs/Defaults.md")
            var isModel = false
            for line in try String(contentsOf: url, encoding: .utf8)
                .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            {
                if line == "```yaml every key" {
                    isModel = true
                } else if line == "```" {
                    isModel = false
                } else if isModel {
                    model.append(line)
                } else if line.hasPrefix("| `") {
                    let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                        .map { $0.trimmingCharacters(in: .whitespaces) }
                    guard cells.count > 5 else { continue }
                    rows.append(
                        Row(
                            key: String(cells[1].dropFirst().dropLast()), leftOut: cells[2],
                            empty: cells[3], misspelt: cells[4]))
                }
            }
        }
    }

    private static let page = try? Page()
    private static let catalogue = try? CatalogueBook.builtIn()
    static let rows: [Row] = page?.rows ?? []
    private static let lines: [String] = page?.model ?? []

    // MARK: Trying out

    /// What is told of a text: codes of errors and warnings, and what was taken for granted.
    ///
    /// - Parameter tryingChanges: whether alternatives, options and dated changes are tried out too,
    ///   which takes ten times as long.
    private static func told(_ lines: [String], tryingChanges: Bool = false) -> [String: Int] {
        var found: [String: Int] = [:]
        do {
            let document = try ModelReader().document(
                bytes: Array(lines.joined(separator: "\n").utf8), file: "every-key.yaml")
            let examination = document.examined(
                checkingChanges: tryingChanges, catalogue: catalogue)
            for diagnostic in examination.diagnostics where diagnostic.severity != .note {
                found["\(diagnostic.severity.rawValue) \(diagnostic.code.rawValue)", default: 0] +=
                    1
            }
            for assumption in examination.graph?.takenForGranted ?? [] {
                found["told \(assumption.kind.rawValue)", default: 0] += 1
            }
        } catch {
            for diagnostic in error.diagnostics {
                found["error \(diagnostic.code.rawValue)", default: 0] += 1
            }
        }
        return found
    }

    private static let before = told(lines)

    /// Whether a key is only told of where changes are tried out.
    private static func isOfChanges(_ key: String) -> Bool {
        key == "model.channels"
            || ["unknown.", "alternative.", "asserted-value.", "option.", "dated-change."].contains
            {
                key.hasPrefix($0)
            }
    }

    /// What is told of a changed text and not of the page's, in a cell of the table.
    private static func cell(_ lines: [String], of key: String) -> String {
        let after = told(lines, tryingChanges: isOfChanges(key))
        let isWrong = after.keys.contains { $0.hasPrefix("error") }
        let more = after.filter { kind, count in
            count > before[kind] ?? 0 && (!isWrong || kind.hasPrefix("error"))
        }
        return more.isEmpty
            ? "–" : more.keys.sorted().map { "\($0)" }.joined(separator: ", ")
    }

    /// The line that has a key, and those that belong to it.
    private static func place(of key: String) -> Range<Int>? {
        guard let first = lines.firstIndex(where: { $0.hasSuffix("# \(key)") }) else { return nil }
        let depth = lines[first].prefix { $0 == " " || $0 == "-" }.count
        var end = first + 1
        while end < lines.count, lines[end].prefix(while: { $0 == " " || $0 == "-" }).count > depth
        {
            end += 1
        }
        return first..<end
    }

    private static func split(_ line: String) -> (before: String, name: String, value: String) {
        let start = line.prefix { $0 == " " || $0 == "-" }
        let rest = line.dropFirst(start.count)
        let name = rest.prefix { $0 != ":" }
        return (String(start), String(name), String(rest.dropFirst(name.count + 1)))
    }

    static func tried(_ key: String) -> Row? {
        guard let place = place(of: key) else { return nil }
        let (start, name, value) = split(lines[place.lowerBound])
        func with(_ replaced: [String]) -> [String] {
            Array(lines[..<place.lowerBound]) + replaced + Array(lines[place.upperBound...])
        }
        // The first key of an item keeps the item's mark.
        let isFirst = start.hasSuffix("- ")
        let without: [String] = isFirst ? [start + "note: as read"] : []
        let words = value.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
        let isNested = words.isEmpty
        let misspelt =
            isNested ? nil : with([start + name + ": " + misspell(words)])
        return Row(
            key: key, leftOut: cell(with(without), of: key),
            empty: cell(with([start + name + ":"]), of: key),
            misspelt: misspelt.map { cell($0, of: key) } ?? "·")
    }

    /// A value with its last letter or digit doubled.
    private static func misspell(_ words: String) -> String {
        var letters = Array(words)
        guard let at = letters.lastIndex(where: { $0.isLetter || $0.isNumber }) else {
            return words
        }
        letters.insert("z", at: at + 1)
        return String(letters)
    }

    // MARK: Tests

    @Test func thePagesModelIsRight() throws {
        let document = try ModelReader().document(
            bytes: Array(Self.lines.joined(separator: "\n").utf8), file: "every-key.yaml")
        let errors = document.examined().diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors)")
    }

    @Test(arguments: rows)
    func aRowIsWhatComesOfIt(_ row: Row) throws {
        let tried = try #require(Self.tried(row.key), "the model has no line '# \(row.key)'")
        #expect(
            [row.leftOut, row.empty, row.misspelt]
                == [tried.leftOut, tried.empty, tried.misspelt],
            "| `\(row.key)` | \(tried.leftOut) | \(tried.empty) | \(tried.misspelt) |")
    }

    /// A key that is misspelt or stands where it does not belong is an error, whichever it is.
    @Test(arguments: rows)
    func aKeyMisspeltOrInTheWrongPlaceIsRefused(_ row: Row) throws {
        let place = try #require(Self.place(of: row.key))
        let (start, name, value) = Self.split(Self.lines[place.lowerBound])
        var lines = Self.lines
        lines[place.lowerBound] = start + name + "zz:" + value
        #expect(Self.told(lines)["error model.unknown-key"] ?? 0 > 0)
        guard !["amount", "every"].contains(name) else { return }
        let budget = try #require(Self.place(of: "budget.amount"))
        lines = Self.lines
        lines.insert("      \(name): x", at: budget.lowerBound)
        #expect(Self.told(lines)["error model.unknown-key"] ?? 0 > 0)
    }

    @Test func everyKeyHasARow() {
        let evidence = Set(KeyRow.datedEvidence.map(\.key))
        let known = Set(Self.rows.map(\.key))
        for table in KeyTableName.allCases
        where !KeyTableName.besideModels.contains(table) {
            for row in ModelTables.standard[table].rows {
                // What every element has is tried on a perimeter, and what a part of what is
                // needed has on a part.
                if evidence.contains(row.key), table != .perimeter { continue }
                if table == .workload, ModelTables.standard[.part].row(row.key) != nil { continue }
                if table == .model, row.key == "extends" { continue }
                #expect(known.contains("\(table.rawValue).\(row.key)"), "\(table).\(row.key)")
            }
        }
    }
}
