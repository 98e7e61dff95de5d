/// What work goes on, for whoever waits for it.
package enum WorkStage: String, CaseIterable, Hashable, Sendable {
    /// Reading the file.
    case reading
    /// Turning a model into an attack graph.
    case compiling
    /// The first layer: who suffices alone.
    case loneFailures
    /// The layers after it: pairs, then larger coalitions.
    case coalitions
    /// Verifying what was found.
    case certificates
    /// How likely it is.
    case chances
    /// One model's coalitions put to another.
    case dominance
    /// A set of failures put to each question.
    case failures
    /// Options and what each of them does to the model.
    case options
    /// Ways to complete the model, and statements over all of them.
    case completions
    /// Claimed levels, each a level less.
    case claims
    /// The times between the dates of a model.
    case epochs
    /// How fast bytes leave in each scenario.
    case waysOut
    /// Decision diagrams of a fault tree.
    case diagrams
    /// Writing out minimal sets one by one, which whoever waits sees for himself.
    case listing
    /// Cuts of a plain graph.
    case cuts
}

/// How far work is.
package struct WorkProgress: Hashable, Sendable {
    /// What goes on.
    package let stage: WorkStage
    /// How much of it is done.
    package let done: Int
    /// How much there is at most; `nil` where that is not known.
    package let all: Int?

    /// Says how far work is.
    package init(_ stage: WorkStage, done: Int = 0, of all: Int? = nil) {
        self.stage = stage
        self.done = done
        self.all = all
    }

    /// The part of it that is done, 0…1; `nil` where that is not known.
    package var share: Double? {
        guard let all, all > 0 else { return nil }
        return min(1, max(0, Double(done) / Double(all)))
    }
}
