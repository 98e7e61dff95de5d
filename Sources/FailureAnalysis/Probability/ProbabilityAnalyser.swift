import AttackGraph
import Compilation
import DecisionDiagrams
import ThreatGraph

/// Answers Q6, how likely and with what spread, where a model gives numbers with sources.
///
/// Root causes occur independently of each other; what several defenders share is a root cause of
/// its own. The chance of a consequence is that of its exact Boolean function, from a decision
/// diagram, never a sum over coalitions.
struct ProbabilityAnalyser {
    let compiled: CompiledModel
    let table: ExposureTable
    let options: ProbabilityOptions
    private let period: String
    private let chances: CauseChances
    private let draws: [[Double]]
    private let engine: LaneEngine
    private let watch: WorkWatch

    /// Makes an analyser; `nil` where the model gives no numbers.
    ///
    /// - Parameter watch: who says when to end with the answers found so far.
    init?(
        _ compiled: CompiledModel, table: ExposureTable, options: ProbabilityOptions,
        watch: WorkWatch
    ) {
        guard let model = compiled.model, let period = model.period, !model.probabilities.isEmpty
        else { return nil }
        self.compiled = compiled
        self.table = table
        self.options = options
        self.period = period
        self.watch = watch
        let chances = CauseChances(model.probabilities)
        self.chances = chances
        let isDrawn = chances.parameters.contains(where: \.isDrawn)
        let count = isDrawn ? min(options.samples, ProbabilityOptions.maximumSamples) : 0
        draws = LatinHypercube(
            draws: count, parameters: chances.parameters.count, seed: options.seed
        ).quantiles.map { quantiles in
            zip(chances.parameters, quantiles).map { $0.value(atQuantile: $1) }
        }
        engine = LaneEngine(compiled.graph)
    }

    /// Everything found, and whether that is all: where it was stopped, the answers that are
    /// missing were not reached.
    ///
    /// - Complexity: a diagram for each consequence and tier, exponential at worst and bounded by
    ///   `options.nodeBudget`; then O(nodes) for each draw.
    /// - Throws: `AnalysisError.refused`, which is a fault of ours.
    func findings() throws(AnalysisError) -> (findings: ProbabilityFindings, isWhole: Bool) {
        let rows = table.rows.filter { $0.level == .root && $0.isStated }
        var unstated: Set<String> = []
        var answers: [ProbabilityAnswer] = []
        var isWhole = true
        for row in rows {
            for place in row.tiers.indices where isWhole {
                var missing: Set<String> = []
                if let answer = try answer(for: row, at: place, unstated: &missing) {
                    answers.append(answer)
                    unstated.formUnion(missing)
                } else {
                    isWhole = false
                }
            }
        }
        let findings = ProbabilityFindings(
            period: period,
            parameters: chances.parameters.map(finding),
            leftOut: chances.leftOut, unstated: unstated.sorted(),
            sampling: draws.isEmpty
                ? nil
                : SamplingSummary(
                    method: .latinHypercube, samples: draws.count, seed: options.seed),
            answers: answers)
        return (findings, isWhole)
    }

    private var isStopped: Bool { watch.isStopped(in: .chances) }

    private func finding(_ parameter: ProbabilityParameter) -> ParameterFinding {
        let (distribution, factor): (ParameterFinding.Distribution, Double?) =
            switch parameter.spread {
            case .fixed: (.fixed, nil)
            case .uniform: (.uniform, nil)
            case .logUniform: (.logUniform, nil)
            case .logNormal(let factor): (.logNormal, factor)
            }
        return ParameterFinding(
            id: parameter.id.rawValue, value: parameter.value, low: parameter.low,
            high: parameter.high, distribution: distribution, errorFactor: factor,
            source: parameter.evidence.source?.rawValue,
            status: parameter.evidence.status,
            date: parameter.evidence.date?.description,
            causes: parameter.causes.map(\.rootID))
    }

    // MARK: One consequence at one tier

    /// The answer; `nil` where somebody asked to stop: it is not begun, or part of it is missing.
    private func answer(
        for row: ExposureRow, at place: Int, unstated: inout Set<String>
    ) throws(AnalysisError) -> ProbabilityAnswer? {
        if isStopped { return nil }
        let tier = row.tiers[place]
        let list = row.lists[place]
        var answer = ProbabilityAnswer(
            consequence: row.consequence.id, tier: row.writtenTier(tier),
            floors: floors(row, place),
            importance: [])
        let diagram: FailureDiagram
        var meter = watch.meter(of: .max, in: .chances)
        do throws(FailureDiagramError) {
            diagram = try FailureDiagram(
                of: row.consequence.goal, over: row.variables, tier: tier, engine: engine,
                nodeBudget: options.nodeBudget, includesCoalitions: false, meter: &meter)
        } catch {
            if isStopped { return nil }
            answer.remark = .tooLarge(error)
            return answer
        }
        let support = diagram.support
        let roots = support.map { row.variables[$0].id }
        let unknown = zip(roots, diagram.isRelevant)
            .filter { chances[$0] == .unstated && $1 }.map(\.0)
        func chance(_ values: [Double], unstated: Double = 0) -> Double {
            diagram.probability(
                chances.values(of: roots, parameters: values, unstated: unstated))
        }
        let stated = chances.parameters.map(\.value)
        answer.low = chance(chances.parameters.map(\.low), unstated: 0)
        answer.high = chance(chances.parameters.map(\.high), unstated: 1)
        // What is stated may be such that what is not stated makes no difference.
        let isKnown =
            [stated, chances.parameters.map(\.high)].allSatisfy {
                chance($0, unstated: 0) == chance($0, unstated: 1)
            }
        if isKnown {
            answer.probability = chance(stated)
            var samples: [Double] = []
            for draw in draws {
                if isStopped { return nil }
                samples.append(chance(draw))
            }
            if !samples.isEmpty { answer.sampled = SampledProbability(samples) }
            let values = chances.values(of: roots, parameters: stated, unstated: 0)
            let shares = try unionShares(
                of: list, support: support, chances: values, whole: answer.probability ?? 0)
            if isStopped { return nil }
            answer.importance = importance(
                of: diagram, roots: roots, chances: values, union: shares
            ).filter { !unknown.contains($0.root) }
        } else {
            unstated.formUnion(unknown)
        }
        if list.isComplete { add(list, of: row, to: &answer) }
        if list.order == 0 {
            answer.remark = .nothingMustFail
        } else if !isKnown {
            answer.remark = .unstated(unknown)
        }
        return answer
    }

    private func floors(_ row: ExposureRow, _ place: Int) -> [ProbabilityFloor] {
        table.collapsing(in: row, at: place).map { variable in
            let root = row.variables[variable].id
            let chance: Double? =
                switch chances[root] {
                case .parameter(let place): chances.parameters[place].value
                case .unstated: nil
                }
            return ProbabilityFloor(root: root, probability: chance)
        }
    }

    /// Adds what the minimal coalitions give: the bounds, and the likeliest of them.
    private func add(_ list: CoalitionList, of row: ExposureRow, to answer: inout ProbabilityAnswer)
    {
        func values(_ parameters: [Double], unstated: Double) -> [Double] {
            chances.values(
                of: row.variables.map(\.id), parameters: parameters, unstated: unstated)
        }
        let low = values(chances.parameters.map(\.low), unstated: 0)
        let high = values(chances.parameters.map(\.high), unstated: 1)
        let stated = values(chances.parameters.map(\.value), unstated: 0)
        answer.dependence = DependenceAnalyser(list.coalitions).bounds(low: low, high: high)
        var likeliest: (place: Int, chance: Double)?
        for (place, coalition) in list.coalitions.enumerated() {
            let chance = coalition.reduce(1.0) { $0 * stated[$1] }
            if chance > likeliest?.chance ?? -1 { likeliest = (place, chance) }
        }
        if let likeliest, likeliest.chance > 0 {
            answer.likeliest = LikelyCoalition(
                coalition: list.coalitions[likeliest.place].map { row.variables[$0].id },
                probability: likeliest.chance)
        }
    }

    private func importance(
        of diagram: FailureDiagram, roots: [String], chances: [Double], union: [Double]?
    ) -> [ImportanceFinding] {
        let measures = diagram.importance(chances)
        return roots.indices.compactMap { place in
            let measure = measures[place]
            guard let criticality = measure.criticality, let worth = measure.achievementWorth
            else { return nil }
            let reduction: Double? =
                switch measure.reductionWorth {
                case .factor(let factor)?: factor
                case .infinite?, nil: nil
                }
            return ImportanceFinding(
                root: roots[place], probability: chances[place], birnbaum: measure.birnbaum,
                criticality: criticality, fussellVesely: union?[place],
                riskAchievementWorth: worth, riskReductionWorth: reduction)
        }
    }

    /// Fussell and Vesely's measure of each variable of a diagram: the chance that a minimal
    /// coalition with it occurs, over the whole chance; `nil` where coalitions are too many.
    private func unionShares(
        of list: CoalitionList, support: [Int], chances: [Double], whole: Double
    ) throws(AnalysisError) -> [Double]? {
        guard list.isComplete, whole > 0, list.coalitions.count <= Self.maximumUnion else {
            return nil
        }
        var places: [Int: Int] = [:]
        for (place, variable) in support.enumerated() { places[variable] = place }
        var shares: [Double] = []
        for variable in support {
            if isStopped { return nil }
            let with = list.coalitions.filter { $0.contains(variable) }
            do throws(DiagramError) {
                let union = try CoalitionUnion(with, places: places, budget: options.nodeBudget)
                shares.append((union?.probability(chances) ?? 0) / whole)
            } catch {
                throw .refused("\(error)")
            }
        }
        return shares
    }

    /// The most coalitions whose unions are weighed.
    private static let maximumUnion = 2_000
}

extension SampledProbability {
    /// The spread of samples, of which there is at least one.
    init(_ samples: [Double]) {
        let sorted = samples.sorted()
        func percentile(_ share: Double) -> Double {
            let rank = Int((share * Double(sorted.count)).rounded(.up)) - 1
            return sorted[max(0, min(rank, sorted.count - 1))]
        }
        self.init(
            fifth: percentile(0.05), median: percentile(0.5),
            mean: sorted.reduce(0, +) / Double(sorted.count), ninetyFifth: percentile(0.95))
    }
}
