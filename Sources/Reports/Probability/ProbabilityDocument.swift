package import FailureAnalysis
import Wording

/// How likely it is that an open path exists, as `sallyport-findings/1` writes it under
/// `probability`.
package struct ProbabilityDocument: Codable, Hashable, Sendable {
    /// The period that every number refers to, in the model's words.
    package var period: String
    /// What every number rests on.
    package var assumes: String
    /// The parameters and what they rest on, by id.
    package var parameters: [ParameterFinding]
    /// Root causes that are taken not to occur, by id.
    package var leftOut: [String]
    /// Root causes that can matter and have no number, by id.
    package var unstated: [String]
    /// How parameters were drawn; `null` where none is uncertain, or nothing was sampled.
    @WrittenAsNull package var sampling: SamplingSummary?
    /// The answers, by consequence and tier.
    package var answers: [Answer]

    /// Puts findings in words.
    package init(_ findings: ProbabilityFindings) {
        period = findings.period
        assumes = ProbabilityWords.assumption
        parameters = findings.parameters
        leftOut = findings.leftOut
        unstated = findings.unstated
        sampling = findings.sampling
        answers = findings.answers.map(Answer.init)
    }

    /// How likely one consequence is at one tier.
    package struct Answer: Codable, Hashable, Sendable {
        /// The consequence's id.
        package var consequence: String
        /// 1…5, or `nil` where capability plays no role.
        @WrittenAsNull package var tier: Int?
        /// The chance at the stated values.
        @WrittenAsNull package var probability: Double?
        /// The chance with every parameter at its low end.
        @WrittenAsNull package var low: Double?
        /// The chance with every parameter at its high end.
        @WrittenAsNull package var high: Double?
        /// The spread over the draws.
        @WrittenAsNull package var sampled: SampledProbability?
        /// What holds however root causes depend on each other.
        @WrittenAsNull package var dependence: DependenceBounds?
        /// The collapsing roots.
        package var floors: [ProbabilityFloor]
        /// The likeliest coalition.
        @WrittenAsNull package var likeliest: LikelyCoalition?
        /// What each root cause contributes, at the stated values, by id.
        package var importance: [ImportanceFinding]
        /// What stands in the way of an answer; `nil` where nothing does.
        @WrittenAsNull package var remark: String?

        init(_ answer: ProbabilityAnswer) {
            consequence = answer.consequence
            tier = answer.tier
            probability = answer.probability
            low = answer.low
            high = answer.high
            sampled = answer.sampled
            dependence = answer.dependence
            floors = answer.floors
            likeliest = answer.likeliest
            importance = answer.importance
            remark = answer.remark.map(ProbabilityWords.remark)
        }
    }
}
