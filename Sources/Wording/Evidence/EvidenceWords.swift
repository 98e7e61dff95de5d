package import FailureAnalysis
import Phrases
import ThreatGraph

/// What is said of answers and the evidence on which they rest.
package enum EvidenceWords {
    /// An answer, for example `nobody else suffices alone`.
    ///
    /// - Parameter name: what somebody who fails is called.
    package static func claim(
        _ claim: EvidenceClaim, _ name: (String) -> String
    ) -> String {
        switch claim {
        case .suffices(let names, let count):
            switch names.count {
            case 0: "an attacker of this tier needs nobody to fail"
            case 1: "\(name(names[0])) alone suffices"
            default:
                WordList.joined(names.map(name)) + " together suffice"
                    + (count > 1 ? ", one of \(count) sets of \(names.count)" : "")
            }
        case .nothingSuffices: "no set of failures suffices"
        case .tooFew(let number): "no \(number) failures suffice"
        case .somebodyMustFail: "somebody must fail"
        case .nobodyAlone: "nobody suffices alone"
        case .nobodyElseAlone: "nobody else suffices alone"
        }
    }

    /// Why an element is weaker than the status that is stated for it.
    package static func doubt(_ doubt: EvidenceDoubt) -> String {
        switch doubt {
        case .contradiction(let first, let second):
            "claims \(first) and \(second) contradict each other"
        case .stale(let date): "it was to be looked at again after \(date)"
        case .unknown(let id): "unknown '\(id)' may change it"
        }
    }

    /// The weakest evidence, and the elements that have no better, grouped by what else is said of
    /// them.
    package static func support(of finding: EvidenceFinding) -> String {
        guard let weakest = finding.weakest else { return "Nothing in the model leads there." }
        var order: [String] = []
        var paths: [String: [String]] = [:]
        for element in finding.elements {
            let remark = element.doubt.map(doubt) ?? element.source.map { "source \($0)" } ?? ""
            if paths[remark] == nil { order.append(remark) }
            paths[remark, default: []].append(element.element)
        }
        let lists = order.map { remark in
            let list = (paths[remark] ?? []).joined(separator: ", ")
            return remark.isEmpty ? list : "\(list) (\(remark))"
        }
        return "Weakest: \(weakest), \(lists.joined(separator: "; "))."
    }

    /// Two claims that contradict each other, with the source and the status of each.
    package static func contradiction(_ pair: ContradictionFinding) -> String {
        pair.claims.map { claim in
            let place = [
                claim.sourceTitle ?? claim.source ?? "no source",
                claim.status?.rawValue ?? "no status",
            ]
            return "\(claim.id) (\(place.joined(separator: ", "))): \(claim.statement)"
        }.joined(separator: " \u{2014} against ")
    }
}
