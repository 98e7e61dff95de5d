package import ThreatGraph

/// Why an element of a model is weaker than the status that is stated for it.
package enum EvidenceDoubt: Hashable, Sendable {
    /// Two claims about it contradict each other, the one with the lower id first.
    case contradiction(ClaimID, ClaimID)
    /// It was to be looked at again after this day, and was not.
    case stale(CalendarDate)
    /// The unknown may change it.
    case unknown(UnknownID)
}
