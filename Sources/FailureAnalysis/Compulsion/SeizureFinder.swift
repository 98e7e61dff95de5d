import AttackGraph
import Compilation
import Formulas
import ThreatGraph

/// Says of each disclosure and denial result what is seized for it, under whose order.
struct SeizureFinder {
    private let model: ThreatGraph
    private let table: ExposureTable
    private let rules: CompulsionRules
    private let engine: ClosureEngine

    /// Prepares a compiled model; `nil` for a graph that came without one or in which nothing can
    /// be seized.
    init?(compiled: CompiledModel, table: ExposureTable) {
        guard let model = compiled.model, table.graph.parties.contains(where: { !$0.failsAlone })
        else { return nil }
        self.model = model
        self.table = table
        rules = CompulsionRules(model, catalogue: compiled.catalogue)
        engine = ClosureEngine(table.graph)
    }

    /// The seizures that take part in a result, by consequence, sovereign and what is seized.
    ///
    /// - Complexity: a closure for each coalition that holds an order, and each seizure of that.
    var findings: [SeizureFinding] {
        ConsequenceKind.allCases.filter { $0.modes.contains(.compelled) }.flatMap(findings)
    }

    private func findings(for kind: ConsequenceKind) -> [SeizureFinding] {
        var found: [Place: Set<[String]>] = [:]
        for level in [AnswerLevel.root, .rootLabBypass] {
            guard let row = table.row(kind.rawValue, level) else { continue }
            for (tier, list) in zip(row.tiers, row.lists) {
                for coalition in list.coalitions {
                    let variables = coalition.map { row.variables[$0] }
                    let ids = variables.map(\.id)
                    for place in needed(of: variables, tier: tier, goal: row.consequence.goal) {
                        found[place, default: []].insert(ids)
                    }
                }
            }
        }
        return found.keys.sorted().map { place in
            let named = place.sovereign.flatMap(rules.instruments)
            let coalitions = (found[place] ?? []).sorted {
                $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
            }
            return SeizureFinding(
                consequence: kind.rawValue, sovereign: place.sovereign?.rawValue,
                seizure: place.seizure,
                seizedBy: (named ?? []).filter(\.reachesSites).map(\.id),
                namesInstruments: named != nil,
                orderAlone: coalitions.contains { $0.count == 1 }, coalitions: coalitions)
        }
    }

    /// What is seized, and under whose order; `nil` is a sovereign that nobody names.
    private struct Place: Hashable, Comparable {
        let sovereign: JurisdictionID?
        let seizure: Seizure

        static func < (left: Self, right: Self) -> Bool {
            (left.sovereign?.rawValue ?? "", left.seizure)
                < (right.sovereign?.rawValue ?? "", right.seizure)
        }
    }

    /// The seizures without which a coalition would not suffice: each of them, or where each could
    /// be done without and not all of them, all.
    private func needed(
        of variables: [FailureVariable], tier: Int, goal: FactIndex
    ) -> [Place] {
        var places: [(place: Place, party: PartyIndex)] = []
        for variable in variables {
            guard let order = CauseName(rootID: variable.id)?.order else { continue }
            let sovereign = CauseName.order(order) == .unknownOrder ? nil : order
            for failure in variable.failures {
                guard let seizure = Seizure(id: table.graph[failure.party].id) else { continue }
                places.append((Place(sovereign: sovereign, seizure: seizure), failure.party))
            }
        }
        if places.isEmpty { return [] }
        let failures = variables.flatMap(\.failures)
        func suffices(without parties: Set<PartyIndex>) -> Bool {
            let left = failures.filter { !parties.contains($0.party) }
            return engine.closure(under: Scenario(failures: left, tier: tier)).isDerivable(goal)
        }
        if suffices(without: Set(places.map(\.party))) { return [] }
        let single = places.filter { !suffices(without: [$0.party]) }
        return (single.isEmpty ? places : single).map(\.place)
    }
}
