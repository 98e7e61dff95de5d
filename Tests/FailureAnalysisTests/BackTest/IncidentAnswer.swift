import ThreatGraph

/// What a model answers about one event, beside what happened.
struct IncidentAnswer {
    let score: IncidentScore
    /// How many lone failures were named besides, at the same level.
    let others: Int
    /// Whether just those who failed were named together, or nobody of them where nothing came about.
    let isExact: Bool

    /// - Parameter causes: Who failed, or the root cause behind them.
    init(
        _ graph: ThreatGraph, on event: IncidentOutcome.Event, level: AnswerLevel,
        causes: Set<String>
    ) throws {
        let coalitions = try IncidentModel.coalitions(in: graph, for: event, level: level)
        score = IncidentScore(failed: causes, coalitions: coalitions, cameAbout: event.cameAbout)
        let own = causes.union(event.root == nil ? [] : event.failed.map { "own:\($0)" })
        others = coalitions.count { $0.count == 1 && own.isDisjoint(with: $0) }
        isExact = event.cameAbout ? coalitions.contains { Set($0) == causes } : !score.isWrong
    }
}
