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

/// A number that a source gives for how likely root causes are within the model's period.
///
/// Root causes that name one parameter share it: they are set, and drawn, together, since what one
/// did not know of the one is not known of the other.
public struct ProbabilityParameter: Registrable {
    /// The parameter's name in the model.
    public var id: ProbabilityParameterID
    /// The root causes whose probability it is, sorted; a root cause has one parameter at most.
    public var causes: [CauseName]
    /// The stated value, 0…1.
    ///
    /// With 0 and no range, its causes are taken not to occur.
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
        id: ProbabilityParameterID, causes: [CauseName], value: Double, low: Double? = nil,
        high: Double? = nil,
        spread: ParameterSpread = .fixed, evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.causes = causes
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
