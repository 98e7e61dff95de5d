import AttackGraph
import Catalogue
package import Compilation
import DecisionDiagrams
import ThreatGraph

/// Answers what is left of the answers if claimed levels are less than claimed: for each the least
/// lowering that makes it another one.
///
/// What is lowered only ever opens more, so that what suffices still does; Docs/LoweredClaims.md has
/// the meaning.
package struct LoweredClaimsAnalyser: Sendable {
    /// The most levels less that can be asked for.
    package static let maximumLimit = 5
    /// The most ways to lower claims that are tried.
    package static let maximumLowerings = 4_096
    /// The largest sets of failures that are tried for one answer.
    static let maximumOrder = 4
    /// What is counted.
    static let levels: [AnswerLevel] = [.party, .root]

    private let compiled: CompiledModel
    private let model: ThreatGraph
    private let options: AnalysisOptions
    private let watch: WorkWatch

    /// Makes an analyser; `nil` for a graph that came without a model.
    ///
    /// - Parameters:
    ///   - compiled: The model.
    ///   - options: The consequences, tiers and effort.
    ///   - watch: Who says when to end with what is proved so far.
    package init?(
        _ compiled: CompiledModel, options: AnalysisOptions = AnalysisOptions(),
        watch: WorkWatch = WorkWatch()
    ) {
        guard let model = compiled.model else { return nil }
        self.compiled = compiled
        self.model = model
        self.options = options
        self.watch = watch
    }

    /// What is left.
    ///
    /// - Parameter limit: How many levels less, all claims together, 1 or more.
    /// - Throws: `AnalysisError`; a certificate that does not verify withholds the whole answer.
    /// - Complexity: for *c* claims, one compilation and one search for each of the
    ///   C(*c* + `limit`, `limit`) ways to lower them, at most `maximumLowerings`.
    package func findings(lowering limit: Int) throws(AnalysisError) -> LoweredClaimsFindings {
        let lowering = LevelLowering(model, catalogue: compiled.catalogue)
        var meter = watch.meter(of: options.effort.work, in: .claims)
        let share = meter.left / 8
        var part = meter.part(share)
        let consequences = asked
        let written = try LoweredReading(
            compiled.graph, about: consequences, options: options, upTo: Self.maximumOrder,
            spending: &part)
        meter.spend(part, of: share)
        var run = LoweredRun(written)
        let claims = lowering.lowerable
        let count = Self.lowerings(of: claims.count, upTo: limit)
        var (tried, triedUpTo, size) = (0, 0, 1)
        var ending = Extent.Ending.answered
        sizes: while size <= limit, !claims.isEmpty, run.isOpen {
            var picks = LoweringPicks(size: size, of: claims.map(\.level))
            while let steps = picks.next() {
                let lowered = steps.map { place, less in
                    LoweredLevel(
                        path: claims[place].path, stated: claims[place].level,
                        taken: claims[place].level - less)
                }
                if watch.isStopped(in: .claims, done: tried, of: min(count, Self.maximumLowerings))
                {
                    ending = .stopped
                    break sizes
                }
                guard meter.left > 0, tried < Self.maximumLowerings else {
                    ending = .effortSpent
                    break sizes
                }
                let reading = try self.reading(
                    lowering, lowered, about: consequences, upTo: run.deepest, spending: &meter)
                run.add(reading, lowered: lowered)
                tried += 1
            }
            triedUpTo = size
            run.close(upTo: size)
            size += 1
        }
        // What no claim can be less for is the same in every way.
        if ending == .answered, !run.isOpen || claims.isEmpty { triedUpTo = limit }
        return LoweredClaimsFindings(
            limit: limit, claims: lowering.claims,
            headlines: run.headlines(upTo: triedUpTo, of: limit), lowerings: count, tried: tried,
            triedUpTo: triedUpTo, extent: Extent(effort: options.effort, ending: ending),
            certificates: run.certificates)
    }

    /// The consequences asked for, once each.
    private var asked: [Consequence] {
        if let only = options.only {
            var seen: Set<String> = []
            return only.compactMap { compiled.consequence(for: $0) }
                .filter { seen.insert($0.id).inserted }
        }
        guard let asked = options.consequences else { return compiled.sums }
        return (compiled.sums + compiled.goals).filter { asked.contains($0.id) }
    }

    /// The answers with some levels less.
    private func reading(
        _ lowering: LevelLowering, _ lowered: [LoweredLevel], about consequences: [Consequence],
        upTo order: Int, spending meter: inout WorkMeter
    ) throws(AnalysisError) -> LoweredReading {
        let steps = Dictionary(
            lowered.map { ($0.path, $0.stated - $0.taken) }, uniquingKeysWith: max)
        let changed = lowering.model(lowering: steps)
        let graph: AttackGraph
        do throws(AttackGraphError) {
            graph = try ModelCompiler(changed, catalogue: compiled.catalogue)
                .compile(digest: compiled.digest).graph
        } catch {
            throw .certificateRejected("\(error)")
        }
        meter.spend(graph.steps.count * Self.workPerStep)
        let names = Set(consequences.map(\.id))
        let share = meter.left / 64
        var part = meter.part(share)
        let reading = try LoweredReading(
            graph, about: graph.consequences.filter { names.contains($0.id) }, options: options,
            upTo: order, spending: &part)
        meter.spend(part, of: share)
        return reading
    }

    /// What compiling a step takes, in the unit of `WorkMeter`.
    private static let workPerStep = 2_000

    /// In how many ways so many claims can be up to so many levels less; `Int.max` where that is
    /// more than can be counted.
    static func lowerings(of claims: Int, upTo limit: Int) -> Int {
        var ways = 1
        for level in 0..<max(0, limit) {
            let (product, overflow) = ways.multipliedReportingOverflow(by: claims + level + 1)
            if overflow { return .max }
            ways = product / (level + 1)
        }
        return ways - 1
    }
}
