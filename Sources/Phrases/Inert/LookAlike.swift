/// What a name looks like, so that two names that look the same can be told of.
///
/// The table is a part of the confusable characters of Unicode Technical Standard 39 (version 15.0):
/// those of Latin, Greek, Cyrillic, Armenian, Hebrew, Cherokee, Coptic, the letterlike symbols and
/// the Roman numerals that stand for one ASCII letter or digit; and, of ASCII itself, `0` and `O`,
/// `1`, `I`, `l` and `|`, `m` and `rn`. Full-width forms stand for what they are the width of.
package enum LookAlike {
    /// The name as it looks: what is not seen left out, what looks like an ASCII letter or digit as
    /// that, white space as one space.
    ///
    /// Two names that differ have the same appearance if a reader could take one for the other.
    ///
    /// - Complexity: O(*n*) for a name of *n* characters.
    package static func appearance(of name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars where !isUnseen(scalar) {
            var shown = scalar
            if (0xFF01...0xFF5E).contains(scalar.value) {
                shown = Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
            } else if scalar.value >= 0x80 {
                shown = meaning[scalar] ?? scalar
            }
            switch shown {
            case "0": result.append("O")
            case "1", "I", "|": result.append("l")
            case "m": result.append(contentsOf: "rn".unicodeScalars)
            case _ where shown.properties.isWhitespace:
                if result.last != " " { result.append(" ") }
            default: result.append(shown)
            }
        }
        return String(result)
    }

    /// The text without what is not seen: joiners, soft hyphens, marks of direction, selectors of variants,
    /// tags.
    ///
    /// - Complexity: O(*n*) for *n* characters.
    package static func seen(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnseen) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnseen($0) }))
    }

    /// The first character of a text that is not seen, by its number, such as `U+200B`.
    package static func unseen(in text: String) -> String? {
        text.unicodeScalars.first(where: isUnseen).map {
            let digits = String($0.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        }
    }

    /// Whether a character takes no room and leaves no trace: joiners, soft hyphens, marks of
    /// direction, selectors of variants, tags.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: true
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F: true
        case 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF: true
        default: false
        }
    }

    private static let meaning: [Unicode.Scalar: Unicode.Scalar] = {
        var meaning: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (letter, others) in confusables {
            for scalar in others.unicodeScalars { meaning[scalar] = letter }
        }
        return meaning
    }()

    /// What looks like an ASCII letter or digit, by that.
    private static let confusables: [(Unicode.Scalar, String)] = [
        ("2", "\u{1A7}\u{3E8}\u{A644}"),
        ("3", "\u{1B7}\u{21C}\u{417}\u{4E0}\u{2CCC}"),
        ("4", "\u{13CE}"),
        ("5", "\u{1BC}"),
        ("6", "\u{431}\u{13EE}\u{2CD2}"),
        ("8", "\u{222}\u{223}"),
        ("9", "\u{2CCA}"),
        ("A", "\u{391}\u{410}\u{13AA}"),
        ("B", "\u{392}\u{412}\u{13F4}\u{212C}"),
        ("C", "\u{3F9}\u{421}\u{13DF}\u{2102}\u{212D}\u{216D}\u{2CA4}"),
        ("D", "\u{13A0}\u{2145}\u{216E}"),
        ("E", "\u{395}\u{415}\u{13AC}\u{2130}"),
        ("F", "\u{3DC}\u{2131}"),
        ("G", "\u{50C}\u{13C0}\u{13F3}"),
        ("H", "\u{397}\u{41D}\u{13BB}\u{210B}\u{210C}\u{210D}\u{2C8E}"),
        ("J", "\u{37F}\u{408}\u{13AB}"),
        ("K", "\u{39A}\u{41A}\u{13E6}\u{212A}\u{2C94}"),
        ("L", "\u{13DE}\u{2112}\u{216C}\u{2CD0}"),
        ("M", "\u{39C}\u{3FA}\u{41C}\u{13B7}\u{2133}\u{216F}\u{2C98}"),
        ("N", "\u{39D}\u{2115}\u{2C9A}"),
        ("O", "\u{39F}\u{41E}\u{555}\u{2C9E}"),
        ("P", "\u{3A1}\u{420}\u{13E2}\u{2119}\u{2CA2}"),
        ("Q", "\u{211A}"),
        ("R", "\u{1A6}\u{13A1}\u{13D2}\u{211B}\u{211C}\u{211D}"),
        ("S", "\u{405}\u{54F}\u{13D5}\u{13DA}"),
        ("T", "\u{3A4}\u{422}\u{13A2}\u{2CA6}"),
        ("U", "\u{54D}\u{222A}"),
        ("V", "\u{474}\u{13D9}\u{2164}"),
        ("W", "\u{51C}\u{13B3}\u{13D4}"),
        ("X", "\u{3A7}\u{425}\u{2169}\u{2CAC}"),
        ("Y", "\u{3A5}\u{3D2}\u{423}\u{4AE}\u{13A9}\u{13BD}\u{2CA8}"),
        ("Z", "\u{396}\u{13C3}\u{2124}\u{2128}"),
        ("a", "\u{251}\u{3B1}\u{430}"),
        ("b", "\u{184}\u{42C}\u{13CF}"),
        ("c", "\u{3F2}\u{441}\u{217D}\u{2CA5}"),
        ("d", "\u{501}\u{13E7}\u{2146}\u{217E}"),
        ("e", "\u{435}\u{4BD}\u{212E}\u{212F}\u{2147}"),
        ("f", "\u{17F}\u{584}"),
        ("g", "\u{18D}\u{261}\u{581}\u{210A}"),
        ("h", "\u{4BB}\u{570}\u{13C2}\u{210E}"),
        (
            "i",
            "\u{131}\u{269}\u{26A}\u{37A}\u{3B9}\u{456}\u{4CF}\u{13A5}\u{2139}"
                + "\u{2148}\u{2170}\u{A647}"
        ),
        ("j", "\u{3F3}\u{458}\u{2149}"),
        (
            "l",
            "\u{196}\u{1C0}\u{399}\u{406}\u{4C0}\u{5D5}\u{5DF}\u{2110}\u{2111}"
                + "\u{2113}\u{2160}\u{217C}\u{2223}\u{2C92}"
        ),
        ("n", "\u{578}\u{57C}"),
        ("o", "\u{3BF}\u{3C3}\u{43E}\u{585}\u{5E1}\u{2134}\u{2C9F}"),
        ("p", "\u{3C1}\u{3F1}\u{440}\u{2CA3}"),
        ("q", "\u{51B}\u{563}\u{566}"),
        ("r", "\u{433}\u{2C85}"),
        ("s", "\u{1BD}\u{455}"),
        ("u", "\u{28B}\u{3C5}\u{57D}"),
        ("v", "\u{3BD}\u{475}\u{5D8}\u{2174}\u{2228}"),
        ("w", "\u{26F}\u{461}\u{51D}\u{561}"),
        ("x", "\u{D7}\u{445}\u{2179}"),
        ("y", "\u{263}\u{28F}\u{3B3}\u{443}\u{4AF}\u{213D}"),
    ]
}
