/// A shared cause's name.
public typealias SharedCauseID = Identifier<SharedCause>

/// Something several defenders share and through which they fail together.
public struct SharedCause: Registrable {
    /// The cause's name in the model.
    public var id: SharedCauseID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// Who fails through it, sorted.
    public var defenders: [DefenderID]
    /// In which modes, in the order of `FailureMode.allCases`.
    public var modes: [FailureMode]
    /// What the entry rests on.
    public var evidence: Evidence

    /// Fails every one of the defenders at once, in every one of the modes.
    public init(
        id: SharedCauseID, title: String? = nil, defenders: [DefenderID],
        modes: [FailureMode], evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.defenders = defenders
        self.modes = modes
        self.evidence = evidence
    }
}
