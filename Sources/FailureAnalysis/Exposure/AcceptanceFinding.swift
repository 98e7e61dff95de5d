package import ThreatGraph

/// A finding that somebody accepted for a time.
package struct AcceptanceFinding: Hashable, Sendable {
    /// The id of a failure path or of a requirement.
    package var id: String
    /// Why it is accepted.
    package var reason: String
    /// The last day on which it is.
    package var until: CalendarDate
    /// Whether that day is past.
    package var status: AcceptanceStatus
    /// Whether the gate would break without it; for an expired one, whether it does.
    package var isNeeded: Bool
    /// What is accepted.
    package var subject: AcceptedSubject
}

/// Whether what was accepted still is.
package enum AcceptanceStatus: String, Codable, Hashable, Sendable {
    /// It is.
    case accepted
    /// Its day is past: the finding counts again.
    case expired
}

/// What somebody accepted.
package enum AcceptedSubject: Hashable, Sendable {
    /// That a requirement may be broken: that so many failures must be needed for a consequence up
    /// to a tier, at a level.
    case requirement(consequence: String, tier: Int?, order: Int, level: AnswerLevel)
    /// That these failures suffice for a consequence.
    case path(failed: [String], consequence: String)
    /// What the analysis has nothing of, by the id that was given.
    case unknown(String)
}
