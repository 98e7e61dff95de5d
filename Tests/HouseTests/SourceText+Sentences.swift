extension SourceText {
    /// The words of literals that read like English, other than what is thrown and what traps: two
    /// words with a blank between them, or a word that a blank parts from what is interpolated.
    var sentences: [String] {
        texts.filter { Self.isSentence($0.words) && !isOfFault(at: $0.place) }.map(\.words)
    }

    static func isSentence(_ text: String) -> Bool {
        let parts = text.split(separator: " ", omittingEmptySubsequences: true)
        let words = parts.count { part in part.contains { $0.isLetter } }
        return words > 1 || (words == 1 && text.contains(" "))
    }

    /// Whether a place in the code is within the brackets of a `throw` or of a trap.
    private func isOfFault(at place: Int) -> Bool {
        var depth = 0
        for at in code.indices.prefix(place).reversed() {
            switch code[at] {
            case UInt8(ascii: ")"): depth += 1
            case UInt8(ascii: "(") where depth > 0: depth -= 1
            case UInt8(ascii: "("):
                let before = code[..<at].suffix(while: { $0 != UInt8(ascii: "\n") })
                let words = Line(code: before).words
                if words.contains("throw") || words.contains("precondition")
                    || words.contains("preconditionFailure")
                {
                    return true
                }
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"): return false
            default: break
            }
        }
        return false
    }
}

extension Collection {
    /// The last elements of which all satisfy a condition.
    fileprivate func suffix(while condition: (Element) -> Bool) -> SubSequence
    where Self: BidirectionalCollection {
        var start = endIndex
        while start > startIndex, condition(self[index(before: start)]) {
            formIndex(before: &start)
        }
        return self[start...]
    }
}
