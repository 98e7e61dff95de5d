internal import YAMLKit

/// What sort of input some bytes are.
public enum InputKind: Hashable, Sendable {
    /// A model in YAML or JSON.
    case model
    /// A raw attack graph in JSON.
    case attackGraph

    /// Tells a raw attack graph, which names its format in a top-level key, from a model; anything
    /// unreadable counts as a model, whose reader will say what is wrong.
    ///
    /// - Complexity: O(*n*) for *n* bytes; a model is told by a mere search.
    public static func sniff(_ bytes: [UInt8]) -> InputKind {
        let family = Array(AttackGraphDocument.formatFamily.utf8)
        guard bytes.contains(family) else { return .model }
        let format = YAMLDocument.topLevelText(of: "format", in: bytes)
        return format?.hasPrefix(AttackGraphDocument.formatFamily) == true ? .attackGraph : .model
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
