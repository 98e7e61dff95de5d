import Compilation
package import ThreatGraph

/// What is seized under the order of one sovereign, so that a result comes about.
package struct SeizureFinding: Hashable, Sendable {
    /// `disclosure` or `denial`.
    package var consequence: String
    /// The jurisdiction's id; `nil` for a sovereign that the model does not name.
    package var sovereign: String?
    /// What is seized.
    package var seizure: Seizure
    /// The instruments named whose reach has the ground in it, by id.
    package var seizedBy: [String]
    /// Whether the sovereign names instruments at all.
    package var namesInstruments: Bool
    /// Whether the order alone suffices at root level, at some tier.
    package var orderAlone: Bool
    /// The coalitions of root causes that would not suffice without the seizure, over all tiers, by
    /// size and then by id.
    package var coalitions: [[String]]

    /// Whether no named instrument seizes, so that the seizure is assumed.
    package var isAssumed: Bool { seizedBy.isEmpty }
}
