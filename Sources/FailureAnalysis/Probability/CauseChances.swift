import AttackGraph
import ThreatGraph

/// What a model says of how likely each root cause of a row is.
struct CauseChances {
    /// What is said of one root cause.
    enum Chance: Hashable {
        /// The parameter at this place.
        case parameter(Int)
        /// Nothing.
        case unstated
    }

    let parameters: [ProbabilityParameter]
    private let byRoot: [String: Chance]

    init(_ probabilities: Register<ProbabilityParameter>) {
        parameters = Array(probabilities)
        var byRoot: [String: Chance] = [:]
        for (place, parameter) in parameters.enumerated() {
            for cause in parameter.causes { byRoot[cause.rootID] = .parameter(place) }
        }
        self.byRoot = byRoot
    }

    subscript(root: String) -> Chance { byRoot[root] ?? .unstated }

    /// The chance of each root, given one value for each parameter and one for what nothing is
    /// said of.
    func values(of roots: [String], parameters values: [Double], unstated: Double) -> [Double] {
        roots.map { root in
            switch self[root] {
            case .parameter(let place): values[place]
            case .unstated: unstated
            }
        }
    }

    /// The root causes that are taken not to occur, by id.
    var leftOut: [String] {
        parameters.filter { $0.value == 0 && $0.high == 0 }
            .flatMap { $0.causes.map(\.rootID) }.sorted()
    }
}
