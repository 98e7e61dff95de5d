import Phrases

/// Sets a report as plain text for a terminal, at most about 100 columns wide.
struct TextRenderer {
    private static let width = 100

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

    private static func table(header: [String], rows: [[String]]) -> [String] {
        let cells = ([header] + rows).map { $0.map(InertText.line) }
        let widths = header.indices.map { column in
            cells.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return cells.flatMap { row -> [String] in
            var prefix = "  "
            for (column, cell) in row.enumerated().dropLast() {
                prefix += cell + String(repeating: " ", count: widths[column] - cell.count + 2)
            }
            let indent = String(repeating: " ", count: prefix.count)
            return wrap(row.last ?? "", first: prefix, rest: indent)
        }
    }

    /// Breaks a line at spaces; a word longer than the line stands alone.
    private static func wrap(_ text: String, first: String, rest: String) -> [String] {
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
