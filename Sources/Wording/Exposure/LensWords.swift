package import AttackGraph
package import FailureAnalysis
import Formulas
import Phrases
package import ThreatGraph

/// What an answer says of one element, in a line beside it.
package struct LensWords {
    let names: ModelNames
    /// How many things the model leaves open.
    let unknowns: Int

    /// Makes the words for a model.
    package init(_ model: ThreatGraph?) {
        names = ModelNames(model)
        unknowns = model?.openUnknowns.count ?? 0
    }

    /// What follows if one cause fails alone, for example `AWS alone: exfiltration OC1–OC4, denial`.
    ///
    /// - Parameter lone: what it suffices for, of one cause, in the order in which it is told.
    package func alone(_ cause: String, _ lone: [LoneFailure]) -> String {
        "\(names.member(cause)) alone: \(lone.map(follows).joined(separator: ", "))"
    }

    /// What follows, with the tiers.
    package func follows(_ lone: LoneFailure) -> String {
        let tiers = TierRange.words(lone.tiers ?? [])
        let goal = names.goal(lone.consequence)
        return tiers.isEmpty ? goal : "\(goal) \(tiers)"
    }

    /// Whom a barrier keeps out and what opens it, for example `shut for OC1–OC3, opens with AWS`.
    package func barrier(_ lock: Lock, in graph: AttackGraph) -> String {
        let shut = (1...5).filter { tier in
            !lock.holds { leaf in leaf.level.map { tier > $0 } ?? false }
        }
        let opens = FormulaWriter<LockLeaf<PartyIndex>>(.plain) { [names] leaf in
            let name = ModelNames.inSentence(names.defender(DefenderID(graph[leaf.party].id)))
            return LeafWords(leaf.persons == 1 ? name : "\(leaf.persons) people at \(name)")
        }.words(for: lock)
        let whom = shut.isEmpty ? "shut for nobody" : "shut for \(TierRange.words(shut))"
        return "\(whom), opens with \(opens)"
    }

    /// Whether a line of the gate holds, and how few failures suffice.
    package func requirement(_ result: RequirementResult) -> String {
        guard result.decided else { return "not decided" }
        let found = result.found.map(GateWords.sufficing) ?? "no set of failures suffices"
        return "\(result.holds ? "holds" : "broken"): \(found)"
    }

    /// The consequences that a set of failures brings about only together with others, for example
    /// `with GCP: tampering OC1–OC5`.
    package func together(_ cells: [ExposureCell], of cause: String) -> [String] {
        var order: [String] = []
        var found: [String: (others: [String], tiers: [Int?])] = [:]
        for cell in cells {
            guard
                let set = cell.coalitions.filter({ $0.count > 1 && $0.contains(cause) }).min(by: {
                    ($0.count, $0.joined(separator: " ")) < ($1.count, $1.joined(separator: " "))
                })
            else { continue }
            let others = set.filter { $0 != cause }
            let key = "\(cell.consequence) \(others.joined(separator: " "))"
            if found[key] == nil { order.append(key) }
            found[key, default: (others, [])].tiers.append(cell.tier)
        }
        return order.compactMap { key in
            guard let (others, tiers) = found[key] else { return nil }
            let goal = names.goal(String(key.prefix { $0 != " " }))
            let told = TierRange.words(tiers.compactMap { $0 })
            let who = WordList.joined(others.map { ModelNames.inSentence(names.member($0)) })
            return "with \(who): \(told.isEmpty ? goal : "\(goal) \(told)")"
        }
    }
}
