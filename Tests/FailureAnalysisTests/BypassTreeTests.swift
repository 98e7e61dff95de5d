import DecisionDiagrams
import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Fault trees of bypasses with several owners.
struct BypassTreeTests {
    /// The minimal sets of a tree whose gates are the plain ones, by trying every set of events.
    private func minimalSets(_ tree: FaultTree) -> Set<Set<String>> {
        let names = tree.events.map(\.name)
        func holds(_ on: Set<String>) -> Bool {
            var values: [Bool] = []
            for node in tree.nodes {
                let arguments = tree.arguments(of: node).map { values[Int($0.rawValue)] }
                switch tree.role(of: node) {
                case .constant(let value): values.append(value)
                case .event(let event): values.append(on.contains(names[event]))
                case .gate(.and): values.append(arguments.allSatisfy { $0 })
                case .gate(.or): values.append(arguments.contains(true))
                case .gate(.atLeast(let count)):
                    values.append(arguments.count { $0 } >= count)
                default: Issue.record("no such gate is written")
                }
            }
            return tree.top.map { values[Int($0.rawValue)] } ?? false
        }
        var found: Set<Set<String>> = []
        for subset in (0..<(1 << names.count)).sorted(by: {
            ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
        }) {
            let on = Set(names.indices.filter { subset >> $0 & 1 == 1 }.map { names[$0] })
            if !found.contains(where: { $0.isSubset(of: on) }), holds(on) { found.insert(on) }
        }
        return found
    }

    @Test(arguments: AnswerLevel.ofWholeParties)
    func aTreeSaysWhatTheCellsSay(level: AnswerLevel) throws {
        var graph = TwoLabModel.graph(in: "US")
        // Either lab's way out, so that whose help is missing matters.
        graph.channels["other"] = Channel(
            id: "other", source: .perimeter("campus"), destination: .outside,
            guardedBy: .barrier(operators: .defender("l1"), level: SecurityLevel(rawValue: 3)))
        let compiled = try ModelCompiler(graph).compile(digest: "")
        let findings = try FailureAnalyser(compiled).analysis().findings
        for kind in ConsequenceKind.allCases {
            let tier = kind.isTiered ? 3 : 0
            let cell = try #require(
                findings.exposure.first {
                    $0.consequence == kind.rawValue && $0.level == level && $0.tier ?? 0 == tier
                })
            let tree = try compiled.faultTree(for: kind.rawValue, tier: tier, level: level)
            #expect(minimalSets(tree) == Set(cell.coalitions.map { Set($0) }), "\(kind)")
        }
    }
}
