public import ThreatGraph

/// Who keeps whoever is inside the perimeter that hosts another out of it, as far as a claim about
/// the whole goes.
public enum HostGuard: Hashable, Sendable {
    /// The claim about the whole itself, and whoever runs the perimeter.
    case itself
    /// The makers of the chips that root an enclave, any of whom may be meant.
    case makers([DefenderID])
    /// Nobody: a claim about the whole is none against its host.
    case nobody
}
