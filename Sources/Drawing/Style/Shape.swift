/// How a node looks.
///
/// A shape is a value that the caller makes; two with different names are different shapes, even
/// if they look alike. Whatever is `nil` is taken from the palette of the scene.
///
/// ```swift
/// let tank = Shape(name: "tank", outline: .cylinder, fill: Ink(name: "water", "#E8F2F9", "#12222E"))
/// ```
public struct Shape: Hashable, Sendable {
    /// What a node is drawn as.
    public enum Outline: Hashable, Sendable {
        /// A rectangle with corners of that radius, in pixels.
        case rectangle(radius: Int)
        /// A rectangle with half circles at its left and right.
        case stadium
        /// A drum, for what things are kept in.
        case cylinder
        /// Pointed at its left and right.
        case hexagon
    }

    /// What the caller calls it; it is printed nowhere.
    public var name: String
    /// What is drawn.
    public var outline: Outline
    /// What it is filled with; that of a card if `nil`.
    public var fill: Ink?
    /// The ink of its outline; if `nil`, the accent of the palette in the flow and grey beside it.
    public var stroke: Ink?
    /// The ink of its words; if `nil`, that of text.
    public var text: Ink?
    /// The least room for words, in pixels.
    public var leastWidth: Int
    /// Whether the nodes of this shape in one box stand flush under one another, whatever the
    /// labels of their gates take.
    public var isStacked: Bool

    /// Gives an outline the least width and the looks that nodes of this shape share.
    public init(
        name: String, outline: Outline, fill: Ink? = nil, stroke: Ink? = nil, text: Ink? = nil,
        leastWidth: Int = 60, isStacked: Bool = false
    ) {
        self.name = name
        self.outline = outline
        self.fill = fill
        self.stroke = stroke
        self.text = text
        self.leastWidth = leastWidth
        self.isStacked = isStacked
    }
}

extension Shape {
    /// A rectangle with small round corners.
    public static let card = Shape(name: "card", outline: .rectangle(radius: 6))
    /// A rectangle with half circles at its ends.
    public static let stadium = Shape(name: "stadium", outline: .stadium)
    /// A drum in a light colour of its own.
    public static let cylinder = Shape(
        name: "cylinder", outline: .cylinder, fill: Palette.standard.store)
    /// A hexagon in the accent's tint, for where something begins.
    public static let hexagon = Shape(
        name: "hexagon", outline: .hexagon, fill: Palette.standard.accentTint,
        stroke: Palette.standard.accent)
    /// A filled rectangle in the accent's colour, for where something ends.
    public static let solid = Shape(
        name: "solid", outline: .rectangle(radius: 8), fill: Palette.standard.accentText,
        stroke: Palette.standard.accentText, text: Palette.standard.onAccent)
}
