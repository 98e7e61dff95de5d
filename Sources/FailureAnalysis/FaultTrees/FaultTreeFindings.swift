package import DecisionDiagrams

/// What was found about a fault tree.
package struct FaultTreeFindings: Hashable, Sendable {
    /// The sets of one order.
    package struct OrderCount: Hashable, Sendable {
        /// How many events each has.
        package let order: Int
        /// How many sets.
        package let count: NaturalNumber
    }

    /// The minimal sets.
    package struct MinimalSetsFinding: Hashable, Sendable {
        /// How many there are, of all orders; `nil` if only those up to an order were built.
        package let count: NaturalNumber?
        /// How many there are of each order that occurs.
        package let byOrder: [OrderCount]
        /// The largest order that was asked for, if the question was limited.
        package let maximumOrder: Int?
        /// How many sets are larger than that; `nil` if that is not known.
        package let larger: NaturalNumber?
        /// Only sets up to this order were built; `nil` if all were.
        package let builtUpTo: Int?
    }

    /// What is known of a probability that was not computed.
    package struct BoundsFinding: Hashable, Sendable {
        /// It is at least this.
        package let atLeast: Double
        /// It is at most this.
        package let atMost: Double
    }

    /// The importance of an event.
    package struct ImportanceFinding: Hashable, Sendable {
        /// The event's name.
        package let event: String
        /// Its probability.
        package let probability: Double
        /// The difference the event makes to the probability of the top.
        package let birnbaum: Double
        /// Birnbaum's importance times the event's probability over that of the top.
        package let criticality: Double?
        /// The part of the rare-event sum that comes from minimal sets with the event.
        package let fussellVesely: Double?
        /// The factor by which the probability rises if the event is certain.
        package let riskAchievementWorth: Double?
        /// The factor by which it falls if the event is impossible; `nil` if it falls to 0.
        package let riskReductionWorth: Double?
        /// Whether the top cannot happen without the event.
        package let isNecessary: Bool
    }

    /// How a module was solved.
    package struct ModuleFinding: Hashable, Sendable {
        /// The order of the variables that was used.
        package let order: VariableOrder
        /// How many variables.
        package let variables: Int
        /// The nodes of the function's diagram.
        package let functionNodes: Int
        /// The nodes of the minimal sets' diagram.
        package let setNodes: Int
        /// The nodes that were made on the way, lost attempts counted.
        package let nodesMade: Int
    }

    /// Whether numbers were asked for, so that all rests on the probabilities of the file too, and
    /// on events being independent.
    package let weighsEvents: Bool
    /// How many basic events the file defines.
    package let events: Int
    /// How many gates the file defines.
    package let gates: Int
    /// The importance of each event that the top depends on, Birnbaum's largest first.
    package let importance: [ImportanceFinding]?
    /// Whether no event can undo what another did.
    package let isCoherent: Bool
    /// Whether the top holds whatever happens.
    package let isCertain: Bool
    /// The minimal sets.
    package let minimalSets: MinimalSetsFinding
    /// The order of the variables of each module, those below first; `nil` if only sets up to an
    /// order were built.
    package let moduleOrders: [VariableOrder]?
    /// How the modules were solved, the largest first.
    package let modules: [ModuleFinding]
    /// The tree's name.
    package let name: String
    /// The probability of the top.
    package let probability: Double?
    /// Bounds of it, where only sets up to an order were built.
    package let probabilityBounds: BoundsFinding?
    /// The sum over the minimal sets of their probabilities.
    package let rareEventSum: Double?
    /// The top gate's name.
    package let top: String
    /// Whether work was stopped before what was asked for was answered: what is there is proved, and
    /// what is not there was not reached.
    package var isStopped = false

    /// Which questions are answered.
    package struct Questions: Hashable, Sendable {
        /// The largest order of sets that is asked for.
        package var maximumOrder: Int?
        /// Whether the probability is.
        package var probability = false
        /// Whether the events' importance is.
        package var importance = false
        /// Whether a number is, for which events need probabilities.
        var weighsEvents: Bool { probability || importance }

        /// Asks for the counts of minimal sets alone.
        package init() {}
    }

    /// Answers questions about a tree.
    ///
    /// - Precondition: the diagrams are the tree's and have minimal sets; every event has a
    ///   probability if one is asked for.
    package init(of tree: FaultTree, _ diagrams: FaultTreeDiagrams, _ questions: Questions) {
        weighsEvents = questions.weighsEvents
        name = tree.name
        top = tree.top.flatMap { tree.name(of: $0) } ?? ""
        events = tree.events.count
        gates = tree.gateCount
        isCoherent = diagrams.isCoherent
        let histogram = diagrams.minimalSets?.histogram ?? SetHistogram([])
        isCertain =
            Self.orders(histogram).first?.order == 0 && diagrams.relevantEvents.isEmpty
        let shown = questions.maximumOrder.map { histogram.upTo($0) }
        minimalSets = MinimalSetsFinding(
            count: histogram.total,
            byOrder: Self.orders(shown?.kept ?? histogram),
            maximumOrder: questions.maximumOrder, larger: shown?.cut,
            builtUpTo: nil)
        moduleOrders = diagrams.summaries.map(\.order)
        let probabilities = tree.events.map { $0.probability ?? 0 }
        probability = weighsEvents ? diagrams.probability(probabilities) : nil
        probabilityBounds = nil
        rareEventSum = weighsEvents ? diagrams.minimalSets?.rareEventSum(probabilities) : nil
        importance =
            questions.importance
            ? Self.importance(diagrams.importance(probabilities), tree, diagrams) : nil
        modules = Self.modules(diagrams.summaries)
    }

    /// Answers questions about a tree of which only the sets up to an order are known; importance
    /// is not among them.
    ///
    /// - Precondition: the sets are the tree's; every event has a probability if one is asked for.
    package init(of tree: FaultTree, _ sets: TruncatedMinimalSets, _ questions: Questions) {
        weighsEvents = questions.weighsEvents
        name = tree.name
        top = tree.top.flatMap { tree.name(of: $0) } ?? ""
        events = tree.events.count
        gates = tree.gateCount
        isCoherent = true
        isCertain = Self.orders(sets.minimalSets.histogram).first?.order == 0
        let shown = sets.minimalSets.histogram.upTo(sets.order)
        minimalSets = MinimalSetsFinding(
            count: sets.isComplete ? sets.minimalSets.count : nil,
            byOrder: Self.orders(shown.kept), maximumOrder: sets.order,
            larger: sets.isComplete ? shown.cut : nil,
            builtUpTo: sets.isComplete ? nil : sets.order)
        moduleOrders = nil
        probability = nil
        probabilityBounds =
            questions.probability
            ? {
                let bounds = sets.probabilityBounds(tree.events.map { $0.probability ?? 0 })
                return BoundsFinding(atLeast: bounds.lowerBound, atMost: bounds.upperBound)
            }() : nil
        rareEventSum = nil
        importance = nil
        modules = Self.modules(sets.summaries)
    }

    private static func orders(_ histogram: SetHistogram) -> [OrderCount] {
        histogram.counts.enumerated().filter { !$1.isZero }
            .map { OrderCount(order: $0.offset, count: $0.element) }
    }

    private static func modules(_ summaries: [FaultTreeDiagrams.Summary]) -> [ModuleFinding] {
        summaries.map {
            ModuleFinding(
                order: $0.order, variables: $0.variables, functionNodes: $0.functionNodes,
                setNodes: $0.setNodes, nodesMade: $0.nodesMade)
        }
        .enumerated().sorted {
            ($1.element.nodesMade, $0.offset) < ($0.element.nodesMade, $1.offset)
        }
        .map(\.element)
    }

    private static func importance(
        _ measures: [EventImportance], _ tree: FaultTree, _ diagrams: FaultTreeDiagrams
    ) -> [ImportanceFinding] {
        let needed = diagrams.relevantEvents
        return measures.filter { needed.contains($0.event) }
            .sorted { ($1.birnbaum, $0.event) < ($0.birnbaum, $1.event) }
            .map { measure in
                let factor: Double? =
                    if case .factor(let value) = measure.reductionWorth { value } else { nil }
                return ImportanceFinding(
                    event: tree.events[measure.event].name,
                    probability: tree.events[measure.event].probability ?? 0,
                    birnbaum: measure.birnbaum, criticality: measure.criticality,
                    fussellVesely: measure.fussellVesely,
                    riskAchievementWorth: measure.achievementWorth, riskReductionWorth: factor,
                    isNecessary: measure.reductionWorth == .infinite)
            }
    }
}
