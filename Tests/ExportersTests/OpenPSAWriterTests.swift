import DecisionDiagrams
import Exporters
import ModelFormat
import TestSupport
import Testing

@Suite struct OpenPSAWriterTests {
    /// A tree with every connective, odd names and constants.
    private func tree(seed: UInt64) -> FaultTree {
        var random = SplitMix64(seed: seed)
        var tree = FaultTree(name: "tree \(seed)")
        var nodes = ["a b", "a_b", "é<&", "1x"].map { tree.addEvent($0, probability: 0.25) }
        nodes.append(tree.addConstant(seed % 2 == 0))
        let connectives: [FaultTree.Connective] = [
            .and, .or, .xor, .iff, .nand, .nor, .not, .atLeast(2), .atLeast(0), .atLeast(9),
        ]
        for _ in 0..<8 {
            let connective = connectives.randomElement(using: &random) ?? .and
            let count = connective == .not ? 1 : Int.random(in: 0...4, using: &random)
            let arguments = (0..<count).map { _ in
                nodes[Int.random(in: 0..<nodes.count, using: &random)]
            }
            nodes.append(tree.addGate(connective, arguments))
        }
        tree.top = nodes.last
        return tree
    }

    @Test func isReadBackAsTheSameFunction() throws {
        for seed in UInt64(0)..<300 {
            let tree = tree(seed: seed)
            let bytes = OpenPSAWriter(tree).document()
            let read = try OpenPSADocument(bytes: bytes, file: "written").tree(top: nil)
            let before = try FaultTreeDiagrams(of: tree)
            let after = try FaultTreeDiagrams(of: read)
            let chances = tree.events.map { $0.probability ?? 0 }
            let kept = read.events.map { $0.probability ?? 0 }
            #expect(
                abs(before.probability(chances) - after.probability(kept)) < 1e-12, "seed \(seed)")
            #expect(
                before.minimalSets?.histogram == after.minimalSets?.histogram, "seed \(seed)")
        }
    }

    @Test func makesDifferentIdentifiersAndKeepsNames() throws {
        var tree = FaultTree(name: "my tree")
        let first = tree.addEvent("a b", probability: 0.5)
        let second = tree.addEvent("a_b")
        tree.top = tree.addGate(.or, [first, second], name: "top gate")
        let text = String(decoding: OpenPSAWriter(tree).document(), as: UTF8.self)
        #expect(text.contains("<define-basic-event name=\"a_b\">"))
        #expect(text.contains("<label>a b</label>"))
        #expect(text.contains("<define-basic-event name=\"a_b-2\">"))
        #expect(text.contains("<define-gate name=\"top_gate\">"))
    }
}
