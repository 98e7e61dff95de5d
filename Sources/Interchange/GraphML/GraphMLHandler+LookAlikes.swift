import Networks
import Phrases

extension GraphMLHandler {
    /// Warns of two nodes whose ids or labels a reader would take for one.
    ///
    /// Only in a graph of which somebody may read the names: with no more nodes than
    /// `LookAlikeNames.mostOfOthers`.
    ///
    /// - Complexity: O(*n*) for names of *n* characters.
    mutating func checkLookAlikes() {
        guard graph.nodeCount <= LookAlikeNames.mostOfOthers else { return }
        let labels = graph.nodeColumn("label")
        var names = LookAlikeNames()
        for row in 0..<graph.nodeCount {
            guard let declared = declarations[row] else { continue }
            let place = DiagnosticPlace(
                file: file, line: Int(declared >> 32), column: Int(declared & 0xFFFF_FFFF))
            let id = graph.nodeIDs[row]
            let element = "node '\(id.prefix(80))'"
            names.add(id, of: element, at: place)
            if let label = labels?.text(at: row), label != id {
                names.add(label, of: element, at: place)
            }
        }
        for pair in names.pairs.prefix(limits.errors) {
            diagnostics.append(pair.diagnostic(.graphMLLookAlikeName))
        }
    }
}
