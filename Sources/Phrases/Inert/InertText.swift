/// Makes text from a model harmless to what shows it: no control characters, no terminal escapes,
/// no marks that reverse the reading direction.
package enum InertText {
    /// The text on one line, each dangerous scalar replaced by U+FFFD and each line break by a
    /// space.
    package static func line(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
            case 0x00...0x1F, 0x7F...0x9F: result.append("\u{FFFD}")
            case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C:
                result.append("\u{FFFD}")
            case 0xFEFF, 0xFFF9...0xFFFB: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
