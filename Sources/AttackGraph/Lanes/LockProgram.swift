import Formulas

/// The locks of a slice's barriers as flat postfix programs over a common table of leaves.
struct LockProgram {
    private enum Instruction {
        case literal(Int)
        /// Replaces the top values of the stack by one.
        case all(Int)
        case any(Int)
        case atLeast(Int, of: Int)
    }

    /// The leaves, each once.
    private(set) var literals: [LockLeaf<PartyIndex>] = []
    private var literalPlaces: [LockLeaf<PartyIndex>: Int] = [:]
    private var instructions: [Instruction] = []
    /// Where each barrier's instructions end.
    private var ends: [Int] = []

    init(_ locks: some Sequence<Lock>) {
        for lock in locks {
            append(lock)
            ends.append(instructions.count)
        }
        literalPlaces = [:]
    }

    private mutating func append(_ lock: Lock) {
        switch lock {
        case .leaf(let literal):
            let place = literalPlaces[literal] ?? literals.count
            if place == literals.count {
                literals.append(literal)
                literalPlaces[literal] = place
            }
            instructions.append(.literal(place))
        case .all(let parts):
            for part in parts { append(part) }
            instructions.append(.all(parts.count))
        case .any(let parts):
            for part in parts { append(part) }
            instructions.append(.any(parts.count))
        case .atLeast(let count, let parts):
            for part in parts { append(part) }
            instructions.append(.atLeast(count, of: parts.count))
        }
    }

    /// Writes every barrier's value behind the facts.
    ///
    /// - Parameters:
    ///   - literals: The leaves' values.
    ///   - values: The lanes; barrier *b* stands at `start` + *b*.
    func run(literals: [LaneBlock], into values: inout [LaneBlock], from start: Int) {
        var stack: [LaneBlock] = []
        var next = 0
        for (barrier, end) in ends.enumerated() {
            while next < end {
                switch instructions[next] {
                case .literal(let place): stack.append(literals[place])
                case .all(let count):
                    LockProgram.replace(last: count, of: &stack) { parts in
                        parts.reduce(.allOn) { $0 & $1 }
                    }
                case .any(let count):
                    LockProgram.replace(last: count, of: &stack) { parts in
                        parts.reduce(.allOff) { $0 | $1 }
                    }
                case .atLeast(let quorum, let count):
                    LockProgram.replace(last: count, of: &stack) { parts in
                        LockProgram.atLeast(quorum, of: parts)
                    }
                }
                next += 1
            }
            values[start + barrier] = stack.popLast() ?? .allOff
        }
    }

    private static func replace(
        last count: Int, of stack: inout [LaneBlock],
        by combine: (ArraySlice<LaneBlock>) -> LaneBlock
    ) {
        let combined = combine(stack.suffix(count))
        stack.removeLast(count)
        stack.append(combined)
    }

    /// The lanes in which at least `quorum` parts are on.
    static func atLeast(_ quorum: Int, of parts: ArraySlice<LaneBlock>) -> LaneBlock {
        // reached[j]: lanes in which at least j of the parts so far are on. Counting down, so that
        // one part cannot raise a lane twice.
        var reached = [LaneBlock](repeating: .allOff, count: quorum + 1)
        reached[0] = .allOn
        for part in parts {
            for count in stride(from: quorum, to: 0, by: -1) {
                reached[count] |= reached[count - 1] & part
            }
        }
        return reached[quorum]
    }
}
