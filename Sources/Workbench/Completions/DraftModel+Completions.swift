import Catalogue
import YAMLKit

extension DraftModel {
    /// What may stand at an offset of the text, sorted by rank.
    ///
    /// - Complexity: as reading the text, at most twice, and O(*c* log *c*) for *c* completions.
    package func completions(at offset: Int) -> [Completion] {
        // A last line without an end is read with one: what is being written there is a key as anywhere.
        if let last = bytes.last, last != 0x0A {
            let ended = DraftModel(
                bytes: bytes + [0x0A], file: file, version: version, catalogue: catalogue,
                resolving: resolving)
            return ended.completions(at: min(offset, bytes.count))
        }
        let own = chain.first ?? DraftText(bytes: bytes, file: file)
        guard let own, let roles = roles.first,
            let cursor = Cursor(own, roles: roles, at: offset)
        else { return [] }
        var finder = CompletionFinder(self, cursor)
        return finder.completions()
    }

    /// The catalogue that the text is held against; an empty one where that cannot be read.
    var book: CatalogueBook { catalogue ?? (try? CatalogueBook.builtIn()) ?? CatalogueBook() }

    /// The single value that is written at a path, in the uppermost text that has it.
    func written(at path: [String]) -> String? {
        let steps = path.map { Int($0).map(YAMLSyntax.Step.item) ?? .key($0) }
        return chain.lazy.compactMap { text in
            text.syntax.node(at: steps).flatMap { text.syntax.text(of: $0) }
        }.first
    }

    /// How many items the list at a path has, in the uppermost text that has it.
    func itemCount(at path: [String]) -> Int? {
        let steps = path.map { Int($0).map(YAMLSyntax.Step.item) ?? .key($0) }
        return chain.lazy.compactMap { text in
            text.syntax.node(at: steps).flatMap { node in
                text.syntax.nodes[node].kind == .list
                    ? text.syntax.nodes[node].children.count : nil
            }
        }.first
    }
}
