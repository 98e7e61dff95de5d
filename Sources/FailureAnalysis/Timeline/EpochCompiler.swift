import AttackGraph
import Catalogue
import Compilation
import ThreatGraph

/// Steps of one epoch, still by the names that they have in a model of one time.
struct EpochRules {
    let steps: [CompiledRules.Step]
    let barriers: [String: LockExpression]
    let meanings: [String: FactMeaning]
    /// The generations to which facts belong, by path, where not the epoch's own.
    var generations: [String: Int] = [:]
    /// Whether shares are counted over the shares of several epochs, which then need facts of
    /// their own for "at least so many of the first so many".
    var isPooled = false

    func counterSuffix(for meaning: FactMeaning) -> String {
        guard isPooled, case .countsShares = meaning else { return "" }
        return "~pooled"
    }
}

/// Compiles the model of one epoch together with what may have been kept from earlier ones.
struct EpochCompiler {
    private let model: ThreatGraph
    private let catalogue: CatalogueBook?
    /// The epochs up to this one, itself the last.
    private let epochs: [Epoch]
    private let spreads: [WeightsID: FormSpread]
    /// What is asked about.
    private let goals: [GoalName]
    /// Whether to give up, asked before every element.
    private let isStopped: () -> Bool

    /// - Parameter epochs: the epochs up to the model's, that one the last; by itself where nothing
    ///   is kept.
    ///   - goals: what is asked about besides the sums, each with a fact for every label of its
    ///     principals.
    ///   - isStopped: whether to give up, asked before every element.
    /// - Throws: `TimelineError.stopped`, here and wherever rules are made.
    init(
        _ model: ThreatGraph, catalogue: CatalogueBook?, epochs: [Epoch], goals: [GoalName] = [],
        unless isStopped: @escaping () -> Bool = { false }
    ) throws(TimelineError) {
        self.model = model
        self.isStopped = isStopped
        self.goals = goals
        self.catalogue = catalogue
        self.epochs = epochs
        let models = epochs.flatMap(\.models)
        var spreads: [WeightsID: FormSpread] = [:]
        let taken = models.reduce(into: Set<PerimeterID>()) {
            $0.formUnion(ModelCompiler($1, catalogue: catalogue).takenFromThere)
        }
        let ways = WaysOfBytes(models, taking: taken)
        for id in Set(models.flatMap { $0.weights.ids }) {
            if isStopped() { throw .stopped }
            // Weights of every epoch, so that what once was somewhere still moves.
            var spread = FormSpread(variants: models.compactMap { $0.weights[id] }, over: ways)
            spread.settle()
            spreads[id] = spread
        }
        self.spreads = spreads
    }

    /// The rules of the epoch's own model, over all forms that may have been kept.
    func current() throws(TimelineError) -> EpochRules {
        var compiler = ModelCompiler(model, catalogue: catalogue)
        compiler.leaveOutIdleSeizures()
        compiler.goals = GoalPlan(labelling: model, asking: goals)
        compiler.ask(about: goals.compactMap(\.longerThan))
        let readAt = compiler.handsAreReadAt
        for perimeter in model.perimeters {
            try pause()
            compiler.addEntry(to: perimeter)
            if readAt.contains(perimeter.id) { compiler.addHands(throughWallsOf: perimeter) }
            compiler.addHands(at: perimeter)
            compiler.addHostHands(of: perimeter)
        }
        for service in model.services { compiler.addService(service) }
        for channel in model.channels {
            try pause()
            compiler.addEntry(over: channel)
        }
        for key in model.keys { compiler.addKey(key) }
        for (id, spread) in orderedSpreads {
            try addMovement(of: id, spread: spread, to: &compiler)
            if let weights = model.weights[id] {
                compiler.addWeights(weights, spread: spread)
            } else {
                compiler.addDecryption(of: id, spread: spread)
                addExfiltration(of: id, to: &compiler)
            }
        }
        for workload in model.workloads {
            try pause()
            compiler.addWorkload(workload)
            compiler.addHolds(on: workload)
            compiler.addLetIn(to: workload)
        }
        return EpochRules(
            steps: compiler.builder.steps, barriers: compiler.builder.barriers,
            meanings: compiler.factMeanings)
    }

    /// - Throws: `TimelineError.stopped` when it is time to.
    private func pause() throws(TimelineError) {
        if isStopped() { throw .stopped }
    }

    /// What is gone from the model may still be taken out, from whoever is last said to own it.
    private func addExfiltration(of id: WeightsID, to compiler: inout ModelCompiler) {
        let first = compiler.stepCount
        compiler.addExfiltration(of: id)
        let last = epochs.flatMap(\.models).last { $0.weights[id] != nil }
        let own = compiler.goals
        compiler.goals = GoalPlan(labelling: last ?? model, asking: goals)
        compiler.addGoals(of: id.rawValue, in: [GoalName(.exfiltration)], since: first)
        compiler.goals = own
    }

    /// What may be kept in older generations, and shares of the epoch's own generation from epochs
    /// in which others were enough.
    func older() throws(TimelineError) -> [EpochRules] {
        guard epochs.count > 1, let last = epochs.last else { return [] }
        var rules: [EpochRules] = []
        for (id, spread) in orderedSpreads {
            let shares = RefreshTarget.shares(of: id)
            for generation in 0...last.generation(of: shares) {
                let isOwn = generation == last.generation(of: shares)
                guard let pool = pool(of: id, generation: generation) else { continue }
                if isOwn, let weights = model.weights[id],
                    weights.shareThreshold == pool.threshold,
                    weights.shareNumbers == pool.numbers
                {
                    continue
                }
                var compiler = ModelCompiler(model, catalogue: catalogue)
                compiler.leaveOutIdleSeizures()
                try addMovement(of: id, spread: spread, to: &compiler)
                compiler.addCombination(
                    of: id, numbers: pool.numbers, threshold: pool.threshold, spread: spread)
                rules.append(
                    kept(of: shares, generation: generation, from: compiler, isPooled: true))
            }
            for key in Set(spread.forms.compactMap(\.key)).sorted() {
                let target = RefreshTarget.key(key)
                for generation in 0..<last.generation(of: target) {
                    var compiler = ModelCompiler(model, catalogue: catalogue)
                    compiler.leaveOutIdleSeizures()
                    try addMovement(of: id, spread: spread, to: &compiler)
                    compiler.addDecryption(of: id, spread: spread)
                    rules.append(
                        kept(of: target, generation: generation, from: compiler, isPooled: false))
                }
            }
        }
        return rules
    }

    private var orderedSpreads: [(WeightsID, FormSpread)] {
        spreads.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func addMovement(
        of id: WeightsID, spread: FormSpread, to compiler: inout ModelCompiler
    ) throws(TimelineError) {
        for channel in model.channels {
            try pause()
            compiler.addMovement(of: id, over: channel, spread: spread)
        }
        for perimeter in model.perimeters {
            try pause()
            compiler.addMovement(of: id, across: perimeter, spread: spread)
            compiler.addMovement(of: id, bySeizureOf: perimeter, spread: spread)
        }
        for service in model.services {
            compiler.addMovement(of: id, by: service, spread: spread)
        }
    }

    /// The shares of one generation over the epochs in which it was dealt out: all their numbers,
    /// and the fewest that were ever enough.
    private func pool(
        of id: WeightsID, generation: Int
    ) -> (numbers: [Int], threshold: Int)? {
        let weights = epochs.filter { $0.generation(of: .shares(of: id)) == generation }
            .flatMap(\.models).compactMap { $0.weights[id] }
        guard let threshold = weights.compactMap(\.shareThreshold).min() else { return nil }
        return (Set(weights.flatMap(\.shareNumbers)).sorted(), threshold)
    }

    /// The steps that need something of a generation.
    private func kept(
        of target: RefreshTarget, generation: Int, from compiler: ModelCompiler, isPooled: Bool
    ) -> EpochRules {
        EpochRules(
            steps: compiler.builder.steps.filter { step in
                step.premises.contains { compiler.factMeanings[$0]?.refreshTarget == target }
            },
            barriers: compiler.builder.barriers, meanings: compiler.factMeanings,
            generations: [target.path: generation], isPooled: isPooled)
    }
}

extension HeldForm {
    /// The key that opens it, if it is a ciphertext.
    fileprivate var key: KeyID? { if case .ciphertext(let key) = self { key } else { nil } }
}
