import Formulas
internal import ThreatGraph
internal import YAMLKit

extension DecodingContext {
    /// A formula over defenders: `aws`, `{ all: […] }`, `{ any: […] }`, `{ at-least: 2, of: […] }`
    /// or `{ op: lab, level: SL3, persons: 2 }`.
    func quorum(_ node: YAMLNode) -> Quorum? {
        if node.scalar != nil {
            return reference(node, to: .defenders).map { .defender(DefenderID($0)) }
        }
        guard
            let fields = Fields(node, of: "a quorum", as: .quorum, in: self)
        else { return nil }
        guard
            let form = formulaForm(of: fields, leaf: ["op"], leafKeys: ["op", "level", "persons"])
        else {
            return nil
        }
        switch form {
        case .leaf:
            let level = fields.level()
            let persons = persons(of: fields)
            guard let id = fields.reference("op") else { return nil }
            return .defender(DefenderID(id), level: level.value, persons: persons)
        case .all(let node): return quorums(node, areCounted: false).map { .all($0) }
        case .any(let node): return quorums(node, areCounted: false).map { .any($0) }
        case .atLeast(let node):
            guard let parts = quorums(node, areCounted: true) else { return nil }
            return count(fields, of: node).map { .atLeast(count: $0, of: parts) }
        }
    }

    /// How many of a defender's people its part takes; left out, one.
    private func persons(of fields: Fields) -> Int {
        guard let persons = fields.number("persons") else { return 1 }
        if persons <= QuorumMember.maximumPersons { return persons }
        report(
            .badNumber,
            "'\(persons)' people are more than a part may take: write 1 to "
                + "\(QuorumMember.maximumPersons) for 'persons'",
            at: fields["persons"]?.range ?? fields.range)
        return 1
    }

    private func quorums(_ node: YAMLNode, areCounted: Bool) -> [Quorum]? {
        let quorums = parts(node, quorum)
        checkRepetition(in: quorums ?? [], at: node, areCounted: areCounted)
        return quorums
    }

    /// Warns of a defender that stands twice among the parts of a formula.
    ///
    /// Where they are counted it fails once and counts twice, else one name is enough. A counted
    /// one that is written as a part, `{ op: aws }`, is meant so: it holds several of them.
    private func checkRepetition(in quorums: [Quorum], at node: YAMLNode, areCounted: Bool) {
        var seen: Set<DefenderID> = []
        let items = node.items ?? []
        for (place, quorum) in quorums.enumerated() {
            guard case .leaf(let member) = quorum, !seen.insert(member.defender).inserted
            else { continue }
            let item = items.indices.contains(place) ? items[place] : node
            let name = member.defender
            if areCounted {
                if item.scalar == nil { continue }
                report(
                    .repeatedParty,
                    "'\(name)' stands here twice, and where it fails it counts twice: name each "
                        + "defender once, or write '{ op: \(name) }' for another part that it holds",
                    at: item.range)
            } else {
                report(
                    .repeatedParty,
                    "'\(name)' stands here twice, and fails once: name each defender once",
                    at: item.range)
            }
        }
    }

    /// The shape of a monotone formula as a mapping writes it.
    enum FormulaForm {
        case leaf
        case all(YAMLNode)
        case any(YAMLNode)
        case atLeast(YAMLNode)
    }

    /// Which of the forms of a formula a mapping has; reports none and several at once.
    ///
    /// - Parameter leaf: The keys of which one makes it a leaf.
    /// - Parameter leafKeys: All keys that belong to a leaf only.
    func formulaForm(of fields: Fields, leaf: [String], leafKeys: [String]) -> FormulaForm? {
        let heads = (["all", "any", "at-least"] + leaf).filter(fields.has)
        let forms = (["all", "any", "at-least"] + leaf).map { "'\($0)'" }.joined(separator: ", ")
        guard heads.count == 1, let head = heads.first else {
            let problem = heads.isEmpty ? "none" : "more than one"
            report(
                .badQuorum, "\(fields.subject) has \(problem) of \(forms): write one",
                at: fields.range)
            return nil
        }
        let isLeaf = leaf.contains(head)
        let own = isLeaf ? leafKeys : head == "at-least" ? [head, "of"] : [head]
        for key in ["of"] + leafKeys where fields.has(key) && !own.contains(key) {
            report(
                .badQuorum, "'\(key)' means nothing beside '\(head)': leave it out",
                at: fields.keyRange(key))
            return nil
        }
        switch head {
        case "all": return fields["all"].map(FormulaForm.all)
        case "any": return fields["any"].map(FormulaForm.any)
        case "at-least":
            return fields.required("of", "list the parts of which so many are needed")
                .map(FormulaForm.atLeast)
        default: return .leaf
        }
    }

    /// The parts of a formula, if all of them are right; reports an empty list.
    func parts<Part>(_ node: YAMLNode, _ read: (YAMLNode) -> Part?) -> [Part]? {
        guard let items = list(node, meaning: "parts") else { return nil }
        if items.isEmpty {
            report(
                .emptyQuorum, "a quorum of nobody: name at least one part", at: node.range)
            return nil
        }
        let parts = items.compactMap(read)
        return parts.count == items.count ? parts : nil
    }

    /// The number of an `at-least`, if it is within the number of parts.
    func count(_ fields: Fields, of parts: YAMLNode) -> Int? {
        guard let count = fields.number("at-least") else { return nil }
        let available = parts.items?.count ?? 0
        guard (1...max(1, available)).contains(count) else {
            report(
                .quorumRange,
                "'at-least: \(count)' of \(available) parts can never be right: write 1 to "
                    + "\(available)", at: fields.keyRange("at-least"))
            return nil
        }
        return count
    }
}
