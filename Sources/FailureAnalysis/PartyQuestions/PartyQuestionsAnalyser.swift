package import ThreatGraph

/// Puts together what to ask one party, from what is unknown, what is claimed and what answers rest
/// on.
package struct PartyQuestionsAnalyser: Sendable {
    private let model: ThreatGraph
    private let business: PartyBusiness

    /// Makes an analyser for one party of a model.
    package init(_ model: ThreatGraph, party: DefenderID) {
        self.model = model
        business = PartyBusiness(model, party: party)
    }

    /// The questions.
    ///
    /// - Parameters:
    ///   - unknowns: What the unknowns leave open.
    ///   - lowered: What is left if any one claimed level is one level less.
    ///   - described: What the answers rest on.
    package func findings(
        unknowns: UnknownsFindings, lowered: LoweredClaimsFindings, described: DescriptionFindings
    ) -> PartyQuestionsFindings {
        let (open, others) = aboutUnknowns(unknowns)
        let (levels, steady) = aboutLevels(lowered)
        let asked = Set(levels.map(\.element))
        let unsure = described.elements.filter { element in
            element.group == .decisive || element.group == .barriers || element.group == .parties
        }.filter { isUnsure($0, beside: asked) }
        let ranked = (open + levels.map(\.question)).sorted { left, right in
            (-left.decides.count, left.kind == .unknown ? 0 : 1, left.about)
                < (-right.decides.count, right.kind == .unknown ? 0 : 1, right.about)
        }
        let rest = unsure.compactMap { element in
            element.evidence.map {
                PartyQuestion(subject: .unsure($0), decides: [], openings: element.openings)
            }
        }
        let ending = [unknowns.extent, lowered.extent, described.extent].reduce(
            Extent.Ending.answered
        ) { $0.joined(with: $1.ending) }
        return PartyQuestionsFindings(
            model: described.model, party: business.party,
            questions: ranked + aboutCopies + rest,
            unknownsOfOthers: others, steadyLevels: steady,
            extent: Extent(effort: described.extent.effort, ending: ending))
    }

    /// Questions about copies of which nobody says that they are all: of what it owns, and of what
    /// lies with it.
    private var aboutCopies: [PartyQuestion] {
        model.weights.filter { !$0.hasStatedCopies && business.knowsCopies(of: $0) }.map {
            PartyQuestion(
                subject: .copies($0.id, path: "\($0.path).all-copies"), decides: [], openings: [])
        }
    }

    /// Questions about unknowns that decide something, and how many others there are.
    private func aboutUnknowns(
        _ findings: UnknownsFindings
    ) -> (questions: [PartyQuestion], others: Int) {
        var decided: [UnknownID: Set<String>] = [:]
        for headline in findings.headlines {
            for unknown in headline.decisive {
                decided[UnknownID(unknown.unknown), default: []].insert(headline.id)
            }
        }
        var (questions, others) = ([PartyQuestion](), 0)
        for unknown in model.openUnknowns {
            guard let statements = decided[unknown.id] else { continue }
            guard business.includes(unknown) else {
                others += 1
                continue
            }
            questions.append(
                PartyQuestion(
                    subject: .unknown(unknown.id), decides: statements.sorted(), openings: []))
        }
        return (questions, others)
    }

    /// Questions about levels of which one less makes an answer another one, and how many others
    /// there are.
    private func aboutLevels(
        _ findings: LoweredClaimsFindings
    ) -> (questions: [(element: String, question: PartyQuestion)], steady: Int) {
        var (questions, steady) = ([(element: String, question: PartyQuestion)](), 0)
        for claim in findings.claims where !claim.isReported && claim.level > 0 {
            guard business.includes(levelAt: claim.path, of: claim.element) else { continue }
            let flipped = findings.headlines.compactMap { headline -> LoweredHeadline? in
                let flips = headline.flips.filter { $0.lowered.map(\.path) == [claim.path] }
                if flips.isEmpty { return nil }
                var headline = headline
                headline.flips = flips
                return headline
            }
            if flipped.isEmpty {
                steady += 1
                continue
            }
            questions.append(
                (
                    claim.element,
                    PartyQuestion(
                        subject: .level(claim, example: flipped.first),
                        decides: Set(flipped.map(\.id)).sorted(), openings: [])
                ))
        }
        return (questions, steady)
    }

    /// Whether something that the party runs is not well known, for another reason than that its
    /// level is claimed.
    private func isUnsure(_ element: DescribedElement, beside asked: Set<String>) -> Bool {
        guard let evidence = element.evidence, business.includes(element.path) else { return false }
        if evidence.doubt != nil {
            if case .unknown = evidence.doubt { return false }
            return true
        }
        switch evidence.status {
        case .contradicted, .unspecified, .unknown: return true
        case nil: return !element.openings.isEmpty && !asked.contains(element.path)
        case .announced, .reported, .inferred, .claimed, .assumed: return false
        }
    }
}
