import Phrases

/// Sets a report as plain text for a terminal, at most so many columns wide.
///
/// A table that is too wide has its widest columns narrowed; where one of them would become a word
/// wide, each row stands by itself instead, a line or more for each of its cells.
struct TextRenderer {
    /// The width where nobody asks for another.
    static let usualWidth = 100
    /// The least width; text for less is set as for this.
    private static let leastWidth = 40
    /// The least that a column is narrowed to.
    private static let leastColumn = 24

    private let width: Int
    /// What the last column of a table keeps where others could be narrower.
    private let leastLastColumn: Int

    /// Makes a renderer.
    ///
    /// - Parameter width: columns, taken as at least 40.
    init(width: Int = usualWidth) {
        self.width = max(width, Self.leastWidth)
        leastLastColumn = min(40, self.width * 2 / 5)
    }

    /// The text, ending in a line break.
    func render(_ document: ReportDocument) -> String {
        var lines = wrap(InertText.line(document.title), first: "", rest: "")
        for block in document.blocks {
            lines.append("")
            lines += self.lines(for: block)
        }
        return lines.map { InertText.printed($0) }.joined(separator: "\n") + "\n"
    }

    private func lines(for block: ReportDocument.Block) -> [String] {
        switch block {
        case .heading(let text):
            let line = InertText.line(text)
            return [line, String(repeating: "-", count: line.count)]
        case .paragraph(let text), .verdict(let text):
            return wrap(InertText.line(text), first: "", rest: "")
        case .table(let header, let rows): return table(header: header, rows: rows)
        case .points(let points):
            return points.flatMap { wrap(InertText.line($0), first: "  - ", rest: "    ") }
        case .sentences(let sentences): return sentences.flatMap(lines)
        case .verbatim(let text): return Self.verbatim(text)
        case .path(let title, let id, let steps):
            var lines = wrap(InertText.line(title), first: "", rest: "  ")
            lines.append("  \(id)")
            for (number, step) in steps.enumerated() {
                let label = "  \(number + 1). "
                let indent = String(repeating: " ", count: label.count)
                lines += wrap(InertText.line(step.says), first: label, rest: indent)
                lines += wrap(
                    InertText.line(step.because), first: indent + "because ",
                    rest: indent + "        ")
            }
            return lines
        }
    }

    /// A sentence with a box to tick, and below it what is remarked on it.
    private func lines(for sentence: NumberedSentence) -> [String] {
        let label = "  [ ] \(sentence.number). "
        let indent = String(repeating: " ", count: label.count)
        return wrap(InertText.line(sentence.says), first: label, rest: indent)
            + sentence.remarks.flatMap {
                wrap(InertText.line($0), first: indent + "- ", rest: indent + "  ")
            }
    }

    /// Lines as they are, each made inert.
    private static func verbatim(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.isEmpty ? "" : "    " + InertText.line(String(line))
        }
    }

    private func table(header: [String], rows: [[String]]) -> [String] {
        let cells = ([header] + rows).map { $0.map(InertText.line) }
        let widths = header.indices.map { column in
            cells.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        let words = header.indices.map { column in
            cells.map { column < $0.count ? Self.longestWord($0[column]) : 0 }.max() ?? 0
        }
        let columns =
            fitted(widths, words, last: leastLastColumn)
            ?? fitted(widths, words, last: Self.leastColumn)
        guard let columns else {
            return cells.dropFirst().flatMap { stacked($0, under: cells[0]) }
        }
        return cells.flatMap { row -> [String] in
            // Cells of all columns but the last, each in the lines that its column has room for.
            let parts = zip(row.dropLast(), columns).map { cell, width in
                cell.count <= width ? [cell] : wrap(cell, first: "", rest: "", width: width)
            }
            func prefix(_ line: Int) -> String {
                zip(parts, columns).reduce("  ") { prefix, part in
                    let cell = line < part.0.count ? part.0[line] : ""
                    let blanks = max(0, part.1 - cell.count) + 2
                    return prefix + cell + String(repeating: " ", count: blanks)
                }
            }
            let indent = String(repeating: " ", count: prefix(Int.max).count)
            var lines = wrap(row.last ?? "", first: indent, rest: indent)
            for line in 0..<max(lines.count, parts.map(\.count).max() ?? 0) {
                let rest = line < lines.count ? lines[line].dropFirst(indent.count) : ""
                let text = Self.untrailed(prefix(line) + rest)
                if line < lines.count { lines[line] = text } else { lines.append(text) }
            }
            return lines
        }
    }

    /// The cells of one row below each other, each behind what its column is called; the first one
    /// stands out, and empty ones are left out.
    private func stacked(_ row: [String], under header: [String]) -> [String] {
        zip(header, row).enumerated().flatMap { place, pair -> [String] in
            let (name, cell) = pair
            if cell.isEmpty { return [] }
            let first = place == 0 ? "  " : "    "
            return wrap(
                name.isEmpty ? cell : "\(name): \(cell)", first: first, rest: first + "    ")
        }
    }

    /// The widths of all columns but the last, narrowed from the widest down where the last one
    /// would have room for no more than a word or two; `nil` where they cannot be.
    ///
    /// - Parameters:
    ///   - all: how wide each column would be.
    ///   - words: the longest word of each.
    ///   - keeps: what the last one keeps.
    private func fitted(_ all: [Int], _ words: [Int], last keeps: Int) -> [Int]? {
        var widths = Array(all.dropLast())
        let least = words.map { max(Self.leastColumn, $0) }
        let last = max(min(all.last ?? 0, keeps), words.last ?? 0)
        let room = width - 2 - 2 * widths.count - last
        // At most a step for each column and each width that it has.
        while widths.reduce(0, +) > room {
            let wide = widths.indices.filter { widths[$0] > least[$0] }
            guard let column = wide.max(by: { widths[$0] < widths[$1] }) else { return nil }
            let widest = widths[column]
            let next = widths.filter { $0 < widest }.max() ?? 0
            let excess = widths.reduce(0, +) - room
            widths[column] = min(widest - 1, max(least[column], next, widest - max(1, excess)))
        }
        return widths
    }

    private static func longestWord(_ text: String) -> Int {
        text.split(separator: " ").map(\.count).max() ?? 0
    }

    private static func untrailed(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }

    /// Breaks a line at spaces; a word longer than the line stands alone.
    private func wrap(
        _ text: String, first: String, rest: String, width: Int? = nil
    ) -> [String] {
        let width = width ?? self.width
        var lines: [String] = []
        var line = first
        // Counting characters is dear, so the length is carried along.
        var length = first.count
        var isEmpty = true
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            let wordLength = word.count
            if !isEmpty, length + 1 + wordLength > width {
                lines.append(line)
                line = rest
                length = rest.count
                isEmpty = true
            }
            if !isEmpty { line += " " }
            line += word
            length += wordLength + (isEmpty ? 0 : 1)
            isEmpty = false
        }
        lines.append(isEmpty ? Self.untrailed(line) : line)
        return lines
    }
}
