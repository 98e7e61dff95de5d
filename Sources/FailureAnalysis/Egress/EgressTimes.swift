import AttackGraph
import Networks
import ThreatGraph

/// The times in every scenario asked about, each found once.
///
/// A class, because a search keeps asking it and what was found is to be kept.
final class EgressTimes {
    private struct Scene: Hashable {
        let failed: [Int]
        let tier: Int
        let reading: EgressReading
    }

    let routes: [EgressRoutes]
    let variables: [FailureVariable]
    let compressions: [CompressionFactor]
    /// The variables that can be put for one another.
    let classes: [[Int]]
    /// The class of each variable.
    private let classOf: [Int]
    private let engine: ClosureEngine
    private let work: SharedWork
    private var found: [Scene: [[TransferTime]]] = [:]

    init(
        routes: [EgressRoutes], variables: [FailureVariable], compressions: [CompressionFactor],
        graph: AttackGraph, work: SharedWork
    ) {
        self.routes = routes
        self.variables = variables
        self.compressions = compressions
        engine = ClosureEngine(graph)
        self.work = work
        classes = graph.interchangeable(
            variables,
            besides: routes.flatMap { $0.channels.flatMap { $0.watchers.map(\.lock) } })
        var classOf = [Int](repeating: 0, count: variables.count)
        for (number, members) in classes.enumerated() {
            for member in members { classOf[member] = number }
        }
        self.classOf = classOf
    }

    /// The first of those that can be put for the variables of a set: as fast, and asked once.
    private func first(of failed: [Int]) -> [Int] {
        var counts: [Int: Int] = [:]
        var chosen: [Int] = []
        for variable in failed {
            let number = classOf[variable]
            chosen.append(classes[number][counts[number, default: 0]])
            counts[number, default: 0] += 1
        }
        return chosen.sorted()
    }

    /// What a scenario costs in the unit of a meter, by its size: a few flows for each compression.
    private static let workPerPart = 40

    /// Whether no scenario more is to be tried.
    func isSpent() -> Bool { work.isSpent() }

    /// How large what each scenario has to look at is.
    var size: Int {
        engine.graph.steps.count + routes.reduce(0) { $0 + $1.network.edges.count }
    }

    /// How long it takes, by weights and compression.
    ///
    /// - Parameter failed: places in `variables`, ascending.
    func times(
        failed: [Int], tier: Int, reading: EgressReading = .asStated
    ) -> [[TransferTime]] {
        let failed = classes.count < variables.count ? first(of: failed) : failed
        let scene = Scene(failed: failed, tier: tier, reading: reading)
        if let times = found[scene] { return times }
        work.spend(Self.workPerPart * size * max(1, compressions.count))
        let closure = engine.closure(
            under: Scenario(on: failed.map { variables[$0] }, tier: tier))
        let times = routes.map { routes in
            let solver = EgressSolver(routes, closure: closure, reading: reading)
            return compressions.map { solver.time(compressing: $0) }
        }
        found[scene] = times
        return times
    }

    /// The time until the first of all weights is outside.
    func first(
        failed: [Int], tier: Int, compression: Int, reading: EgressReading = .asStated
    ) -> TransferTime {
        times(failed: failed, tier: tier, reading: reading).map { $0[compression] }.min() ?? .never
    }
}
