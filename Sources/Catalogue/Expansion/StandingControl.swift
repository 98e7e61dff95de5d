public import Formulas
public import ThreatGraph

/// A control that stands on a perimeter, with everything that was left to the catalogue filled in.
public struct StandingControl: Hashable, Sendable {
    /// Where the control comes from.
    public enum Origin: String, Hashable, Sendable {
        /// The perimeter's baseline.
        case baseline
        /// The model lists it.
        case listed
    }

    /// The control's id.
    public let id: ControlID
    /// What it is.
    public let title: String
    /// Its strength.
    public let level: SecurityLevel
    /// The categories it keeps out.
    public let blocks: Set<VectorCategory>
    /// Who operates it.
    public let operators: Quorum
    /// Its subject, or its own id where the catalogue does not know it: two controls on one subject
    /// are not two independent layers.
    public let subject: String
    /// Where it comes from.
    public let origin: Origin
}

/// A control whose operator a model leaves open.
public struct UnresolvedControl: Hashable, Sendable {
    /// The control.
    public let id: ControlID
    /// What is missing, and what to write.
    public let reason: String
}
