extension ThreatGraph {
    /// The pairs of claims that contradict each other, each once, in the order of their ids.
    ///
    /// - Complexity: O(*c* log *n*) for *n* claims with *c* contradictions.
    public var contradictions: [Contradiction] {
        claims.flatMap { claim in
            claim.contradicts.filter { claim.id < $0 }.compactMap { claims[$0] }
                .map { Contradiction(first: claim, second: $0) }
        }
    }
}
