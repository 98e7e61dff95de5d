public import Formulas
import Networks

extension AttackGraph {
    /// Variables that can be put for one another: whatever suffices with one of a class suffices with
    /// any other in its place.
    ///
    /// Two parties are alike when each lock has them in the same places, so that exchanging them
    /// changes no lock, and every other variable fails both of them or neither. A quorum of a
    /// thousand is one class. What is not seen to be alike stands alone.
    ///
    /// - Parameter others: Locks besides the graph's on which an answer depends.
    /// - Returns: The classes, by places in `variables`, ascending, in the order of their first.
    /// - Complexity: O(*n* log *n*) for *n* leaves of locks and failures of variables.
    public func interchangeable(
        _ variables: [FailureVariable], besides others: [Lock] = []
    ) -> [[Int]] {
        var places = [[UInt64]](repeating: [], count: parties.count)
        var node: UInt64 = 0
        for lock in barriers.map(\.lock) + others {
            node += 1
            lock.addPlaces(of: node, next: &node, to: &places)
        }
        var holders = [Int](repeating: 0, count: parties.count)
        for (number, variable) in variables.enumerated() {
            if variable.failures.count == 1, let only = variable.failures.first {
                holders[only.party.position] += 1
                continue
            }
            for failure in variable.failures {
                places[failure.party.position].append(
                    1 << 63 | UInt64(number) << 8 | UInt64(failure.modes.rawValue))
            }
        }
        var classOf: [Signature: Int] = [:]
        var classes: [[Int]] = []
        for (number, variable) in variables.enumerated() {
            guard variable.failures.count == 1, let only = variable.failures.first,
                holders[only.party.position] == 1
            else {
                classes.append([number])
                continue
            }
            let signature = Signature(
                modes: only.modes, places: places[only.party.position].sorted())
            if let known = classOf[signature] {
                classes[known].append(number)
            } else {
                classOf[signature] = classes.count
                classes.append([number])
            }
        }
        return classes
    }
}

/// Where a variable's only party stands.
private struct Signature: Hashable {
    let modes: ModeSet
    let places: [UInt64]
}

extension Lock {
    /// Notes of each party at which nodes of the lock it stands, and how.
    fileprivate func addPlaces(of node: UInt64, next: inout UInt64, to places: inout [[UInt64]]) {
        switch self {
        case .leaf(let leaf):
            let level = UInt64(leaf.level.map { $0 + 1 } ?? 0)
            places[leaf.party.position].append(
                node << 16 | level << 8 | UInt64(leaf.modes.rawValue))
        case .all(let parts), .any(let parts), .atLeast(_, let parts):
            next += 1
            let own = next
            for part in parts { part.addPlaces(of: own, next: &next, to: &places) }
        }
    }
}
