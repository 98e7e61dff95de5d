public import Formulas

/// What keeps out whoever stands at the machines on which something runs.
///
/// A claim of its own: what holds against whoever administers a host says nothing of hands on its
/// memory bus.
public struct HostHands: Hashable, Sendable {
    /// Whose failure opens it.
    public var operators: Quorum
    /// Up to which attackers it holds; `nil` where each operator has a level of its own.
    public var level: SecurityLevel?
    /// What the claim rests on.
    public var evidence: Evidence

    /// Rests on nothing unless said so.
    public init(
        operators: Quorum, level: SecurityLevel?, evidence: Evidence = Evidence()
    ) {
        self.operators = operators
        self.level = level
        self.evidence = evidence
    }
}
