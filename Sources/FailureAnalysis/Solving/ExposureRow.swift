import AttackGraph
import ThreatGraph

/// The minimal coalitions for one consequence at one level, tier by tier.
struct ExposureRow {
    let consequence: Consequence
    let level: AnswerLevel
    /// What can fail, in id order.
    let variables: [FailureVariable]
    /// The tiers asked, ascending; 0 alone where capability plays no role.
    let tiers: [Int]
    /// The coalitions by tier, in the order of `tiers`.
    let lists: [CoalitionList]

    /// The tier as it is written: `nil` where capability plays no role.
    func writtenTier(_ tier: Int) -> Int? { consequence.isTiered ? tier : nil }

    /// The ids of the variables that suffice alone at one tier, in order.
    func loneVariables(in list: CoalitionList) -> [Int] {
        list.coalitions.compactMap { $0.count == 1 ? $0[0] : nil }
    }

    /// The cells of the row, cut at `maximumOrder`.
    func cells(maximumOrder: Int?) -> [ExposureCell] {
        zip(tiers, lists).map { tier, list in
            let shown = list.coalitions.filter { $0.count <= maximumOrder ?? .max }
            let isCut = shown.count < list.coalitions.count
            return ExposureCell(
                consequence: consequence.id, level: level, tier: writtenTier(tier),
                order: list.order,
                coalitions: shown.map { $0.map { variables[$0].id } },
                complete: list.isComplete && !isCut,
                maxOrder: isCut ? maximumOrder : list.searchedOrder,
                completeUpTo: isCut
                    ? min(maximumOrder ?? .max, list.searchedOrder ?? .max) : list.searchedOrder,
                count: list.count,
                engine: list.engine)
        }
    }
}

/// Solves one row after another.
struct ExposureSolver {
    let graph: AttackGraph
    let search: CoalitionSearch
    let options: AnalysisOptions

    init(_ graph: AttackGraph, options: AnalysisOptions) {
        self.graph = graph
        self.options = options
        search = CoalitionSearch(graph)
    }

    /// What can fail at a level, in id order; nothing for people, who are parties of a graph of their
    /// own.
    func variables(
        for consequence: Consequence, at level: AnswerLevel
    ) -> [FailureVariable] {
        let modes = consequence.modes
        return switch level {
        case .party: graph.partyVariables(modes: modes, withoutPrincipals: false)
        case .root: graph.rootVariables(for: consequence, withoutPrincipals: false)
        case .labBypass: graph.partyVariables(modes: modes, withoutPrincipals: true)
        case .rootLabBypass: graph.rootVariables(for: consequence, withoutPrincipals: true)
        case .person: []
        }
    }
}
