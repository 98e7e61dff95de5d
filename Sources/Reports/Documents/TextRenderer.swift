import Phrases

/// Sets a report as plain text for a terminal, at most about 100 columns wide.
struct TextRenderer {
    private static let width = 100
    /// What the last column of a table keeps where others could be narrower.
    private static let leastLastColumn = 40
    /// The least that another column is narrowed to.
    private static let leastColumn = 24

    /// The text, ending in a line break.
    func render(_ document: ReportDocument) -> String {
        var lines = [InertText.line(document.title)]
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
            return Self.wrap(InertText.line(text), first: "", rest: "")
        case .table(let header, let rows): return Self.table(header: header, rows: rows)
        case .points(let points):
            return points.flatMap { Self.wrap(InertText.line($0), first: "  - ", rest: "    ") }
        case .verbatim(let text): return Self.verbatim(text)
        case .path(let title, let id, let steps):
            var lines = Self.wrap(InertText.line(title), first: "", rest: "  ")
            lines.append("  \(id)")
            for (number, step) in steps.enumerated() {
                let label = "  \(number + 1). "
                let indent = String(repeating: " ", count: label.count)
                lines += Self.wrap(InertText.line(step.says), first: label, rest: indent)
                lines += Self.wrap(
                    InertText.line(step.because), first: indent + "because ",
                    rest: indent + "        ")
            }
            return lines
        }
    }

    /// Lines as they are, each made inert.
    private static func verbatim(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.isEmpty ? "" : "    " + InertText.line(String(line))
        }
    }

    private static func table(header: [String], rows: [[String]]) -> [String] {
        let cells = ([header] + rows).map { $0.map(InertText.line) }
        let widths = header.indices.map { column in
            cells.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        let columns = fitted(widths.dropLast(), last: widths.last ?? 0)
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
                let whole = prefix(line) + rest
                let text = String(whole.reversed().drop { $0 == " " }.reversed())
                if line < lines.count { lines[line] = text } else { lines.append(text) }
            }
            return lines
        }
    }

    /// The widths of all columns but the last, narrowed from the widest down where the last one
    /// would have room for no more than a word or two.
    private static func fitted(_ widths: ArraySlice<Int>, last: Int) -> [Int] {
        var widths = Array(widths)
        let room = width - 2 - 2 * widths.count - min(last, leastLastColumn)
        // At most a step for each column and each width that it has.
        while widths.reduce(0, +) > room, let widest = widths.max(), widest > leastColumn,
            let column = widths.firstIndex(of: widest)
        {
            let next = widths.filter { $0 < widest }.max() ?? 0
            let excess = widths.reduce(0, +) - room
            widths[column] = max(leastColumn, next, widest - max(1, excess))
            if widths[column] == widest { widths[column] = widest - 1 }
        }
        return widths
    }

    /// Breaks a line at spaces; a word longer than the line stands alone.
    private static func wrap(
        _ text: String, first: String, rest: String, width: Int = width
    ) -> [String] {
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
        lines.append(isEmpty ? String(line.reversed().drop { $0 == " " }.reversed()) : line)
        return lines
    }
}
