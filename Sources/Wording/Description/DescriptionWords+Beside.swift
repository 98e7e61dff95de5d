import Formulas
import Phrases
import ThreatGraph

extension DescriptionWords {
    /// What is open, dated, or set beside the answers.
    func besidePart(_ section: String, _ id: String) -> [String]? {
        switch section {
        case "unknown": model.unknowns[UnknownID(id)].map(unknown)
        case "timeline": model.timeline[Identifier(id)].map(datedChange)
        case "claims": model.claims[ClaimID(id)].map(claim)
        case "positions": model.positions[PositionID(id)].map(position)
        case "require":
            Int(id).flatMap { number in
                model.requirements.indices.contains(number - 1)
                    ? requirement(model.requirements[number - 1]) : nil
            }
        case "options": model.options[RemedyOptionID(id)].map(option)
        case "probabilities":
            model.probabilities[ProbabilityParameterID(id)].map(probability)
        case "trade-offs": model.tradeOffs[TradeOffID(id)].map(tradeOff)
        case "sources": model.sources[SourceID(id)].map(document)
        default: nil
        }
    }

    private func changes(_ changes: [Change]) -> String {
        changes.isEmpty
            ? "all is as the model has it" : WordList.joined(changes.map { self.change($0) })
    }

    private func sources(_ ids: [SourceID]) -> String { WordList.joined(ids.map(source)) }

    func unknown(_ unknown: Unknown) -> [String] {
        let facts = facts(of: unknown)
        let about = facts.isEmpty ? "" : ", which bears on " + WordList.shortened(facts, to: 4)
        var told = ["It is not known which is so of \(unknown.id)\(about)."]
        for (place, alternative) in unknown.alternatives.enumerated() {
            let who =
                alternative.sources.isEmpty
                ? "No source says so." : "So says \(sources(alternative.sources))."
            let label = "\u{201C}\(alternative.label)\u{201D}"
            if alternative.changes.isEmpty {
                told.append(
                    "\(unknown.id) may be \(label): then all is as the model has it. \(who)")
                continue
            }
            told.append("\(unknown.id) may be \(label). \(who)")
            told += alternative.changes.flatMap { change in
                let given = "If \(unknown.id) is \(label)"
                return sentences(ofNew: change.path, in: place, of: unknown)?.map {
                    "\(given): \($0)"
                } ?? ["\(given), \(self.change(change))."]
            }
        }
        if let reason = unknown.reason {
            told.append(Self.sentence("\(unknown.id) is not known because: \(reason)"))
        }
        if !unknown.silent.isEmpty {
            told.append("\(sources(unknown.silent)) says of itself that it does not say it.")
        }
        return told
    }

    private func datedChange(_ change: DatedChange) -> [String] {
        let name = names.titled(change.title, change.id.rawValue)
        let day = change.day.map { "From \($0) on" } ?? "From a day on that nobody says"
        var told: [String] = []
        if !change.changes.isEmpty {
            told.append("\(day), by \(name), \(changes(change.changes)).")
        }
        if !change.refreshes.isEmpty {
            told.append(
                "\(day), by \(name), a new generation begins of "
                    + WordList.joined(change.refreshes.map(\.path)) + ".")
        }
        return told
    }

    private func claim(_ claim: Claim) -> [String] {
        let about = claim.about.map { " about \($0)" } ?? ""
        var told = [Self.sentence("Claim \(claim.id)\(about) says: \(claim.statement)")]
        if !claim.contradicts.isEmpty {
            let others = WordList.joined(claim.contradicts.map(\.rawValue))
            told.append("Claim \(claim.id) is set against \(others).")
        }
        return told
    }

    private func position(_ position: Position) -> [String] {
        let sure = position.confidence.map { " with a confidence of \($0) %" } ?? ""
        var told = [Self.sentence("Position \(position.id) is held\(sure): \(position.statement)")]
        if !position.reasons.isEmpty {
            let reasons = WordList.joined(position.reasons.map(\.rawValue))
            told.append("Position \(position.id) rests on the claims \(reasons).")
        }
        if !position.wouldChange.isEmpty {
            let reasons = WordList.joined(position.wouldChange)
            told.append("Position \(position.id) would change with \(reasons).")
        }
        for expected in position.expectations {
            let bounds = [
                expected.atLeast.map { "at least \($0)" }, expected.atMost.map { "at most \($0)" },
            ].compactMap { $0 }
            let tier = expected.tier.map { " at \($0)" } ?? ""
            told.append(
                "Position \(position.id) expects that \(WordList.joined(bounds)) must fail for "
                    + "\(names.goal(expected.goal.id))\(tier), \(expected.level.phrase).")
        }
        return told
    }

    private func requirement(_ requirement: Requirement) -> [String] {
        let tier = requirement.tier.map { " at \($0)" } ?? ""
        return [
            "It is required that at least \(requirement.order) must fail for "
                + "\(names.goal(requirement.goal.id))\(tier), \(requirement.level.phrase)."
        ]
    }

    private func option(_ option: RemedyOption) -> [String] {
        let name = names.titled(option.title, option.id.rawValue)
        return [
            "\(name) could be done at a cost of \(option.cost): then \(changes(option.changes))."
        ]
    }

    private func probability(_ parameter: ProbabilityParameter) -> [String] {
        let causes = WordList.joined(parameter.causes.map(\.rootID))
        let period = model.period.map { " within \($0)" } ?? ""
        let range = "\(parameter.low) to \(parameter.high)"
        let spread =
            switch parameter.spread {
            case .fixed: ""
            case .uniform: ", drawn evenly from \(range)"
            case .logUniform: ", drawn evenly by size from \(range)"
            case .logNormal(let factor):
                ", drawn log-normally from \(range) with an error factor of \(factor)"
            }
        return [
            "The probability of \(causes)\(period) is said to be \(parameter.value) (\(range))"
                + "\(spread), by the name \(parameter.id)."
        ]
    }

    private func tradeOff(_ tradeOff: TradeOff) -> [String] {
        [
            "\(names.titled(tradeOff.title, tradeOff.id.rawValue)) is a price in "
                + "\(tradeOff.kind.rawValue): \(tradeOff.amount)."
        ]
    }

    private func document(_ source: Source) -> [String] {
        let date = source.date.map { ", of \($0)" } ?? ", of no stated date"
        let file =
            source.file.map { ", was read as \($0), which is no part of the model" }
            ?? ", was read nobody says where"
        return ["The document \(names.titled(source.title, source.id.rawValue))\(date)\(file)."]
    }
}
