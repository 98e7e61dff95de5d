package import FailureAnalysis
import Phrases
import ThreatGraph

/// The verdict in one sentence: the first thing that a reader sees.
package struct Headline {
    private let findings: Findings

    package init(_ findings: Findings) { self.findings = findings }

    /// The sentence.
    ///
    /// It never says that something is impossible or secure, only what holds in the
    /// model.
    package var sentence: String {
        let open = findings.open
        if !open.isEmpty {
            return
                "The model is open: \(WordList.joined(open)) \(open.count == 1 ? "needs" : "need") no "
                + "attacker and no failure. Check "
                + "the model before reading on."
        }
        var parts: [String] = []
        let lone = loneParties
        if lone.isEmpty {
            parts.append(none)
        } else {
            let clauses = lone.map { party, consequences in
                "\(party) for \(WordList.joined(consequences))"
            }
            let subject =
                lone.count == 1
                ? "One party would suffice alone if it failed"
                : "\(lone.count) parties would each suffice alone if they failed"
            parts.append("\(subject): \(clauses.joined(separator: "; "))")
        }
        let roots = collapsingRoots
        if !roots.isEmpty {
            parts.append(
                "One common cause suffices where no single party does: "
                    + roots.joined(separator: "; "))
        }
        return parts.joined(separator: ". ") + "." + capability + notAsked
    }

    /// That nobody was found to suffice alone, for what was asked about and for nothing else.
    private var none: String {
        guard isComplete else {
            return "No single party was found to suffice; not every set of failures was tried"
        }
        let asked = findings.asked
        let what =
            asked.otherConsequences.isEmpty
            ? "any consequence" : WordList.joined(asked.consequences)
        let tiers =
            asked.otherTiers.isEmpty ? "" : ", at \(TierRange.words(asked.tiers)),"
        return "No single party suffices for \(what)\(tiers) in this model"
    }

    /// What was not asked about, and so is not answered.
    private var notAsked: String {
        ScopeWords(findings.asked).notAsked.map { " " + $0 } ?? ""
    }

    /// What suffices alone, in a few words; `lone` names the parties that do.
    package func subject(lone: String) -> [String] {
        if !findings.open.isEmpty {
            let open = findings.open
            return [
                "The model is open: \(WordList.joined(open)) \(open.count == 1 ? "needs" : "need") "
                    + "no failure"
            ]
        }
        switch loneParties.count {
        case 0:
            return [none]
        case 1: return ["One party would suffice alone if it failed", lone]
        case let count: return ["\(count) parties would each suffice alone if they failed", lone]
        }
    }

    /// Root causes that suffice alone where no single party does, with what for.
    private var collapsingRoots: [String] {
        let all = findings.collapsingRoots
        let bypass = findings.collapsingRootsLabBypass.filter { root in
            !all.contains { $0.root == root.root && $0.consequence == root.consequence }
        }
        return Set((all + bypass).map(\.root)).sorted().map { root in
            let clauses = [(all, ""), (bypass, " with the lab never asked")].flatMap {
                roots, suffix in
                findings.consequences.compactMap { consequence -> String? in
                    let found = roots.filter { $0.root == root && $0.consequence == consequence }
                    if found.isEmpty { return nil }
                    return consequence.withTiers(found.map(\.tier)) + suffix
                }
            }
            return "\(root) for \(WordList.joined(clauses))"
        }
    }

    /// The weakest attackers that need nobody to fail.
    private var capability: String {
        let clauses = findings.consequences.compactMap { consequence -> String? in
            let tiers = findings.exposure.filter {
                $0.consequence == consequence && $0.level == .party && $0.order == 0
            }.compactMap(\.tier)
            return tiers.min().map { "\(consequence) from OC\($0)" }
        }
        return clauses.isEmpty
            ? "" : " A capable enough attacker needs nobody to fail: \(WordList.joined(clauses))."
    }

    private var isComplete: Bool {
        findings.exposure.filter { $0.level == .party }
            .allSatisfy { $0.complete || ($0.maxOrder ?? 0) >= 1 }
    }

    /// Parties that suffice alone at some tier, with the consequences and their tiers.
    private var loneParties: [(String, [String])] {
        let found = findings.loneParties
        return found.keys.sorted().map { party in
            (
                party,
                findings.consequences.compactMap { consequence in
                    found[party]?[consequence].map { consequence.withTiers($0) }
                }
            )
        }
    }
}
