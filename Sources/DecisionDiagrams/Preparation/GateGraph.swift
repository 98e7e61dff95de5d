/// A function as gates over events in a form that can be simplified: conjunctions, parities and
/// thresholds only, with opposites on the arguments, no two gates alike.
///
/// A literal is twice a node plus one for its opposite. Node 0 is the constant false. A disjunction
/// is the opposite of a conjunction of opposites, so that one set of rules serves both. Arguments
/// come before their gates.
struct GateGraph {
    typealias Literal = UInt32

    enum Kind: UInt8 {
        case constant
        case event
        case and
        case xor
        case atLeast
    }

    private(set) var kinds: [Kind] = [.constant]
    /// The threshold of a gate of kind `atLeast`, the number of an event.
    private(set) var numbers: [Int32] = [0]
    private(set) var arguments = GateArguments()
    var top: Literal = Self.never

    static let never: Literal = 0
    static let always: Literal = 1

    /// Whether a conjunction is used once, so that its user may take it apart.
    private var isPrivate: [Bool] = [false]

    private var known = GateIndex()
    /// The literal of each event by number; `never` where there is none yet.
    private var eventLiterals: [Literal] = []
    /// For each literal, the gate that last saw it.
    private var marks: [UInt32] = [0, 0]
    private var stamp: UInt32 = 0
    /// Arrays that were used before, so that their memory is used again.
    private var spares: [[Literal]] = []

    /// Makes a graph of the constant alone.
    init() { arguments.append([]) }

    /// Makes a graph of the constant alone with room for as much as another has.
    init(roomFor other: GateGraph) {
        self.init()
        kinds.reserveCapacity(other.count)
        numbers.reserveCapacity(other.count)
        arguments.reserve(like: other.arguments)
        isPrivate.reserveCapacity(other.count)
        eventLiterals.reserveCapacity(other.eventLiterals.count)
        marks.reserveCapacity(2 * other.count)
        known = GateIndex(capacity: other.count)
    }

    var count: Int { kinds.count }

    /// The literal of an event.
    mutating func event(_ number: Int) -> Literal {
        while eventLiterals.count <= number { eventLiterals.append(Self.never) }
        if eventLiterals[number] != Self.never { return eventLiterals[number] }
        let literal = add(.event, Int32(number), [])
        eventLiterals[number] = literal
        return literal
    }

    /// All of the arguments.
    ///
    /// - Parameter dissolving: whether conjunctions among them that nothing else uses become part
    ///   of this one.
    mutating func and(_ given: [Literal], dissolving: Bool = false) -> Literal {
        stamp += 1
        var kept = spares.popLast() ?? []
        defer {
            kept.removeAll(keepingCapacity: true)
            spares.append(kept)
        }
        var waiting: [Literal] = []
        for argument in given {
            var next: Literal? = argument
            while let literal = next {
                let node = Int(literal >> 1)
                if literal == Self.never || marks[Int(literal ^ 1)] == stamp { return Self.never }
                if literal == Self.always || marks[Int(literal)] == stamp {
                    // Says nothing new.
                } else if dissolving, literal & 1 == 0, kinds[node] == .and, isPrivate[node] {
                    waiting.append(contentsOf: arguments[node].reversed())
                } else {
                    marks[Int(literal)] = stamp
                    kept.append(literal)
                }
                next = waiting.popLast()
            }
        }
        if kept.count > 1 { return absorbing(kept, dissolving: dissolving) }
        return kept.first ?? Self.always
    }

    /// Uses that within a conjunction every other argument holds: in an alternative among the
    /// arguments a literal that holds decides it, and one that cannot hold falls away.
    private mutating func absorbing(_ literals: [Literal], dissolving: Bool) -> Literal {
        guard isChanging(literals) else { return entered(.and, 0, literals) }
        let stamp = stamp
        var kept: [Literal] = []
        var shortened: [(place: Int, rest: [Literal])] = []
        for literal in literals {
            guard literal & 1 == 1, kinds[Int(literal >> 1)] == .and else {
                kept.append(literal)
                continue
            }
            // The alternative is "not all of inner".
            let inner = arguments[Int(literal >> 1)]
            if inner.contains(where: { marks[Int($0 ^ 1)] == stamp }) { continue }
            if isPrivate[Int(literal >> 1)],
                inner.contains(where: { marks[Int($0)] == stamp })
            {
                shortened.append((kept.count, inner.filter { marks[Int($0)] != stamp }))
            }
            kept.append(literal)
        }
        for (place, rest) in shortened { kept[place] = and(rest) ^ 1 }
        // What was shortened may decide others in turn.
        return and(kept, dissolving: dissolving)
    }

    /// Whether there is an alternative among arguments that what is marked decides or shortens.
    private func isChanging(_ literals: [Literal]) -> Bool {
        for literal in literals where literal & 1 == 1 {
            let node = Int(literal >> 1)
            guard kinds[node] == .and else { continue }
            let isPrivate = isPrivate[node]
            for place in arguments.places(of: node) {
                let inner = Int(arguments.literals[place])
                if marks[inner ^ 1] == stamp || isPrivate && marks[inner] == stamp { return true }
            }
        }
        return false
    }

    /// An odd number of the arguments.
    mutating func xor(_ given: [Literal]) -> Literal {
        var sign: Literal = 0
        var counts: [Literal: Int] = [:]
        for literal in given {
            sign ^= literal & 1
            counts[literal & ~1, default: 0] += 1
        }
        var kept: [Literal] = []
        for literal in given.map({ $0 & ~1 }) where literal != Self.never {
            if counts[literal, default: 0] % 2 == 1 {
                kept.append(literal)
                counts[literal] = 0
            }
        }
        if kept.count < 2 { return (kept.first ?? Self.never) ^ sign }
        return entered(.xor, 0, kept) ^ sign
    }

    /// At least so many of the arguments, repeated ones counted as often as they stand.
    mutating func atLeast(_ threshold: Int, _ given: [Literal]) -> Literal {
        var threshold = threshold
        var kept: [Literal] = []
        for literal in given {
            if literal == Self.always {
                threshold -= 1
            } else if literal != Self.never {
                kept.append(literal)
            }
        }
        if threshold <= 0 { return Self.always }
        if threshold > kept.count { return Self.never }
        if threshold == kept.count { return and(kept) }
        if threshold == 1 { return and(kept.map { $0 ^ 1 }) ^ 1 }
        return entered(.atLeast, Int32(threshold), kept)
    }

    private mutating func entered(
        _ kind: Kind, _ number: Int32, _ arguments: [Literal]
    ) -> Literal {
        let hash = GateIndex.hash(kind: kind, number: number, arguments: arguments)
        let same = known.first(of: hash) { gate in
            kinds[gate] == kind && numbers[gate] == number
                && self.arguments.width(of: gate) == arguments.count
                && (self.arguments[gate].elementsEqual(arguments)
                    || self.arguments[gate].sorted() == arguments.sorted())
        }
        if let same {
            isPrivate[same] = false
            return Literal(same) << 1
        }
        let literal = add(kind, number, arguments)
        known.add(Int(literal >> 1), hash: hash)
        return literal
    }

    private mutating func add(
        _ kind: Kind, _ number: Int32, _ arguments: [Literal]
    ) -> Literal {
        let literal = Literal(kinds.count) << 1
        kinds.append(kind)
        numbers.append(number)
        self.arguments.append(arguments)
        marks.append(0)
        marks.append(0)
        isPrivate.append(false)
        return literal
    }

    /// Notes that a conjunction just made is used once.
    mutating func setPrivate(_ literal: Literal) {
        if kinds[Int(literal >> 1)] == .and { isPrivate[Int(literal >> 1)] = true }
    }

    /// Notes that a node is used more than once.
    mutating func setShared(_ literal: Literal) { isPrivate[Int(literal >> 1)] = false }

    /// Whether a literal is the opposite of a conjunction that is used once.
    func isPrivateAlternative(_ literal: Literal) -> Bool {
        literal & 1 == 1 && isPrivate[Int(literal >> 1)]
    }

    // MARK: Marks

    /// Marks literals with a stamp that no other has; it is lost with the next gate that is made.
    mutating func marked(_ literals: ArraySlice<Literal>) -> UInt32 {
        stamp += 1
        for literal in literals { marks[Int(literal)] = stamp }
        return stamp
    }

    /// Whether a literal was the last time marked with this stamp.
    func isMarked(_ literal: Literal, _ stamp: UInt32) -> Bool { marks[Int(literal)] == stamp }

    // MARK: Shape

    /// The nodes that the top depends on, arguments before gates.
    func reachable() -> [Bool] {
        var isReached = [Bool](repeating: false, count: count)
        isReached[Int(top >> 1)] = true
        for node in stride(from: count - 1, through: 0, by: -1) where isReached[node] {
            for place in arguments.places(of: node) {
                isReached[Int(arguments.literals[place] >> 1)] = true
            }
        }
        return isReached
    }

    /// How often each node is an argument of something the top depends on.
    func uses() -> [Int32] { uses(reachable()) }

    /// How often each node is an argument of something that is reached.
    func uses(_ isReached: [Bool]) -> [Int32] {
        var uses = [Int32](repeating: 0, count: count)
        for node in 0..<count where isReached[node] {
            for place in arguments.places(of: node) {
                uses[Int(arguments.literals[place] >> 1)] += 1
            }
        }
        uses[Int(top >> 1)] += 1
        return uses
    }

    /// Whether every event stands without negation in the gates as they are.
    ///
    /// Judged by the form: a function that is coherent may be written with negations that cancel,
    /// and is then not called so.
    var isCoherent: Bool {
        let isWanted = wanted()
        return !(0..<count).contains { kinds[$0] == .event && isWanted[2 * $0 + 1] }
    }

    /// For each literal, whether the top depends on it.
    func wanted() -> [Bool] {
        var isWanted = [Bool](repeating: false, count: 2 * count)
        isWanted[Int(top)] = true
        for node in stride(from: count - 1, through: 0, by: -1) {
            for sign in 0...1 where isWanted[2 * node + sign] {
                for literal in arguments[node] {
                    isWanted[Int(literal) ^ sign] = true
                    if kinds[node] == .xor { isWanted[Int(literal) ^ sign ^ 1] = true }
                }
            }
        }
        return isWanted
    }
}
