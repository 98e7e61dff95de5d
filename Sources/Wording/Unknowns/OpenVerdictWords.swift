package import FailureAnalysis
import Phrases
package import ThreatGraph

/// Who else could suffice alone if what a model leaves open were otherwise, in words.
package struct OpenVerdictWords {
    private let verdict: OpenVerdict?
    private let names: ModelNames

    /// Makes the words of what was found.
    package init(_ findings: Findings, of model: ThreatGraph?) {
        verdict = findings.openVerdict
        names = ModelNames(model)
    }

    /// Whether it is proved that no party else suffices alone whatever the open values are.
    var excludesParties: Bool {
        verdict.map { $0.isComplete && !$0.alone.contains { $0.level == .party } } ?? false
    }

    /// Clauses such as `AWS for denial (OC1\u{2013}OC3) if portable is \u{201C}no\u{201D}`, parties
    /// first; what a party of theirs does already is not said again of root causes.
    ///
    /// - Parameter limit: how many are told; the others are counted.
    func clauses(atMost limit: Int) -> [String] {
        let found = verdict?.alone ?? []
        let parties = found.filter { $0.level == .party }
        let roots = found.filter { root in
            root.level != .party
                && !parties.contains {
                    $0.consequence == root.consequence && $0.tiers == root.tiers
                        && $0.certificate == root.certificate
                }
        }
        let all = parties + roots
        let told = all.prefix(limit).map(clause)
        return told + (all.count > limit ? ["\(all.count - limit) more such cases"] : [])
    }

    private func clause(_ alone: AloneIfUnknown) -> String {
        let tiers = alone.tiers.map { $0.map(Optional.some) } ?? [nil]
        let condition =
            alone.certificate.map { "if \(UnknownsWords.certificate($0))" }
            ?? "perhaps, for some values"
        let who =
            alone.id.map { ModelNames.inSentence(names.member($0)) } ?? "an attacker without any"
        return "\(who) for \(alone.consequence.withTiers(tiers)) \(condition)"
    }
}
