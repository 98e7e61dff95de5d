package import FailureAnalysis
import Phrases
package import ThreatGraph
import Wording

/// The report of the cheapest remedy.
package struct RemedyReport: PrintedReport {
    let findings: RemedyFindings
    let words: RemedyWords
    let names: ModelNames
    private let model: ThreatGraph

    /// Makes a report of findings about a model.
    package init(_ findings: RemedyFindings, of model: ThreatGraph) {
        self.findings = findings.called(ModelNames(model))
        self.model = model
        names = ModelNames(model)
        words = RemedyWords(findings.target, names: names)
    }

    package var document: ReportDocument {
        var document = ReportDocument(title: findings.model.title)
        document.blocks.append(.verdict(verdict))
        document.blocks += ReportDocument.extent(findings.extentSentence)
        document.blocks += chosen()
        document.blocks += unstoppable()
        document.blocks += optima()
        document.blocks += sideEffects()
        document.blocks += front()
        document.blocks += options()
        document.blocks += paths()
        document.blocks += ReportDocument.takenForGranted(findings.model)
        document.blocks += ReportDocument.whoIsWho(model)
        document.blocks += conditions(RemedyWords.conditions(of: model))
        return document
    }

    // MARK: The answer

    private var verdict: String {
        let answer = findings.remedy
        let target = words.sentence
        switch answer.status {
        case .holds: return words.notNeeded
        case .optimal:
            return "The cheapest remedy costs \(answer.cost ?? 0): \(names(answer)). With it, "
                + "\(target); no cheaper set of options does that."
        case .bounded:
            return "The best remedy found so far costs \(answer.cost ?? 0): \(names(answer)). With "
                + "it, \(target). None costs less than \(answer.lowerBound ?? 0); the search was "
                + "stopped before the gap of "
                + "\((answer.cost ?? 0) - (answer.lowerBound ?? 0)) was closed."
        case .unfinished:
            return
                "No remedy was found before the search was stopped; if there is one, it costs at "
                + "least \(answer.lowerBound ?? 0). Asked for: \(target)."
        case .infeasible: return infeasible
        }
    }

    private var infeasible: String {
        let count = findings.options.count
        if count == 0 {
            return "There is no option to choose from, and as it is the target is not met: "
                + "\(words.sentence). Write options into the model, or have some proposed with "
                + "--catalogue-options."
        }
        let wanted = "what was asked for: \(words.sentence)"
        guard let first = findings.unstoppable.first else {
            return "No set of the \(count) options brings about \(wanted)."
        }
        if first.onlyTogether {
            return
                "No set of the \(count) options brings about \(wanted). Each case can be stopped "
                + "by itself, but not these together: "
                + findings.unstoppable.map(words.happens).joined(separator: "; ") + "."
        }
        let stops = findings.unstoppable.map { item in
            item.failed.isEmpty
                ? "an attacker with no failure, for \(names.goal(item.consequence))"
                : "\(item.failed.joined(separator: " with ")) for \(names.goal(item.consequence))"
        }
        return
            "No option stops \(stops.joined(separator: "; or ")): no set of the \(count) options "
            + "brings about \(wanted)."
    }

    private func names(_ answer: RemedyAnswer) -> String {
        WordList.joined(answer.options ?? [], none: "nothing")
    }

    private func chosen() -> [ReportDocument.Block] {
        let shown = findings.remedy.options ?? findings.remainder?.options ?? []
        let options = findings.options.filter { shown.contains($0.id) }
        if options.isEmpty { return [] }
        return [
            .heading(
                findings.remedy.options == nil
                    ? "What can be stopped, and what that takes" : "What to do"),
            .points(
                options.map { option in
                    "\(option.id): \(option.subject.words). Operated by "
                        + "\(Self.operators(option)), cost \(Self.cost(option)). Changes "
                        + option.changedFacts.joined(separator: "; ") + "."
                }),
        ]
    }

    private func unstoppable() -> [ReportDocument.Block] {
        if findings.unstoppable.isEmpty { return [] }
        let isTogether = findings.unstoppable[0].onlyTogether
        var blocks: [ReportDocument.Block] = [
            .heading(
                isTogether
                    ? "What cannot be stopped together" : "What no set of options stops"),
            .points(findings.unstoppable.map(words.happens)),
        ]
        if let remainder = findings.remainder, let options = remainder.options {
            let cost = remainder.cost ?? 0
            let proof = remainder.status == .bounded ? "the best found so far" : "the cheapest"
            blocks.append(
                .paragraph(
                    options.isEmpty
                        ? "Everything else that was asked for holds with no option chosen."
                        : "Everything else that was asked for is brought about by "
                            + "\(names(remainder)), at a cost of \(cost), \(proof)."))
        }
        return blocks
    }

    private func optima() -> [ReportDocument.Block] {
        let optima = findings.optima
        guard optima.sets.count > 1 || optima.complete, findings.remedy.status == .optimal else {
            return []
        }
        let says =
            optima.complete
            ? "There are no others at this cost." : "There may be others at this cost."
        return [
            .heading("Every cheapest remedy"),
            .points(optima.sets.map { $0.joined(separator: ", ") }), .paragraph(says),
        ]
    }

    private func front() -> [ReportDocument.Block] {
        if findings.front.isEmpty { return [] }
        let rows = findings.front.map { point -> [String] in
            let answer = point.remedy
            let cost =
                switch answer.status {
                case .holds: "0"
                case .optimal: "\(answer.cost ?? 0)"
                case .bounded: "\(answer.lowerBound ?? 0) to \(answer.cost ?? 0)"
                case .unfinished: "at least \(answer.lowerBound ?? 0)"
                case .infeasible: "–"
                }
            let set =
                answer.status == .infeasible
                ? "no set of options" : answer.status == .unfinished ? "not found" : names(answer)
            return ["\(point.order)", cost, set]
        }
        return [
            .heading("What each order costs"),
            .table(header: ["failures needed", "cost", "options"], rows: rows),
        ]
    }
}
