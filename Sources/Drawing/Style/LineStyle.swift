/// How a line looks.
///
/// ```swift
/// let pipe = LineStyle(ink: Ink(name: "pipe", "#0072B2", "#56B4E9"), tenths: 30, dashes: "8 3")
/// ```
public struct LineStyle: Hashable, Sendable {
    /// Its colour.
    public var ink: Ink
    /// Its width in tenths of a pixel.
    public var tenths: Int
    /// Its dash pattern, as SVG writes it; `nil` for a solid line.
    public var dashes: String?
    /// Whether its arrowhead is large.
    public var hasLargeHead: Bool
    /// Lines of a higher layer are drawn over those of a lower one.
    public var layer: Int

    /// An unbroken line with a large head, under all others, unless more is said.
    public init(
        ink: Ink, tenths: Int, dashes: String? = nil, hasLargeHead: Bool = true, layer: Int = 0
    ) {
        self.ink = ink
        self.tenths = tenths
        self.dashes = dashes
        self.hasLargeHead = hasLargeHead
        self.layer = layer
    }

    /// The length and half the width of the arrowhead, in pixels.
    var head: (length: Int, half: Int) { hasLargeHead ? (11, 6) : (8, 4) }
}

extension LineStyle {
    /// A thick line in the accent's colour.
    public static let strong = LineStyle(ink: Palette.standard.accent, tenths: 40, layer: 2)
    /// A dashed line in the accent's colour.
    public static let dashed = LineStyle(
        ink: Palette.standard.accent, tenths: 25, dashes: "6 4", layer: 1)
    /// A thin grey line.
    public static let plain = LineStyle(
        ink: Palette.standard.muted, tenths: 16, hasLargeHead: false)
    /// A thinner line in a lighter grey, for what stands back.
    public static let faint = LineStyle(
        ink: Palette.standard.faint, tenths: 12, hasLargeHead: false)
}
