extension Formula {
    /// Whether the formula is true when just those leaves are of which `isTrue` says so.
    ///
    /// Without parts `all` is true and `any` is not, as everywhere in logic. Leaves that cannot
    /// change the answer are not asked.
    /// - Complexity: O(size of the formula).
    @inlinable public func holds(where isTrue: (Leaf) -> Bool) -> Bool {
        switch self {
        case .leaf(let leaf): return isTrue(leaf)
        case .all(let parts):
            for part in parts where !part.holds(where: isTrue) { return false }
            return true
        case .any(let parts):
            for part in parts where part.holds(where: isTrue) { return true }
            return false
        case .atLeast(let count, let parts):
            var found = 0
            for part in parts where part.holds(where: isTrue) {
                found += 1
                if found == count { return true }
            }
            return false
        }
    }
}
