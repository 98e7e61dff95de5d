internal import ThreatGraph

extension ModelTables {
    static let claim = KeyTable(
        summary: "What a source says, whether the model follows it or not.",
        rows: [
            KeyRow("statement", .text, required: true, "What is claimed, in your words."),
            KeyRow("about", .path, "The element that it is about, as channels.network."),
            KeyRow(
                "contradicts", .list(.reference(.claims)),
                "The claims that cannot be true together with it; said of one, it holds of both."),
        ] + KeyRow.evidence)

    static let unknown = KeyTable(
        summary: "What is not known.",
        rows: [
            KeyRow("of", .path, "The fact that is not known, as channels.network.operator."),
            KeyRow(
                "one-of", .list(.fact, atLeast: 2), required: true,
                "The values that it may have; without 'of', { label, set } for each."),
            KeyRow("because", .text, "Why it is not known."),
        ] + KeyRow.evidence)

    static let alternative = KeyTable(
        summary: "What several facts are together.",
        rows: [
            KeyRow("label", .text, required: true, "What to call it."),
            KeyRow("set", .changes, required: true, "What the model is then: { path: value }."),
        ])

    static let option = KeyTable(
        summary: "A change that could be made.",
        rows: [
            .title,
            KeyRow(
                "cost", .number(from: 0), required: true, "What it costs, in a unit of your own."),
            KeyRow("set", .changes, required: true, "What it changes: { path: value }."),
        ] + KeyRow.evidence)

    static let requirement = KeyTable(
        summary: "How many failures a consequence must take at least.",
        rows: [
            KeyRow(
                "consequence", .choice(ConsequenceKind.self), required: true, "The consequence."),
            KeyRow("tier", .tier, "The capability tier; left out, all of them."),
            KeyRow("order", .number(from: 1), required: true, "The fewest failures allowed."),
            KeyRow("level", .choice(AnswerLevel.self), "What fails; left out: party."),
        ])
}
