package import FailureAnalysis
package import ThreatGraph
import Wording

/// A failure path in the form in which it is written as JSON.
package struct PathDocument: Codable, Hashable, Sendable {
    /// The path's stable id.
    package var id: String
    /// The kind of consequence.
    package var consequence: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// What failed.
    package var failed: [String]
    /// At which level the failure is single.
    package var level: AnswerLevel
    /// The steps.
    package var steps: [Step]

    /// Writes a path in the words of the model that it was found in.
    init(_ path: FailurePath, words: PathWords) {
        id = path.id
        let about = GoalFields(path.consequence)
        (consequence, of, longerThan) = (about.what, about.of, about.longerThan)
        tier = path.tier
        failed = path.failed
        level = path.level
        steps = path.steps.map { Step($0, words: words) }
    }
}

extension PathDocument {
    /// One step of a path.
    package struct Step: Codable, Hashable, Sendable {
        /// The number, from 1.
        package var n: Int
        /// The fact's id in the attack graph.
        package var fact: String
        /// What is then so, in words.
        package var says: String
        /// Why the step is possible, in words.
        package var because: String
        /// The barriers it passes.
        package var barriers: [Barrier]

        init(_ step: PathStep, words: PathWords) {
            n = step.number
            fact = step.factID
            says = words.says(step)
            because = words.because(step)
            barriers = step.barriers.map { Barrier($0, opens: words.opens($0)) }
        }
    }

    /// An open barrier.
    package struct Barrier: Codable, Hashable, Sendable {
        /// The barrier's id.
        package var id: String
        /// Who operates it.
        package var operators: [String]
        /// Why it stands open, in words.
        package var opens: String

        init(_ barrier: OpenBarrier, opens: String) {
            id = barrier.id
            operators = barrier.operators
            self.opens = opens
        }
    }
}
