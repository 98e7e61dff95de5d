/// How many claims have a certificate, all of them verified by the independent checker; one
/// certificate may hold for several claims.
package struct CertificateSummary: Codable, Hashable, Sendable {
    /// Proofs that a set of failures suffices.
    package var proofs: Int
    /// Cuts that show that a set does not.
    package var cuts: Int
    /// Coalitions beyond the first thousand of a list, which were not certified one by one.
    package var skipped: Int
}
