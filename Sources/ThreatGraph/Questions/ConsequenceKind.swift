/// What must not happen to the weights or to the work.
public enum ConsequenceKind: String, CaseIterable, Hashable, Sendable {
    /// Usable weights are outside every perimeter.
    case exfiltration
    /// Weights are handed over under compulsion.
    case disclosure
    /// A workload cannot run.
    case denial
    /// Weights can be changed.
    case tampering

    /// The failure modes that count for it (THEORY 1.1).
    public var modes: [FailureMode] {
        switch self {
        case .exfiltration, .tampering: [.compromised, .realigned, .insider]
        case .disclosure: [.compelled]
        case .denial: [.compromised, .compelled, .realigned]
        }
    }

    /// Whether an attacker's capability plays a role.
    public var isTiered: Bool { self != .disclosure }
}
