/// Something of which a new generation begins: what was kept of the old one does not combine with
/// what comes after.
public enum RefreshTarget: Hashable, Sendable {
    /// The shares of split weights are dealt anew.
    case shares(of: WeightsID)
    /// A key is replaced, what it opens is encrypted anew, and the old key is destroyed.
    case key(KeyID)

    /// The path of the element in the model.
    public var path: String {
        switch self {
        case .shares(let weights): "weights.\(weights)"
        case .key(let key): "keys.\(key)"
        }
    }
}

/// A change of the model that comes on a date, or of which nobody says when it comes.
public struct DatedChange: Registrable {
    /// The change's name in the model.
    public var id: Identifier<DatedChange>
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// The first day on which it holds; `nil` where nobody says.
    public var day: CalendarDate?
    /// What it changes, sorted by path.
    public var changes: [Change]
    /// Of what a new generation begins, sorted by path.
    public var refreshes: [RefreshTarget]
    /// What the entry rests on.
    public var evidence: Evidence

    /// Comes on an unknown day when `day` is `nil`, and refreshes nothing unless said so.
    public init(
        id: Identifier<DatedChange>, title: String? = nil, day: CalendarDate?,
        changes: [Change] = [], refreshes: [RefreshTarget] = [], evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.day = day
        self.changes = changes
        self.refreshes = refreshes
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }
}
