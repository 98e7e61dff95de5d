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
    /// The rows of several questions of which this one is the disjunction; otherwise empty.
    ///
    /// One for each set of principals that a bypass leaves out, with a goal and variables of its own.
    var parts: [ExposureRow] = []
    /// Whether the model states anything that the consequence could come about of; where it does not,
    /// nothing is proved by there being no coalition.
    var isStated = true

    /// The tier as it is written: `nil` where capability plays no role.
    func writtenTier(_ tier: Int) -> Int? { consequence.isTiered ? tier : nil }

    /// The ids of the variables that suffice alone at one tier, in order.
    func loneVariables(in list: CoalitionList) -> [Int] {
        list.coalitions.compactMap { $0.count == 1 ? $0[0] : nil }
    }

    /// The cells of the row, cut at `maximumOrder`.
    func cells(maximumOrder: Int?) -> [ExposureCell] {
        zip(tiers, lists).map { tier, list in
            if !isStated {
                return ExposureCell(
                    consequence: consequence.id, level: level, tier: writtenTier(tier), order: nil,
                    coalitions: [], complete: false, maxOrder: 0, completeUpTo: 0, count: nil,
                    engine: list.engine)
            }
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

    init(_ graph: AttackGraph, options: AnalysisOptions, engine: ClosureEngine? = nil) {
        self.graph = graph
        self.options = options
        search = CoalitionSearch(LaneEngine(engine ?? ClosureEngine(graph)))
    }

    /// What can fail at a level, in id order; where a bypass is several questions, what can in one
    /// of them; nothing for people, who are parties of a graph of their own.
    func variables(
        for consequence: Consequence, at level: AnswerLevel
    ) -> [FailureVariable] {
        if level == .person { return [] }
        let questions = questions(for: consequence, at: level)
        guard questions.count > 1 else { return questions[0].variables }
        var failures: [String: [PartyFailure]] = [:]
        for variable in questions.flatMap(\.variables) {
            failures[variable.id, default: []] += variable.failures
        }
        return failures.sorted { $0.key < $1.key }.map {
            FailureVariable(id: $0.key, failures: Scenario(failures: $0.value, tier: 0).failures)
        }
    }

    /// What is asked about a consequence at a level: the goal and who can fail, in id order.
    ///
    /// One question, or for a bypass one for each set of principals; the answer is their disjunction.
    func questions(
        for consequence: Consequence, at level: AnswerLevel
    ) -> [(goal: FactIndex, variables: [FailureVariable])] {
        let asked =
            level.isLabBypassed
            ? graph.bypasses(of: consequence)
            : [Bypass(goal: consequence.goal, principals: [])]
        return asked.map { bypass in
            let left = bypass.principals
            return (
                bypass.goal,
                level.countsRoots
                    ? graph.rootVariables(for: consequence, without: left)
                    : graph.partyVariables(modes: consequence.modes, without: left)
            )
        }
    }
}

extension ExposureRow {
    /// The row, of a model that states something that it could come about of, or does not.
    func stated(_ isStated: Bool) -> ExposureRow {
        var row = self
        row.isStated = isStated
        return row
    }

    /// The row, with its consequence called as it was asked for.
    func called(_ id: String?) -> ExposureRow {
        guard let id else { return self }
        let asked = Consequence(
            id: id, goal: consequence.goal, modes: consequence.modes,
            isTiered: consequence.isTiered, bypasses: consequence.bypasses)
        return ExposureRow(
            consequence: asked, level: level, variables: variables, tiers: tiers, lists: lists,
            parts: parts)
    }

    /// The row of one of several questions of which this is the disjunction.
    func part(goal: FactIndex, variables: [FailureVariable]) -> ExposureRow {
        ExposureRow(
            consequence: Consequence(
                id: consequence.id, goal: goal, modes: consequence.modes,
                isTiered: consequence.isTiered, bypasses: consequence.bypasses),
            level: level, variables: variables, tiers: tiers, lists: [])
    }

    /// The goal that a coalition of the row brings about at one place of its tiers, and what fails
    /// for it: of several questions, the first that it answers.
    func scenario(of coalition: [Int], at place: Int) -> (goal: FactIndex, failures: [PartyFailure])
    {
        for part in parts {
            guard let members = part.places(of: coalition, in: self),
                part.lists[place].coalitions.contains(members)
            else { continue }
            return (part.consequence.goal, members.flatMap { part.variables[$0].failures })
        }
        return (consequence.goal, coalition.flatMap { variables[$0].failures })
    }

    /// The places here of some variables of another row; `nil` where one of them cannot fail here.
    func places(of members: [Int], in other: ExposureRow) -> [Int]? {
        var found: [Int] = []
        for member in members {
            let id = other.variables[member].id
            guard let place = variables.firstIndex(where: { $0.id == id }) else { return nil }
            found.append(place)
        }
        return found.sorted()
    }

    /// The disjunction of its parts: what suffices in one of them, as far as they are known.
    func joining(_ parts: [ExposureRow]) -> ExposureRow {
        var lists: [CoalitionList] = []
        let places = Dictionary(
            uniqueKeysWithValues: variables.enumerated().map { ($1.id, $0) })
        for at in tiers.indices {
            lists.append(
                CoalitionList(
                    joining: parts.map { part in
                        part.lists[at].placed(
                            at: part.variables.map { places[$0.id] ?? 0 })
                    }))
        }
        return ExposureRow(
            consequence: consequence, level: level, variables: variables, tiers: tiers,
            lists: lists, parts: parts)
    }
}
