internal import Phrases

/// Answers taken from text that anybody may have written.
enum AnswerText {
    /// The text without blanks at its ends.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Visible text on one line.
    static func plain(
        _ text: String, _ what: String, atMost most: Int
    ) throws(InterviewFault) -> String {
        let text = trimmed(text)
        guard (1...most).contains(text.utf8.count) else { throw .length(of: what, atMost: most) }
        let isInert =
            InertText.line(text).utf8.elementsEqual(text.utf8)
            && InertText.printed(text).utf8.elementsEqual(text.utf8)
        // U+FFFD stands where bytes were no text.
        let isVisible = !LookAlike.appearance(of: text).isEmpty && !text.contains("\u{FFFD}")
        guard isInert, isVisible else { throw .hidden }
        return text
    }

    /// The name of somebody.
    static func name(_ text: String) throws(InterviewFault) -> String {
        let name = try plain(text, "a name", atMost: InterviewAnswers.longestName)
        if ["none", "unknown", "?"].contains(name) { throw .reserved(name) }
        return name
    }

    /// Names, each once: a list, or a line with commas between them.
    static func names(
        _ written: InterviewAnswers.Written, mayBeNone: Bool = false
    ) throws(InterviewFault) -> [String] {
        let parts: [String]
        switch written {
        case .list(let list): parts = list
        case .line(let line):
            if mayBeNone, trimmed(line) == "none" { return [] }
            parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        if mayBeNone, parts == ["none"] { return [] }
        guard !parts.isEmpty else { throw .length(of: "an answer", atMost: mostListed) }
        guard parts.count <= InterviewAnswers.mostNames else {
            throw .tooMany(parts.count, atMost: InterviewAnswers.mostNames)
        }
        var names: [String] = []
        for part in parts {
            let name = try name(part)
            if names.contains(where: { InterviewCast.isSame($0, name) }) { throw .repeated(name) }
            names.append(name)
        }
        return names
    }

    private static let mostListed = InterviewAnswers.mostNames * InterviewAnswers.longestName

    /// One of some words.
    static func choice(_ text: String, of words: [String]) throws(InterviewFault) -> String {
        let word = trimmed(text)
        guard words.contains(word) else { throw .value(word, of: words) }
        return word
    }

    /// `replicated`, or `split` and a number.
    static func custody(_ text: String) throws(InterviewFault) -> InterviewAnswers.Custody {
        let words = text.split(whereSeparator: \.isWhitespace)
        if words == ["replicated"] { return .replicated }
        if words.count == 2, words[0] == "split", let shares = Int(words[1]),
            (2...InterviewAnswers.mostNames).contains(shares)
        {
            return .split(shares)
        }
        throw .value(trimmed(text), of: ["replicated", "split 2"])
    }

    /// `SL3`, or `SL3 by` and a name.
    static func claim(_ text: String) throws(InterviewFault) -> InterviewAnswers.LevelClaim {
        let text = trimmed(text)
        let word = text.prefix { !$0.isWhitespace }
        guard word.utf8.count == 3, word.hasPrefix("SL"), let level = word.last?.wholeNumberValue,
            "SL\(level)" == word, (0...5).contains(level)
        else { throw .level(text) }
        let rest = trimmed(String(text.dropFirst(word.count)))
        if rest.isEmpty { return InterviewAnswers.LevelClaim(level: level) }
        guard rest.hasPrefix("by ") else { throw .level(text) }
        return InterviewAnswers.LevelClaim(level: level, by: try name(String(rest.dropFirst(3))))
    }
}
