import Compilation
package import FailureAnalysis
package import ThreatGraph
import Wording

/// Questions to a party, in the form in which they are written as JSON.
///
/// Keys and order are fixed by `sallyport-questions/1`, see Docs/Describe.md.
package struct PartyQuestionsDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-questions/1"

    /// `sallyport-questions/1`.
    package var format = Self.formatName
    /// What was looked at.
    package var model: ModelSummary
    /// Under which conditions the ranking holds.
    package var conditions: String
    /// Who is asked, by id.
    package var party: String
    /// The questions, what decides most first.
    package var questions: [Question]
    /// How many unknowns decide something and are for others to answer.
    package var unknownsOfOthers: Int
    /// How many levels that it claims could each be one less with no answer another one.
    package var steadyLevels: Int
    /// How far the search went; not there where everything was looked for.
    package var extent: Extent?

    /// One question.
    package struct Question: Codable, Hashable, Sendable {
        /// Its number, from 1 up.
        package var number: Int
        /// What kind it is.
        package var kind: PartyQuestion.Kind
        /// The path or id of what is asked about.
        package var about: String
        /// What is asked.
        package var asks: String
        /// Why it matters.
        package var because: String
        /// What is taken to be so until it is answered.
        package var untilAnswered: String
        /// The statements that the answer can make other ones, by id.
        package var decides: [String]
    }

    /// Puts questions about a model in words.
    package init(_ findings: PartyQuestionsFindings, of model: ThreatGraph) {
        let words = PartyQuestionWords(findings, of: model)
        self.model = findings.model
        conditions = CompiledModel.conditionalSentence + model.datedConditions
        party = findings.party.rawValue
        questions = findings.questions.enumerated().map { place, question in
            Question(
                number: place + 1, kind: question.kind, about: question.about,
                asks: words.question(question), because: words.reason(question),
                untilAnswered: words.assumption(question), decides: question.decides)
        }
        unknownsOfOthers = findings.unknownsOfOthers
        steadyLevels = findings.steadyLevels
        extent = findings.extent.unlessAnswered
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws.
    package func json() throws -> String { try JSONText.of(self) }
}
