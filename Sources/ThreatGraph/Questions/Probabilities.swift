/// How a parameter's uncertainty is spread when it is drawn.
public enum ParameterSpread: Hashable, Sendable {
    /// It is not drawn: the stated value stands in every sample.
    case fixed
    /// Every value from `low` to `high` is as likely as another.
    case uniform
    /// Every order of magnitude from `low` to `high` is as likely as another.
    case logUniform
    /// The logarithm is normal: the median is `value`, the 95th percentile the median times the
    /// error factor, the 5th the median divided by it.
    case logNormal(errorFactor: Double)
}

/// A number that a source gives for how likely something is within the period.
///
/// Root causes that name one parameter share it: they are set, and drawn, together, since what one
/// did not know of the one is not known of the other.
public struct ProbabilityParameter: Registrable {
    /// The parameter's name in the model.
    public var id: ProbabilityParameterID
    /// The stated value, 0…1.
    public var value: Double
    /// The least it may be, 0…`value`.
    public var low: Double
    /// The most it may be, `value`…1.
    public var high: Double
    /// How it is drawn.
    public var spread: ParameterSpread
    /// What the number rests on; a parameter without a source is refused where models are read.
    public var evidence: Evidence

    /// Makes a parameter.
    public init(
        id: ProbabilityParameterID, value: Double, low: Double? = nil, high: Double? = nil,
        spread: ParameterSpread = .fixed, evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.value = value
        self.low = low ?? value
        self.high = high ?? value
        self.spread = spread
        self.evidence = evidence
    }
}

/// Something that can make defenders fail, as a model names it.
public enum CauseName: Hashable, Comparable, Sendable {
    /// A defender by itself.
    case own(DefenderID)
    /// A sovereign's order.
    case order(JurisdictionID)
    /// A parent's decision.
    case parent(ParentID)
    /// A shared component or staff.
    case shared(SharedCauseID)

    /// The root cause's id in the attack graph, for example `order:US`.
    public var rootID: String {
        switch self {
        case .own(let id): "own:\(id)"
        case .order(let id): "order:\(id)"
        case .parent(let id): "parent:\(id)"
        case .shared(let id): "shared:\(id)"
        }
    }

    /// Orders names by their root causes' ids.
    public static func < (left: Self, right: Self) -> Bool { left.rootID < right.rootID }
}

/// How likely root causes are, where a model says so with sources.
public struct Probabilities: Hashable, Sendable {
    /// The period that every number refers to, in words, for example `one year`.
    public var period: String
    /// The numbers.
    public var parameters: Register<ProbabilityParameter>
    /// Which number each root cause has.
    public var assignments: [CauseName: ProbabilityParameterID]
    /// Root causes that are taken not to occur; every result is conditional on that.
    public var leftOut: Set<CauseName>

    /// Makes probabilities.
    public init(
        period: String, parameters: Register<ProbabilityParameter> = [],
        assignments: [CauseName: ProbabilityParameterID] = [:], leftOut: Set<CauseName> = []
    ) {
        self.period = period
        self.parameters = parameters
        self.assignments = assignments
        self.leftOut = leftOut
    }
}
