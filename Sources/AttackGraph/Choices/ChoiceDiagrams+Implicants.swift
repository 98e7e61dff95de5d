/// Part of a completion: some choices, and the alternatives that each may pick.
public struct ChoiceCube: Hashable, Sendable {
    /// The literals, by choice; none twice.
    public let literals: [ChoiceLiteral]
}

/// The partial completions that each guarantee something.
public struct ChoiceImplicants: Hashable, Sendable {
    /// The smallest first: by choices named, then by choice and alternatives.
    public let cubes: [ChoiceCube]
    /// Whether every prime implicant is listed.
    public let isComplete: Bool
}

extension ChoiceDiagrams {
    /// The prime implicants of a set: the partial completions that guarantee membership, of which
    /// nothing can be left open and no further alternative be allowed.
    ///
    /// - Parameter limit: how many partial completions may be held at once. Beyond, some prime
    ///   implicants are given instead of all, at most 32.
    /// - Complexity: as many operations as there are prime implicants of all parts, times the
    ///   subsets of one choice's alternatives.
    /// - Note: The recursion on a choice's alternatives, after Coudert and Madre, "Implicit and
    ///   incremental computation of primes and essential primes of Boolean functions", 1992.
    public mutating func primeImplicants(
        of diagram: ChoiceDiagram, limit: Int = 20_000
    ) -> ChoiceImplicants {
        var search = PrimeSearch(limit: limit)
        let all = search.primes(of: diagram, in: &self)
        let cubes = all ?? greedyCover(of: diagram)
        return ChoiceImplicants(
            cubes: cubes.sorted { left, right in
                left.literals.count != right.literals.count
                    ? left.literals.count < right.literals.count
                    : left.sortKey.lexicographicallyPrecedes(right.sortKey)
            }, isComplete: all != nil)
    }

    /// The completions that agree with a cube.
    public mutating func completions(of cube: ChoiceCube) -> ChoiceDiagram {
        cube.literals.reversed().reduce(.always) { and(holding($1), $0) }
    }

    /// Some prime implicants, each grown from a completion that the ones before leave out.
    private mutating func greedyCover(of diagram: ChoiceDiagram) -> [ChoiceCube] {
        var cubes: [ChoiceCube] = []
        var left = diagram
        while left != .never, cubes.count < 32 {
            let cube = grown(from: anyCompletion(in: left), within: diagram)
            cubes.append(cube)
            let covered = completions(of: cube)
            left = and(left, not(covered))
        }
        return cubes
    }

    private func anyCompletion(in diagram: ChoiceDiagram) -> [Int] {
        var picks = [Int](repeating: 0, count: alternatives.count)
        var next = diagram
        while !next.isConstant {
            let node = nodes[Int(next.node)]
            let choice = choices[Int(node.level)]
            let alternative = Int(node.level - firstLevels[choice])
            picks[choice] = node.high == .never ? alternative + 1 : alternative
            next = node.high == .never ? node.low : node.high
        }
        return picks
    }

    private mutating func grown(from picks: [Int], within diagram: ChoiceDiagram) -> ChoiceCube {
        var allowed = picks.map { [$0] }
        for choice in picks.indices {
            for alternative in 0..<alternatives[choice] where alternative != picks[choice] {
                var wider = allowed
                wider[choice] = (allowed[choice] + [alternative]).sorted()
                let cube = completions(of: cube(wider))
                if isSubset(cube, of: diagram) { allowed = wider }
            }
        }
        return cube(allowed)
    }

    private func cube(_ allowed: [[Int]]) -> ChoiceCube {
        ChoiceCube(
            literals: allowed.indices.filter { allowed[$0].count < alternatives[$0] }.map {
                ChoiceLiteral(choice: $0, alternatives: allowed[$0])
            })
    }
}

extension ChoiceCube {
    fileprivate var sortKey: [Int] { literals.flatMap { [$0.choice] + $0.alternatives } }
}

/// Finds all prime implicants, choice by choice.
private struct PrimeSearch {
    let limit: Int
    private var known: [ChoiceDiagram: [ChoiceCube]] = [:]

    init(limit: Int) { self.limit = limit }

    /// All prime implicants, or `nil` when they are too many.
    mutating func primes(
        of diagram: ChoiceDiagram, in diagrams: inout ChoiceDiagrams
    ) -> [ChoiceCube]? {
        if diagram == .never { return [] }
        guard let choice = diagrams.firstChoice(of: diagram) else {
            return [ChoiceCube(literals: [])]
        }
        if let cubes = known[diagram] { return cubes }
        let parts = diagrams.cofactors(of: diagram, by: choice)
        // 2ⁿ − 1 literals for n alternatives; nobody reads a choice of more than ten.
        guard parts.count <= 10 else { return nil }
        var found: [ChoiceCube] = []
        for subset in 1..<(1 << parts.count) {
            let allowed = parts.indices.filter { subset >> $0 & 1 == 1 }
            let common = allowed.reduce(ChoiceDiagram.always) { diagrams.and($0, parts[$1]) }
            // An implicant that stays one when another alternative is allowed is not prime.
            let wider = parts.indices.filter { subset >> $0 & 1 == 0 }.map {
                diagrams.and(common, parts[$0])
            }
            if common == .never || wider.contains(common) { continue }
            guard let inner = primes(of: common, in: &diagrams) else { return nil }
            for cube in inner {
                let set = wider.isEmpty ? ChoiceDiagram.never : diagrams.completions(of: cube)
                if wider.contains(where: { diagrams.isSubset(set, of: $0) }) { continue }
                let literal =
                    wider.isEmpty ? [] : [ChoiceLiteral(choice: choice, alternatives: allowed)]
                found.append(ChoiceCube(literals: literal + cube.literals))
            }
            if found.count > limit { return nil }
        }
        known[diagram] = found
        return found
    }
}

extension ChoiceDiagrams {
    /// The choice that a diagram asks about first; `nil` for a constant one.
    fileprivate func firstChoice(of diagram: ChoiceDiagram) -> Int? {
        diagram.isConstant ? nil : choices[Int(nodes[Int(diagram.node)].level)]
    }
}
