import AttackGraph
import ThreatGraph

extension CompletionSides {
    /// A statement with its verdict, what decides it and what would settle it.
    mutating func finding(
        _ statement: UnknownsStatement, of unknowns: [Unknown], _ assertions: SourceAssertions,
        certificates: Int
    ) -> HeadlineFinding {
        let holds = statement.holds
        let verdict = verdict(on: holds)
        var decisive: [DecisiveUnknown] = []
        if isExact {
            for (number, unknown) in unknowns.enumerated() {
                let pivotal = diagrams.pivotal(number, for: holds.lower)
                let size = diagrams.count(pivotal)
                guard size > 0 else { continue }
                decisive.append(
                    DecisiveUnknown(unknown: unknown.id.rawValue, completions: size))
            }
            decisive.sort { ($1.completions, $0.unknown) < ($0.completions, $1.unknown) }
        }
        let named = Set(decisive.map(\.unknown))
        let isSettled = verdict == .certain || verdict == .impossible
        let refuted = not(holds).lower
        return HeadlineFinding(
            consequence: statement.about.id, claim: statement.claim,
            verdict: verdict,
            completions: count(holds), decisive: decisive,
            notDecisive: isExact
                ? unknowns.map(\.id.rawValue).filter { !named.contains($0) } : [],
            establishedBy: isSettled
                ? .none : list(holds.lower, of: unknowns, assertions, limit: certificates),
            refutedBy: isSettled
                ? .none : list(refuted, of: unknowns, assertions, limit: certificates),
            sources: isSettled ? HeadlineSources() : sources(on: holds, assertions))
    }

    /// The shortest part of a completion that puts it into a set; `nil` for an empty one.
    mutating func shortest(_ set: ChoiceDiagram, of unknowns: [Unknown]) -> UnknownsCertificate? {
        diagrams.primeImplicants(of: set).cubes.first.map { certificate($0, of: unknowns) }
    }

    private mutating func list(
        _ set: ChoiceDiagram, of unknowns: [Unknown], _ assertions: SourceAssertions, limit: Int
    ) -> CertificateList {
        let primes = diagrams.primeImplicants(of: set)
        var distinct: Set<Set<String?>> = []
        var isCut = false
        for cube in primes.cubes {
            if distinct.count >= SourceAssertions.mostSets {
                isCut = true
                break
            }
            let found = assertions.smallestSets(asserting: cube)
            distinct.formUnion(found.sets)
            isCut = isCut || found.isCut
        }
        let smallest = distinct.filter { set in
            !distinct.contains { $0.isStrictSubset(of: set) }
        }
        return CertificateList(
            certificates: primes.cubes.prefix(limit).map { certificate($0, of: unknowns) },
            complete: primes.isComplete && primes.cubes.count <= limit && isExact && !isCut,
            sources: smallest.sorted(by: SourceAssertions.precedes).map(SourceAssertions.listed))
    }

    private func certificate(
        _ cube: ChoiceCube, of unknowns: [Unknown]
    ) -> UnknownsCertificate {
        UnknownsCertificate(
            picks: cube.literals.map { literal in
                let unknown = unknowns[literal.choice]
                let labels = unknown.alternatives.map(\.label)
                return UnknownsPick(
                    unknown: unknown.id.rawValue,
                    alternatives: literal.alternatives.map { labels[$0] },
                    excluded: labels.indices.filter { !literal.alternatives.contains($0) }
                        .map { labels[$0] })
            })
    }
}

extension CertificateList {
    /// Nothing to settle.
    static let none = CertificateList(certificates: [], complete: true, sources: [])
}
