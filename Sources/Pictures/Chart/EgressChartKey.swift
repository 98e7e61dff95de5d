import Drawing

/// What the marks of an egress chart mean, each drawn in 24 by 20 pixels.
enum EgressChartKey {
    /// The entries, of what is on the chart only.
    static func samples(for words: EgressChartWords) -> [(label: String, mark: Layout.Mark?)] {
        let marks = words.groups.flatMap(\.rows).flatMap(\.marks).filter { $0.seconds != nil }
        var samples: [(String, Layout.Mark?)] = []
        if marks.contains(where: \.isInTime) {
            samples.append(("out within a window", circle(fill: .strong, stroke: .strong)))
        }
        if marks.contains(where: { !$0.isInTime }) {
            samples.append(("later than every window", circle(fill: .card, stroke: .text)))
        }
        if !words.windows.isEmpty { samples.append(("window", window)) }
        if words.groups.contains(where: { $0.rows.contains { $0.worst != nil } }) {
            samples.append(("at worst: if limits that nobody states were none", worst))
        }
        samples.append(("×16: plaintext made 16 times smaller first", nil))
        samples.append(("OC1 to OC5: the attacker\u{2019}s capacity", nil))
        return samples
    }

    private static func circle(fill: Ink, stroke: Ink) -> Layout.Mark {
        Layout.Mark(
            shape: .circle(Point(x: 12, y: 10), radius: 5), role: .backdrop, fill: fill,
            stroke: stroke, strokeTenths: 16)
    }

    private static let window = Layout.Mark(
        shape: .line([Point(x: 12, y: 0), Point(x: 12, y: 20)]), role: .backdrop,
        stroke: .change, strokeTenths: 20, dashes: "8 4")

    private static let worst = Layout.Mark(
        shape: .line([
            Point(x: 0, y: 7), Point(x: 0, y: 13), Point(x: 0, y: 10), Point(x: 24, y: 10),
        ]), role: .backdrop, stroke: .muted, strokeTenths: 12)
}
