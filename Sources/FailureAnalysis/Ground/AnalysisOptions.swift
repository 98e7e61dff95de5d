/// What to ask of a model; everything by default.
public struct AnalysisOptions: Hashable, Sendable {
    /// The consequences to ask about, by id; all of the graph's when `nil`.
    public var consequences: Set<String>?
    /// The attacker tiers to ask about, each 1…5, ascending.
    public var tiers: [Int]
    /// The largest coalitions to list; all when `nil`.
    public var maximumOrder: Int?
    /// How much work coalitions may take.
    public var effort: Effort
    /// How to answer how likely it is; `nil` leaves the question out.
    public var probability: ProbabilityOptions?

    /// Makes options.
    public init(
        consequences: Set<String>? = nil, tiers: [Int] = [1, 2, 3, 4, 5],
        maximumOrder: Int? = nil, effort: Effort = .normal,
        probability: ProbabilityOptions? = nil
    ) {
        self.consequences = consequences
        self.tiers = tiers
        self.maximumOrder = maximumOrder
        self.effort = effort
        self.probability = probability
    }
}
