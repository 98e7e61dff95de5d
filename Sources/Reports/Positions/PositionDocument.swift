package import FailureAnalysis
package import ThreatGraph
import Wording

/// A position beside what the model says, in the form in which it is written as JSON.
package struct PositionDocument: Codable, Hashable, Sendable {
    /// Its id.
    package var id: String
    /// What is held.
    package var statement: String
    /// How sure the holder is, in per cent; `nil` where that is not said.
    @WrittenAsNull package var confidence: Int?
    /// The claims that it rests on.
    package var because: [String]
    /// The unknowns, ties and claims that would change the holder's mind.
    package var wouldChange: [String]
    /// What is expected of the model, in the order written.
    package var expects: [Expected]
    /// Whether the model says all of it as written; `nil` where nothing is expected, or where that is
    /// not proved.
    @WrittenAsNull package var holdsAsWritten: Bool?
    /// In how many completions it does, which is a count and no chance; `nil` as above.
    @WrittenAsNull package var completions: Int?
    /// How many completions there are; 0 where they were not counted.
    package var completionCount: Int
    /// The unknowns that can flip it, the most decisive first.
    package var decisive: [String]
    /// The verdict in words.
    package var says: String

    /// One thing that is expected of the model.
    package struct Expected: Codable, Hashable, Sendable {
        /// The kind of consequence.
        package var consequence: String
        /// Of which weights, asset or workload; left out for the sum over all of them.
        package var of: String?
        /// For longer than which time; left out where any time at all counts.
        package var longerThan: String?
        /// Who is counted.
        package var level: AnswerLevel
        /// 1…5, or `nil` for all of them.
        @WrittenAsNull package var tier: Int?
        /// At least so many; `nil` where that is not said.
        @WrittenAsNull package var order: Int?
        /// At most so many; `nil` where that is not said.
        @WrittenAsNull package var atMost: Int?
        /// Whether it is so as written; `nil` where that is not proved.
        @WrittenAsNull package var holdsAsWritten: Bool?
        /// In how many completions it is so; `nil` where only bounds are known.
        @WrittenAsNull package var completions: Int?
        /// What is expected, in words.
        package var says: String
    }

    init(_ finding: PositionFinding, of model: ThreatGraph) {
        let position = finding.position
        id = position.id.rawValue
        statement = position.statement
        confidence = position.confidence
        because = position.reasons.map(\.rawValue)
        wouldChange = position.wouldChange
        expects = zip(position.expectations, finding.expectations).map { expectation, answer in
            Expected(
                consequence: expectation.consequence.rawValue, of: expectation.asset,
                longerThan: expectation.longerThan?.description, level: expectation.level,
                tier: expectation.tier?.rawValue, order: expectation.atLeast,
                atMost: expectation.atMost, holdsAsWritten: answer.holdsAsWritten,
                completions: answer.completions, says: PositionWords.says(expectation))
        }
        holdsAsWritten = finding.answer?.holdsAsWritten
        completions = finding.answer?.completions
        completionCount = finding.completionCount
        decisive = finding.decisive
        says = PositionWords(model).verdict(finding)
    }
}

extension PositionDocument {
    /// The documents of some findings; `nil`, which is not written, where there are none.
    static func all(_ findings: [PositionFinding], of model: ThreatGraph?) -> [PositionDocument]? {
        guard let model, !findings.isEmpty else { return nil }
        return findings.map { PositionDocument($0, of: model) }
    }
}
