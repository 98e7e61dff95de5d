package import Drawing

extension Palette {
    /// The colours of all pictures; their names are what style sheets of pages know.
    package static let product: Palette = {
        var palette = Palette()
        palette.accent = palette.accent.named("path")
        palette.accentText = palette.accentText.named("path-text")
        palette.accentTint = palette.accentTint.named("path-tint")
        palette.onAccent = palette.onAccent.named("on-path")
        palette.shut = palette.shut.named("closed")
        palette.shutTint = palette.shutTint.named("closed-tint")
        palette.store = palette.store.named("weights")
        palette.ring = palette.ring.named("change")
        return palette
    }()
}

extension Style {
    /// What all pictures are drawn with.
    static let product = Style(palette: .product, railLabel: "OUTSIDE", numberName: "step")
}

extension Ink {
    static let text = Palette.product.text
    static let muted = Palette.product.muted
    static let faint = Palette.product.faint
    static let card = Palette.product.card
    static let path = Palette.product.accent
    static let pathText = Palette.product.accentText
    static let pathTint = Palette.product.accentTint
    static let onPath = Palette.product.onAccent
    static let closed = Palette.product.shut
    static let closedTint = Palette.product.shutTint
    static let weights = Palette.product.store
    /// What differs between two pictures.
    static let change = Palette.product.ring
    static let grid = Palette.product.grid
    /// A cell that must be seen first.
    static let strong = Palette.product.strong
}

extension Tint {
    /// The colour, dashes and letters of the party at this place among those shown.
    static func party(_ place: Int) -> Tint { .numbered(place).tagged(Tint.letters(place)) }
}

extension LineStyle {
    /// A step of the path.
    static let path = LineStyle(ink: .path, tenths: 40, layer: 2)
    /// Facts that count together; nothing moves.
    static let together = LineStyle(ink: .path, tenths: 25, dashes: "6 4", layer: 1)
    /// A channel that the path does not use.
    static let channel = LineStyle(ink: .faint, tenths: 12, hasLargeHead: false)
    /// A channel on a picture without a path.
    static let way = LineStyle(ink: .muted, tenths: 16, hasLargeHead: false)
    /// What somebody has in a defender and may have a say by; nothing moves.
    static let tie = LineStyle(ink: .muted, tenths: 16, dashes: "8 4", hasLargeHead: false)
    /// Perimeters of one group that stand inside perimeters of another, on an overview.
    static let inside = LineStyle(ink: .muted, tenths: 12, dashes: "3 4", hasLargeHead: false)
}

extension Shape {
    static let actor = Shape(
        name: "actor", outline: .hexagon, fill: .pathTint, stroke: .path)
    static let foothold = Shape(name: "foothold", outline: .stadium)
    static let weights = Shape(name: "weights", outline: .cylinder, fill: .weights)
    static let key = Shape(name: "key", outline: .rectangle(radius: 6))
    static let leg = Shape(
        name: "leg", outline: .rectangle(radius: 6), leastWidth: 100, isStacked: true)
    static let tally = Shape(name: "tally", outline: .stadium)
    static let consequence = Shape(
        name: "consequence", outline: .rectangle(radius: 8), fill: .pathText, stroke: .pathText,
        text: .onPath)
    static let fact = Shape(name: "fact", outline: .rectangle(radius: 6))
}
