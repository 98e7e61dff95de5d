internal import YAMLKit

/// What sort of input some bytes are.
public enum InputKind: Hashable, Sendable {
    /// A model in YAML or JSON.
    case model
    /// A raw attack graph in JSON.
    case attackGraph
    /// A GraphML file, which may hold a model.
    case graphML

    /// Tells GraphML, which begins with `<`, and a raw attack graph, which names its format in a top-level key, from a model; anything
    /// unreadable counts as a model, whose reader will say what is wrong.
    ///
    /// - Complexity: O(*n*) for *n* bytes; a model is told by a mere search.
    public static func sniff(_ bytes: [UInt8]) -> InputKind {
        if isMarkup(bytes) { return .graphML }
        let family = Array(AttackGraphDocument.formatFamily.utf8)
        guard bytes.contains(family) else { return .model }
        let format = YAMLDocument.topLevelText(of: "format", in: bytes)
        return format?.hasPrefix(AttackGraphDocument.formatFamily) == true ? .attackGraph : .model
    }

    /// Whether the first thing is a `<`, in UTF-8 or UTF-16.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00]
        let visible = bytes.prefix(4096).lazy.filter {
            !marks.contains($0) && ![0x20, 0x09, 0x0A, 0x0D].contains($0)
        }.prefix(2)
        // YAML's merge key begins with two.
        return visible.first == UInt8(ascii: "<") && visible.dropFirst().first != UInt8(ascii: "<")
    }
}

extension [UInt8] {
    /// Whether `word` occurs, found by its first byte.
    fileprivate func contains(_ word: [UInt8]) -> Bool {
        guard let first = word.first, count >= word.count else { return false }
        var at = startIndex
        while let next = self[at...].firstIndex(of: first), next + word.count <= endIndex {
            if self[next..<next + word.count].elementsEqual(word) { return true }
            at = next + 1
        }
        return false
    }
}
