import FailureAnalysis

/// The verdict in one sentence: the first thing that a reader sees.
struct Headline {
    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    /// The sentence. It never says that something is impossible or secure, only what holds in the
    /// model.
    var sentence: String {
        let open = findings.open
        if !open.isEmpty {
            return "The model is open: \(Self.list(open)) needs no attacker and no failure. Check "
                + "the model before reading on."
        }
        var parts: [String] = []
        let lone = loneParties
        if lone.isEmpty {
            parts.append(
                isComplete
                    ? "No single party suffices for any consequence in this model"
                    : "No single party was found to suffice; not every set of failures was tried")
        } else {
            let clauses = lone.map { party, consequences in
                "\(party) (\(consequences.joined(separator: ", ")))"
            }
            let subject = lone.count == 1 ? "One party" : "\(lone.count) parties"
            let verb = lone.count == 1 ? "suffices" : "each suffice"
            parts.append("\(subject) \(verb) alone if it failed: \(Self.list(clauses))")
        }
        let roots = Set(
            (findings.collapsingRoots + findings.collapsingRootsLabBypass).map(\.root)).sorted()
        if !roots.isEmpty {
            parts.append(
                "common causes defeat what no single party does: \(Self.list(roots))")
        }
        return parts.joined(separator: "; ") + "."
    }

    private var isComplete: Bool {
        findings.exposure.filter { $0.level == "party" }
            .allSatisfy { $0.complete || ($0.maxOrder ?? 0) >= 1 }
    }

    /// Parties that suffice alone at some tier, with the consequences.
    private var loneParties: [(String, [String])] {
        var found: [String: Set<String>] = [:]
        for cell in findings.exposure where cell.level == "party" {
            for coalition in cell.coalitions where coalition.count == 1 {
                found[coalition[0], default: []].insert(cell.consequence)
            }
        }
        return found.keys.sorted().map { party in
            (party, findings.consequences.filter { found[party]?.contains($0) ?? false })
        }
    }

    private static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }
}
