internal import Formulas

/// Who operates a control, as the value of a property of ours: `all(a, any(b, c))`, `2 of (a, b, c)`,
/// or one name.
///
/// The format itself has only lists of those who have a part in something. Names are the ids of
/// parties, of letters, digits, `-`, `_` and `.`.
enum OSCALOperators {
    /// The namespace of our properties.
    static let namespace = "urn:sallyport:oscal"
    /// How deep formulas may nest, and how many bytes they may have.
    static let limits = (depth: 16, bytes: 16 << 10)

    /// The text of a formula.
    ///
    /// - Complexity: O(*n*) for *n* parts.
    static func text(_ formula: Formula<String>) -> String {
        formula.folded(leaf: \.self) { operation, parts in
            let inner = "(" + parts.joined(separator: ", ") + ")"
            switch operation {
            case .all: return "all" + inner
            case .any: return "any" + inner
            case .atLeast(let count): return "\(count) of " + inner
            }
        }
    }

    /// The formula of a text; `nil` where it is none, nests deeper or is longer than allowed, or asks
    /// for nobody or for more than there are.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    static func formula(_ text: String) -> Formula<String>? {
        guard text.utf8.count <= limits.bytes else { return nil }
        var stack: [(operation: FormulaOperation, parts: [Formula<String>])] = []
        var tokens = tokens(of: text)[...]
        while true {
            // A formula begins here.
            guard let word = tokens.popFirst() else { return nil }
            if let operation = operation(word, &tokens) {
                guard tokens.popFirst() == "(", stack.count < limits.depth else { return nil }
                stack.append((operation, []))
                continue
            }
            guard isName(word) else { return nil }
            var whole = Formula<String>.leaf(word)
            // And may end here, with all those around it.
            while true {
                guard var last = stack.popLast() else { return tokens.isEmpty ? whole : nil }
                last.parts.append(whole)
                let next = tokens.popFirst()
                if next == "," {
                    stack.append(last)
                    break
                }
                guard next == ")", let formula = formula(last.operation, last.parts) else {
                    return nil
                }
                whole = formula
            }
        }
    }

    private static func formula(
        _ operation: FormulaOperation, _ parts: [Formula<String>]
    ) -> Formula<String>? {
        switch operation {
        case .all: .all(parts)
        case .any: .any(parts)
        case .atLeast(let count):
            (1...parts.count).contains(count) ? .atLeast(count: count, of: parts) : nil
        }
    }

    private static func operation(
        _ word: String, _ tokens: inout ArraySlice<String>
    ) -> FormulaOperation? {
        guard let next = tokens.first else { return nil }
        if next == "(", word == "all" { return .all }
        if next == "(", word == "any" { return .any }
        guard next == "of", let count = Int(word) else { return nil }
        tokens.removeFirst()
        return .atLeast(count)
    }

    private static func isName(_ word: String) -> Bool {
        !["(", ")", ","].contains(word)
    }

    /// Words and marks, blanks left out.
    private static func tokens(of text: String) -> [String] {
        var tokens: [String] = []
        var word = ""
        for character in text {
            let isMark = "(),".contains(character)
            guard isMark || character.isWhitespace else {
                word.append(character)
                continue
            }
            if !word.isEmpty { tokens.append(word) }
            word = ""
            if isMark { tokens.append(String(character)) }
        }
        return word.isEmpty ? tokens : tokens + [word]
    }
}
