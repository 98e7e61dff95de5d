package import Catalogue
import ModelFormat
import Phrases
package import Wording

/// Every term that sallyport explains, from the table of each kind.
package struct TermBook {
    /// The terms, those of a group together, in the order of the groups.
    package let terms: [Term]

    /// Gathers the terms.
    ///
    /// - Parameters:
    ///   - catalogue: Where tiers, levels, ways in, controls and instruments come from.
    ///   - statuses: The exit statuses, which only the command line knows.
    /// - Complexity: O(*n*) for *n* bytes of catalogue and pages; a few milliseconds.
    package init(catalogue: CatalogueBook, statuses: [Term]) {
        let all =
            TermTable.all + Self.entries(of: catalogue) + Self.keys + DiagnosticTerms.all + statuses
        terms = TermGroup.allCases.flatMap { group in all.filter { $0.group == group } }
    }

    /// Every meaning of a word, in the order of the groups: terms of that name or synonym, without
    /// regard to letter case, hyphens and a plural; else the keys of the model file of which it is
    /// a word.
    ///
    /// - Throws: `TermSearchError`.
    package func terms(called word: String) throws(TermSearchError) -> [Term] {
        let asked = Self.folded(word)
        for form in [{ $0 }, Self.singular] as [(String) -> String] {
            let found = terms.filter { term in
                ([term.name] + term.synonyms).contains { form(Self.folded($0)) == form(asked) }
            }
            if !found.isEmpty { return found }
        }
        let keys = Set(
            ModelKey.all.filter { key in
                key.uses.contains { $0.choices.contains { Self.folded($0) == asked } }
            }.map { "\($0.name) (key)" })
        let found = terms.filter { $0.group == .keys && keys.contains($0.name) }
        if !found.isEmpty { return found }
        throw TermSearchError(word: word, near: near(word))
    }

    /// What may have been meant.
    private func near(_ word: String) -> [String] {
        let things = terms.map { NamedThing(id: $0.name, titles: $0.synonyms) }
        do throws(NameSearchError) {
            return [try NameSearch(things, kind: "term").id(word)]
        } catch {
            guard case .unknown(_, _, let near, _) = error else { return [] }
            return near.map(\.id)
        }
    }

    private static func folded(_ word: String) -> String {
        // A root cause's kind is asked for as it begins an id, `parent:`.
        let word = word.hasSuffix(":") ? String(word.dropLast()) : word
        return String(InertText.line(word).lowercased().map { $0 == "-" || $0 == "_" ? " " : $0 })
    }

    private static func singular(_ word: String) -> String {
        word.hasSuffix("s") ? String(word.dropLast()) : word
    }
}

/// No term is called so.
package struct TermSearchError: Error, Hashable, Sendable {
    /// The word that was asked for.
    package let word: String
    /// Terms that may have been meant, the nearest first.
    package let near: [String]

    /// Makes one.
    package init(word: String, near: [String]) {
        self.word = word
        self.near = near
    }
}

extension TermSearchError: CustomStringConvertible {
    /// What is wrong, and what to write.
    package var description: String {
        "no term is called '\(word)': "
            + (near.isEmpty
                ? "'sallyport explain' lists them" : "did you mean \(WordList.joined(near, "or"))?")
    }
}
