internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    /// What people hold, once claims and unknowns are read.
    mutating func decodePositions() {
        graph.positions = Register(elements(of: .positions, read: position))
    }

    private func position(_ id: String, _ fields: Fields) -> Position? {
        let statement = fields.required("statement", "say in your words what is held")
            .flatMap { context.word($0, meaning: "the statement") }
        let reasons = items("because", of: fields, meaning: "claims")
            .compactMap { fields.reference($0, as: "because") }
        let wouldChange = items("would-change", of: fields, meaning: "unknowns and claims")
            .compactMap(changer)
        let expectations = items("expects", of: fields, meaning: "expectations")
            .compactMap { expectation($0, of: fields) }
        return Position(
            id: PositionID(id), statement: statement ?? "", confidence: percentage(fields),
            reasons: Set(reasons).sorted().map { ClaimID($0) },
            wouldChange: Set(wouldChange).sorted(), expectations: expectations,
            evidence: fields.evidence())
    }

    private func items(_ key: String, of fields: Fields, meaning: String) -> [YAMLNode] {
        fields[key].flatMap { context.list($0, meaning: meaning) } ?? []
    }

    /// The name of an unknown, a tie or a claim.
    private func changer(_ node: YAMLNode) -> String? {
        guard let name = context.word(node, meaning: "the name of an unknown or a claim") else {
            return nil
        }
        let sections: [ModelSection] = [.unknown, .ties, .claims]
        if sections.contains(where: { context.isDeclared(name, in: $0) }) { return name }
        var advice: String {
            context.guess(name, among: sections.flatMap(context.declaredNames))
                .map { ": did you mean '\($0)'?" } ?? ": declare it under 'unknown' or 'claims'"
        }
        context.report(
            .danglingReference, "no unknown, tie or claim '\(name.prefix(80))'\(advice)",
            at: node.range)
        return nil
    }

    private func expectation(_ node: YAMLNode, of position: Fields) -> ExpectedOrder? {
        guard
            let fields = Fields(
                node, of: "an expectation of \(position.subject)", as: .expectation, in: context)
        else { return nil }
        _ = fields.required("consequence", "write exfiltration, disclosure, denial or tampering")
        if !fields.has("order"), !fields.has("at-most") {
            context.report(
                .missingKey,
                "\(fields.subject) has neither 'order' nor 'at-most': say how many failures it "
                    + "expects at least or at most", at: fields.range)
        }
        let consequence: ConsequenceKind? = fields.choice("consequence")
        let level: AnswerLevel? = fields.choice("level")
        let (atLeast, atMost) = (fields.number("order"), fields.number("at-most"))
        if let atLeast, let atMost, atMost < atLeast {
            context.report(
                .conflictingKeys,
                "\(fields.subject) expects at least \(atLeast) and at most \(atMost): no model does "
                    + "both", at: fields.keyRange("at-most"))
        }
        let asset = fields.asset(of: consequence)
        let longerThan = fields.longerThan(of: consequence)
        let tier = fields.tier("tier")
        guard let consequence else { return nil }
        return ExpectedOrder(
            consequence: consequence, of: asset, longerThan: longerThan, tier: tier,
            atLeast: atLeast, atMost: atMost, level: level ?? .party)
    }

    /// How sure somebody is: a whole number of per cent.
    private func percentage(_ fields: Fields) -> Int? {
        guard let node = fields["confidence"],
            let text = context.word(node, meaning: "a number of per cent")
        else { return nil }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count).drop { $0 == " " }
        if rest == "%", digits.utf8.count <= 3, let number = Int(digits), number <= 100 {
            return number
        }
        context.report(
            .badNumber,
            "'\(text.prefix(80))' for 'confidence' is not a whole number of per cent: write for "
                + "example 60 %", at: node.range)
        return nil
    }
}
