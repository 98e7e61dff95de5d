package import AttackGraph

/// What stands in the way of a probability.
package enum ProbabilityRemark: Hashable, Sendable {
    /// The question was too large.
    case tooLarge(FailureDiagramError)
    /// An attacker of this tier needs nothing to fail.
    case nothingMustFail
    /// These root causes matter and have no number.
    case unstated([String])
}
