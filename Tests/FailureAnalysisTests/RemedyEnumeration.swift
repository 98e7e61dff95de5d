import AttackGraph
import FailureAnalysis
import Networks
import ThreatGraph

@testable import Compilation

/// The plain way to the cheapest remedy: compile the model for every choice of options, and try
/// every set of failures in each.
struct RemedyEnumeration {
    let random: UnknownsRandomModel
    let candidates: [RemedyCandidate]
    let request: RemedyRequest

    /// Options made of a random model's unknowns: each changes what an alternative changes.
    ///
    /// - Parameter inConflict: whether each unknown gives two options, which set one fact
    ///   differently.
    init(seed: UInt64, options: ClosedRange<Int>, inConflict: Bool = false) {
        random = UnknownsRandomModel(seed: seed, unknowns: options)
        let back =
            !inConflict
            ? []
            : random.graph.unknowns.enumerated().map { place, unknown in
                RemedyCandidate(
                    id: "\(unknown.id)-other", subject: .titled("option"),
                    cost: (place * 5 + Int(seed % 7)) % 4,
                    changes: unknown.alternatives[unknown.alternatives.count - 1].changes)
            }
        candidates =
            back
            + random.graph.unknowns.enumerated().map { place, unknown in
                RemedyCandidate(
                    id: unknown.id.rawValue, subject: .titled("option"),
                    cost: (place * 7 + Int(seed % 5)) % 6,
                    changes: unknown.alternatives[1].changes)
            }
        var request = RemedyRequest()
        request.order = seed % 3 == 0 ? 3 : 2
        request.level = AnswerLevel.ofWholeParties[Int(seed % 4)]
        request.tier = Int(seed / 4 % 5) + 1
        let kinds = ConsequenceKind.allCases
        let kind = kinds[Int(seed / 3 % 4)]
        request.goals = (seed % 5 == 0 ? kinds : [kind]).map { GoalName($0) }
        // One asset or workload in place of all of them, in one model of three.
        let members =
            kind == .denial
            ? random.graph.workloads.map(\.id.rawValue) : random.graph.weights.map(\.id.rawValue)
        if seed % 5 != 0, seed / 12 % 3 == 0, !members.isEmpty {
            request.goals = [GoalName(kind, of: members[Int(seed / 36) % members.count])]
        }
        request.frontOrder = 3
        request.allOptima = true
        self.request = request
    }

    /// The model without unknowns, as the analyser gets it.
    var model: ThreatGraph {
        var model = random.graph
        model.unknowns = []
        return model
    }

    /// A choice of options, and what it costs.
    struct Choice: Hashable {
        let ids: [String]
        let cost: Int
        /// The fewest failures that suffice with it, of up to two; `.max` for none.
        let fewest: Int
    }

    /// Every choice in which no two options set one fact differently.
    func choices() throws -> [Choice] {
        try (0..<(1 << candidates.count)).compactMap { number in
            let chosen = candidates.indices.filter { number >> $0 & 1 == 1 }
                .map { candidates[$0] }
            let changes = chosen.flatMap(\.changes)
            for (place, one) in chosen.enumerated() {
                for other in chosen.dropFirst(place + 1)
                where one.changes.contains(where: { clashes($0, other.changes) }) { return nil }
            }
            var graph = random.completed(changes)
            graph.unknowns = []
            return Choice(
                ids: chosen.map(\.id), cost: chosen.reduce(0) { $0 + $1.cost },
                fewest: try fewestFailures(in: graph))
        }
    }

    private func clashes(_ one: Change, _ others: [Change]) -> Bool {
        others.contains { other in
            one.path == other.path
                ? one.value != other.value
                : one.path.hasPrefix(other.path + ".") || other.path.hasPrefix(one.path + ".")
        }
    }

    /// The fewest failures that suffice for anything asked about; `.max` for none.
    func fewestFailures(in graph: ThreatGraph) throws -> Int {
        var fewest = Int.max
        let model = try ModelCompiler(graph).compile(digest: "")
        let compiled = model.graph
        let engine = ClosureEngine(compiled)
        for name in request.goals {
            guard let consequence = model.consequence(for: name) else { continue }
            let tier = name.kind.isTiered ? request.tier : 0
            for (goal, variables) in Self.questions(of: compiled, consequence, request.level) {
                for subset in 0..<(1 << variables.count)
                where subset.nonzeroBitCount < min(3, fewest) {
                    let on = variables.indices.filter { subset >> $0 & 1 == 1 }
                        .map { variables[$0] }
                    if engine.closure(under: Scenario(on: on, tier: tier)).isDerivable(goal) {
                        fewest = subset.nonzeroBitCount
                    }
                }
            }
        }
        return fewest
    }

    /// What is asked at a level: one goal, or for a bypass one for each set of principals.
    private static func questions(
        of graph: AttackGraph, _ consequence: Consequence, _ level: AnswerLevel
    ) -> [(goal: FactIndex, variables: [FailureVariable])] {
        let asked =
            level.isLabBypassed
            ? graph.bypasses(of: consequence)
            : [Bypass(goal: consequence.goal, principals: [])]
        return asked.map { bypass in
            (
                bypass.goal,
                level.countsRoots
                    ? graph.rootVariables(for: consequence, without: bypass.principals)
                    : graph.partyVariables(
                        modes: consequence.modes, without: bypass.principals)
            )
        }
    }
}
