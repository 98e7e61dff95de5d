package import DecisionDiagrams

/// A solved fault tree: the whole, or the sets up to an order where the whole does not fit.
package enum FaultTreeSolution {
    case whole(FaultTreeDiagrams)
    case upToOrder(TruncatedMinimalSets)
    /// Work was stopped: what there was time for.
    case stopped(TruncatedMinimalSets)

    /// The nodes after which sets up to an order are built instead of the whole.
    private static let nodesBeforeCutting = 1 << 20

    /// Solves a tree.
    ///
    /// Where it is stopped, who suffices alone is found all the same, if the tree allows that.
    ///
    /// - Parameters:
    ///   - isLimited: whether the options' limit of nodes is what somebody asked for.
    ///   - watch: who says when to end with what is proved so far.
    /// - Throws: `DiagramError`.
    package init(
        of tree: FaultTree, _ questions: FaultTreeFindings.Questions, options: DiagramOptions,
        isLimited: Bool, watch: WorkWatch = WorkWatch()
    ) throws(DiagramError) {
        do throws(DiagramError) {
            self = try Self.solved(
                tree, questions, options: options, isLimited: isLimited, watch: watch)
        } catch {
            guard case .outOfNodes = error, watch.isStopped(in: .diagrams),
                TruncatedMinimalSets.apply(to: tree)
            else { throw error }
            var few = options
            few.maximumNodes = Self.nodesBeforeCutting
            self = .stopped(
                try TruncatedMinimalSets(of: tree, upTo: 1, options: few, includesBounds: false))
        }
    }

    private static func solved(
        _ tree: FaultTree, _ questions: FaultTreeFindings.Questions, options: DiagramOptions,
        isLimited: Bool, watch: WorkWatch
    ) throws(DiagramError) -> FaultTreeSolution {
        var meter = watch.meter(of: .max, in: .diagrams)
        // Only the whole has importance, or a probability that is more than bounds.
        guard let order = questions.maximumOrder, !questions.importance,
            options.moduleOrders == nil, TruncatedMinimalSets.apply(to: tree)
        else {
            return .whole(try FaultTreeDiagrams(of: tree, options: options, meter: &meter))
        }
        var first = options
        if !isLimited { first.maximumNodes = Self.nodesBeforeCutting }
        do throws(DiagramError) {
            return .whole(try FaultTreeDiagrams(of: tree, options: first, meter: &meter))
        } catch .outOfNodes {
            return .upToOrder(
                try TruncatedMinimalSets(
                    of: tree, upTo: order, options: options,
                    includesBounds: questions.probability,
                    isStopped: { watch.isStopped(in: .diagrams) }))
        }
    }

    /// The minimal sets, where they were built.
    package var minimalSets: MinimalSets? {
        switch self {
        case .whole(let diagrams): diagrams.minimalSets
        case .upToOrder(let sets), .stopped(let sets): sets.minimalSets
        }
    }

    /// What was asked, answered.
    package func findings(
        on tree: FaultTree, _ questions: FaultTreeFindings.Questions
    ) -> FaultTreeFindings {
        switch self {
        case .whole(let diagrams): return FaultTreeFindings(of: tree, diagrams, questions)
        case .upToOrder(let sets): return FaultTreeFindings(of: tree, sets, questions)
        case .stopped(let sets):
            var lone = questions
            lone.probability = false
            var findings = FaultTreeFindings(of: tree, sets, lone)
            findings.isStopped = true
            return findings
        }
    }
}
