internal import ThreatGraph

extension ModelTables {
    static let perimeter = KeyTable(
        summary: "A boundary around weights, keys or other perimeters.",
        rows: [
            .title,
            KeyRow("kind", .choice(PerimeterKind.self), "What kind of boundary; left out: other."),
            KeyRow("operator", .quorum, required: true, "Who operates it and could open it."),
            KeyRow("inside", .reference(.perimeters), "The perimeter that it lies in."),
            KeyRow(
                "at", .reference(.sites),
                "The site where it stands; left out, that of the perimeter around it."),
            KeyRow(
                "level", .level(allowsNone: false),
                "The level that it is claimed to hold; left out, its controls say what stops whom."),
            KeyRow(
                "baseline", .level(allowsNone: false),
                "The level whose controls of the catalogue it has."),
            KeyRow(
                "controls", .list(.mapping(.control)), "Its controls, beside those of the baseline."
            ),
            KeyRow(
                "without", .list(.loose(.baselineControl)),
                "The controls of the baseline that it does not have."),
            KeyRow(
                "compute", .word("none"),
                "'none': nothing in it could compress weights before they leave."),
            KeyRow(
                "exits", .word("stated"),
                "'stated': every way out of it is under 'channels'; left out, whoever stands in it "
                    + "can carry out by hand what is there."),
            KeyRow(
                "host-hands", .mapping(.hostHands),
                "What keeps out whoever stands at the machines that it runs on; left out, nothing "
                    + "does."),
            KeyRow(
                "detection", .mapping(.detection),
                "Who notices that bytes leave from it, over any channel."),
        ] + KeyRow.datedEvidence)

    static let hostHands = KeyTable(
        summary: "What keeps hands on the machines from what runs there.",
        rows: [
            KeyRow("operator", .quorum, required: true, "Whose failure lets hands in."),
            KeyRow(
                "level", .level(allowsNone: false),
                "Up to which attackers it holds; needed unless each operator has a level of its own."
            ),
        ] + KeyRow.evidence)

    static let control = KeyTable(
        summary:
            "A control of a perimeter: one of the catalogue ('use') or one of your own ('id').",
        rows: [
            KeyRow("use", .loose(.control), "The name of a control of the catalogue."),
            KeyRow("id", .name, "The name of a control of your own."),
            .title,
            KeyRow(
                "level", .level(allowsNone: false), "Up to which level it stops what it blocks."),
            KeyRow(
                "blocks",
                .either([.word("all"), .list(.choice(VectorCategory.self), atLeast: 1)]),
                "The categories of attack that it blocks; 'all' is every one but host."),
            KeyRow(
                "operator", .quorum,
                "Who operates it; left out, whom the catalogue says, or the perimeter's operator "
                    + "for one of your own."),
        ] + KeyRow.datedEvidence,
        rules: [.one(of: ["use", "id"]), .needs(key: "id", others: ["level", "blocks"])])

    private static let heads = [
        KeyRow("all", .list(.quorum, atLeast: 1), "Every one of these must fail."),
        KeyRow("any", .list(.quorum, atLeast: 1), "One of these failing is enough."),
        KeyRow("at-least", .number(from: 0), "So many of 'of' must fail."),
        KeyRow("of", .list(.quorum, atLeast: 1), "The parts of which so many must fail."),
    ]

    static let quorum = KeyTable(
        summary: "Who must fail together for something to open.",
        rows: heads + [
            KeyRow(
                "op", .reference(.defenders),
                "A defender whose part has a level of its own or takes several people."),
            KeyRow("level", .level(allowsNone: false), "The level of that defender's part."),
            KeyRow(
                "persons", .number(from: 1),
                "How many of that defender's people it takes, at most "
                    + "\(QuorumMember.maximumPersons); left out: 1."),
        ],
        rules: [
            .one(of: ["all", "any", "at-least", "op"]),
            .needs(key: "at-least", others: ["of"]), .needs(key: "of", others: ["at-least"]),
            .needs(key: "level", others: ["op"]), .needs(key: "persons", others: ["op"]),
        ])

    static let channel = KeyTable(
        summary: "A way by which bytes or commands cross boundaries.",
        rows: [
            .title,
            KeyRow("kind", .choice(ChannelKind.self), "What kind of way; left out: network."),
            KeyRow("from", .location, required: true, "The perimeter it leaves, or 'outside'."),
            KeyRow("to", .location, required: true, "The perimeter it enters, or 'outside'."),
            KeyRow("operator", .quorum, "Who guards it and could open it."),
            KeyRow(
                "level", .level(allowsNone: true),
                "Which attackers its guard stops; left out, the level of the place it leaves; "
                    + "none: capability alone never opens it."),
            KeyRow("barrier", .word("none"), "'none': nobody guards it."),
            KeyRow("rate", .rate, "How fast it is when its guard is open."),
            KeyRow(
                "cap", .rate, "How much it lets through while its guard holds, as a declared limit."
            ),
            KeyRow("covert", .rate, "How much can be hidden in it while its guard holds."),
            KeyRow(
                "burst", .size,
                "How much passes at once, on top of cap and budget, while its guard holds."),
            KeyRow(
                "budget", .mapping(.budget),
                "How much it lets through in each window of time while its guard holds."),
            KeyRow("detection", .mapping(.detection), "Who notices that bytes leave over it."),
            KeyRow(
                "stops", .choice(StoppingRights.self),
                "Whether who comes over an administration channel can stop work there; left out: yes, "
                    + "but for work of who alone runs where it comes from."),
            KeyRow(
                "carries", .list(.reference(.weights)),
                "The weights that are meant to go over it; a label, which keeps no others off it."),
        ] + KeyRow.datedEvidence,
        rules: [
            .one(of: ["operator", "barrier"]), .excludes(key: "barrier", others: ["level"]),
            .needs(key: "stops", others: ["kind"]),
        ])

    static let budget = KeyTable(
        summary: "How much may pass in each window of time, or once and for all.",
        rows: [
            KeyRow("amount", .size, required: true, "How much may pass."),
            KeyRow("every", .duration, "After how long as much again may pass; left out: never."),
        ])

    static let detection = KeyTable(
        summary: "Somebody who notices that bytes leave, and how long it takes until that ends.",
        rows: [
            KeyRow("operator", .quorum, required: true, "Who looks; void where they have failed."),
            KeyRow(
                "level", .level(allowsNone: true),
                "Which attackers it sees; left out, the level of the place that is left; none: "
                    + "capability alone never hides from it."),
            KeyRow("detect", .duration, required: true, "How long until it is noticed."),
            KeyRow(
                "respond", .duration, required: true,
                "How long from then until nothing passes any more."),
        ])
}
