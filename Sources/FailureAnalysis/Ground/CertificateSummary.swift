/// How many certificates were made, all of them verified by the independent checker.
public struct CertificateSummary: Codable, Hashable, Sendable {
    /// Proofs that a set of failures suffices.
    public var proofs: Int
    /// Cuts that show that a set does not.
    public var cuts: Int
    /// Coalitions beyond the first thousand of a list, which were not certified one by one.
    public var skipped: Int
}
