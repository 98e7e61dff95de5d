import Phrases

/// What is said of consequences that a model states nothing of.
package enum NotStatedWords {
    /// That nothing is proved about them; `nil` for none.
    ///
    /// - Parameter goals: what they are called.
    package static func sentence(_ goals: [String]) -> String? {
        if goals.isEmpty { return nil }
        return "Nothing is proved about \(WordList.joined(goals)): the model states nothing that "
            + "\(goals.count == 1 ? "it" : "they") could come about of."
    }
}
