package import FailureAnalysis
package import YAMLKit

/// One set-up and what is asked of it.
package struct SetupRequest: Sendable {
    /// Where the model comes from.
    package enum Source: Hashable, Sendable {
        /// A file, by a path seen from the folder of the process.
        case base(String)
        /// A text, with the name that it has in diagnostics.
        case text(String, name: String)
    }

    /// The model.
    package var source: Source
    /// What is so instead: a path and its value each, in the order written.
    package var set: [YAMLEntry] = []
    /// What fails, by ids or titles.
    package var fail: [String] = []
    /// What is asked, each once.
    package var ask: [SetupQuestion]
    /// The attacker's tiers, each 1…5, ascending.
    package var tiers = [1, 2, 3, 4, 5]
    /// The consequences, by id, ascending; all of them when `nil`.
    package var consequences: [String]?
    /// The largest coalitions to list; all when `nil`.
    package var maximumOrder: Int?
    /// How much work may be spent; what the process was given when `nil`.
    package var effort: Effort?

    /// What is asked of a set-up in which nobody says what fails.
    package static let usualQuestions: [SetupQuestion] = [.orders, .loneFailures]
}
