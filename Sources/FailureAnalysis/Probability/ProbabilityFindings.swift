public import ThreatGraph

/// How likely it is that an open path exists, where the model gives numbers with sources.
///
/// Every number is the chance that, within the period, root causes occur that together suffice: the
/// success of an attacker who knows and uses every open path. It is no estimate of anybody's
/// conduct, and holds only as far as root causes occur independently of each other within the period.
public struct ProbabilityFindings: Hashable, Sendable {
    /// The period that every number refers to, in the model's words.
    public var period: String
    /// The parameters and what they rest on, by id.
    public var parameters: [ParameterFinding]
    /// Root causes that are taken not to occur, by id.
    public var leftOut: [String]
    /// Root causes that can matter and have no number, by id: nothing is known of them, so they
    /// count as 0 at the low end and as 1 at the high end.
    public var unstated: [String]
    /// How parameters were drawn; `null` where none is uncertain, or nothing was sampled.
    public var sampling: SamplingSummary?
    /// The answers, by consequence and tier.
    public var answers: [ProbabilityAnswer]
}

/// A parameter as the model gives it.
public struct ParameterFinding: Codable, Hashable, Sendable {
    /// Its id.
    public var id: String
    /// The stated value.
    public var value: Double
    /// The least it may be.
    public var low: Double
    /// The most it may be.
    public var high: Double
    /// How what it may be is spread.
    public var distribution: Distribution
    /// The error factor of a log-normal one.
    @WrittenAsNull public var errorFactor: Double?
    /// Where it is said.
    @WrittenAsNull public var source: String?
    /// How well it is supported.
    @WrittenAsNull public var status: EvidenceStatus?
    /// When it was said.
    @WrittenAsNull public var date: String?
    /// The root causes that share it.
    public var causes: [String]

    /// How what a parameter may be is spread.
    public enum Distribution: String, Codable, Hashable, Sendable {
        /// It is what it is.
        case fixed
        /// Evenly between its ends.
        case uniform
        /// Evenly between the logarithms of its ends.
        case logUniform = "log-uniform"
        /// Normally on the scale of logarithms.
        case logNormal = "log-normal"
    }
}

/// How parameters were drawn.
public struct SamplingSummary: Codable, Hashable, Sendable {
    /// How.
    public var method: Method
    /// How many sets of parameters were drawn.
    public var samples: Int
    /// The seed, with which the same draws come again.
    public var seed: UInt64

    /// A way to draw parameters.
    public enum Method: String, Codable, Hashable, Sendable {
        /// One draw from each of as many parts of each parameter's range, put together at random.
        case latinHypercube = "latin-hypercube"
    }
}

/// How likely one consequence is at one tier.
public struct ProbabilityAnswer: Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    public var tier: Int?
    /// The chance at the stated values; `nil` where a root cause that matters has no number, or
    /// the question was too large.
    public var probability: Double?
    /// The chance with every parameter at its low end: exact, since it rises with each.
    public var low: Double?
    /// The chance with every parameter at its high end.
    public var high: Double?
    /// The spread over the draws.
    public var sampled: SampledProbability?
    /// What holds however root causes depend on each other.
    public var dependence: DependenceBounds?
    /// The collapsing roots: below the chance of one of them no diversity of parties leads.
    public var floors: [ProbabilityFloor]
    /// The likeliest coalition: the chance is at least its own.
    public var likeliest: LikelyCoalition?
    /// What each root cause contributes, at the stated values, by id.
    public var importance: [ImportanceFinding]
    /// What stands in the way of an answer; `nil` where nothing does.
    public var remark: ProbabilityRemark?
}

/// The spread of a probability over draws of the parameters.
public struct SampledProbability: Codable, Hashable, Sendable {
    /// The 5th percentile.
    public var fifth: Double
    /// The median.
    public var median: Double
    /// The mean; never to be quoted without the spread.
    public var mean: Double
    /// The 95th percentile.
    public var ninetyFifth: Double
}

/// Bounds that hold under every dependence between root causes.
public struct DependenceBounds: Codable, Hashable, Sendable {
    /// How bounds were found.
    public enum Method: String, Codable, CaseIterable, Sendable {
        /// By linear programming: some dependence reaches each of them.
        case tight
        /// By Fréchet's inequalities over the minimal coalitions, which can be wider than need be.
        case frechet
    }

    /// The lower bound, from the low ends.
    public var low: Double
    /// The upper bound, from the high ends.
    public var high: Double
    /// How they were found.
    public var method: Method
}

/// A root cause that suffices alone although no single party in its reach does.
public struct ProbabilityFloor: Codable, Hashable, Sendable {
    /// The root's id.
    public var root: String
    /// Its probability; `nil` where the model gives none.
    @WrittenAsNull public var probability: Double?
}

/// A coalition and its chance at the stated values.
public struct LikelyCoalition: Codable, Hashable, Sendable {
    /// The root causes.
    public var coalition: [String]
    /// The chance that all of them occur.
    public var probability: Double
}

/// What one root cause contributes to a chance.
public struct ImportanceFinding: Codable, Hashable, Sendable {
    /// The root's id.
    public var root: String
    /// Its probability.
    public var probability: Double
    /// Birnbaum's measure: how much the chance rises when it occurs for certain instead of never.
    public var birnbaum: Double
    /// Criticality: the share of the chance in which it occurs and decides.
    public var criticality: Double
    /// Fussell and Vesely's measure: the share of the chance in which a minimal coalition with it
    /// occurs; `nil` where there are too many coalitions to say.
    @WrittenAsNull public var fussellVesely: Double?
    /// Risk achievement worth: the chance when it occurs for certain, over the chance.
    public var riskAchievementWorth: Double
    /// Risk reduction worth: the chance over the chance when it never occurs; `nil` where that is
    /// infinite, since it is in every coalition.
    @WrittenAsNull public var riskReductionWorth: Double?
}
