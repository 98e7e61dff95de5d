package import FailureAnalysis
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

    /// What a requirement counts, for example `failures (root)`.
    package static func counted(at level: AnswerLevel) -> String {
        level == .person ? "people" : "failures (\(level.rawValue))"
    }
}
