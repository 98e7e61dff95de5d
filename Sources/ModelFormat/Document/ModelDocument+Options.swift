package import Catalogue
package import Phrases
package import ThreatGraph
internal import YAMLKit

extension ModelDocument {
    /// The document without the options that changes have left behind, and a warning for each of them.
    ///
    /// An option is left behind where one of its paths leads nowhere any more, and, once something was taken
    /// away, where the model would be wrong with it. A document that was not changed keeps all.
    ///
    /// - Parameter changes: What was changed.
    /// - Complexity: O(*o* · *w*) for *o* options in mappings of at most *w* entries, and as much again as
    ///   reading the document for each option where something was taken away.
    package func withoutOptionsLeftBehind(
        by changes: [Change], catalogue: CatalogueBook? = nil
    ) -> (document: ModelDocument, left: [RemedyOptionID], warnings: [Diagnostic]) {
        guard !changes.isEmpty, let options = root["options"]?.entries, !options.isEmpty else {
            return (self, [], [])
        }
        let trial = ModelTrial(root: root, known: [], shelf: CatalogueShelf(catalogue))
        let isTakenAway = changes.contains(where: \.mayTakeAway)
        let left = options.filter { !trial.takes($0, thoroughly: isTakenAway) }
        if left.isEmpty { return (self, [], []) }
        let names = Set(left.map(\.key))
        return (
            ModelDocument(
                files: files, root: root.withoutOptions(names), isAsWritten: isAsWritten,
                doubts: doubts),
            left.map { RemedyOptionID($0.key) },
            left.map {
                Diagnostic(
                    .optionLeftOut,
                    "option '\($0.key.prefix(80))' is of something that is no longer so once the changes "
                        + "are made: it is left out", at: $0.keyRange)
            }
        )
    }
}

extension Change {
    /// Whether it may take away what others name: a fact, an element or a section as a whole.
    fileprivate var mayTakeAway: Bool {
        value == .null || path.utf8.count { $0 == UInt8(ascii: ".") } < 2
    }
}

extension ModelTrial {
    /// Whether an option can be taken.
    ///
    /// - Parameter isThorough: Whether to read the model with it too.
    fileprivate func takes(_ option: YAMLEntry, thoroughly isThorough: Bool) -> Bool {
        let changes = (option.value["set"]?.entries ?? []).map {
            WrittenChanges.Item(path: $0.key, pathRange: $0.keyRange, value: $0.value)
        }.sorted { $0.path < $1.path }
        let outcome = Self.apply(changes, to: root, reporting: 1)
        guard outcome.faults.isEmpty else { return false }
        return !isThorough || !errors(in: outcome.root).contains { $0.severity == .error }
    }
}

extension YAMLNode {
    /// A model without some options, and without the section where none is left.
    fileprivate func withoutOptions(_ names: Set<String>) -> YAMLNode {
        let kept = (entries ?? []).compactMap { entry -> YAMLEntry? in
            guard entry.key == "options", let options = entry.value.entries else { return entry }
            let rest = options.filter { !names.contains($0.key) }
            if rest.isEmpty { return nil }
            return YAMLEntry(
                key: entry.key, keyRange: entry.keyRange,
                value: YAMLNode(.mapping(rest), at: entry.value.range))
        }
        return YAMLNode(.mapping(kept), at: range)
    }
}
