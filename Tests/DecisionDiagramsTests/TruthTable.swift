@testable import DecisionDiagrams

/// The slow reference: a function of a few events as the list of its values, and everything asked
/// of it by plain sums over all combinations.
struct TruthTable {
    let count: Int
    /// The value for each set of events that happen, a bit an event.
    let values: [Bool]

    init(_ tree: FaultTree) {
        count = tree.events.count
        let top = tree.top.map { Int($0.rawValue) } ?? 0
        values = (0..<1 << tree.events.count).map { set in
            var states: [Bool] = []
            for node in tree.nodes {
                let arguments = tree.arguments(of: node).map { states[Int($0.rawValue)] }
                let trues = arguments.count { $0 }
                switch tree.role(of: node) {
                case .constant(let value): states.append(value)
                case .event(let event): states.append(set >> event & 1 == 1)
                case .gate(.and): states.append(trues == arguments.count)
                case .gate(.nand): states.append(trues != arguments.count)
                case .gate(.or): states.append(trues > 0)
                case .gate(.nor), .gate(.not): states.append(trues == 0)
                case .gate(.xor): states.append(trues % 2 == 1)
                case .gate(.iff): states.append(trues % 2 == 0)
                case .gate(.atLeast(let least)): states.append(trues >= least)
                }
                if states.count > top { break }
            }
            return states[top]
        }
    }

    /// The sets that make the function true and contain no other that does, in order of size, then
    /// of their events.
    var minimalSets: [[Int]] {
        // Whether a set or a part of it makes the function true.
        var reached = values
        for event in 0..<count {
            for set in 0..<values.count where set >> event & 1 == 1 {
                if reached[set ^ 1 << event] { reached[set] = true }
            }
        }
        return (0..<values.count).filter { set in
            values[set] && (0..<count).allSatisfy { set >> $0 & 1 == 0 || !reached[set ^ 1 << $0] }
        }
        .map { set in (0..<count).filter { set >> $0 & 1 == 1 } }
        .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
    }

    /// The probability, an event's chance put in by hand where it is given.
    func probability(_ chances: [Double]) -> Double {
        var sum = 0.0
        for set in 0..<values.count where values[set] {
            var product = 1.0
            for event in 0..<count {
                product *= set >> event & 1 == 1 ? chances[event] : 1 - chances[event]
            }
            sum += product
        }
        return sum
    }

    /// Whether no event can undo what others did.
    var isMonotone: Bool {
        (0..<values.count).allSatisfy { set in
            !values[set] || (0..<count).allSatisfy { values[set | 1 << $0] }
        }
    }
}
