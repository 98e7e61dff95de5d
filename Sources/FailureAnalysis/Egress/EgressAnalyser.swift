import AttackGraph
package import Compilation
package import Networks
import ThreatGraph

/// Answers Q1, whose choke point is it and how long does theft take, for one compiled model.
package struct EgressAnalyser {
    let compiled: CompiledModel
    let model: ThreatGraph
    let options: EgressOptions
    private let watch: WorkWatch

    /// Makes an analyser; `nil` for a graph that came without a model, which has no rates.
    ///
    /// - Parameter watch: Who says when to end with what is proved so far.
    package init?(
        _ compiled: CompiledModel, options: EgressOptions = EgressOptions(),
        watch: WorkWatch = WorkWatch()
    ) {
        guard let model = compiled.model else { return nil }
        self.compiled = compiled
        self.model = model
        self.options = options
        self.watch = watch
    }

    /// The findings.
    ///
    /// - Throws: `FlowError.tooLarge` for a model with more places than a network can have; any
    ///   other is a fault of ours.
    /// - Complexity: O(*v*²) scenarios for *v* parties or root causes, and some hundreds for each
    ///   window, compression and tier; each takes a closure and, for each weights and compression,
    ///   a few maximum flows.
    package func findings() throws(FlowError) -> EgressFindings {
        let graph = compiled.graph
        let index = CompiledIndex(graph)
        var routes: [EgressRoutes] = []
        for weights in model.weights {
            routes.append(
                try EgressRoutes(for: weights, in: compiled, model: model, index: index))
        }
        let variables = self.variables
        let work = SharedWork(options.effort, watch: watch, in: .waysOut)
        let times = EgressTimes(
            routes: routes, variables: variables, compressions: options.compressions, graph: graph,
            work: work)
        let survey = EgressSurvey(model: model, routes: routes)
        let table = EgressTable(
            times: times, options: options, assumesRates: survey.assumesRates,
            isWatched: !survey.detections.isEmpty)
        return EgressFindings(
            model: ModelSummary(compiled),
            assumptions: survey.assumptions, level: options.level, tiers: options.tiers,
            compressions: options.compressions.map(\.value),
            weights: model.weights.map(EgressWeights.init),
            channels: survey.channels, chokePoints: try survey.chokePoints(),
            chokeBarriers: chokeBarriers, times: table.times, allPairs: table.triesPairs,
            orders: table.orders, covertBudgets: covertBudgets, detections: survey.detections,
            extent: Extent(effort: options.effort, ending: work.ending))
    }

    private var exfiltration: Consequence? {
        compiled.graph.consequences.first { $0.id == ConsequenceKind.exfiltration.rawValue }
    }

    private var variables: [FailureVariable] {
        guard let exfiltration else { return [] }
        return ExposureSolver(compiled.graph, options: AnalysisOptions())
            .variables(for: exfiltration, at: options.level)
    }

    private var chokeBarriers: [ChokeBarrier] {
        guard let exfiltration else { return [] }
        return compiled.graph.chokeBarriers(for: exfiltration.goal).map { index in
            let barrier = compiled.graph[index]
            return ChokeBarrier(
                consequence: exfiltration.id, barrier: barrier.id,
                operators: barrier.lock.operators.map { compiled.graph[$0].id })
        }
    }

    /// The largest total rate at which weights are still inside at the end of a window.
    private var covertBudgets: [CovertBudget] {
        model.weights.flatMap { weights -> [CovertBudget] in
            guard let size = weights.size?.bytes else { return [] }
            return options.windows.filter { $0.seconds > 0 }.flatMap { window in
                options.compressions.map { factor in
                    let top = UInt128(size) * 86_400 * UInt128(factor.denominator)
                    let rate = top / (UInt128(factor.numerator) * UInt128(window.seconds))
                    return CovertBudget(
                        weights: weights.id.rawValue, window: window,
                        compression: factor.value, bytesPerDay: Double(rate))
                }
            }
        }
    }
}

extension EgressWeights {
    init(_ weights: Weights) {
        self.init(
            id: weights.id.rawValue, name: weights.name, size: weights.size?.bytes,
            custody: weights.custody.scheme, threshold: weights.shareThreshold,
            shareSize: weights.shareSize)
    }
}
