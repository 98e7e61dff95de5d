public import Networks

/// Why a certificate proves nothing.
public enum CertificateFault: Error, Hashable, Sendable {
    /// The proof names a step that the graph does not have.
    case unknownStep(StepIndex)
    /// The proof uses a fact before, or without, a step that yields it.
    case unprovedPremise(FactIndex, of: StepIndex)
    /// The proof passes a barrier that is shut in its scenario.
    case shutBarrier(BarrierIndex, of: StepIndex)
    /// The proof's last step does not yield its goal.
    case goalNotReached(FactIndex)
    /// The cut does not hold its own goal.
    case goalOutsideCut(FactIndex)
    /// The cut is entered: this step yields a fact of it, needs none and passes open barriers only.
    case openStepIntoCut(StepIndex)
}

extension CertificateFault: CustomStringConvertible {
    /// What is wrong, by position in the graph's tables.
    public var description: String {
        switch self {
        case .unknownStep(let step): "the graph has no step \(step.rawValue)"
        case .unprovedPremise(let fact, let step):
            "step \(step.rawValue) needs fact \(fact.rawValue), which no earlier step yields"
        case .shutBarrier(let barrier, let step):
            "step \(step.rawValue) passes barrier \(barrier.rawValue), which is shut"
        case .goalNotReached(let goal): "the last step does not yield fact \(goal.rawValue)"
        case .goalOutsideCut(let goal): "fact \(goal.rawValue) is not in its own cut"
        case .openStepIntoCut(let step):
            "step \(step.rawValue) enters the cut: its barriers are open and it needs no fact of it"
        }
    }
}
