import ThreatGraph

/// One event, what the model said of it, and what the null model said.
struct BackTestRow {
    let incident: String
    let isFrozen: Bool
    let event: IncidentOutcome.Event
    /// The score at the level at which it is asked: of root causes where the event names one.
    let score: IncidentScore
    /// The score of parties, where that is another level.
    let byParties: IncidentScore?
    /// How the completions of the model's unknowns are scored; nothing where there are none.
    let completions: [IncidentScore]
    /// How many lone failures were named besides, at the same level.
    let others: Int
    /// Whether just those who failed were named together, or nobody of them where nothing came about.
    let isExact: Bool
    let null: IncidentScore
    let isNullExact: Bool
    let nullOthers: Int

    init(_ outcome: IncidentOutcome, _ event: IncidentOutcome.Event, _ model: IncidentModel) throws
    {
        incident = outcome.name
        isFrozen = outcome.isFrozen
        self.event = event
        let level: AnswerLevel = event.root == nil ? .party : .root
        let causes = Set(event.root.map { [$0] } ?? event.failed)
        func score(_ graph: ThreatGraph, _ level: AnswerLevel, _ failed: Set<String>) throws
            -> IncidentScore
        {
            IncidentScore(
                failed: failed,
                coalitions: try IncidentModel.coalitions(in: graph, for: event, level: level),
                cameAbout: event.cameAbout)
        }
        self.score = try score(model.written, level, causes)
        byParties =
            event.root == nil ? nil : try score(model.written, .party, Set(event.failed))
        completions =
            model.written.openUnknowns.isEmpty
            ? [] : try model.completions.map { try score($0, level, causes) }
        let own = causes.union(event.root == nil ? [] : event.failed.map { "own:\($0)" })
        let coalitions = try IncidentModel.coalitions(
            in: model.written, for: event, level: level)
        others = coalitions.count { $0.count == 1 && own.isDisjoint(with: $0) }
        isExact = event.cameAbout ? coalitions.contains { Set($0) == causes } : !self.score.isWrong
        let outermost = IncidentModel.outermostOperators(in: model.written, for: event)
        null = IncidentScore(
            failed: Set(event.failed), coalitions: outermost.sorted().map { [$0] },
            cameAbout: event.cameAbout)
        isNullExact =
            event.cameAbout
            ? event.failed.count == 1 && outermost.isSuperset(of: event.failed) : !null.isWrong
        nullOthers = outermost.subtracting(event.failed).count
    }

    /// Every event of every incident: misses first, then by name.
    static func all() throws -> [BackTestRow] {
        let rows = try IncidentOutcome.all().flatMap { outcome in
            let model = try IncidentModel(named: outcome.name)
            return try outcome.events.map { try BackTestRow(outcome, $0, model) }
        }
        let places = rows.indices.sorted {
            (rows[$0].score.rank, $0) < (rows[$1].score.rank, $1)
        }
        return places.map { rows[$0] }
    }
}
