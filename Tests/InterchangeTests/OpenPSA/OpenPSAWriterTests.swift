import DecisionDiagrams
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing

@Suite struct OpenPSAWriterTests {
    /// A tree with every connective, odd names and constants.
    private func tree(seed: UInt64) -> FaultTree {
        var random = SplitMix64(seed: seed)
        var tree = FaultTree(name: "tree \(seed)")
        var nodes = ["a b", "a_b", "é<&", "-1--x-"].map { tree.addEvent($0, probability: 0.25) }
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

    /// What strict readers ask of a gate: no truth value beside arguments, no argument twice, at
    /// least two for a connective, two for a parity, a threshold above 1 and below their number,
    /// nothing nested, and identifiers whose hyphens stand between other characters.
    @Test func writesTheStrictForm() throws {
        var elements: Set<String> = []
        for seed in UInt64(0)..<300 {
            let text = String(decoding: OpenPSAWriter(tree(seed: seed)).document(), as: UTF8.self)
            var gate: [WrittenLine] = []
            for line in text.split(separator: "\n").map({ WrittenLine(String($0)) }) {
                if let name = line.name {
                    #expect(
                        !name.hasPrefix("-") && !name.hasSuffix("-") && !name.contains("--"),
                        "seed \(seed): \(name)")
                }
                switch line.element {
                case "define-gate": gate = []
                case "/define-gate":
                    let problem = problem(in: gate)
                    #expect(problem == nil, "seed \(seed): \(problem ?? "") in \(gate)")
                    elements.formUnion(gate.map(\.element))
                default: gate.append(line)
                }
            }
        }
        #expect(
            elements.isSuperset(of: [
                "and", "or", "nand", "nor", "not", "xor", "iff", "atleast", "constant", "gate",
            ]))
    }

    private func problem(in gate: [WrittenLine]) -> String? {
        let formula = gate.filter { $0.element != "label" && !$0.element.hasPrefix("/") }
        guard let first = formula.first else { return "no formula" }
        let arguments = formula.dropFirst()
        if let nested = arguments.first(where: { $0.name == nil }) {
            return "\(nested.element) inside"
        }
        if Set(arguments.compactMap(\.name)).count < arguments.count { return "a repetition" }
        let isRight =
            switch first.element {
            case "constant", "gate", "basic-event": arguments.isEmpty
            case "not": arguments.count == 1
            case "xor", "iff": arguments.count == 2
            case "atleast": first.minimum > 1 && first.minimum < arguments.count
            default: arguments.count > 1
            }
        return isRight ? nil : "\(arguments.count) arguments of \(first.element)"
    }

    @Test(
        arguments: [
            (.atLeast(2), [0, 1], ["and", "a", "b"]), (.atLeast(1), [0, 1], ["or", "a", "b"]),
            (.or, [0], ["a"]), (.nor, [0, 0], ["not", "a"]), (.and, [0, 1, 0], ["and", "a", "b"]),
            (.xor, [0, 1, 0], ["b"]), (.xor, [0, 1, 2], ["xor", "a", "g-2", "xor", "b", "c"]),
            (.atLeast(2), [0, 0, 1], ["atleast", "a", "g-2", "b", "a"]),
        ] as [(FaultTree.Connective, [Int], [String])])
    func writesGatesThatOthersRefuseInAnotherWay(
        connective: FaultTree.Connective, places: [Int], expected: [String]
    ) {
        var tree = FaultTree(name: "tree")
        let events = ["a", "b", "c"].map { tree.addEvent($0) }
        tree.top = tree.addGate(connective, places.map { events[$0] }, name: "g")
        let text = String(decoding: OpenPSAWriter(tree).document(), as: UTF8.self)
        let gates = text.components(separatedBy: "</define-fault-tree>").first ?? ""
        let written = gates.split(separator: "\n").map { WrittenLine(String($0)) }.filter {
            !$0.element.isEmpty && !$0.element.hasPrefix("/")
                && !["opsa-mef", "define-fault-tree", "define-gate"].contains($0.element)
                && !$0.element.hasPrefix("?")
        }
        #expect(written.map { $0.name ?? $0.element } == expected)
    }

    @Test func namesAGateForATopThatIsNone() throws {
        var tree = FaultTree()
        tree.top = tree.addEvent("top", probability: 0.5)
        let text = String(decoding: OpenPSAWriter(tree).document(), as: UTF8.self)
        #expect(text.contains("<define-gate name=\"top-2\">"))
        let read = try OpenPSADocument(bytes: Array(text.utf8), file: "written").tree(top: nil)
        #expect(read.events.map(\.name) == ["top"])
    }

    @Test func keepsHyphensOnlyBetweenOtherCharacters() {
        var tree = FaultTree()
        tree.top = tree.addGate(.or, ["-a--b-", "--", "c-d"].map { tree.addEvent($0) })
        let text = String(decoding: OpenPSAWriter(tree).document(), as: UTF8.self)
        for name in ["a-b", "n", "c-d"] {
            #expect(text.contains("<define-basic-event name=\"\(name)\""), "\(name)")
        }
    }
}

/// One line of a written file: one element each.
private struct WrittenLine: CustomStringConvertible {
    let description: String
    let element: String
    let name: String?
    let minimum: Int

    init(_ line: String) {
        description = line
        let parts = line.split(whereSeparator: { " <>".contains($0) })
        element = parts.first.map { $0 == "/" ? "" : String($0) } ?? ""
        func value(_ attribute: String) -> String? {
            parts.first { $0.hasPrefix(attribute + "=\"") }?
                .split(separator: "\"").dropFirst().first.map(String.init)
        }
        name = value("name")
        minimum = value("min").flatMap(Int.init) ?? 0
    }
}
