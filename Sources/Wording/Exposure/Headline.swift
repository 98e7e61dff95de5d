package import FailureAnalysis
import Phrases
package import ThreatGraph

/// The verdict in two sentences: the first thing that a reader sees.
///
/// It names at most a few of those that suffice alone for each consequence, and counts the others.
package struct Headline {
    private let findings: Findings
    private let names: ModelNames
    private let others: OpenVerdictWords
    /// How many things the model leaves open.
    private let unknowns: Int
    /// How many are named for a consequence.
    private static let named = 3

    /// Makes the verdict of findings, in the names of their model.
    package init(_ findings: Findings, of model: ThreatGraph?) {
        self.findings = findings
        names = ModelNames(model)
        others = OpenVerdictWords(findings, names: names)
        unknowns = model?.openUnknowns.count ?? 0
    }

    /// What the model leaves open, and who else could suffice alone then; `nil` where nothing is
    /// open.
    package var openness: String? {
        if unknowns == 0 || findings.consequences.allSatisfy(findings.isNotAsked) { return nil }
        let things = Counted.words(unknowns, "thing")
        var besides = others.sentences(atMost: Self.named)
        let isComplete = findings.openVerdict?.isComplete ?? false
        if !isComplete {
            besides.append("Whether somebody else suffices alone for other values is not proved")
        } else if besides.isEmpty {
            let asked = findings.asked.isEverything ? "" : " for what was asked"
            besides = [
                "Whatever \(unknowns == 1 ? "it is" : "they are"), nobody else suffices alone"
                    + asked
            ]
        }
        return "The model leaves \(things) open, and this is the answer for the values that it "
            + "writes. \(besides.joined(separator: ". ")). The command \u{2018}unknowns\u{2019} "
            + "says more."
    }

    /// The verdict.
    ///
    /// It never says that something is impossible or secure, only what holds in the
    /// model.
    package var sentence: String {
        if !findings.open.isEmpty {
            return opened + " attacker and no failure. Check the model before reading on."
        }
        let lone = findings.loneParties
        var sentence = none ?? ""
        if !lone.isEmpty {
            let subject =
                lone.count == 1
                ? "One party would suffice alone if it failed"
                : "\(lone.count) parties would each suffice alone if they failed"
            sentence = "\(subject): \(clauses(lone))"
        }
        let (roots, bypass) = (causes(findings.collapsingRoots), causes(bypassing))
        let count = Set(roots.keys).union(bypass.keys).count
        if count > 0 {
            let subject =
                count == 1 ? "one common cause suffices" : "\(count) common causes each suffice"
            let what = [(roots, ""), (bypass, ", with the lab never asked")].map {
                clauses($0, suffix: $1)
            }.filter { !$0.isEmpty }
            let clause = "\(subject) where no single party does: \(what.joined(separator: "; "))"
            sentence += sentence.isEmpty ? clause.capitalizedStart : "; " + clause
        }
        let told = [free ?? "", sentence].filter { !$0.isEmpty }.map { $0 + "." }
        return told.joined(separator: " ") + capability + notAsked + unstated
    }

    /// That the model states nothing that some of what was asked could come about of.
    private var unstated: String {
        let named = findings.consequences.filter(findings.isNotAsked).map { names.goal($0) }
        return NotStatedWords.sentence(named).map { " " + $0 } ?? ""
    }

    private var opened: String {
        let open = findings.open
        return
            "The model is open: \(WordList.joined(open.map { names.goal($0) })) \(open.count == 1 ? "needs" : "need") no"
    }

    /// For what nobody need fail, whoever the attacker is; `nil` where somebody must for everything.
    private var free: String? {
        let free = findings.freeConsequences
        if free.isEmpty { return nil }
        let lowest = findings.exposure.compactMap(\.tier).min() ?? 1
        return
            "Nobody need fail for \(WordList.joined(free.map { names.goal($0) })): an attacker of OC\(lowest) needs nobody"
    }

    /// For each consequence who suffices for it, the first few by name.
    private func clauses(_ found: [String: [String: [Int?]]], suffix: String = "") -> String {
        findings.consequences.compactMap { consequence -> String? in
            let who = found.keys.sorted().filter { found[$0]?[consequence] != nil }
            if who.isEmpty { return nil }
            // Tiers are said where they are the same for all; the table has them for each.
            let all = Set(who.map { found[$0]?[consequence] ?? [] })
            let tiers = all.count == 1 ? all.first ?? [] : []
            return "for \(names.goal(consequence).withTiers(tiers)) "
                + WordList.shortened(who.map(name), to: Self.named) + suffix
        }.joined(separator: "; ")
    }

    /// A name that leaves room for others.
    private func name(_ cause: String) -> String {
        let name = ModelNames.inSentence(names.member(cause))
        return name.utf8.count > 60 ? name.prefix(39) + "\u{2026}" : name
    }

    /// That nobody was found to suffice alone, for what was asked about and for nothing else.
    ///
    /// `nil` where nobody need fail for anything that was asked.
    private var none: String? {
        guard isComplete else {
            return "No single party was found to suffice; not every set of failures was tried"
        }
        let asked = findings.asked
        let answerable = asked.consequences.filter { !findings.isNotAsked($0) }
        if answerable.isEmpty { return "Nothing was asked that the model states anything about" }
        // Of what needs nobody at any tier it would be true, and no comfort.
        let free = Set(findings.freeConsequences)
        let stated = answerable.filter { !free.contains($0) }
        if stated.isEmpty { return nil }
        let isAll = asked.otherConsequences.isEmpty && stated.count == asked.consequences.count
        let what = isAll ? "any consequence" : WordList.joined(stated.map { names.goal($0) })
        let tiers =
            asked.otherTiers.isEmpty ? "" : ", at \(TierRange.words(asked.tiers)),"
        let sentence = "single party suffices for \(what)\(tiers) in this model"
        if unknowns == 0 { return "No \(sentence)" }
        return others.excludesParties
            ? "No \(sentence), whatever the values left open are" : "As written, no \(sentence)"
    }

    /// What was not asked about, and so is not answered.
    private var notAsked: String {
        ScopeWords(findings.asked, names: names).notAsked.map { " " + $0 } ?? ""
    }

    /// What suffices alone, in a few words; `lone` names the parties that do.
    package func subject(lone: String) -> [String] {
        if !findings.open.isEmpty { return [opened + " failure"] }
        let found: (clause: String?, names: [String]) =
            switch findings.loneParties.count {
            case 0: (none, [])
            case 1: ("one party would suffice alone if it failed", [lone])
            case let count: ("\(count) parties would each suffice alone if they failed", [lone])
            }
        let clauses = [free, found.clause].compactMap(\.self)
        return [clauses.joined(separator: "; ").capitalizedStart] + found.names
    }

    /// Root causes that suffice where no party of theirs does only with the lab never asked.
    private var bypassing: [CollapsingRoot] {
        findings.collapsingRootsLabBypass.filter { root in
            !findings.collapsingRoots.contains {
                $0.root == root.root && $0.consequence == root.consequence
            }
        }
    }

    /// For what, and at which tiers, each root cause suffices.
    private func causes(_ roots: [CollapsingRoot]) -> [String: [String: [Int?]]] {
        var found: [String: [String: [Int?]]] = [:]
        for root in roots {
            found[root.root, default: [:]][root.consequence, default: []].append(root.tier)
        }
        return found
    }

    /// The weakest attackers that need nobody to fail.
    private var capability: String {
        let free = Set(findings.freeConsequences)
        let clauses = findings.consequences.compactMap { consequence -> String? in
            if free.contains(consequence) { return nil }
            let tiers = findings.exposure.filter {
                $0.consequence == consequence && $0.level == .party && $0.order == 0
            }.compactMap(\.tier)
            // Where some tiers were not asked about, it may be so from a lower one on.
            if !tiers.isEmpty, !findings.asked.otherTiers.isEmpty {
                return names.goal(consequence).withTiers(tiers)
            }
            return tiers.min().map { "\(names.goal(consequence)) from OC\($0)" }
        }
        return clauses.isEmpty
            ? "" : " A capable enough attacker needs nobody to fail: \(WordList.joined(clauses))."
    }

    private var isComplete: Bool {
        findings.exposure.filter { $0.level == .party }
            .allSatisfy { $0.complete || !$0.isAsked || ($0.maxOrder ?? 0) >= 1 }
    }
}
