import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Random pairs of models against the comparison of every completion by itself.
struct ComparedUnknownsRandomTests {
    /// A random model with its unknowns called otherwise, some of them.
    private struct Side {
        let random: UnknownsRandomModel
        let graph: ThreatGraph

        /// - Parameter other: the model beside which it stands: unknowns of one name have as many
        ///   alternatives, and one in two keeps its name.
        init(_ random: UnknownsRandomModel, beside other: ThreatGraph? = nil) {
            self.random = random
            var graph = random.graph
            if let other {
                for (place, var unknown) in random.graph.unknowns.enumerated() {
                    let same = other.unknowns[unknown.id]?.alternatives.count
                    if place % 2 == 0, same == nil || same == unknown.alternatives.count {
                        continue
                    }
                    graph.unknowns[unknown.id] = nil
                    unknown.id = UnknownID("b-\(unknown.id)")
                    graph.unknowns[unknown.id] = unknown
                }
            }
            self.graph = graph
        }

        func compiled(_ changes: [Change]) throws -> CompiledModel {
            try ModelCompiler(changes.isEmpty ? graph : random.completed(changes)).compile(
                digest: "")
        }

        func candidate() throws -> ComparedUnknownsAnalyser.Candidate {
            ComparedUnknownsAnalyser.Candidate(try compiled([]), complete: compiled)
        }

        /// What is open, written or not.
        var open: [UnknownID: Unknown] {
            Dictionary(
                uniqueKeysWithValues: graph.openUnknowns.filter { !$0.alternatives.isEmpty }
                    .map { ($0.id, $0) })
        }
    }

    /// An unknown of one of two models, or one fact of both, by the name that it is told under.
    private struct Joint {
        let name: UnknownID
        let one: Unknown?
        let other: Unknown?

        var labels: [String] { ((one ?? other)?.alternatives ?? []).map(\.label) }

        /// What nobody wrote is one fact only where both models say the same of it.
        static func all(_ one: Side, _ other: Side) -> [Joint] {
            let (first, second) = (one.open, other.open)
            return Set(first.keys).union(second.keys).sorted().flatMap { id -> [Joint] in
                let (left, right) = (first[id], second[id])
                guard let left, let right, id.rawValue.hasPrefix("apart:") else {
                    return [Joint(name: id, one: left, other: right)]
                }
                let isSame =
                    left.alternatives.map(\.label) == right.alternatives.map(\.label)
                    && left.alternatives.map(\.changes) == right.alternatives.map(\.changes)
                return isSame
                    ? [Joint(name: id, one: left, other: right)]
                    : [
                        Joint(name: UnknownID("\(id)/A"), one: left, other: nil),
                        Joint(name: UnknownID("\(id)/B"), one: nil, other: right),
                    ]
            }
        }
    }

    /// The changes of a completion to one of the models.
    private func changes(
        _ picks: [UnknownID: String], _ joints: [Joint], _ side: (Joint) -> Unknown?
    ) -> [Change] {
        joints.flatMap { joint in
            side(joint)?.alternatives.first { $0.label == picks[joint.name] }?.changes ?? []
        }
    }

    @Test(arguments: 0..<10)
    func agreesWithEveryPair(block: UInt64) throws {
        var seen: [DominanceVerdict: Int] = [:]
        var flips = 0
        for seed in block * 4..<block * 4 + 4 {
            let one = Side(UnknownsRandomModel(seed: seed * 2, unknowns: 1...3))
            let other = Side(
                UnknownsRandomModel(seed: seed * 2 + 1, unknowns: 1...2), beside: one.graph)
            let options = AnalysisOptions(tiers: [Int(seed % 5) + 1])
            let found = try ComparedUnknownsAnalyser(
                one.candidate(), other.candidate(), options: options
            ).findings()
            let note = "seed \(seed)"
            let all = try plain(one, other, options)
            #expect(found.completions == all.count && found.reached == all.count, "\(note)")
            #expect(found.extent.isAnswered, "\(note)")
            for cell in found.cells {
                let key = Key(cell)
                let verdicts = all.map { ($0.picks, $0.verdicts[key] ?? .undecided) }
                #expect(
                    cell.outcomes.map(\.dominance)
                        == DominanceVerdict.inOrder.filter { verdict in
                            verdicts.contains { $0.1 == verdict }
                        }, "\(note) \(key)")
                for outcome in cell.outcomes {
                    let same = verdicts.filter { $0.1 == outcome.dominance }
                    #expect(outcome.completions == same.count, "\(note) \(key)")
                    let witness = Dictionary(
                        uniqueKeysWithValues: outcome.witness.map {
                            (UnknownID($0.unknown), $0.alternative)
                        })
                    #expect(same.contains { $0.0 == witness }, "\(note) \(key)")
                    seen[outcome.dominance, default: 0] += 1
                }
                flips += try decisive(cell, verdicts, "\(note) \(key)")
            }
            #expect(Set(found.cells.map(Key.init)) == Set(all.flatMap(\.verdicts.keys)), "\(note)")
        }
        for verdict in [DominanceVerdict.equal, .first, .second, .incomparable] {
            #expect(seen[verdict] ?? 0 > 0, "\(verdict)")
        }
        #expect(flips > 0)
    }

    private struct Key: Hashable {
        let consequence: String
        let level: AnswerLevel
        let tier: Int?

        init(_ cell: ComparedCompletions) {
            (consequence, level, tier) = (cell.consequence, cell.level, cell.tier)
        }

        init(_ cell: ComparedCell) {
            (consequence, level, tier) = (cell.consequence, cell.level, cell.tier)
        }
    }

    /// Each completion as a pair of plain models.
    private func plain(
        _ one: Side, _ other: Side, _ options: AnalysisOptions
    ) throws -> [(picks: [UnknownID: String], verdicts: [Key: DominanceVerdict])] {
        var all: [[UnknownID: String]] = [[:]]
        let joints = Joint.all(one, other)
        for joint in joints {
            all = all.flatMap { picks in
                joint.labels.map { picks.merging([joint.name: $0]) { $1 } }
            }
        }
        return try all.map { picks in
            let pair = try Comparison.of(
                [
                    one.compiled(changes(picks, joints, \.one)),
                    other.compiled(changes(picks, joints, \.other)),
                ],
                options: options
            ).onlyPair
            return (
                picks,
                Dictionary(uniqueKeysWithValues: pair.cells.map { (Key($0), $0.dominance) })
            )
        }
    }

    /// Holds what decides against a change of each unknown alone; how many can flip it.
    private func decisive(
        _ cell: ComparedCompletions, _ verdicts: [([UnknownID: String], DominanceVerdict)],
        _ note: String
    ) throws -> Int {
        let table = Dictionary(uniqueKeysWithValues: verdicts.map { ($0.0, $0.1) })
        let found = Dictionary(
            uniqueKeysWithValues: try #require(cell.decisive).map { ($0.unknown, $0.completions) })
        var flipping = 0
        for id in Set(table.keys.flatMap(\.keys)).sorted() {
            let labels = Set(table.keys.compactMap { $0[id] })
            let count = table.count { picks, verdict in
                labels.contains { label in
                    let changed = table[picks.merging([id: label]) { $1 }]
                    return changed != verdict && changed != .undecided && verdict != .undecided
                }
            }
            #expect(found[id.rawValue] ?? 0 == count, "\(note) \(id)")
            if count > 0 { flipping += 1 }
        }
        return flipping
    }
}
