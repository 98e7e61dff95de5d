import Foundation
import TestSupport

/// What Docs/Claims.md says, row by row.
struct ClaimsLedger {
    /// A claim, or something that is left open.
    struct Row {
        var id: String
        var statement: String
        /// The number of the document, `000` to `003`.
        var document: String
        /// Nothing for what is left open.
        var status: String
        /// Where it is in the models, or why it is nowhere.
        var place: String

        /// The models that the place names, each with the element that it names there.
        var models: [(name: String, section: String, element: String)] {
            place.matches(of: /`([a-z0-9-]+)`(?: ([a-z]+)\.([\w-]+))?/).map { match in
                (
                    String(match.1), match.2.map(String.init) ?? "claims",
                    match.3.map(String.init) ?? id
                )
            }
        }
    }

    /// The claims, K….
    let claims: [Row]
    /// What is left open, U….
    let unknowns: [Row]
    /// Pairs that the page says are no contradiction.
    let resolved: Set<Set<String>>

    init() throws {
        let url = PackageRoot.url.appendingPathComponent("Docs/Claims.md")
        let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| ") }
            .map { line in
                line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
            }
        claims = rows.filter { $0.count == 5 && $0[0].contains(/^K\d+$/) }.map {
            Row(id: $0[0], statement: $0[1], document: $0[2], status: $0[3], place: $0[4])
        }
        unknowns = rows.filter { $0.count == 4 && $0[0].contains(/^U\d+$/) }.map {
            Row(id: $0[0], statement: $0[1], document: $0[2], status: "", place: $0[3])
        }
        resolved = Set(
            rows.filter { $0.count == 2 && $0[0].contains(/^K\d+, K\d+$/) }.map {
                Set($0[0].components(separatedBy: ", "))
            })
    }
}
