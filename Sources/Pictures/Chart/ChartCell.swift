import Drawing

/// How good what a cell shows is, as its colours say it.
package enum CellLook: Hashable, Sendable {
    /// As bad as can be.
    case open
    /// Bad.
    case weak
    /// Neither.
    case fair
    /// As good as can be.
    case shut
    /// Not known.
    case unknown

    /// The colours: of the ground, the border and the words.
    var inks: (fill: Ink, stroke: Ink, ink: Ink) {
        switch self {
        case .open: (.strong, .strong, .onPath)
        case .weak: (.pathTint, .pathText, .pathText)
        case .fair: (.card, .muted, .text)
        case .shut: (.closedTint, .closed, .closed)
        case .unknown: (.card, .faint, .muted)
        }
    }

    /// The width of its border, in tenths of a pixel.
    var strokeTenths: Int { self == .open || self == .weak ? 20 : 10 }
}
