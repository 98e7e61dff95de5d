package import ModelFormat
package import Phrases

/// What somebody says is the same under two names: a table of two columns, theirs and ours.
///
/// A line whose second column is empty says that something is not the one that is called so.
package struct NameMatches: Sendable {
    /// A line of the table.
    package struct Line: Hashable, Sendable {
        /// The name, or the id, in the file that is laid over another.
        package var theirs: String
        /// The id, or the name, in the other; `nil` where it is none of those that are there.
        package var ours: String?
        /// Where it stands.
        package var place: DiagnosticPlace
    }

    /// The lines, in order.
    package let lines: [Line]
    private let places: [String: Int]

    /// Says of nothing that it is the same.
    package static let none = NameMatches(lines: [], places: [:])

    private init(lines: [Line], places: [String: Int]) {
        self.lines = lines
        self.places = places
    }

    /// Reads a table; a first line `theirs,ours` is its head.
    ///
    /// - Throws: `ModelErrors` with every line that has not two columns, or is about what another is
    ///   about.
    /// - Complexity: O(*n*) for *n* bytes.
    package init(bytes: [UInt8], file: String) throws(ModelErrors) {
        let rows = try DelimitedTable(bytes: bytes, file: file, separators: [","]).rows
        var (lines, places, faults) = ([Line](), [String: Int](), [Diagnostic]())
        for (at, row) in rows.enumerated() {
            if at == 0, row.map({ $0.text.lowercased() }) == ["theirs", "ours"] { continue }
            let place = row[0].place
            guard row.count == 2, !row[0].text.isEmpty else {
                faults.append(
                    Diagnostic(
                        .importBroken, "a line has two columns: their name and ours", at: place))
                continue
            }
            guard places.updateValue(lines.count, forKey: row[0].text) == nil else {
                faults.append(
                    Diagnostic(.importBroken, "a second line about '\(row[0].text)'", at: place))
                continue
            }
            let ours = row[1].text.isEmpty ? nil : row[1].text
            lines.append(Line(theirs: row[0].text, ours: ours, place: place))
        }
        guard faults.isEmpty else { throw ModelErrors(faults) }
        self.lines = lines
        self.places = places
    }

    /// What is theirs, with what it is of ours, by name.
    package var ours: [String: String] {
        Dictionary(
            lines.compactMap { line in line.ours.map { (line.theirs, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The place of the line about something with this name and this id; the name comes first.
    package func line(named name: String, id: String) -> Int? { places[name] ?? places[id] }
}
