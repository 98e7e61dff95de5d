/// How wide a picture is where it is printed, in the unit that was asked for.
///
/// The law of letters: a letter of *s* pixels in a picture of *x* pixels that is printed *w* points
/// wide is *s* · *w* / *x* points high. A picture for a width is therefore laid out in at most
/// *s* · *w* / 8 pixels, *s* being its smallest letters, and wraps into further rows where that
/// asks for it.
public struct PaperWidth: Hashable, Sendable {
    /// A unit of length; a pixel is a 96th of an inch, as on pages.
    public enum Unit: String, CaseIterable, Sendable {
        case centimetres = "cm"
        case millimetres = "mm"
        case inches = "in"
        case points = "pt"
        case pixels = "px"

        /// The unit in millionths of a point, of which 72 are an inch.
        var micropoints: Int {
            switch self {
            case .centimetres: 28_346_457
            case .millimetres: 2_834_646
            case .inches: 72_000_000
            case .points: 1_000_000
            case .pixels: 750_000
            }
        }
    }

    /// The least size of letters on paper, in points.
    public static let leastLetter = 8
    /// How wide a picture may be, in each unit.
    static let most = 10_000

    /// How many hundredths of the unit it is; at least 1.
    public let hundredths: Int
    /// In which unit it was asked for; the picture states its size in it.
    public let unit: Unit

    /// So many hundredths of a unit, at least one and at most 10,000 units.
    public init(hundredths: Int, _ unit: Unit) {
        self.hundredths = min(max(1, hundredths), Self.most * 100)
        self.unit = unit
    }

    /// Reads a width, as `16cm`, `8.5 cm` or `6.3in`: at most two decimals, more than nought.
    public init?(_ text: String) {
        guard let unit = Unit.allCases.first(where: { text.hasSuffix($0.rawValue) }) else {
            return nil
        }
        var number = text.dropLast(unit.rawValue.count)
        while number.last == " " { number.removeLast() }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2, (1...5).contains(whole.count),
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }),
            var hundredths = Int(whole).map({ $0 * 100 })
        else { return nil }
        if parts.count == 2 {
            guard parts[1].count <= 2, let decimals = Int(parts[1]) else { return nil }
            hundredths += parts[1].count == 1 ? decimals * 10 : decimals
        }
        guard (1...Self.most * 100).contains(hundredths) else { return nil }
        self.hundredths = hundredths
        self.unit = unit
    }

    /// The most pixels across of a picture whose smallest letters have so many pixels.
    func pixels(letters: Int = Lettering.least) -> Int {
        micropoints * letters / (Self.leastLetter * 1_000_000)
    }

    private var micropoints: Int { hundredths * unit.micropoints / 100 }

    /// The least width, in tenths of a unit, at which a picture of so many pixels has letters of
    /// eight points.
    static func least(pixels: Int, letters: Int = Lettering.least, _ unit: Unit) -> PaperWidth {
        // The pixels of a width are rounded down, so one tenth more may be needed.
        var tenths = max(1, pixels * leastLetter * 10_000_000 / (letters * unit.micropoints) - 1)
        while PaperWidth(hundredths: tenths * 10, unit).pixels(letters: letters) < pixels,
            tenths < most * 10
        {
            tenths += 1
        }
        return PaperWidth(hundredths: tenths * 10, unit)
    }

    /// The height of a picture that is so wide, in the same unit; never nought.
    func height(of picture: (width: Int, height: Int)) -> PaperWidth {
        let across = max(1, picture.width)
        return PaperWidth(
            hundredths: (hundredths * picture.height + across / 2) / across, unit)
    }
}

extension PaperWidth: CustomStringConvertible {
    /// The width as it is written: `16cm`, `8.5cm`.
    public var description: String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        let decimals =
            rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest < 10 ? "0" : "")\(rest)"
        return "\(whole)\(decimals)\(unit.rawValue)"
    }
}
