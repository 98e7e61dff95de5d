/// What stands at the top of a box: letters, a title and a pill, beside one another or, where that is
/// too wide, one under the other.
struct Header: Hashable, Sendable {
    /// The title in lines.
    var title: [String]
    /// Whether the pill stands under the title.
    var isStacked: Bool
    /// What it takes across.
    var width: Int

    private static let above = 9
    private static let lead = 14

    /// The header of a box that may be so wide.
    init(of box: Scene.Box, within room: Int?) {
        let measure = Lettering.boxTitle
        let pill = Lettering.pill.width(of: box.fittedPill)
        let whole = measure.fitted(box.title, to: Lettering.headerLimit)
        title = [whole]
        isStacked = false
        width = Self.lead + box.tagRoom + measure.width(of: whole) + 20 + pill + 16 + 12
        guard let room, width > room else { return }
        isStacked = true
        let most = max(60, room - Self.lead - box.tagRoom - 12)
        title = measure.wrapped(box.title, to: most, lines: 4)
        let widest = title.map { measure.width(of: $0) }.max() ?? 0
        width = max(
            Self.lead + box.tagRoom + widest + 12, box.pill.isEmpty ? 0 : 12 + pill + 16 + 12)
    }

    /// The header of the box of one of two scenes that are drawn where both have room: with its own
    /// words, in as many lines as they take.
    func of(_ box: Scene.Box, in rect: Rectangle) -> Header {
        guard isStacked else { return Header(of: box, within: nil) }
        var own = Header(of: box, within: rect.width)
        own.isStacked = true
        return own
    }

    /// The room above what is in the box.
    func height(of box: Scene.Box) -> Int {
        guard isStacked else { return Placement.headerHeight }
        let titles = title.count * Lettering.boxTitle.lineHeight
        return Placement.snapped(
            Self.above + 2 + titles + (box.pill.isEmpty ? 0 : 26) + 14)
    }

    /// Where the lines of the title stand in a box.
    func titles(in rect: Rectangle, after tag: Int) -> [Rectangle] {
        let measure = Lettering.boxTitle
        return title.enumerated().map { place, line in
            Rectangle(
                x: rect.x + Self.lead + tag,
                y: rect.y + Self.above + 2 + place * measure.lineHeight,
                width: measure.width(of: line), height: measure.lineHeight)
        }
    }

    /// Where the pill stands in a box.
    func pill(_ width: Int, in rect: Rectangle) -> Rectangle {
        guard isStacked else {
            return Rectangle(
                x: rect.maxX - 12 - width, y: rect.y + Self.above, width: width, height: 20)
        }
        let down = title.count * Lettering.boxTitle.lineHeight + 6
        return Rectangle(x: rect.x + 12, y: rect.y + Self.above + down, width: width, height: 20)
    }
}
