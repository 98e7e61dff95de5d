import AttackGraph
import DecisionDiagrams

/// The event that at least one of some coalitions occurs.
struct CoalitionUnion {
    private let diagrams: FaultTreeDiagrams
    private let places: [Int]

    /// Builds the diagram; `nil` where it grows too large.
    ///
    /// - Parameters:
    ///   - coalitions: By variables.
    ///   - places: The place of each variable among the chances.
    ///   - budget: The most nodes.
    /// - Throws: `DiagramError` for anything but its size, which is a fault of ours.
    init?(_ coalitions: [[Int]], places: [Int: Int], budget: Int) throws(DiagramError) {
        var tree = FaultTree()
        var events: [Int: FaultTree.Node] = [:]
        var order: [Int] = []
        let sets = coalitions.map { coalition in
            let members = coalition.map { variable in
                if let event = events[variable] { return event }
                let event = tree.addEvent("\(variable)")
                events[variable] = event
                order.append(places[variable] ?? 0)
                return event
            }
            return tree.addGate(.and, members)
        }
        tree.top = tree.addGate(.or, sets)
        var options = DiagramOptions()
        options.maximumNodes = budget
        options.includesMinimalSets = false
        do throws(DiagramError) {
            diagrams = try FaultTreeDiagrams(of: tree, options: options)
        } catch {
            switch error {
            case .outOfNodes, .tooManyLevels: return nil
            case .noTop, .notCoherent, .wrongOrders: throw error
            }
        }
        self.places = order
    }

    /// The chance of it, when variables occur independently.
    func probability(_ chances: [Double]) -> Double {
        diagrams.probability(places.map { chances[$0] })
    }
}
