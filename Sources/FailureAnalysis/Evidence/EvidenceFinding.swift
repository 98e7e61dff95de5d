public import ThreatGraph

/// What one answer rests on: the weakest evidence among the elements of the model that its
/// certificate uses.
public struct EvidenceFinding: Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    public var tier: Int?
    /// The answer.
    public var claim: EvidenceClaim
    /// The weakest strength of evidence on which it rests; `nil` where it rests on no element,
    /// because nothing in the model leads there.
    public var weakest: EvidenceStrength?
    /// The elements of that strength, by path.
    public var elements: [EvidenceElement]
    /// On how many elements the answer rests in all.
    public var restsOn: Int
}

/// An element of the model and how well it is supported.
public struct EvidenceElement: Hashable, Sendable {
    /// Its dotted path, for example `channels.network`; controls and copies are named after their
    /// perimeter's and weights' path.
    public var element: String
    /// The status that the model states for it.
    public var status: EvidenceStatus?
    /// The source that the model states for it.
    public var source: String?
    /// Why it is weaker than the status says, if it is.
    public var doubt: EvidenceDoubt?
}
