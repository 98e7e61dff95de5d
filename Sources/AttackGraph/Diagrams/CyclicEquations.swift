import DecisionDiagrams

/// Equations of facts that rest on each other, solved to formulas that rest on nothing but what is
/// known: their least fixpoint.
///
/// One unknown after another is eliminated. The least solution of *x* = *f*(*x*) for a monotone
/// Boolean *f* is *f*(false), so an unknown's own equation is freed of itself and put wherever the
/// unknown stands; what is eliminated last is solved first.
/// - Note: Bekić's theorem on simultaneous least fixpoints, 1969 (in "Programming languages and
///   their definition", 1984).
struct CyclicEquations {
    /// The most terms before the equations count as too tangled.
    static let maximumTerms = 1 << 21

    private enum Term: Hashable {
        case known(FaultTree.Node)
        case unknown(Int32)
        /// All of these hold; sorted, without repetition, at least two.
        case all([Int32])
        /// One of these holds; sorted, without repetition, at least two.
        case any([Int32])
        case never
        case always
    }

    private static let never: Int32 = 0
    private static let always: Int32 = 1

    private var terms: [Term] = [.never, .always]
    private var places: [Term: Int32] = [.never: 0, .always: 1]
    /// Which unknowns each term holds, `width` words a term.
    private var holds: [UInt64]
    private let width: Int
    private var equations: [Int32]
    /// What may be spent.
    private(set) var meter: WorkMeter
    /// What was spent when it was last asked whether to stop.
    private var askedWith: Int

    /// Prepares equations for so many unknowns, numbered from 0.
    ///
    /// - Parameter meter: what may be spent on writing them and on solving them.
    init(unknowns: Int, meter: WorkMeter = WorkMeter(work: .max)) {
        self.meter = meter
        askedWith = meter.left
        width = (unknowns + 63) / 64
        holds = [UInt64](repeating: 0, count: 2 * width)
        equations = [Int32](repeating: Self.never, count: unknowns)
    }

    // MARK: Work

    /// What it costs to come to a term, and to each of its parts, in the unit of a meter.
    private static let workPerTerm = 60
    private static let workPerPart = 30

    /// How much is spent before it is asked again whether to stop.
    private static let workPerQuestion = 1 << 18

    private mutating func spend(_ work: Int) throws(FailureTreeError) {
        meter.spend(work)
        guard meter.left == 0 || askedWith - meter.left > Self.workPerQuestion else { return }
        askedWith = meter.left
        if meter.isSpent { throw .outOfWork }
    }

    // MARK: Terms

    /// A premise of a step: what is known, or an unknown by its number.
    enum Premise {
        case known(FaultTree.Node)
        case unknown(Int)
    }

    /// Adds one way in which an unknown follows.
    ///
    /// A way that needs the unknown itself adds nothing to a least fixpoint.
    mutating func add(_ premises: [Premise], to unknown: Int) throws(FailureTreeError) {
        var parts: [Int32] = []
        for premise in premises {
            switch premise {
            case .known(let node): parts.append(try place(of: .known(node)))
            case .unknown(unknown): return
            case .unknown(let other): parts.append(try place(of: .unknown(Int32(other))))
            }
        }
        equations[unknown] = try any([equations[unknown], try all(parts)])
    }

    private mutating func place(of term: Term) throws(FailureTreeError) -> Int32 {
        if let place = places[term] { return place }
        guard terms.count < Self.maximumTerms else { throw .tooTangled }
        try spend(Self.workPerTerm + width)
        let place = Int32(terms.count)
        terms.append(term)
        places[term] = place
        let start = holds.count
        holds.append(contentsOf: repeatElement(0, count: width))
        switch term {
        case .unknown(let number): holds[start + Int(number >> 6)] |= 1 << UInt64(number & 63)
        case .all(let parts), .any(let parts):
            try spend(parts.count * width)
            for part in parts {
                for word in 0..<width { holds[start + word] |= holds[Int(part) * width + word] }
            }
        case .known, .never, .always: break
        }
        return place
    }

    private mutating func all(_ parts: [Int32]) throws(FailureTreeError) -> Int32 {
        try spend(Self.workPerPart * parts.count)
        if parts.contains(Self.never) { return Self.never }
        let needed = Set(parts).subtracting([Self.always]).sorted()
        if needed.count < 2 { return needed.first ?? Self.always }
        return try place(of: .all(needed))
    }

    private mutating func any(_ parts: [Int32]) throws(FailureTreeError) -> Int32 {
        if parts.contains(Self.always) { return Self.always }
        var flat: Set<Int32> = []
        for part in parts where part != Self.never {
            if case .any(let inner) = terms[Int(part)] {
                flat.formUnion(inner)
            } else {
                flat.insert(part)
            }
        }
        try spend(Self.workPerPart * flat.count)
        if flat.count < 2 { return flat.first ?? Self.never }
        return try place(of: .any(flat.sorted()))
    }

    private func isHeld(_ unknown: Int, in term: Int32) -> Bool {
        holds[Int(term) * width + unknown >> 6] >> UInt64(unknown & 63) & 1 == 1
    }

    // MARK: Solving

    /// The solution of every unknown as a node of `tree`, to which the gates are added.
    ///
    /// - Complexity: O(*k*) substitutions each into at most *k* equations for *k* unknowns; few
    ///   and small where each fact rests on few others.
    mutating func solve(in tree: inout FaultTree) throws(FailureTreeError) -> [FaultTree.Node] {
        var order: [Int] = []
        var open = Set(equations.indices)
        while let next = cheapest(of: open) {
            open.remove(next)
            order.append(next)
            try spend(2 * open.count * (1 + width))
            for other in open.sorted() where isHeld(next, in: equations[other]) {
                equations[other] = try replacing(
                    next, by: equations[next], and: other, in: equations[other])
            }
        }
        var solved = [FaultTree.Node?](repeating: nil, count: equations.count)
        var nodes = [FaultTree.Node?](repeating: nil, count: terms.count)
        for unknown in order.reversed() {
            solved[unknown] = node(
                of: equations[unknown], solved: solved, nodes: &nodes, in: &tree)
        }
        return solved.compactMap { $0 }
    }

    /// The open unknown whose elimination copies least: few in its equation, few that use it.
    private func cheapest(of open: Set<Int>) -> Int? {
        var users = [Int](repeating: 0, count: equations.count)
        var sizes = users
        for unknown in open {
            let start = Int(equations[unknown]) * width
            for word in 0..<width {
                var bits = holds[start + word]
                sizes[unknown] += bits.nonzeroBitCount
                while bits != 0 {
                    users[word << 6 + bits.trailingZeroBitCount] += 1
                    bits &= bits - 1
                }
            }
        }
        return open.min { (users[$0] * (sizes[$0] + 1), $0) < (users[$1] * (sizes[$1] + 1), $1) }
    }

    /// `term` with one unknown replaced and another, the equation's own, made false.
    private mutating func replacing(
        _ unknown: Int, by value: Int32, and own: Int, in term: Int32
    ) throws(FailureTreeError) -> Int32 {
        // An own occurrence inside the value must go too.
        var done: [Int32: Int32] = [:]
        var pending = [term]
        while let last = pending.last {
            try spend(Self.workPerTerm)
            if done[last] != nil {
                pending.removeLast()
                continue
            }
            guard isHeld(unknown, in: last) || isHeld(own, in: last) else {
                done[last] = last
                continue
            }
            switch terms[Int(last)] {
            case .unknown(let number):
                if Int(number) == own {
                    done[last] = Self.never
                } else if isHeld(own, in: value) {
                    if let freed = done[value] { done[last] = freed } else { pending.append(value) }
                } else {
                    done[last] = value
                }
            case .all(let parts), .any(let parts):
                let missing = parts.filter { done[$0] == nil }
                if !missing.isEmpty {
                    pending.append(contentsOf: missing)
                } else if case .all = terms[Int(last)] {
                    done[last] = try all(parts.compactMap { done[$0] })
                } else {
                    done[last] = try any(parts.compactMap { done[$0] })
                }
            case .known, .never, .always: done[last] = last
            }
        }
        return done[term] ?? Self.never
    }

    /// A term as a node of the tree; every unknown in it has been solved.
    private func node(
        of term: Int32, solved: [FaultTree.Node?], nodes: inout [FaultTree.Node?],
        in tree: inout FaultTree
    ) -> FaultTree.Node? {
        var pending = [term]
        while let last = pending.last {
            if nodes[Int(last)] != nil {
                pending.removeLast()
                continue
            }
            switch terms[Int(last)] {
            case .never: nodes[Int(last)] = tree.addConstant(false)
            case .always: nodes[Int(last)] = tree.addConstant(true)
            case .known(let node): nodes[Int(last)] = node
            case .unknown(let number): nodes[Int(last)] = solved[Int(number)]
            case .all(let parts), .any(let parts):
                let missing = parts.filter { nodes[Int($0)] == nil }
                if !missing.isEmpty {
                    pending.append(contentsOf: missing)
                    continue
                }
                var connective = FaultTree.Connective.or
                if case .all = terms[Int(last)] { connective = .and }
                nodes[Int(last)] = tree.addGate(
                    connective, parts.compactMap { nodes[Int($0)] })
            }
        }
        return nodes[Int(term)]
    }
}
