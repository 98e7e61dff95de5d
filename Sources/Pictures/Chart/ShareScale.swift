import Drawing

/// A scale of shares, from nothing to all.
struct ShareScale {
    let left: Int
    let right: Int

    /// Where a share stands, in thousandths.
    func x(_ thousandths: Int) -> Int {
        left + (right - left) * min(max(thousandths, 0), 1_000) / 1_000
    }
}

extension Page {
    /// Adds the ticks of a scale under what was drawn on it.
    mutating func addShareTicks(_ scale: ShareScale) {
        let tick = ChartType.tick
        for thousandths in stride(from: 0, through: 1_000, by: 250) {
            let x = scale.x(thousandths)
            layout.marks.append(
                Layout.Mark(
                    shape: .line([Point(x: x, y: y), Point(x: x, y: y + 5)]), role: .backdrop,
                    stroke: .muted))
            addText(
                "\(thousandths / 10) %", tick, at: Point(x: x, y: y + 7), ink: .muted,
                anchor: .middle)
        }
        y += tick.lineHeight + 23
    }
}
