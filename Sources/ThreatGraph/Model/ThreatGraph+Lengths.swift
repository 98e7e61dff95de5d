import Formulas

extension ThreatGraph {
    /// The lengths of time after which legs of any workload stand ready, ascending, each once: the
    /// times for which a denial is asked whether it lasts longer.
    ///
    /// - Complexity: O(*n* log *n*) for *n* legs.
    public var lengths: [TimeSpan] { Set(workloads.flatMap(\.needs.lengths)).sorted() }

    /// The most different lengths of time that a model may state: each is a goal of its own.
    public static let maximumLengths = 32
}
