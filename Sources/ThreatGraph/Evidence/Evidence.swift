/// What one entry of a model rests on.
///
/// Everything left out is unknown, not true.
///
/// ```swift
/// import ThreatGraph
///
/// let evidence = Evidence(status: .claimed, staleAfter: CalendarDate("2027-06-30"))
/// if let day = CalendarDate("2027-07-01") { print(evidence.isStale(on: day)) }  // true
/// print(EvidenceStrength(evidence.status) < EvidenceStrength(.announced))  // true
/// ```
public struct Evidence: Hashable, Sendable {
    /// How well it is supported.
    public var status: EvidenceStatus?
    /// Where it is said.
    public var source: SourceID?
    /// When it was said.
    public var date: CalendarDate?
    /// What is claimed, in the modeller's words.
    public var note: String?
    /// The last day on which it may be taken to hold without looking again.
    public var staleAfter: CalendarDate?
    /// The stretch of time in which what the entry describes is there.
    public var validity = Validity()

    /// Makes evidence; all parts may be missing.
    public init(
        status: EvidenceStatus? = nil, source: SourceID? = nil, date: CalendarDate? = nil,
        note: String? = nil, staleAfter: CalendarDate? = nil, validity: Validity = Validity()
    ) {
        self.validity = validity
        self.status = status
        self.source = source
        self.date = date
        self.note = note
        self.staleAfter = staleAfter
    }

    /// Whether nobody but its source, or nobody who is agreed on, says how it is.
    public var isOnAClaim: Bool {
        switch status {
        case .claimed, .unknown, .unspecified, .contradicted: true
        case nil, .announced, .reported, .inferred, .assumed: false
        }
    }

    /// Whether it must be looked at again before it is used for a model of `date`.
    public func isStale(on date: CalendarDate) -> Bool { staleAfter.map { $0 < date } ?? false }
}
