public import Phrases
package import ThreatGraph
internal import YAMLKit

extension ModelDocument {
    /// Where a path of the model is written: `channels.network`, `weights.w.copies.campus`,
    /// `require.0`.
    ///
    /// Items of lists are named by their number from 0, controls by their id, copies by the place
    /// that holds them. Of a path that leads further than anything written, the place of the
    /// longest part that is; a part that a base model writes is placed there.
    ///
    /// - Complexity: O(*d* · *w*) for a path of *d* parts in mappings and lists of at most *w* items.
    public func place(of path: String) -> DiagnosticPlace {
        var node = root
        var range = root.range
        for part in path.split(separator: ".").map(String.init) {
            if let entry = node.entry(part) {
                (node, range) = (entry.value, entry.keyRange)
            } else if let item = node.items.flatMap({ Self.item(part, of: $0) }) {
                (node, range) = (item, item.range)
            } else {
                break
            }
        }
        return DiagnosticPlace(range)
    }

    /// What is written at a path, base models included; `nil` where nothing is.
    ///
    /// - Complexity: O(*d* · *w*) for a path of *d* names in mappings of at most *w* entries, and the size of
    ///   what is there.
    package func value(at path: [String]) -> FactValue? {
        var node = root
        for part in path {
            guard let next = node[part] else { return nil }
            node = next
        }
        return FactValue(node)
    }

    private static func item(_ name: String, of items: [YAMLNode]) -> YAMLNode? {
        if let named = items.first(where: { item in
            ["id", "use", "in"].contains { item[$0]?.scalar?.text == name }
        }) {
            return named
        }
        return Int(name).flatMap { items.indices.contains($0) ? items[$0] : nil }
    }
}
