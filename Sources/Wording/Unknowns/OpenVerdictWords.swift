package import FailureAnalysis
import Phrases
import ThreatGraph

/// Who else could suffice alone if what a model leaves open were otherwise, in words.
package struct OpenVerdictWords {
    private let verdict: OpenVerdict?
    private let names: ModelNames
    /// The questions that nobody need fail for, as the model is written.
    private let openAsWritten: Set<Question>

    /// Makes the words of what was found.
    package init(_ findings: Findings, names: ModelNames) {
        verdict = findings.openVerdict
        self.names = names
        openAsWritten = Set(
            findings.exposure.filter { $0.coalitions.contains([]) }.map {
                Question(consequence: $0.consequence, level: $0.level, tier: $0.tier)
            })
    }

    private struct Question: Hashable {
        var consequence: String
        var level: AnswerLevel
        var tier: Int?
    }

    /// Whether it is proved that no party else suffices alone whatever the open values are.
    var excludesParties: Bool {
        verdict.map { $0.isComplete && !$0.alone.contains { $0.level == .party } } ?? false
    }

    /// Who else could suffice with other values.
    ///
    /// Sentences such as `With other values these suffice alone too: AWS for denial (OC1\u{2013}OC3) if
    /// portable is \u{201C}no\u{201D}`, parties first; what nobody need fail for as the model is written
    /// stands by itself. None where nobody else was found.
    ///
    /// - Parameter limit: how many are told in each; the others are counted.
    func sentences(atMost limit: Int) -> [String] {
        let found = verdict?.alone ?? []
        let nobody = found.filter { $0.id == nil }
        let somebody = found.filter { $0.id != nil }
        let ranked = [AnswerLevel.party, .root].flatMap { level in
            somebody.filter { $0.level == level }
        }
        var sentences = [
            (ranked.filter { !isOpenAsWritten($0) }, "With other values these suffice alone too: "),
            (nobody, "With other values nobody need fail: "),
        ].compactMap { all, opening -> String? in
            if all.isEmpty { return nil }
            let more = all.count - limit
            let told = all.prefix(limit).map(clause)
            let rest = more > 0 ? [Counted.words(more, "more such case")] : []
            return opening + (told + rest).joined(separator: "; ")
        }
        if let few = whereNobodyNeedFail(ranked.filter(isOpenAsWritten), atMost: limit) {
            sentences.append(few)
        }
        return sentences
    }

    /// `Where nobody need fail as it is written, other values leave it to AWS and Trainium, each
    /// alone`.
    private func whereNobodyNeedFail(_ all: [AloneIfUnknown], atMost limit: Int) -> String? {
        var ids: [String] = []
        for id in all.compactMap(\.id) where !ids.contains(id) { ids.append(id) }
        if ids.isEmpty { return nil }
        let told = ids.prefix(limit).map { ModelNames.inSentence(names.member($0)) }
        let more = ids.count - limit
        let rest = more > 0 ? ["\(more) more"] : []
        let each = ids.count > 1 ? ", each alone" : " alone"
        return "Where nobody need fail as it is written, other values leave it to "
            + WordList.joined(told + rest) + each
    }

    /// Whether nobody need fail, as the model is written, for anything that is told here.
    private func isOpenAsWritten(_ alone: AloneIfUnknown) -> Bool {
        let tiers = alone.tiers.map { $0.map(Optional.some) } ?? [nil]
        return tiers.allSatisfy {
            openAsWritten.contains(
                Question(consequence: alone.consequence, level: alone.level, tier: $0))
        }
    }

    private func clause(_ alone: AloneIfUnknown) -> String {
        let tiers = alone.tiers.map { $0.map(Optional.some) } ?? [nil]
        let who = alone.id.map { ModelNames.inSentence(names.member($0)) + " " } ?? ""
        let what = names.goal(alone.consequence).withTiers(tiers)
        return "\(who)for \(what) \(condition(alone.certificate))"
    }

    /// Which values make it so; told by those that do, since what is written may be none of them.
    private func condition(_ certificate: UnknownsCertificate?) -> String {
        guard let certificate else { return "perhaps, for some values" }
        if certificate.picks.isEmpty { return "for every value that is listed" }
        return "if " + UnknownsWords.certificate(certificate, namesExcluded: false)
    }
}
