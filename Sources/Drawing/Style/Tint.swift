/// What a box is coloured with: an ink for its border and a lighter one for its ground, and a dash
/// pattern, so that boxes differ in grey and to every eye.
public struct Tint: Hashable, Sendable {
    /// What the caller calls it; it is printed nowhere.
    public var name: String
    /// The ink of the border.
    public var line: Ink
    /// The ink of the ground.
    public var fill: Ink
    /// The dash pattern of the border; `nil` for a solid line.
    public var dashes: String?
    /// A letter or two that stand in every box of this colour and beside it in the legend.
    public var tag: String?

    /// Colours a border and what it surrounds; without dashes the border is unbroken.
    public init(name: String, line: Ink, fill: Ink, dashes: String? = nil, tag: String? = nil) {
        self.name = name
        self.line = line
        self.fill = fill
        self.dashes = dashes
        self.tag = tag
    }

    /// The same colours and dashes with a letter or two.
    public func tagged(_ tag: String?) -> Tint {
        var tint = self
        tint.tag = tag
        return tint
    }
}

extension Tint {
    /// Grey.
    public static let neutral = Tint(
        name: "n", line: Ink(name: "line-n", "#5F6368", "#A8ADB4"),
        fill: Ink(name: "fill-n", "#F3F4F5", "#212429"), dashes: "10 3 2 3 2 3")

    /// One of eight colours with one of six dash patterns: the first 48 all differ.
    ///
    /// - Parameter place: the place of what is coloured among those that are; from 0.
    public static func numbered(_ place: Int) -> Tint {
        let place = max(0, place)
        let (round, colour) = place.quotientAndRemainder(dividingBy: colours.count)
        let patterns: [String?] = [nil, "14 3", "7 3", "14 3 3 3", "7 3 2 3", "4 2"]
        return Tint(
            name: "\(place)", line: colours[colour].line, fill: colours[colour].fill,
            dashes: patterns[(colour + round) % patterns.count])
    }

    /// A letter for each place: a to z, then aa, ab and so on; no two places have the same.
    ///
    /// Small letters, because a picture of two things may call these A and B.
    public static func letters(_ place: Int) -> String {
        var letters = ""
        var rest = max(0, place)
        repeat {
            let (before, last) = rest.quotientAndRemainder(dividingBy: 26)
            letters = String(UnicodeScalar(UInt8(97 + last))) + letters
            rest = before - 1
        } while rest >= 0
        return letters
    }

    // Okabe and Ito's colours, darkened on light ground until a line has a contrast of 3 to 1, and
    // three more between them.
    private static let colours: [(line: Ink, fill: Ink)] = [
        (("#0072B2", "#56B4E9"), ("#E8F2F9", "#12222E")),
        (("#A86F00", "#E69F00"), ("#FFF6E5", "#2A2112")),
        (("#A34F80", "#DD9DC2"), ("#FAEFF5", "#2B1E27")),
        (("#007F5C", "#4FD1A5"), ("#E7F5F0", "#11271F")),
        (("#857900", "#F0E442"), ("#FBFAE2", "#28260F")),
        (("#5A4FCF", "#ADA6F5"), ("#EEEDFB", "#1C1A33")),
        (("#8A4B2A", "#D9A58A"), ("#F8EFEA", "#2B1D15")),
        (("#2B8A99", "#7FD6E3"), ("#E6F4F6", "#10262A")),
    ].enumerated().map { place, pair in
        (
            line: Ink(name: "line-\(place)", pair.0.0, pair.0.1),
            fill: Ink(name: "fill-\(place)", pair.1.0, pair.1.1)
        )
    }

    /// The inks of every numbered tint and of the neutral one, borders before grounds.
    static var inks: [Ink] {
        colours.flatMap { [$0.line, $0.fill] } + [neutral.line, neutral.fill]
    }
}
