import AttackGraph
import ThreatGraph

/// What the sources of a model assert of its unknowns.
///
/// A set of sources supports a statement if every alternative that they assert lies in it: each
/// unknown of which they assert something is one of what they assert, the others are anything. A
/// source that says that something is not known, or that it does not say, asserts nothing.
struct SourceAssertions {
    /// Every source that is named beside an unknown, by id.
    let sources: [String]
    /// The alternatives that a source asserts, ascending, by unknown.
    private let asserted: [String: [Int: [Int]]]

    init(_ unknowns: [Unknown]) {
        var named: Set<String> = []
        var asserted: [String: [Int: [Int]]] = [:]
        for (place, unknown) in unknowns.enumerated() {
            named.formUnion(unknown.silent.map(\.rawValue))
            if let source = unknown.evidence.source { named.insert(source.rawValue) }
            for (number, alternative) in unknown.alternatives.enumerated() {
                for source in alternative.sources {
                    named.insert(source.rawValue)
                    asserted[source.rawValue, default: [:]][place, default: []].append(number)
                }
            }
        }
        sources = named.sorted()
        self.asserted = asserted
    }

    /// What a source asserts, a literal for each unknown of which it asserts something.
    func literals(of source: String) -> [ChoiceLiteral] {
        (asserted[source] ?? [:]).sorted { $0.key < $1.key }
            .map { ChoiceLiteral(choice: $0.key, alternatives: $0.value) }
    }

    /// The most sets of sources that are kept for one certificate.
    private static let maximumSets = 64
    /// So many sets of sources are enough for one statement.
    static let mostSets = 256

    /// The smallest sets of sources that assert a certificate, each part of it and nothing beside
    /// it; `nil` stands for the parts that nobody asserts, or nobody who does not gainsay another.
    ///
    /// - Complexity: O(*p* · *m* · *s*) for *p* parts, *s* sources and *m* sets, at most 64: more
    ///   are left out, which `isCut` says.
    func smallestSets(asserting cube: ChoiceCube) -> (sets: Set<Set<String?>>, isCut: Bool) {
        let faithful = asserted.filter { _, alternatives in
            cube.literals.allSatisfy { literal in
                (alternatives[literal.choice] ?? []).allSatisfy(literal.alternatives.contains)
            }
        }
        var sets: [Set<String?>] = [[]]
        var isCut = false
        for literal in cube.literals {
            let sayers = faithful.filter { $0.value[literal.choice] != nil }.keys.sorted()
            let hitting: [String?] = sayers.isEmpty ? [nil] : sayers
            var longer: [Set<String?>] = []
            for set in sets {
                if !set.isDisjoint(with: hitting) {
                    longer.append(set)
                } else {
                    longer += hitting.map { set.union([$0]) }
                }
            }
            let distinct = Set(longer)
            sets = distinct.filter { set in !distinct.contains { $0.isStrictSubset(of: set) } }
                .sorted(by: Self.precedes)
            if sets.count > Self.maximumSets {
                sets = Array(sets.prefix(Self.maximumSets))
                isCut = true
            }
        }
        return (Set(sets), isCut)
    }

    /// Sets of sources, the smaller first, then by names.
    static func precedes(_ left: Set<String?>, _ right: Set<String?>) -> Bool {
        left.count != right.count
            ? left.count < right.count
            : listed(left).lexicographicallyPrecedes(listed(right), by: precedes)
    }

    /// A set of sources in the order of their names; first what no source says.
    static func listed(_ set: Set<String?>) -> [String?] { set.sorted(by: precedes) }

    private static func precedes(_ left: String?, _ right: String?) -> Bool {
        switch (left, right) {
        case (let left?, let right?): left < right
        case (nil, let right): right != nil
        case (_?, nil): false
        }
    }
}

extension CompletionSides {
    /// What each source says of a statement that completions differ in.
    mutating func sources(
        on holds: BoundedSet, _ assertions: SourceAssertions
    ) -> HeadlineSources {
        var found = HeadlineSources()
        let deciding = Set(diagrams.support(of: holds.lower) + diagrams.support(of: holds.upper))
        let fails = not(holds)
        for source in assertions.sources {
            let literals = assertions.literals(of: source)
            var said = ChoiceDiagram.always
            for literal in literals {
                let part = diagrams.holding(literal)
                said = diagrams.and(said, part)
            }
            func meets(_ set: ChoiceDiagram) -> Bool { diagrams.and(said, set) != .never }
            if literals.isEmpty {
                found.silent.append(source)
            } else if !meets(fails.upper) {
                found.support.append(source)
            } else if !meets(holds.upper) {
                found.contradict.append(source)
            } else if !meets(fails.lower) || !meets(holds.lower) {
                // It holds or fails in some of what is said, and bounds do not tell of the rest.
                found.undecided.append(source)
            } else if literals.contains(where: { deciding.contains($0.choice) }) {
                found.open.append(source)
            } else {
                found.silent.append(source)
            }
        }
        return found
    }
}
