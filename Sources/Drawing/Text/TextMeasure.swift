/// Measures text by the advance widths of Arial and of its metric twins, so that a picture needs no
/// font engine and comes out alike everywhere.
package struct TextMeasure: Hashable, Sendable {
    /// The font size in pixels.
    package let size: Int
    /// Whether the bold face is meant.
    package let isBold: Bool

    /// A measure for a size in pixels.
    package init(size: Int, isBold: Bool) {
        self.size = size
        self.isBold = isBold
    }

    /// How much wider a fallback font may be: 15 %.
    static let slackPercent = 15

    /// The width in pixels with slack, rounded up.
    package func width(of text: some StringProtocol) -> Int {
        width(ofAdvance: text.unicodeScalars.reduce(0) { $0 + self.advance(of: $1) })
    }

    private func width(ofAdvance advance: Int) -> Int {
        let scaled = advance * size * (100 + Self.slackPercent)
        return (scaled + 99_999) / 100_000
    }

    /// The height of a line in pixels.
    package var lineHeight: Int { (size * 5 + 3) / 4 }

    /// The text, shortened with an ellipsis to fit `limit` pixels.
    ///
    /// - Complexity: O(*n*) for *n* characters.
    package func fitted(_ text: String, to limit: Int) -> String {
        guard width(of: text) > limit else { return text }
        let ellipsis = advance(of: "…")
        var advance = 0
        // The end of what may be kept, without spaces at its end.
        var end = text.startIndex
        for place in text.indices {
            let character = text[place]
            advance += character.unicodeScalars.reduce(0) { $0 + self.advance(of: $1) }
            if character == " " { continue }
            guard width(ofAdvance: advance + ellipsis) <= limit else { break }
            end = text.index(after: place)
        }
        return text[..<end] + "…"
    }

    /// The text broken at spaces into lines of at most `limit` pixels; the last of `maximum` lines
    /// is shortened.
    package func wrapped(_ text: String, to limit: Int, lines maximum: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        // A word that is wider than a line is broken as long as there are further lines.
        let words = text.split(separator: " ").flatMap { word in
            maximum > 1 && width(of: word) > limit
                ? pieces(of: word, limit: limit, most: maximum) : [String(word)]
        }
        for (position, word) in words.enumerated() {
            let longer = current.isEmpty ? word : current + " " + word
            if width(of: longer) <= limit || current.isEmpty {
                current = longer
                continue
            }
            if lines.count == maximum - 1 {
                current = ([current] + words[position...]).joined(separator: " ")
                break
            }
            lines.append(current)
            current = word
        }
        if !current.isEmpty { lines.append(current) }
        return lines.map { fitted($0, to: limit) }
    }

    /// A word in pieces of at most `limit` pixels, broken after a mark that joins where one is near;
    /// what is left after `most` pieces stays whole.
    private func pieces(of word: Substring, limit: Int, most: Int) -> [String] {
        var pieces: [String] = []
        var rest = word
        while pieces.count < most, !rest.isEmpty, width(of: rest) > limit {
            var end = rest.startIndex
            while end < rest.endIndex, width(of: rest[...end]) <= limit {
                end = rest.index(after: end)
            }
            if end == rest.startIndex { end = rest.index(after: end) }
            let mark = rest[..<end].lastIndex { "-._/:".contains($0) }.map { rest.index(after: $0) }
            let half = rest.index(rest.startIndex, offsetBy: rest[..<end].count / 2)
            if let mark, mark > half { end = mark }
            pieces.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return pieces + (rest.isEmpty ? [] : [String(rest)])
    }

    /// The advance of a scalar in thousandths of the font size.
    private func advance(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20...0x7E:
            return Int((isBold ? Self.boldAdvances : Self.advances)[Int(scalar.value) - 0x20])
        case 0xB7: return 333
        case 0xA0: return 278
        case 0x2013: return 556
        case 0x2018...0x201F: return 500
        case 0x300...0x36F: return 0
        case 0xA1...0x4FF: return scalar.properties.isUppercase ? 790 : 640
        default:
            return Self.isZeroWidth(scalar)
                ? 0 : scalar.properties.isEmojiPresentation ? 1_300 : 1_000
        }
    }

    private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    // Advances of U+0020…U+007E in thousandths of an em, read from Liberation Sans, whose metrics
    // are Arial's.
    private static let advances: [UInt16] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
        556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1_015, 667, 667, 722,
        722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
        667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
        500, 334, 260, 334, 584,
    ]

    private static let boldAdvances: [UInt16] = [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
        556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722,
        722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722,
        667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
        611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556,
        500, 389, 280, 389, 584,
    ]
}
