import AttackGraph
import ThreatGraph

/// What a model says of how likely each root cause of a row is.
struct CauseChances {
    /// What is said of one root cause.
    enum Chance: Hashable {
        /// The parameter at this place.
        case parameter(Int)
        /// It is taken not to occur.
        case leftOut
        /// Nothing.
        case unstated
    }

    let parameters: [ProbabilityParameter]
    private let byRoot: [String: Chance]

    init(_ probabilities: Probabilities) {
        parameters = Array(probabilities.parameters)
        var places: [ProbabilityParameterID: Int] = [:]
        for (place, parameter) in parameters.enumerated() { places[parameter.id] = place }
        var byRoot: [String: Chance] = [:]
        for (cause, id) in probabilities.assignments {
            if let place = places[id] { byRoot[cause.rootID] = .parameter(place) }
        }
        for cause in probabilities.leftOut { byRoot[cause.rootID] = .leftOut }
        self.byRoot = byRoot
    }

    subscript(root: String) -> Chance { byRoot[root] ?? .unstated }

    /// The chance of each root, given one value for each parameter and one for what nothing is
    /// said of.
    func values(of roots: [String], parameters values: [Double], unstated: Double) -> [Double] {
        roots.map { root in
            switch self[root] {
            case .parameter(let place): values[place]
            case .leftOut: 0
            case .unstated: unstated
            }
        }
    }
}
