package import ThreatGraph

/// What one answer rests on: the weakest evidence among the elements of the model that its
/// certificate uses.
package struct EvidenceFinding: Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    package var tier: Int?
    /// The answer.
    package var claim: EvidenceClaim
    /// The weakest strength of evidence on which it rests; `nil` where it rests on no element,
    /// because nothing in the model leads there.
    package var weakest: EvidenceStrength?
    /// The elements of that strength, by path.
    package var elements: [EvidenceElement]
    /// On how many elements the answer rests in all.
    package var restsOn: Int
}

/// An element of the model and how well it is supported.
package struct EvidenceElement: Hashable, Sendable {
    /// Its dotted path, for example `channels.network`; controls and copies are named after their
    /// perimeter's and weights' path.
    package var element: String
    /// The status that the model states for it.
    package var status: EvidenceStatus?
    /// The source that the model states for it.
    package var source: String?
    /// Why it is weaker than the status says, if it is.
    package var doubt: EvidenceDoubt?
}
