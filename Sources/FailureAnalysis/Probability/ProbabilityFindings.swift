package import ThreatGraph

/// How likely it is that an open path exists, where the model gives numbers with sources.
///
/// Every number is the chance that, within the period, root causes occur that together suffice: the
/// success of an attacker who knows and uses every open path. It is no estimate of anybody's
/// conduct, and holds only as far as root causes occur independently of each other within the period.
package struct ProbabilityFindings: Hashable, Sendable {
    /// The period that every number refers to, in the model's words.
    package var period: String
    /// The parameters and what they rest on, by id.
    package var parameters: [ParameterFinding]
    /// Root causes that are taken not to occur, by id.
    package var leftOut: [String]
    /// Root causes that can matter and have no number, by id: nothing is known of them, so they
    /// count as 0 at the low end and as 1 at the high end.
    package var unstated: [String]
    /// How parameters were drawn; `null` where none is uncertain, or nothing was sampled.
    package var sampling: SamplingSummary?
    /// The answers, by consequence and tier.
    package var answers: [ProbabilityAnswer]
}

/// A parameter as the model gives it.
package struct ParameterFinding: Codable, Hashable, Sendable {
    /// Its id.
    package var id: String
    /// The stated value.
    package var value: Double
    /// The least it may be.
    package var low: Double
    /// The most it may be.
    package var high: Double
    /// How what it may be is spread.
    package var distribution: Distribution
    /// The error factor of a log-normal one.
    @WrittenAsNull package var errorFactor: Double?
    /// Where it is said.
    @WrittenAsNull package var source: String?
    /// How well it is supported.
    @WrittenAsNull package var status: EvidenceStatus?
    /// When it was said.
    @WrittenAsNull package var date: String?
    /// The root causes that share it.
    package var causes: [String]

    /// How what a parameter may be is spread.
    package enum Distribution: String, Codable, Hashable, Sendable {
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
package struct SamplingSummary: Codable, Hashable, Sendable {
    /// How.
    package var method: Method
    /// How many sets of parameters were drawn.
    package var samples: Int
    /// The seed, with which the same draws come again.
    package var seed: UInt64

    /// A way to draw parameters.
    package enum Method: String, Codable, Hashable, Sendable {
        /// One draw from each of as many parts of each parameter's range, put together at random.
        case latinHypercube = "latin-hypercube"
    }
}

/// How likely one consequence is at one tier.
package struct ProbabilityAnswer: Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    package var tier: Int?
    /// The chance at the stated values; `nil` where a root cause that matters has no number, or
    /// the question was too large.
    package var probability: Double?
    /// The chance with every parameter at its low end: exact, since it rises with each.
    package var low: Double?
    /// The chance with every parameter at its high end.
    package var high: Double?
    /// The spread over the draws.
    package var sampled: SampledProbability?
    /// What holds however root causes depend on each other.
    package var dependence: DependenceBounds?
    /// The collapsing roots: below the chance of one of them no diversity of parties leads.
    package var floors: [ProbabilityFloor]
    /// The likeliest coalition: the chance is at least its own.
    package var likeliest: LikelyCoalition?
    /// What each root cause contributes, at the stated values, by id.
    package var importance: [ImportanceFinding]
    /// What stands in the way of an answer; `nil` where nothing does.
    package var remark: ProbabilityRemark?
}

/// The spread of a probability over draws of the parameters.
package struct SampledProbability: Codable, Hashable, Sendable {
    /// The 5th percentile.
    package var fifth: Double
    /// The median.
    package var median: Double
    /// The mean; never to be quoted without the spread.
    package var mean: Double
    /// The 95th percentile.
    package var ninetyFifth: Double
}

/// Bounds that hold under every dependence between root causes.
package struct DependenceBounds: Codable, Hashable, Sendable {
    /// How bounds were found.
    package enum Method: String, Codable, CaseIterable, Sendable {
        /// By linear programming: some dependence reaches each of them.
        case tight
        /// By Fréchet's inequalities over the minimal coalitions, which can be wider than need be.
        case frechet
    }

    /// The lower bound, from the low ends.
    package var low: Double
    /// The upper bound, from the high ends.
    package var high: Double
    /// How they were found.
    package var method: Method
}

/// A root cause that suffices alone although no single party in its reach does.
package struct ProbabilityFloor: Codable, Hashable, Sendable {
    /// The root's id.
    package var root: String
    /// Its probability; `nil` where the model gives none.
    @WrittenAsNull package var probability: Double?
}

/// A coalition and its chance at the stated values.
package struct LikelyCoalition: Codable, Hashable, Sendable {
    /// The root causes.
    package var coalition: [String]
    /// The chance that all of them occur.
    package var probability: Double
}

/// What one root cause contributes to a chance.
package struct ImportanceFinding: Codable, Hashable, Sendable {
    /// The root's id.
    package var root: String
    /// Its probability.
    package var probability: Double
    /// Birnbaum's measure: how much the chance rises when it occurs for certain instead of never.
    package var birnbaum: Double
    /// Criticality: the share of the chance in which it occurs and decides.
    package var criticality: Double
    /// Fussell and Vesely's measure: the share of the chance in which a minimal coalition with it
    /// occurs; `nil` where there are too many coalitions to say.
    @WrittenAsNull package var fussellVesely: Double?
    /// Risk achievement worth: the chance when it occurs for certain, over the chance.
    package var riskAchievementWorth: Double
    /// Risk reduction worth: the chance over the chance when it never occurs; `nil` where that is
    /// infinite, since it is in every coalition.
    @WrittenAsNull package var riskReductionWorth: Double?
}
