package import FailureAnalysis
import Phrases
package import ThreatGraph

/// Questions to a party, ready to be sent: what is asked, why it matters, and what is taken to be so
/// until it is answered.
package struct PartyQuestionWords {
    private let findings: PartyQuestionsFindings
    private let model: ThreatGraph
    private let names: ModelNames
    private let description: DescriptionWords

    /// Makes the words of questions about a model.
    package init(_ findings: PartyQuestionsFindings, of model: ThreatGraph) {
        self.findings = findings
        self.model = model
        names = ModelNames(model)
        description = DescriptionWords(model)
    }

    /// Who is asked.
    package var party: String { names.titled(findings.party) }

    /// What the list is, in a sentence or two.
    package var opening: String {
        let count = Counted.words(findings.questions.count, "question")
        if findings.questions.isEmpty {
            return "There is nothing to ask \(party): no unknown, no claimed level and no doubt "
                + "about what it operates decides anything in this model."
        }
        return "\(count) to \(party), ranked by how many answers of the model each can "
            + "change. Each says why it matters and what is taken to be so until it is answered."
    }

    /// What is left out of the list.
    package var leftOut: String? {
        var parts: [String] = []
        if findings.unknownsOfOthers > 0 {
            let count = Counted.words(findings.unknownsOfOthers, "unknown")
            parts.append(
                "\(count) that \(findings.unknownsOfOthers == 1 ? "decides" : "decide") something "
                    + "\(findings.unknownsOfOthers == 1 ? "is" : "are") for others to answer")
        }
        if findings.steadyLevels > 0 {
            let count = Counted.words(findings.steadyLevels, "level")
            let could = findings.steadyLevels == 1 ? "it claims" : "they claim"
            parts.append(
                "\(count) of what it operates could each be one less than \(could), and no answer "
                    + "would be another one")
        }
        return parts.isEmpty
            ? nil : "Not asked: " + parts.joined(separator: "; ") + "."
    }

    /// What is asked.
    package func question(_ question: PartyQuestion) -> String {
        switch question.subject {
        case .unknown(let id):
            let labels = model.openUnknowns[id]?.alternatives.map { "\u{201C}\($0.label)\u{201D}" }
            return "Which of these is so of \(subject(of: id)): "
                + "\(WordList.joined(labels ?? [], "or"))? Which document shows it?"
        case .level(let claim, _):
            let level = SecurityLevel(rawValue: claim.level) ?? .zero
            return "What shows that \(names.level(at: claim.path)) keeps out "
                + "\(DescriptionWords.attackers(level)), and who besides you has checked it?"
        case .unsure(let element):
            let said = description.sentences(of: element.element).joined(separator: " ")
            return "\(ask(element)) \u{201C}\(said)\u{201D}"
        }
    }

    private func ask(_ element: EvidenceElement) -> String {
        switch element.doubt {
        case .contradiction(let first, let second):
            return "Claims \(first) (\(statement(first))) and \(second) (\(statement(second))) "
                + "contradict each other: which of them is so, and is this so?"
        case .stale(let day):
            return "This was to be looked at again after \(day): is it still so?"
        case .unknown, nil: break
        }
        switch element.status {
        case .contradicted: return "Sources disagree about this: is it so, and what shows it?"
        case .unspecified: return "A source says that it does not specify this: is it so?"
        default: return "Nobody is named who says this: is it so, and which document shows it?"
        }
    }

    private func statement(_ id: ClaimID) -> String { model.claims[id]?.statement ?? "" }

    /// The facts that an unknown is about.
    private func subject(of id: UnknownID) -> String {
        let unknown = model.openUnknowns[id]
        let paths = Set((unknown?.alternatives ?? []).flatMap(\.changes).map(\.path)).sorted()
        return paths.isEmpty ? id.rawValue : WordList.shortened(paths, to: 3)
    }

    /// Why it matters, in one clause.
    package func reason(_ question: PartyQuestion) -> String {
        let count = Counted.words(question.decides.count, "answer")
        switch question.subject {
        case .unknown: return "it can change \(count) of the model."
        case .level(_, let example):
            guard let example, let flip = example.flips.first, let lowered = flip.lowered.first
            else { return "one level less would change \(count) of the model." }
            let words = LoweredFlipWords(names)
            let goal = names.goal(example.consequence).withTiers([example.tier])
            return "at SL\(lowered.taken), \(words.becomes(flip)) for \(goal); "
                + "one level less would change \(count) in all."
        case .unsure:
            guard let openings = description.openings(question.openings, atMost: 3) else {
                return "it is part of what the model says of what you operate."
            }
            return "these paths lead over it: \(openings)"
        }
    }

    /// What is taken to be so until it is answered.
    package func assumption(_ question: PartyQuestion) -> String {
        switch question.subject {
        case .unknown(let id):
            let reason = model.openUnknowns[id]?.reason.map { " (open because: \($0))" } ?? ""
            return "each of them counts as possible\(reason)."
        case .level(let claim, _): return "SL\(claim.level), as it is claimed."
        case .unsure: return "as the model has it, called unknown."
        }
    }
}
