package import FailureAnalysis
package import ThreatGraph
import Wording

/// Two models in every completion of what is unknown, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-compared-unknowns/1`, see Docs/Comparison.md.
package struct ComparedUnknownsDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-compared-unknowns/1"

    /// `sallyport-compared-unknowns/1`.
    package var format = Self.formatName
    /// Under which conditions the results hold.
    package var conditions: String
    /// The two models, A and B.
    package var models: [Model]
    /// The unknowns of either, by id.
    package var unknowns: [JointUnknownSummary]
    /// The joint completions, and how many were gone through.
    package var completions: Completions
    /// One cell for every consequence, level and tier, in the order of a comparison.
    package var cells: [Cell]
    /// How far it went; not there where every completion was gone through.
    package var extent: Extent?

    /// Writes findings, of some levels only or all of them for none.
    package init(_ findings: ComparedUnknowns, levels: [AnswerLevel] = []) {
        conditions = ComparedUnknownsWords.conditions
        models = zip(ComparedUnknownsWords.labels, [findings.first, findings.second]).map {
            Model(label: $0, model: $1)
        }
        unknowns = findings.unknowns.map {
            JointUnknownSummary(id: $0.id, owner: $0.owner, alternatives: $0.alternatives)
        }
        completions = Completions(
            count: findings.completions, reached: findings.reached,
            says: ComparedUnknownsWords(findings).completions)
        cells = findings.cells.filter { levels.isEmpty || levels.contains($0.level) }
            .map(Cell.init)
        extent = findings.extent.unlessAnswered
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; the document holds nothing that JSON cannot.
    package func json() throws -> String { try JSONText.of(self) }
}

extension ComparedUnknownsDocument {
    /// One of the two models.
    package struct Model: Codable, Hashable, Sendable {
        /// `A` or `B`.
        package var label: String
        /// What it is.
        package var model: ModelSummary
    }

    /// An unknown of one or both.
    package struct JointUnknownSummary: Codable, Hashable, Sendable {
        /// Its id.
        package var id: String
        /// `first`, `second` or `both`.
        package var owner: JointUnknown.Owner
        /// The labels of its alternatives.
        package var alternatives: [String]
    }

    /// The joint completions.
    package struct Completions: Codable, Hashable, Sendable {
        /// How many there are.
        package var count: Int
        /// How many were gone through.
        package var reached: Int
        /// The same in a sentence.
        package var says: String
    }

    /// One question in every joint completion.
    package struct Cell: Codable, Hashable, Sendable {
        /// The kind of consequence.
        package var consequence: String
        /// Of which weights, asset or workload; left out for the sum over all of them.
        package var of: String?
        /// For longer than which time; left out where any time at all counts.
        package var longerThan: String?
        /// `party`, `root`, `lab-bypass` or `root-lab-bypass`.
        package var level: AnswerLevel
        /// 1…5, or `null` where capability plays no role.
        @WrittenAsNull package var tier: Int?
        /// What comes about, and how often; what does not is not there.
        package var outcomes: [Outcome]
        /// The unknowns that can flip it, the most decisive first; `null` where not every completion
        /// was gone through.
        @WrittenAsNull package var decisive: [DecisiveUnknown]?

        init(_ cell: ComparedCompletions) {
            let about = GoalFields(cell.consequence)
            (consequence, of, longerThan) = (about.what, about.of, about.longerThan)
            level = cell.level
            tier = cell.tier
            outcomes = cell.outcomes.map(Outcome.init)
            decisive = cell.decisive
        }
    }

    /// In how many joint completions something comes about.
    package struct Outcome: Codable, Hashable, Sendable {
        /// `first`, `second`, `equal`, `incomparable` or `undecided`.
        package var dominance: DominanceVerdict
        /// How many.
        package var completions: Int
        /// One of them: what each unknown is.
        package var witness: [JointPick]
        /// The same in words.
        package var says: String

        init(_ outcome: CompletionsOfOutcome) {
            dominance = outcome.dominance
            completions = outcome.completions
            witness = outcome.witness
            says = ComparedUnknownsWords.says(outcome.dominance)
        }
    }
}
