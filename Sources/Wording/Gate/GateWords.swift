package import FailureAnalysis
internal import Phrases
package import ThreatGraph

/// What is said of findings that somebody accepted.
package enum GateWords {
    /// What is accepted, for example `aws alone suffices for denial`.
    package static func says(_ subject: AcceptedSubject) -> String {
        switch subject {
        case .requirement(let consequence, let tier, let order, let level):
            let upTo = tier.map { " up to OC\($0)" } ?? ""
            return
                "\(ModelNames(nil).goal(consequence))\(upTo) need not need \(order) \(counted(at: level))"
        case .path(let failed, let consequence):
            return "\(failed.joined(separator: " and ")) alone suffices for "
                + ModelNames(nil).goal(consequence)
        case .unknown(let id): return id
        }
    }

    /// Where a line comes from, for example `Asked by SL3 (A report, p. 22): it says so. Our reading:
    /// that.`; empty for a line of the model's own.
    package static func reading(of requirement: RequirementResult) -> String {
        (requirement.reads ?? []).map {
            "Asked by \($0.preset) (\($0.source), \($0.page)): \(sentence($0.says)) Our reading: "
                + sentence($0.reading)
        }.joined(separator: " ")
    }

    /// A text with a full stop at its end, if it has none.
    private static func sentence(_ text: String) -> String {
        text.hasSuffix(".") ? text : text + "."
    }

    /// Why a requirement is not decided.
    package static func undecided(_ result: RequirementResult) -> String {
        guard let searched = result.searched else {
            let missing =
                result.what == ConsequenceKind.denial.rawValue ? "workload" : "weights and no asset"
            return "not proved: the model states no \(missing), so nobody knows who suffices"
        }
        return "not proved: no set of at most \(searched) suffices, larger ones were not looked for"
    }

    /// What a requirement counts, for example `failures (root)`.
    package static func counted(at level: AnswerLevel) -> String {
        level == .person ? "people" : "failures (\(level.rawValue))"
    }

    /// How few suffice, for example `2 suffice`.
    package static func sufficing(_ number: Int) -> String {
        switch number {
        case 0: "nobody need fail"
        case 1: "1 suffices"
        default: "\(number) suffice"
        }
    }

    /// So many of what a requirement counts, for example `1 failure (party)` or `2 people`.
    package static func counted(_ number: Int, at level: AnswerLevel) -> String {
        level == .person
            ? Counted.words(number, "person", plural: "people")
            : "\(Counted.words(number, "failure")) (\(level.rawValue))"
    }
}
