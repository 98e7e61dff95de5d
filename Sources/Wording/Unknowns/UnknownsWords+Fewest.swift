package import FailureAnalysis
import ThreatGraph

extension UnknownsWords {
    /// For each consequence for which it is open whether anybody has to fail: the fewest answers after which
    /// somebody has to, the fewest of all first.
    ///
    /// Of several tiers the highest of which a set of answers is known is told.
    ///
    /// - Parameter names: what assets and workloads are called.
    /// - Complexity: O(*n* log *n*) for *n* statements.
    package func fewest(names: ModelNames) -> [String] {
        var best: [String: (tier: Int, headline: HeadlineFinding)] = [:]
        for headline in open {
            guard case .order(1, .party, let tier) = headline.claim,
                !headline.establishedBy.certificates.isEmpty,
                (tier ?? 0) >= best[headline.consequence]?.tier ?? 0
            else { continue }
            best[headline.consequence] = (tier ?? 0, headline)
        }
        let told = best.values.compactMap { found -> (count: Int, id: String, text: String)? in
            let sets = found.headline.establishedBy.certificates
            guard let set = sets.min(by: { $0.picks.count < $1.picks.count }) else { return nil }
            let goal =
                names.goal(found.headline.consequence)
                + (found.tier > 0 ? " at OC\(found.tier)" : "")
            return (
                set.picks.count, found.headline.id,
                "for \(goal): \(Self.certificate(set, namesExcluded: false))"
            )
        }
        return told.sorted { ($0.count, $0.id) < ($1.count, $1.id) }.map(\.text)
    }
}
