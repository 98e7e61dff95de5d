/// The name of a probability.
public typealias ProbabilityParameterID = Identifier<ProbabilityParameter>

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

    /// Without a range the stated value is the least and the most, and it is not drawn.
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
