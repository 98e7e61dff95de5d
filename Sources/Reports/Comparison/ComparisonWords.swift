import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension ComparedModel {
    /// The label with the title.
    var named: String { "\(label) (\(model.title))" }

    /// The orders of one row of the exposure, tier by tier.
    func orders(_ consequence: String, _ level: AnswerLevel) -> String {
        let cells = exposure.filter { $0.consequence == consequence && $0.level == level }
        if cells.isEmpty { return "n/a" }
        if !cells.contains(where: \.isAsked) { return "not asked" }
        return cells.map { cell in
            cell.order.map(String.init) ?? (cell.complete ? "–" : ">\(cell.maxOrder ?? 0)")
        }.joined(separator: " ")
    }

    /// What is left of it when a party has failed.
    func residualText(of consequence: String, failed party: String) -> String {
        guard parties.contains(party) else { return "not in \(label)" }
        return residualSL.first { $0.consequence == consequence && $0.failed == [party] }
            .map { $0.level.map { "SL\($0)" } ?? "not asked" } ?? "n/a"
    }

    /// How many parties are in a minimal coalition for exfiltration at OC1.
    var partiesInvolved: String? {
        exposure.first {
            $0.consequence == "exfiltration" && $0.level == .party && $0.tier == 1
        }.flatMap { cell in
            if !cell.isAsked { return nil }
            let count = Set(cell.coalitions.joined()).count
            return cell.complete ? "\(count)" : "\(count) or more"
        }
    }
}

extension AnswerLevel {
    /// What is counted at the level, in a table.
    var tableName: String {
        switch self {
        case .party: "parties"
        case .root: "root causes"
        case .labBypass: "parties, no lab"
        case .rootLabBypass: "root causes, no lab"
        case .person: "people"
        }
    }
}

extension [String] {
    /// The members as a coalition.
    var asCoalition: String {
        isEmpty ? "nobody's failure" : "{\(joined(separator: ", "))}"
    }
}

extension CoalitionDifference {
    /// How many coalitions of one cell are written out.
    private static let maximumWritten = 12

    /// Several of them in a table.
    static func words(_ differences: [CoalitionDifference]) -> String {
        if differences.isEmpty { return "–" }
        let shown = differences.prefix(maximumWritten).map { difference in
            let words =
                difference.members.isEmpty
                ? "no failure needed" : difference.members.asCoalition
            return difference.sufficesInOther ? "[\(words)]" : words
        }
        let more = differences.count - shown.count
        return shown.joined(separator: " ") + (more > 0 ? " and \(more) more" : "")
    }
}

extension ComparedCell {
    /// Which dominates, in a table.
    func verdict(_ pair: ModelPair) -> String {
        switch dominance {
        case .equal: "same"
        case .first: pair.first
        case .second: pair.second
        case .incomparable: "neither"
        case .undecided: "?"
        }
    }
}

extension CollapsingRoot {
    /// Root causes of one consequence with their tiers.
    static func words(_ roots: [CollapsingRoot]) -> String {
        let names = Set(roots.map(\.root)).sorted()
        if names.isEmpty { return "none" }
        return names.map { name in
            name.withTiers(roots.filter { $0.root == name }.map(\.tier))
        }.joined(separator: ", ")
    }
}

extension ElementChange {
    /// The change in words.
    var words: String {
        let name = "\(section).\(id)"
        switch kind {
        case .added: return "\(name) is new"
        case .removed: return "\(name) is gone"
        case .changed:
            let fields = fields.map { change in
                change.field.isEvidence || change.field == .other
                    ? change.field.words
                    : "\(change.field.words) from \(change.before?.words ?? "nothing") to "
                        + (change.after?.words ?? "nothing")
            }
            return "\(name): " + fields.joined(separator: "; ")
        }
    }
}

extension CustodyTradeOff.Counting {
    /// What is counted as one, in a table.
    var words: String {
        switch self {
        case .parties: "parties"
        case .parents: "parents"
        case .rootCauses: "root causes"
        }
    }
}

extension CustodyTradeOff {
    /// The sum against the bound, in a table.
    var words: String {
        func word(_ order: Int?, _ searched: Int?) -> String {
            order.map(String.init) ?? searched.map { ">\($0)" } ?? "–"
        }
        let sum =
            "\(word(confidentiality, confidentialitySearched)) + "
            + word(availability, availabilitySearched)
        switch verdict {
        case .bound: return needsNobody ? sum : "\(sum) ≤ \(count + 1)"
        case .escaped: return "\(sum) *"
        case .notAsserted: return "\(sum) ?"
        }
    }

    /// Whether coalitions may be missing on which it rests.
    private var isCut: Bool { reason == .untriedFailures || reason == .untriedRootCauses }

    /// Whether an attacker of the tier needs nobody to fail.
    private var needsNobody: Bool { confidentiality == 0 || availability == 0 }

    /// Who is counted, findings that count the same together.
    static func counted(_ findings: [CustodyTradeOff], in label: String) -> [String] {
        var groups: [(counted: [String], isCut: Bool, countings: [String], tiers: [Int])] = []
        for finding in findings where !finding.needsNobody {
            let words = finding.counting.words
            let isCut = finding.isCut
            if let at = groups.firstIndex(where: {
                $0.counted == finding.counted && $0.isCut == isCut
            }) {
                if !groups[at].countings.contains(words) { groups[at].countings.append(words) }
                groups[at].tiers.append(finding.tier)
            } else {
                groups.append((finding.counted, isCut, [words], [finding.tier]))
            }
        }
        return groups.map { group in
            "\(label.withTiers(group.tiers)), counting "
                + group.countings.joined(separator: " or ")
                + ": n is \(group.isCut ? "at least " : "")\(group.counted.count) (\(group.counted.joined(separator: ", ")))"
        }
    }

    /// Why the bound does not apply where it does not, and for whose orders *n* is 1.
    static func remarks(_ findings: [CustodyTradeOff], in label: String) -> [String] {
        var groups: [(says: String, tiers: [Int?])] = []
        func add(_ says: String, _ tier: Int) {
            if let at = groups.firstIndex(where: { $0.says == says }) {
                if !groups[at].tiers.contains(tier) { groups[at].tiers.append(tier) }
            } else {
                groups.append((says, [tier]))
            }
        }
        for finding in findings {
            switch finding.verdict {
            case .escaped:
                let who = (finding.escapedBy ?? []).asCoalition
                add("the bound does not apply: \(who): \(finding.because)", finding.tier)
            case .notAsserted: add("not asserted: \(finding.because)", finding.tier)
            case .bound: break
            }
            for sovereign in finding.sovereigns {
                add(
                    "for orders of \(sovereign) n is 1: one order yields disclosure and one denial",
                    finding.tier)
            }
        }
        return groups.map { "\(label.withTiers($0.tiers)): \($0.says)" }
    }
}
