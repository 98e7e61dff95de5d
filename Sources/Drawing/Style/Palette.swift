/// The colours of a picture by the part that they play.
///
/// Every colour of text has a contrast of at least 4.5 to 1 on its ground, in both themes. To change
/// one, make a palette and set it:
///
/// ```swift
/// var palette = Palette()
/// palette.accent = Ink(name: "accent", "#0072B2", "#56B4E9")
/// ```
public struct Palette: Hashable, Sendable {
    /// The ground of the picture.
    public var paper = Ink(name: "paper", "#FFFFFF", "#14161A")
    /// Words.
    public var text = Ink(name: "text", "#1A1A1A", "#F2F2F2")
    /// Words and lines that matter less.
    public var muted = Ink(name: "muted", "#595959", "#B4B8BE")
    /// Lines that stand back.
    public var faint = Ink(name: "faint", "#8A8A8A", "#80858C")
    /// The ground of nodes.
    public var card = Ink(name: "card", "#FFFFFF", "#1F2228")
    /// What the flow is drawn with.
    public var accent = Ink(name: "accent", "#D55E00", "#FF9E5E")
    /// The same for words and for small shapes.
    public var accentText = Ink(name: "accent-text", "#B34A00", "#FF9E5E")
    /// The same as a ground.
    public var accentTint = Ink(name: "accent-tint", "#FDF0E6", "#3A2415")
    /// Words on `accentText` and on `shut`.
    public var onAccent = Ink(name: "on-accent", "#FFFFFF", "#14161A")
    /// A gate that is shut.
    public var shut = Ink(name: "shut", "#00694D", "#4FD1A5")
    /// The same as a ground.
    public var shutTint = Ink(name: "shut-tint", "#EAF6F1", "#10271F")
    /// The ground of cylinders.
    public var store = Ink(name: "store", "#FBF3A8", "#4A4410")
    /// The ground of boxes that stand back.
    public var faintFill = Ink(name: "faint-fill", "#FAFAFA", "#191B20")
    /// Rings around what differs from another picture.
    public var ring = Ink(name: "ring", "#7B2D8B", "#D9A3E6")
    /// Lines of a chart behind everything else.
    public var grid = Ink(name: "grid", "#D9DCE0", "#33373E")
    /// Grey for cells and bars.
    public var shade = Ink(name: "shade", "#E4E7EA", "#2C3037")
    /// A cell that must be seen first.
    public var strong = Ink(name: "strong", "#B34A00", "#FF9E5E")

    /// The standard colours.
    public init() {}

    /// The standard colours.
    public static let standard = Palette()
}

extension Palette {
    /// Every ink of the palette and of the tints that come with this module, in a fixed order.
    private var inks: [Ink] {
        [
            paper, text, muted, faint, card, accent, accentText, accentTint, onAccent, shut,
            shutTint, store, faintFill, ring, grid, shade, strong,
        ] + Tint.inks
    }

    /// The style sheet that turns pictures of the theme `embedded` dark on screens whose owner
    /// prefers so; print stays light.
    public var styleSheet: String { styleSheet(with: []) }

    /// The style sheet for a picture that has further inks.
    func styleSheet(with further: [Ink]) -> String {
        var known = Set(inks.map(\.name))
        let rules = (inks + further.filter { known.insert($0.name).inserted }).map {
            ".f-\($0.name){fill:\($0.dark)}.s-\($0.name){stroke:\($0.dark)}"
        }
        return "@media screen and (prefers-color-scheme:dark){" + rules.joined() + "}"
    }
}
