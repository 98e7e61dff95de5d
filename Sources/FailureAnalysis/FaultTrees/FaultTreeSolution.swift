package import DecisionDiagrams

/// A solved fault tree: the whole, or the sets up to an order where the whole does not fit.
package enum FaultTreeSolution {
    case whole(FaultTreeDiagrams)
    case upToOrder(TruncatedMinimalSets)

    /// The nodes after which sets up to an order are built instead of the whole.
    private static let nodesBeforeCutting = 1 << 20

    /// Solves a tree.
    ///
    /// - Parameter isLimited: whether the options' limit of nodes is what somebody asked for.
    /// - Throws: `DiagramError`.
    package init(
        of tree: FaultTree, _ questions: FaultTreeFindings.Questions, options: DiagramOptions,
        isLimited: Bool
    ) throws(DiagramError) {
        // Only the whole has importance, or a probability that is more than bounds.
        guard let order = questions.maximumOrder, !questions.importance,
            options.moduleOrders == nil, TruncatedMinimalSets.apply(to: tree)
        else {
            self = .whole(try FaultTreeDiagrams(of: tree, options: options))
            return
        }
        var first = options
        if !isLimited { first.maximumNodes = Self.nodesBeforeCutting }
        do throws(DiagramError) {
            self = .whole(try FaultTreeDiagrams(of: tree, options: first))
        } catch .outOfNodes {
            self = .upToOrder(
                try TruncatedMinimalSets(
                    of: tree, upTo: order, options: options,
                    includesBounds: questions.probability))
        }
    }

    /// The minimal sets, where they were built.
    package var minimalSets: MinimalSets? {
        switch self {
        case .whole(let diagrams): diagrams.minimalSets
        case .upToOrder(let sets): sets.minimalSets
        }
    }

    /// What was asked, answered.
    package func findings(
        on tree: FaultTree, _ questions: FaultTreeFindings.Questions
    ) -> FaultTreeFindings {
        switch self {
        case .whole(let diagrams): FaultTreeFindings(of: tree, diagrams, questions)
        case .upToOrder(let sets): FaultTreeFindings(of: tree, sets, questions)
        }
    }
}
