internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    /// What somebody has in a defender.
    func tie(_ id: String, _ fields: Fields) -> Tie? {
        let holder = fields.required("holder", "name the defender or parent that holds it")
            .flatMap(holder)
        let party = fields.required("in", "name the defender that it is in")
            .flatMap { fields.reference($0, as: "in") }
        let influence: TieInfluence? = fields.choice("influence")
        let evidence = fields.evidence()
        guard let holder, let party else { return nil }
        if holder == party {
            context.report(
                .selfTie,
                "\(fields.subject) is held by '\(holder)' in itself: say who else has a say in it, or "
                    + "take the tie out", at: fields["holder"]?.range ?? fields.range)
        }
        return Tie(
            id: TieID(id), title: fields.text("title"), holder: holder, in: DefenderID(party),
            kind: fields.text("kind"), influence: influence ?? .unknown, evidence: evidence)
    }

    /// The defender or parent that holds a tie; a parent need not be declared where a defender has it.
    private func holder(_ node: YAMLNode) -> String? {
        guard let name = context.word(node, meaning: "the name of a defender or parent") else {
            return nil
        }
        if context.isDeclared(name, in: .defenders) || context.isDeclared(name, in: .parents)
            || graph.parents.contains(ParentID(name))
        {
            return name
        }
        var advice: String {
            let names = context.declaredNames(in: .defenders) + graph.parents.ids.map(\.rawValue)
            return context.guess(name, among: names).map { ": did you mean '\($0)'?" }
                ?? ": declare it under 'defenders' or 'parents'"
        }
        context.report(
            .danglingReference, "no defender or parent '\(name.prefix(80))'\(advice)",
            at: node.range)
        return nil
    }
}
