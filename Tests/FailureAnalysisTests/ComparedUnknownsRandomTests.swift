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

        /// The changes of a completion, in the order of the unknowns' ids.
        func changes(_ picks: [UnknownID: String]) -> [Change] {
            graph.unknowns.flatMap { unknown in
                unknown.alternatives.first { $0.label == picks[unknown.id] }?.changes ?? []
            }
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
        for id in Set(one.graph.unknowns.ids + other.graph.unknowns.ids).sorted() {
            let labels =
                (one.graph.unknowns[id] ?? other.graph.unknowns[id])?.alternatives.map(\.label)
                ?? []
            all = all.flatMap { picks in labels.map { picks.merging([id: $0]) { $1 } } }
        }
        return try all.map { picks in
            let pair = try Comparison.of(
                [one.compiled(one.changes(picks)), other.compiled(other.changes(picks))],
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
