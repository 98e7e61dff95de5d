import Drawing

extension Page {
    /// Adds a row for each party: its colour, name, role, parent and who reaches it.
    mutating func addParties(_ parties: [MapWords.Party]) {
        guard !parties.isEmpty else { return }
        addRule()
        let measure = Lettering.small
        let strong = TextMeasure(size: measure.size, isBold: true)
        let room = layout.width - 2 * Self.margin - 38 - 40
        let limits = room < 740 ? [room * 4 / 10, room * 2 / 10, room * 4 / 10] : [220, 100, 220]
        func width(_ column: Int) -> Int {
            let widest =
                parties.map { party in
                    column == 0
                        ? strong.width(of: party.name)
                        : measure.width(of: column == 1 ? party.role : party.parent)
                }.max() ?? 0
            return min(widest, limits[column])
        }
        let widths = (0..<3).map(width)
        for party in parties {
            var x = Self.margin
            if let tint = party.tint {
                layout.keySamples.append(
                    Layout.KeySample(
                        kind: .tint(tint), rect: Rectangle(x: x, y: y, width: 30, height: 20)))
            }
            x += 38
            let cells = [(party.name, strong), (party.role, measure), (party.parent, measure)]
            for (column, cell) in cells.enumerated() {
                if !cell.0.isEmpty {
                    addText(
                        cell.1.fitted(cell.0, to: widths[column]), full: cell.0, cell.1,
                        at: Point(x: x, y: y + 3), ink: column == 0 ? .text : .muted)
                }
                x += widths[column] + (widths[column] == 0 ? 0 : 20)
            }
            // Where there is no room beside them, whose orders reach a party stands under its name.
            if layout.width - Self.margin - x < 200 {
                x = Self.margin + 38
                y += measure.lineHeight + 3
            }
            let lines = measure.wrapped(
                party.reach, to: layout.width - Self.margin - x, lines: 12)
            for (place, line) in lines.enumerated() {
                if place > 0 { y += measure.lineHeight + 2 }
                addText(
                    line, full: line.hasSuffix("…") ? party.reach : line, measure,
                    at: Point(x: x, y: y + 3), ink: .muted)
            }
            y += 26
        }
        y += 4
    }
}
