import FailureAnalysis
import Testing
import ThreatGraph

/// The plain way to tell which sources support a statement: every set of them, and every completion
/// that it leaves.
struct SourcesByEnumeration {
    let unknowns: [Unknown]
    /// Everybody who asserts some alternative.
    let sayers: [String]

    init(_ unknowns: [Unknown]) {
        self.unknowns = unknowns
        sayers = Set(unknowns.flatMap(\.alternatives).flatMap(\.sources).map(\.rawValue)).sorted()
    }

    /// Whether a completion is one that a set of sources leaves: what they assert of an unknown,
    /// or anything where they assert nothing of it.
    private func leaves(_ sources: Set<String>, _ picks: [Int]) -> Bool {
        zip(unknowns, picks).allSatisfy { unknown, pick in
            let said = unknown.alternatives.indices.filter { place in
                unknown.alternatives[place].sources.contains { sources.contains($0.rawValue) }
            }
            return said.isEmpty || said.contains(pick)
        }
    }

    /// Whether a set of sources supports what some completions hold.
    func supports(_ sources: Set<String>, _ holds: [[Int]: Bool]) -> Bool {
        holds.allSatisfy { $0.value || !leaves(sources, $0.key) }
    }

    /// The smallest sets of sources that support it.
    func smallest(_ holds: [[Int]: Bool]) -> Set<Set<String>> {
        let sets = (0..<(1 << sayers.count)).map { number in
            Set(sayers.indices.filter { number >> $0 & 1 == 1 }.map { sayers[$0] })
        }.filter { supports($0, holds) }
        return Set(sets.filter { set in !sets.contains { $0.isStrictSubset(of: set) } })
    }

    /// What is said of the sources of a statement that completions differ in.
    func check(_ headline: HeadlineFinding, _ holds: [[Int]: Bool], _ note: Comment) {
        let fails = holds.mapValues { !$0 }
        let found = headline.sources
        #expect(found.undecided.isEmpty, note)
        #expect(found.support == sayers.filter { supports([$0], holds) }, note)
        #expect(found.contradict == sayers.filter { supports([$0], fails) }, note)
        for source in found.silent {
            let bearing = unknowns.filter { unknown in
                unknown.alternatives.contains { $0.sources.map(\.rawValue).contains(source) }
            }
            for unknown in bearing {
                #expect(headline.notDecisive.contains(unknown.id.rawValue), note)
            }
        }
        let named = found.support + found.contradict + found.open + found.silent
        let others = unknowns.flatMap { $0.silent + ($0.evidence.source.map { [$0] } ?? []) }
        #expect(named.sorted() == Set(sayers + others.map(\.rawValue)).sorted(), note)
        for (list, what) in [(headline.establishedBy, holds), (headline.refutedBy, fails)] {
            let whole = list.sources.compactMap { set in
                set.contains(nil) ? nil : Set(set.compactMap { $0 })
            }
            #expect(Set(whole) == smallest(what), note)
        }
    }
}
