internal import ThreatGraph

extension ModelTables {
    static let datedChange = KeyTable(
        summary: "A change that comes on a date, or of which nobody says when it comes.",
        rows: [
            .title,
            KeyRow(
                "at", .either([.date, .word("unknown")]), required: true,
                "The first day on which it holds, or 'unknown'."),
            KeyRow("set", .changes, "What it changes: { path: value }."),
            KeyRow(
                "refresh", .list(.path, atLeast: 1),
                "Of which weights' shares and which keys a new generation begins, as "
                    + "weights.frontier or keys.master."),
        ] + KeyRow.evidence,
        rules: [.some(of: ["set", "refresh"])])

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
                "one-of", .list(.either([.fact, .mapping(.assertedValue)]), atLeast: 2),
                required: true,
                "The values that it may have, or { value, source }; without 'of', "
                    + "{ label, set, source } for each."),
            KeyRow("because", .text, "Why it is not known."),
            KeyRow(
                "silent", .sources,
                "Sources that say that they do not say it: they assert nothing."),
        ] + KeyRow.evidence,
        rules: [.items(of: "one-of", without: "of", are: .alternative)])

    static let alternative = KeyTable(
        summary: "What several facts are together.",
        rows: [
            KeyRow("label", .text, required: true, "What to call it."),
            KeyRow("set", .changes, required: true, "What the model is then: { path: value }."),
            asserting,
        ])

    static let assertedValue = KeyTable(
        summary: "A value that a fact may have, and who asserts it.",
        rows: [
            KeyRow("value", .fact, required: true, "The value."),
            asserting,
        ])

    /// Who says that an alternative is so.
    private static let asserting = KeyRow(
        "source", .sources, "The sources that assert it: one, or a list; left out: nobody does.")

    static let tradeOff = KeyTable(
        summary: "What a set-up costs or brings besides who can fail: told, never added up.",
        rows: [
            .title,
            KeyRow("kind", .choice(TradeOff.Kind.self), required: true, "What is traded."),
            KeyRow("value", .decimal, "How much, as a decimal number."),
            KeyRow("unit", .text, "The unit of the value, in your own words, as M$ a year."),
            KeyRow(
                "more-than", .text,
                "A set-up than which it is more, by its title or file; only a label."),
            KeyRow(
                "less-than", .text,
                "A set-up than which it is less, by its title or file; only a label."),
        ] + KeyRow.evidence,
        rules: [
            .one(of: ["value", "more-than", "less-than"]),
            .needs(key: "value", others: ["unit"]), .needs(key: "unit", others: ["value"]),
        ])

    static let position = KeyTable(
        summary: "What somebody holds, set beside what the model says; it changes no answer.",
        rows: [
            KeyRow("statement", .text, required: true, "What is held, in your words."),
            KeyRow(
                "confidence", .percentage,
                "How sure the holder is, as 60 %; nothing is computed with it."),
            KeyRow("because", .list(.reference(.claims)), "The claims that it rests on."),
            KeyRow(
                "would-change", .list(.loose(.doubt)),
                "The unknowns, ties and claims that would change the holder's mind, by name."),
            KeyRow(
                "expects", .list(.mapping(.expectation)),
                "How many failures the holder expects the model to ask for."),
        ] + KeyRow.evidence)

    static let expectation = KeyTable(
        summary: "How many failures a position expects a consequence to take.",
        rows: [
            KeyRow(
                "consequence", .choice(ConsequenceKind.self), required: true, "The consequence.")
        ] + ofAsset + [
            longerThan,
            KeyRow("tier", .tier, "The capability tier; left out, all of them."),
            KeyRow("order", .number(from: 1), "The fewest failures are at least so many."),
            KeyRow("at-most", .number(from: 0), "The fewest failures are at most so many."),
            // People are not counted over completions, so nothing is expected of them.
            KeyRow(
                "level", .choice(AnswerLevel.ofWholeParties.map(\.rawValue)),
                "What fails; left out: party."),
        ],
        rules: [
            .some(of: ["order", "at-most"]), .excludes(key: "workload", others: ["weights"]),
        ])

    /// Of which weights, asset or workload something is asked.
    private static let ofAsset = [
        KeyRow(
            "weights", .reference(.weights),
            "The weights or asset that it is of; left out, all together."),
        KeyRow(
            "workload", .reference(.workloads),
            "The workload whose denial it is; left out, all together."),
    ]

    private static let longerThan = KeyRow(
        "longer-than", .duration,
        "How long a denial must last to count, as 30 d; left out, any time at all.")

    static let option = KeyTable(
        summary: "A change that could be made.",
        rows: [
            .title,
            KeyRow(
                "cost", .number(from: 0), required: true, "What it costs, in a unit of your own."),
            KeyRow("set", .changes, required: true, "What it changes: { path: value }."),
        ] + KeyRow.evidence)

    /// An entry of an acceptance file, which stands beside models and is no part of one.
    static let acceptance = KeyTable(
        summary: "A finding that is known and accepted for a time.",
        rows: [
            KeyRow(
                "id", .text, required: true,
                "The id of a failure path, or of a line under 'require'."),
            KeyRow("reason", .text, required: true, "Why it is accepted."),
            KeyRow("until", .date, required: true, "The last day on which it is."),
        ])

    /// A file of requirements that stands beside models and is no part of one.
    static let preset = KeyTable(
        summary: "What a document asks of any model, as far as requirements can say it.",
        rows: [
            KeyRow("preset", .version, required: true, "The version of the format: 1."),
            KeyRow("title", .text, required: true, "What it is called."),
            KeyRow("date", .date, "When the documents were read."),
            KeyRow("sources", .section(.sources), "The documents that it reads, by name."),
            KeyRow(
                "require", .list(.mapping(.presetLine), atLeast: 1), required: true,
                "What must hold, a line each."),
        ])

    /// A line of a preset: a requirement of everything together, and the sentence that it reads.
    static let presetLine = KeyTable(
        summary: "How many failures a consequence must take at least, and who says so.",
        rows: requirementRows.map {
            $0.key == "level" ? KeyRow($0.key, $0.kind, required: true, "What fails.") : $0
        } + [
            KeyRow(
                "source", .reference(.sources), required: true,
                "The document that it reads, by its name under 'sources'."),
            KeyRow("page", .text, required: true, "Where in the document the sentence stands."),
            KeyRow("says", .text, required: true, "What the sentence says, in your words."),
            KeyRow(
                "our-reading", .text, required: true,
                "How the line reads the sentence, which no document says."),
        ])

    /// What a line of the gate says, whatever it is of.
    private static let requirementRows = [
        KeyRow("consequence", .choice(ConsequenceKind.self), required: true, "The consequence."),
        longerThan,
        KeyRow("tier", .tier, "The capability tier; left out, all of them."),
        KeyRow("order", .number(from: 1), required: true, "The fewest failures allowed."),
        KeyRow("level", .choice(AnswerLevel.self), "What fails; left out: party."),
    ]

    static let requirement = KeyTable(
        summary: "How many failures a consequence must take at least.",
        rows: requirementRows.prefix(1) + ofAsset + requirementRows.dropFirst(),
        rules: [.excludes(key: "workload", others: ["weights"])])

    static let probability = KeyTable(
        summary: "How likely root causes are within the period.",
        rows: [
            KeyRow(
                "of", .list(.cause, atLeast: 1), required: true,
                "The root causes that share it, as own:lab, parent:amazon, order:US, shared:idp "
                    + "or tie:stake."),
            KeyRow("value", .decimal, required: true, "The probability, 0 to 1."),
            KeyRow("low", .decimal, "The least it may be; left out: value."),
            KeyRow("high", .decimal, "The most it may be; left out: value."),
            KeyRow(
                "distribution", .choice(SpreadName.self),
                "How it is drawn between low and high; left out: not at all."),
            KeyRow(
                "error-factor", .decimal,
                "For log-normal: the 95th percentile over the median, which is value."),
        ] + KeyRow.evidence,
        rules: [.some(of: ["source"])])
}
