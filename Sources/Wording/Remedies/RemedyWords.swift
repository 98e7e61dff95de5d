import AttackGraph
import Phrases
import ThreatGraph

/// Sentences about targets, cases and clauses.
struct RemedyWords {
    let request: RemedyRequest

    private var isRoot: Bool { request.level == .root || request.level == .rootLabBypass }

    /// What must hold for an order to be reached.
    func target(_ order: Int) -> String {
        let who =
            isRoot
            ? (order == 1 ? "root cause must occur" : "root causes must occur")
            : (order == 1 ? "party must fail" : "parties must fail")
        let kinds = request.consequences.map { kind in
            kind.isTiered ? "\(kind.rawValue) at OC\(request.tier)" : kind.rawValue
        }
        return "at least \(order) \(who) for \(WordList.joined(kinds, "and for", none: "nothing"))"
            + bypass
    }

    /// The target that was asked for.
    func summary(cases: Int) -> RemedyTargetSummary {
        RemedyTargetSummary(
            order: request.order, level: request.level.rawValue,
            tier: request.consequences.contains { $0.isTiered } ? request.tier : nil,
            consequences: request.consequences.map(\.rawValue), cases: cases,
            says: target(request.order))
    }

    private var bypass: String {
        let isBypass = request.level == .labBypass || request.level == .rootLabBypass
        return isBypass ? ", the lab never being asked" : ""
    }

    /// That a case happens.
    func happens(_ item: RemedyCase) -> String {
        let consequence =
            item.consequence.rawValue + (item.writtenTier.map { " at OC\($0)" } ?? "")
        switch item.failed.count {
        case 0: return "\(consequence) follows with no failure at all" + bypass
        case 1: return "\(item.failed[0]) alone suffices for \(consequence)" + bypass
        default:
            return
                "\(WordList.joined(item.failed, "and", none: "nothing")) together suffice for \(consequence)"
                + bypass
        }
    }

    /// What blocks a path.
    static func blocks(choosing: [String], leaving: [String]) -> String {
        if choosing.isEmpty, leaving.isEmpty { return "no option blocks it" }
        var parts: [String] = []
        if !choosing.isEmpty {
            parts.append("choose " + WordList.joined(choosing, "or", none: "nothing"))
        }
        if !leaving.isEmpty {
            parts.append("leave out " + WordList.joined(leaving, "or", none: "nothing"))
        }
        return parts.joined(separator: ", or ")
    }
}
