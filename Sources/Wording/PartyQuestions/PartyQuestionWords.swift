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
            return "There is nothing to ask \(party): no unknown, no unproved level and no doubt "
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
            parts.append(
                "\(count) of what it operates could each be one less than the model has it, and no "
                    + "answer about everything together would be another one")
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
        case .copies(let id, _):
            let places = model.weights[id]?.copies.map(\.perimeter) ?? []
            return "Is there any copy of \(names.titled(id)), or a part of one, but those in "
                + "\(WordList.joined(Set(places).sorted().map { names.titled($0) })): a backup, a "
                + "replica, one that somebody was given? Which document shows it?"
        case .unsure(let element):
            let said = description.sentences(of: element.element).joined(separator: " ")
            return "\(ask(element)) \u{201C}\(said)\u{201D}"
        }
    }

    private func ask(_ element: EvidenceElement) -> String {
        switch element.doubt {
        case .contradiction(let first, let second):
            return "Claims \(first) (\(statement(first))) and \(second) (\(statement(second))) "
                + "contradict each other: which of them is so, and does it change what the model "
                + "says here?"
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
        let facts = model.openUnknowns[id].map(description.facts) ?? []
        return facts.isEmpty ? id.rawValue : WordList.shortened(facts, to: 3)
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
        case .copies:
            return "no answer of the model counts with a copy that is not written, and whoever "
                + "holds one may suffice alone."
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
            let unknown = model.openUnknowns[id]
            let written = unknown?.alternatives.first { $0.changes.isEmpty }
            let taken =
                written.map { "\u{201C}\($0.label)\u{201D}" } ?? "what the model has written"
            let reason = unknown?.reason.map {
                " It is open because: \(DescriptionWords.sentence($0))"
            }
            return "`analyse` takes \(taken); `unknowns` goes through all of them." + (reason ?? "")
        case .level(let claim, _): return "SL\(claim.level), \(Self.standing(claim.status))."
        case .copies: return "there is none: nobody says so, and every answer takes it for granted."
        case .unsure: return "as the model has it, called unknown."
        }
    }

    /// How a level comes to stand in the model.
    private static func standing(_ status: EvidenceStatus?) -> String {
        switch status {
        case .assumed: "which the model assumes"
        case .inferred: "which somebody reasoned out"
        case .announced: "as a party announced"
        case .claimed: "as it is claimed"
        case .reported: "as it is reported, with no source named"
        case .unknown, .unspecified: "which nobody says"
        case .contradicted: "about which sources disagree"
        case nil: "as the model has it"
        }
    }
}
