import ThreatGraph

/// One event, what the model said of it, and what the null model said.
struct BackTestRow {
    let incident: String
    let isFrozen: Bool
    let event: IncidentOutcome.Event
    /// What is answered at the level at which it is asked: of root causes where the event names one.
    let answer: IncidentAnswer
    /// What was answered before whoever is let in could stop what runs there.
    let before: IncidentAnswer
    /// The score of parties, where that is another level.
    let byParties: IncidentScore?
    /// How the completions of the model's unknowns are scored; nothing where there are none.
    let completions: [IncidentScore]
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
        func answer(
            _ graph: ThreatGraph, _ level: AnswerLevel, _ failed: Set<String>
        ) throws -> IncidentAnswer {
            try IncidentAnswer(graph, on: event, level: level, causes: failed)
        }
        self.answer = try answer(model.written, level, causes)
        before = try answer(model.written.stoppingNothing, level, causes)
        byParties =
            event.root == nil ? nil : try answer(model.written, .party, Set(event.failed)).score
        completions =
            model.written.openUnknowns.isEmpty
            ? [] : try model.completions.map { try answer($0, level, causes).score }
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
            (rows[$0].answer.score.rank, $0) < (rows[$1].answer.score.rank, $1)
        }
        return places.map { rows[$0] }
    }
}

extension ThreatGraph {
    /// The model with nobody let in who can stop what runs there: what it said before that counted.
    var stoppingNothing: ThreatGraph {
        var model = self
        for id in model.channels.ids where model.channels[id]?.kind == .administration {
            model.channels[id]?.stops = .no
        }
        for service in model.services where !service.denied.contains(.stop) {
            model.services[service.id]?.denied.append(.stop)
        }
        return model
    }
}
