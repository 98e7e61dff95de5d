import AttackGraph
import Formulas

extension Formula where Leaf == LockLeaf<String> {
    /// Whether one lock stands before another: formulas before the part of one party, `all` before
    /// `any` before `at least`, then by their parts; parties by id, then by level, one that
    /// capability never opens last, then by modes, then by how many people it takes.
    static func precedes(_ left: LockExpression, _ right: LockExpression) -> Bool {
        switch (left, right) {
        case (.all(let some), .all(let others)), (.any(let some), .any(let others)):
            return some.lexicographicallyPrecedes(others, by: precedes)
        case (.atLeast(let count, let some), .atLeast(let other, let others)):
            if count != other { return count < other }
            return some.lexicographicallyPrecedes(others, by: precedes)
        case (.leaf(let one), .leaf(let other)):
            if one.party != other.party { return one.party < other.party }
            if one.level != other.level { return (one.level ?? .max) < (other.level ?? .max) }
            if one.modes != other.modes { return one.modes.rawValue < other.modes.rawValue }
            return one.persons < other.persons
        default: return left.rank < right.rank
        }
    }

    private var rank: Int {
        switch self {
        case .all: 0
        case .any: 1
        case .atLeast: 2
        case .leaf: 3
        }
    }
}
