package import Formulas
import Phrases

/// How a leaf of a formula reads.
package struct LeafWords {
    /// Where it stands alone or begins the whole.
    let text: String
    /// Where something stands before it.
    let within: String
    /// Whether it must stand in brackets beside others.
    let isCompound: Bool

    /// Makes the words of a leaf; `within` is `text` where it is left out.
    package init(_ text: String, within: String? = nil, isCompound: Bool = false) {
        self.text = text
        self.within = within ?? text
        self.isCompound = isCompound
    }

    /// A party of which so many people are needed, for example `2 at aws`; the party alone for one.
    static func party(_ id: String, _ persons: Int) -> String {
        persons == 1 ? id : "\(persons) at \(id)"
    }
}

/// The one writer of formulas: quorums, locks and what workloads need, in any style.
package struct FormulaWriter<Leaf> {
    private let style: FormulaStyle
    private let leaf: (Leaf) -> LeafWords

    /// Makes a writer.
    ///
    /// - Parameter leaf: How each leaf reads.
    package init(_ style: FormulaStyle, leaf: @escaping (Leaf) -> LeafWords) {
        self.style = style
        self.leaf = leaf
    }

    /// The formula as it reads.
    ///
    /// - Parameter isLabel: Whether it stands by itself, so that its first leaf begins the whole.
    /// - Complexity: O(size of the formula) texts.
    package func words(for formula: Formula<Leaf>, isLabel: Bool = true) -> String {
        if case .leaf(let own) = formula { return leaf(own).text }
        let whole = formula.folded(leaf: leaf, combine: combined)
        return isLabel ? whole.text : whole.within
    }

    private func combined(_ operation: FormulaOperation, _ parts: [LeafWords]) -> LeafWords {
        guard let first = parts.first else { return words(of: operation, []) }
        let rest = parts.dropFirst().map { Part(text: $0.within, isCompound: $0.isCompound) }
        let begun = Part(text: first.text, isCompound: first.isCompound)
        let within = Part(text: first.within, isCompound: first.isCompound)
        let whole = words(of: operation, [begun] + rest)
        return LeafWords(
            whole.text, within: words(of: operation, [within] + rest).text,
            isCompound: whole.isCompound)
    }

    private struct Part {
        let text: String
        let isCompound: Bool
        /// In brackets where it could run into its neighbours.
        var apart: String { isCompound ? "(\(text))" : text }
    }

    private func words(of operation: FormulaOperation, _ parts: [Part]) -> LeafWords {
        let conjunction: String
        switch operation {
        case .atLeast(let count) where style.bracketsCounted:
            return LeafWords("\(count) of " + Self.bracketed(parts))
        case .atLeast(let count):
            let list = parts.map(\.apart).joined(separator: ", ")
            return LeafWords("\(count) of \(list)", isCompound: true)
        case .all where style.joining == .operation:
            return LeafWords("all of " + Self.bracketed(parts))
        case .any where style.joining == .operation:
            return LeafWords("any of " + Self.bracketed(parts))
        case .all: conjunction = "and"
        case .any: conjunction = "or"
        }
        let texts = parts.map(\.apart)
        let list =
            style.joining == .sentence
            ? WordList.joined(texts, conjunction) : texts.joined(separator: " \(conjunction) ")
        return LeafWords(list, isCompound: true)
    }

    /// Parts in brackets of their own need no further ones.
    private static func bracketed(_ parts: [Part]) -> String {
        "(" + parts.map(\.text).joined(separator: ", ") + ")"
    }
}
