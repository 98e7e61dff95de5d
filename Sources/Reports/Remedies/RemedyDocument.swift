package import FailureAnalysis
package import ThreatGraph
import Wording

/// The cheapest remedy in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-remedies/1`, see Docs/Remedies.md.
package struct RemedyDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-remedies/1"

    /// `sallyport-remedies/1`.
    package var format: String = RemedyDocument.formatName
    /// What was analysed.
    package var model: ModelSummary
    /// Under which conditions the results hold.
    package var conditions: String
    /// What was asked for.
    package var target: Target
    /// What could be chosen, by id.
    package var options: [Option]
    /// The answer.
    package var remedy: RemedyAnswer
    /// Every cheapest set, each without needless options; only the one of `remedy` unless asked.
    package var optima: RemedyOptima
    /// What no set of options stops; empty unless nothing meets the target.
    package var unstoppable: [Unstoppable]
    /// The answer for what can be stopped, where not everything can.
    @WrittenAsNull package var remainder: RemedyAnswer?
    /// The paths that show why no cheaper set does, or why none does.
    package var paths: [Path]
    /// The cheapest set by the order that it reaches, from 1.
    package var front: [RemedyFrontPoint]
    /// The fewest failures that suffice, before and after, for every question.
    package var sideEffects: [RemedySideEffect]
    /// How many certificates were verified.
    package var certificates: CertificateSummary
    /// How the search went.
    package var search: RemedySearchSummary

    /// How far the search went; not there where it ended by itself.
    package var extent: Extent?

    /// Writes findings about a model.
    package init(_ findings: RemedyFindings, of model: ThreatGraph) {
        let words = RemedyWords(findings.target)
        self.model = findings.model
        conditions = RemedyWords.conditions(of: model)
        target = Target(findings.target, says: words.sentence)
        options = findings.options.map(Option.init)
        remedy = findings.remedy
        optima = findings.optima
        unstoppable = findings.unstoppable.map { Unstoppable($0, says: words.happens($0)) }
        remainder = findings.remainder
        paths = findings.paths.map { Path($0, says: words.blocked($0)) }
        front = findings.front
        sideEffects = findings.sideEffects
        certificates = findings.certificates
        search = findings.search
        extent = findings.extent.unlessAnswered
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; the document holds nothing that JSON cannot.
    package func json() throws -> String { try JSONText.of(self) }
}

extension RemedyDocument {
    /// What a remedy was asked to bring about.
    package struct Target: Codable, Hashable, Sendable {
        /// The fewest failures that may suffice.
        package var order: Int
        /// `party`, `root`, `lab-bypass` or `root-lab-bypass`.
        package var level: AnswerLevel
        /// The attacker's tier up to which it must hold, 1…5; `nil` where capability plays no role.
        @WrittenAsNull package var tier: Int?
        /// The kinds of consequence.
        package var consequences: [String]
        /// Of what they are, one for each; left out where each is of everything together.
        package var goals: [GoalReference]?
        /// How many sets of failures must be ruled out.
        package var cases: Int
        /// The same in a sentence.
        package var says: String

        init(_ target: RemedyTargetSummary, says: String) {
            order = target.order
            level = target.level
            tier = target.tier
            consequences = target.goals.map(\.kind.rawValue)
            goals =
                target.goals.allSatisfy { $0 == GoalName($0.kind) }
                ? nil : target.goals.map { GoalReference($0) }
            cases = target.cases
            self.says = says
        }
    }

    /// An option.
    package struct Option: Codable, Hashable, Sendable {
        /// Its id.
        package var id: String
        /// What it is.
        package var title: String
        /// `model`, `catalogue` or `second-keeper`.
        package var origin: RemedyCandidate.Origin
        /// `bought` or `must-be-true`.
        package var nature: RemedyNature
        /// What it costs.
        package var cost: Int
        /// Whether nobody said so.
        package var costAssumed: Bool
        /// What it changes, each as `path: value`.
        package var changes: [String]
        /// Who operates what it changes, once it is changed, by id.
        package var operators: [String]
        /// The levels of what it changes, once it is changed, ascending; empty where none is stated.
        package var levels: [Int]
        /// Options that it cannot be chosen together with.
        package var conflicts: [String]
        /// Whether it takes away what is asked about, so that it is no remedy; not there where it does not.
        package var takesAway: Bool?

        init(_ option: RemedyOptionSummary) {
            id = option.id
            title = option.subject.words
            origin = option.origin
            nature = option.nature
            cost = option.cost
            costAssumed = option.costAssumed
            changes = option.changedFacts
            operators = option.operators
            levels = option.levels
            conflicts = option.conflicts
            takesAway = option.takesAway ? true : nil
        }
    }

    /// Failures that bring about a consequence whichever options are chosen.
    package struct Unstoppable: Codable, Hashable, Sendable {
        /// The kind of consequence.
        package var consequence: String
        /// Of which weights, asset or workload; left out for the sum over all of them.
        package var of: String?
        /// For longer than which time; left out where any time at all counts.
        package var longerThan: String?
        /// 1…5, or `nil` where capability plays no role.
        @WrittenAsNull package var tier: Int?
        /// What fails, by id.
        package var failed: [String]
        /// Whether each of the entries can be stopped by itself, and only not all of them together.
        package var onlyTogether: Bool
        /// The same in a sentence.
        package var says: String

        init(_ item: RemedyUnstoppable, says: String) {
            let about = GoalFields(item.consequence)
            (consequence, of, longerThan) = (about.what, about.of, about.longerThan)
            tier = item.tier
            failed = item.failed
            onlyTogether = item.onlyTogether
            self.says = says
        }
    }

    /// A path that a remedy must block.
    package struct Path: Codable, Hashable, Sendable {
        /// Choosing one of these blocks it.
        package var choosing: [String]
        /// Leaving one of these out blocks it too.
        package var leaving: [String]
        /// The options that were chosen when it was found.
        package var chosen: [String]
        /// The same in a sentence.
        package var says: String
        /// The path.
        package var path: PathDocument

        init(_ summary: RemedyPathSummary, says: String) {
            choosing = summary.choosing
            leaving = summary.leaving
            chosen = summary.chosen
            self.says = says
            path = PathDocument(summary.path, words: PathWords(summary.model))
        }
    }
}
