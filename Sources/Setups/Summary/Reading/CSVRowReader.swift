import ThreatGraph

/// Reads rows that are lines of comma-separated values, under the header that stands above the first.
struct CSVRowReader {
    /// What each cell behind the first ones is.
    private enum Column {
        case varied(String)
        case headline(SweepHeadline)
        case lone(String)
    }

    private let columns: [Column]
    /// How many cells stand before what varies.
    private let headCount: Int

    private static let head = ["row", "plan", "status", "digest", "sum"]

    /// Reads a header; `nil` for a line that is none.
    init?(header line: [UInt8]) {
        let names = Self.cells(of: line)
        // Rows of earlier versions have no sum.
        headCount = names?.dropFirst(4).first == "sum" ? 5 : 4
        guard let names, names.count > headCount, names.starts(with: Self.head.prefix(headCount))
        else { return nil }
        // What varies stands before all answers, so that a thing that is called like one is none.
        let rest = names.dropFirst(headCount)
        let lastVaried = rest.lastIndex { Self.answered($0) == nil } ?? rest.startIndex
        columns = rest.indices.map { place in
            place <= lastVaried
                ? .varied(rest[place]) : Self.answered(rest[place]) ?? .varied(rest[place])
        }
    }

    private static func answered(_ name: String) -> Column? {
        if name.hasPrefix("lone/") { return .lone(String(name.dropFirst("lone/".count))) }
        return SweepHeadline(name: name).map { .headline($0) }
    }

    /// The row of a line; `nil` for a line that is none under this header.
    func row(in line: [UInt8]) -> SweepRow? {
        guard let cells = Self.cells(of: line), cells.count == headCount + columns.count,
            let number = Int(cells[0]), number >= 0, let status = Int(cells[2])
        else { return nil }
        var row = SweepRow(number: number, plan: cells[1], status: status, varied: [])
        var answer = SweepRow.Answer()
        for (column, cell) in zip(columns, cells.dropFirst(headCount)) {
            switch column {
            case .varied(let name): row.varied.append((name, Self.unmarked(cell)))
            case .headline(let headline):
                if cell.isEmpty { continue }
                guard let value = Self.value(cell) else { return nil }
                answer.values.append((headline, value))
            case .lone(let consequence):
                answer.lone += Self.lone(cell, for: consequence)
            }
        }
        // A set-up without an answer has no cell; status 1 is a requirement that is broken.
        if status == 0 || status == 1, !answer.values.isEmpty || !answer.lone.isEmpty {
            row.answer = answer
        }
        return row
    }

    private static func value(_ cell: String) -> HeadlineValue? {
        if cell == "none" { return HeadlineValue.none }
        if cell.hasPrefix(">") { return Int(cell.dropFirst()).map { .above($0) } }
        return Int(cell).map { .number($0) }
    }

    /// `aws:123 parent:amazon:123`: behind the last colon stand tiers where there are some.
    private static func lone(_ cell: String, for consequence: String) -> [SweepRow.Lone] {
        cell.split(separator: " ").map { entry in
            let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
            let tiers = parts.last.map { $0.compactMap(\.wholeNumberValue) } ?? []
            let isTiered =
                parts.count > 1 && !tiers.isEmpty && tiers.count == parts[parts.count - 1].count
                && !consequence.hasPrefix(ConsequenceKind.disclosure.rawValue)
            return SweepRow.Lone(
                consequence: consequence,
                cause: isTiered ? parts.dropLast().joined(separator: ":") : String(entry),
                tiers: isTiered ? tiers : nil)
        }
    }

    /// The cell without the mark that keeps it from being a formula.
    private static func unmarked(_ cell: String) -> String {
        guard cell.first == "'", let second = cell.dropFirst().first, "=+-@".contains(second) else {
            return cell == "null" ? "~" : cell
        }
        return String(cell.dropFirst())
    }

    /// The cells of a line (RFC 4180); `nil` for a quote where none may stand.
    static func cells(of line: [UInt8]) -> [String]? {
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var wasQuoted = false
        let end = line.last == 0x0D ? line.count - 1 : line.count
        var at = 0
        while at < end {
            let byte = line[at]
            if isQuoted {
                if byte == 0x22, at + 1 < end, line[at + 1] == 0x22 {
                    cell.append(byte)
                    at += 1
                } else if byte == 0x22 {
                    isQuoted = false
                } else {
                    cell.append(byte)
                }
            } else if byte == 0x2C {
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
                wasQuoted = false
            } else if byte == 0x22 {
                guard cell.isEmpty, !wasQuoted else { return nil }
                isQuoted = true
                wasQuoted = true
            } else {
                guard !wasQuoted else { return nil }
                cell.append(byte)
            }
            at += 1
        }
        guard !isQuoted else { return nil }
        cells.append(String(decoding: cell, as: UTF8.self))
        return cells
    }
}
