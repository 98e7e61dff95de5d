package import Compilation
package import FailureAnalysis
import ThreatGraph
import Wording

/// Everything `whatif` finds, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-whatif/1`, see Docs/WhatIf.md.
package struct WhatIfDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-whatif/1"

    /// `sallyport-whatif/1`.
    package var format: String = WhatIfDocument.formatName
    /// What was analysed, changes included.
    package var model: ModelSummary
    /// The model as written; `nil` where nothing was changed.
    @WrittenAsNull package var asWritten: ModelSummary?
    /// Under which conditions the results hold.
    package var conditions: String
    /// What was taken to fail, in the order given.
    package var failed: [String]
    /// What was changed, in the order given.
    package var changes: [WhatIfChange]
    /// One answer for each consequence and tier, in that order.
    package var answers: [Answer]
    /// The consequences that the model states nothing of, changes included, so that they have no answers;
    /// not there for none.
    package var notStated: [String]?
    /// How many assets and workloads there are about which nothing was asked by themselves; not there
    /// for none.
    package var goalsNotAsked: Int?
    /// What was asked and not reached before work was stopped; not there where everything was.
    package var unanswered: [WhatIfQuestion]?
    /// How far the answers go; not there where everything is answered.
    package var extent: Extent?
    /// How many certificates were made and verified.
    package var certificates: CertificateSummary

    /// Writes findings about a model, changes included.
    package init(_ findings: WhatIfFindings, of compiled: CompiledModel) {
        let words = WhatIfWords(compiled.model)
        model = findings.model
        asWritten = findings.asWritten
        conditions = compiled.conditions
        failed = findings.failed
        changes = findings.changes
        answers = findings.answers.map { Answer($0, words: words) }
        notStated = findings.notStated.isEmpty ? nil : findings.notStated
        goalsNotAsked = findings.goalsNotAsked > 0 ? findings.goalsNotAsked : nil
        unanswered = findings.unanswered.isEmpty ? nil : findings.unanswered
        extent = findings.extent.unlessAnswered
        certificates = findings.certificates
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; the document holds nothing that JSON cannot.
    package func json() throws -> String { try JSONText.of(self) }
}

extension WhatIfDocument {
    /// Whether one consequence follows at one tier, and why or why not.
    package struct Answer: Codable, Hashable, Sendable {
        /// The kind of consequence.
        package var consequence: String
        /// Of which weights, asset or workload; left out for the sum over all of them.
        package var of: String?
        /// For longer than which time; left out where any time at all counts.
        package var longerThan: String?
        /// 1…5, or `nil` where capability plays no role.
        @WrittenAsNull package var tier: Int?
        /// Whether it follows.
        package var follows: Bool
        /// Whether it would follow with nobody failing.
        package var followsWithoutFailures: Bool
        /// Whether it follows in the model as written; `nil` where nothing was changed, and where that
        /// states nothing that it could come about of.
        @WrittenAsNull package var followsAsWritten: Bool?
        /// The parties that fail in a way that counts for the consequence, sorted.
        package var parties: [String]
        /// What was taken to fail and does not in a way that counts for it, in the order given.
        package var withoutEffect: [String]
        /// The stable id of the path, where it follows; `analyse` gives the path of a single
        /// failure the same.
        @WrittenAsNull package var pathID: String?
        /// The path, where it follows.
        @WrittenAsNull package var steps: [PathDocument.Step]?
        /// The barriers that hold it off, by id, where it does not follow; empty where the model
        /// has no way to it at all.
        @WrittenAsNull package var held: [Held]?

        init(_ answer: WhatIfAnswer, words: WhatIfWords) {
            let about = GoalFields(answer.consequence)
            (consequence, of, longerThan) = (about.what, about.of, about.longerThan)
            tier = answer.tier
            follows = answer.follows
            followsWithoutFailures = answer.followsWithoutFailures
            followsAsWritten = answer.followsAsWritten
            parties = answer.parties
            withoutEffect = answer.withoutEffect
            pathID = answer.pathID
            steps = answer.steps?.map { PathDocument.Step($0, words: words.path) }
            held = answer.held?.map { Held($0, words: words) }
        }
    }

    /// A barrier that is shut on a verified cut.
    package struct Held: Codable, Hashable, Sendable {
        /// The barrier's id.
        package var id: String
        /// Its name in the model's words.
        package var says: String
        /// Who operates it, sorted.
        package var operators: [String]
        /// What would open it, in words.
        package var lock: String

        init(_ barrier: HeldBarrier, words: WhatIfWords) {
            id = barrier.id
            says = words.name(of: barrier)
            operators = barrier.operators
            lock = words.opens(barrier)
        }
    }
}
