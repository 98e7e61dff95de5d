import AttackGraph
import FailureAnalysis
import ModelSupport
import ThreatGraph

@testable import Compilation

/// What an analysis says about a model, by question, for laws that compare two models.
struct LawAnswers {
    /// One question.
    struct Question: Hashable, Comparable, CustomStringConvertible {
        let consequence: String
        let level: String
        let tier: Int?

        var description: String { "\(consequence) \(level) \(tier.map { "OC\($0)" } ?? "-")" }

        static func < (left: Self, right: Self) -> Bool { left.description < right.description }
    }

    let coalitions: [Question: [[String]]]

    /// Solves a model without proofs, at the tiers that tell most.
    init(
        _ graph: ThreatGraph, tiers: [Int] = [1, 3, 5], keepingIdleSeizures keepsIdle: Bool = false
    ) throws {
        var compiler = ModelCompiler(graph)
        compiler.keepsIdleSeizures = keepsIdle
        let compiled = try compiler.compile(digest: "sha256:law").graph
        let search = CoalitionSearch(compiled)
        var coalitions: [Question: [[String]]] = [:]
        for consequence in compiled.consequences {
            for level in AnswerLevel.ofWholeParties {
                let asked = consequence.isTiered ? tiers : [0]
                var found = [[[String]]](repeating: [], count: asked.count)
                for (goal, left) in Self.questions(of: consequence, at: level, in: compiled) {
                    let variables =
                        level.countsRoots
                        ? compiled.rootVariables(for: consequence, without: left)
                        : compiled.partyVariables(modes: consequence.modes, without: left)
                    let lists = search.minimalCoalitions(of: goal, over: variables, tiers: asked)
                    for (place, list) in lists.enumerated() {
                        found[place] += list.coalitions.map { $0.map { variables[$0].id } }
                    }
                }
                for (tier, sets) in zip(asked, found) {
                    let question = Question(
                        consequence: consequence.id, level: level.rawValue,
                        tier: consequence.isTiered ? tier : nil)
                    coalitions[question] = Self.minimal(sets)
                }
            }
        }
        self.coalitions = coalitions
    }

    /// The goals of which a level is the disjunction, each with whom it never asks.
    private static func questions(
        of consequence: Consequence, at level: AnswerLevel, in graph: AttackGraph
    ) -> [(goal: FactIndex, left: [PartyIndex])] {
        level.isLabBypassed
            ? graph.bypasses(of: consequence).map { ($0.goal, $0.principals) }
            : [(consequence.goal, [])]
    }

    /// The sets that hold no other, by size and then by id.
    private static func minimal(_ sets: [[String]]) -> [[String]] {
        let all = Set(sets.map { Set($0) })
        return all.filter { set in !all.contains { $0.isStrictSubset(of: set) } }
            .map { $0.sorted() }
            .sorted { left, right in
                left.count == right.count
                    ? left.lexicographicallyPrecedes(right) : left.count < right.count
            }
    }

    /// The answers of a full analysis, of single assets and workloads too.
    init(_ findings: Findings) {
        var coalitions: [Question: [[String]]] = [:]
        for cell in findings.exposure + (findings.goals?.goals ?? []).flatMap(\.exposure) {
            let question = Question(
                consequence: cell.consequence, level: cell.level.rawValue, tier: cell.tier)
            coalitions[question] = cell.coalitions
        }
        self.coalitions = coalitions
    }

    /// The fewest failures that suffice; more than any model has where none do.
    func order(_ question: Question) -> Int {
        coalitions[question]?.map(\.count).min() ?? .max
    }

    /// The questions that both answer and at which this order is lower than in `other`.
    func lower(than other: LawAnswers, levels: Set<String> = LawAnswers.allLevels) -> [Question] {
        coalitions.keys.filter {
            levels.contains($0.level) && other.coalitions[$0] != nil && order($0) < other.order($0)
        }.sorted()
    }

    static let allLevels: Set<String> = ["party", "root", "lab-bypass", "root-lab-bypass"]
    static let partyLevels: Set<String> = ["party", "lab-bypass"]
    static let rootLevels: Set<String> = ["root", "root-lab-bypass"]
}
