internal import AttackGraph
internal import Formulas

extension RawGraphReader {
    private static let lockKeys = [
        "op", "level", "modes", "all", "any", "atLeast", "of", "persons",
    ]

    /// A lock's formula.
    ///
    /// - Parameter depth: How deep it lies in the barrier's; bounded as the builder bounds it.
    mutating func lock(depth: Int) throws(RawGraphDoubt) -> LockExpression {
        guard depth < AttackGraphBuilder.maximumLockDepth else { throw RawGraphDoubt() }
        var party: UInt32?
        var level: Int?
        var modes = ModeSet.all
        var count = 0
        var persons = 1
        var parts: [LockExpression] = []
        var object = try openObject()
        while let key = try nextKey(of: &object, among: Self.lockKeys) {
            switch key {
            case 0: party = parties.number(of: try name())
            case 1: level = try self.level()
            case 2: modes = try self.modes()
            case 5: count = try self.count()
            case 7: persons = try self.count()
            // Two lists of parts would be two heads, which the keys met tell below.
            default: parts = try self.parts(depth: depth + 1)
            }
        }
        switch object.keysMet {
        case 0b000_0011, 0b000_0111, 0b1000_0011, 0b1000_0111:
            guard let party, persons <= AttackGraph.maximumPersons else { throw RawGraphDoubt() }
            return .leaf(
                LockLeaf(
                    party: parties.names[Int(party)], level: level, modes: modes,
                    persons: persons))
        case 0b000_1000: return .all(parts)
        case 0b001_0000: return .any(parts)
        case 0b110_0000:
            guard count <= parts.count else { throw RawGraphDoubt() }
            return .atLeast(count: count, of: parts)
        default: throw RawGraphDoubt()
        }
    }

    private mutating func parts(depth: Int) throws(RawGraphDoubt) -> [LockExpression] {
        var parts: [LockExpression] = []
        var list = try openList()
        while try nextItem(of: &list) { parts.append(try lock(depth: depth)) }
        guard !parts.isEmpty else { throw RawGraphDoubt() }
        return parts
    }

    mutating func modes() throws(RawGraphDoubt) -> ModeSet {
        var modes: ModeSet = []
        var list = try openList()
        while try nextItem(of: &list) { modes.formUnion(ModeSet([try mode()])) }
        guard !modes.isEmpty else { throw RawGraphDoubt() }
        return modes
    }

    mutating func mode() throws(RawGraphDoubt) -> Mode {
        guard let mode = Mode(rawValue: try text()) else { throw RawGraphDoubt() }
        return mode
    }
}
