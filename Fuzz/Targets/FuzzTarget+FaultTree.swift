import DecisionDiagrams
import Interchange

extension FuzzTarget {
    /// Fault trees of one or several files: what is accepted is written and reads back as the same
    /// function, by its minimal sets and its probability.
    static let faultTree = FuzzTarget(name: "fault-tree") { bytes in
        let files = InputFiles(bytes)
        let named =
            [(name: "tree.xml", bytes: files.first)]
            + files.names.map { (name: $0, bytes: files.others[$0] ?? []) }
        let document: OpenPSADocument
        let tree: FaultTree
        do throws(OpenPSAFault) {
            document = try OpenPSADocument(files: named)
            tree = try document.tree(top: document.tops.first)
        } catch {
            return try claim(!error.message.isEmpty, "refused without a word")
        }
        let written = OpenPSAWriter(tree).document()
        let read = try OpenPSADocument(bytes: written, file: "written").tree(top: nil)
        var options = DiagramOptions(orders: [.gatesFirst], maximumNodes: 1 << 12)
        options.firstBudget = 1 << 12
        // What does not fit is told, and nothing can be compared.
        guard let before = try? FaultTreeDiagrams(of: tree, options: options),
            let after = try? FaultTreeDiagrams(of: read, options: options)
        else { return }
        let same = before.minimalSets?.histogram == after.minimalSets?.histogram
        try claim(same, "reads back with other sets:\n\(String(decoding: written, as: UTF8.self))")
        let chances = [
            before.probability(FuzzTarget.chances(tree)),
            after.probability(FuzzTarget.chances(read)),
        ]
        try claim(
            abs(chances[0] - chances[1]) <= 1e-9,
            "reads back with \(chances):\n\(String(decoding: written, as: UTF8.self))")
    }

    private static func chances(_ tree: FaultTree) -> [Double] {
        tree.events.map { $0.probability ?? 0.5 }
    }
}
