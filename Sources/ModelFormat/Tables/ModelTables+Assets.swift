internal import ThreatGraph

extension ModelTables {
    static let key = KeyTable(
        summary: "The key of an encrypted copy.",
        rows: [
            .title,
            KeyRow("in", .reference(.perimeters), "The perimeter that it is kept in."),
            KeyRow(
                "release", .either([.quorum, .mapping(.keyRelease)]),
                "Who can release it, or to which enclave it is released."),
            KeyRow(
                "level", .level(allowsNone: true),
                "Which attackers the release stops; left out, the level of the place it is in, or "
                    + "else of the enclave."),
        ] + KeyRow.datedEvidence,
        rules: [.some(of: ["in", "release"]), .needs(key: "level", others: ["release"])])

    static let keyRelease = KeyTable(
        summary: "How a key is released where nobody's word alone does it.",
        rows: [
            KeyRow(
                "attested", .mapping(.attested), required: true,
                "It is handed to code that an enclave attests.")
        ])

    static let attested = KeyTable(
        summary: "The release of a key to code that an enclave attests.",
        rows: [
            KeyRow(
                "enclave", .reference(.perimeters), required: true,
                "The perimeter whose code gets the key."),
            KeyRow("root", .quorum, required: true, "Whose chips root the attestation."),
            KeyRow("verifier", .quorum, required: true, "Who checks it."),
            KeyRow("policy", .quorum, required: true, "Who says which code gets the key."),
            KeyRow(
                "pinned", .choice(["yes", "no"]), required: true,
                "Whether it is bound to known machines, or serves any machine of that make."),
            KeyRow(
                "forgery", .level(allowsNone: false),
                "Above which attackers the attestation of some machine can be forged; only where it "
                    + "is not pinned."),
            KeyRow(
                "host-hands", .mapping(.hostHands),
                "What keeps whoever stands at the enclave's machines from the key; left out, what "
                    + "the enclave states."),
        ])

    static let weights = KeyTable(
        summary: "A set of weights that is guarded, or other data.",
        rows: [
            .title,
            KeyRow("size", .size, "How many bytes a whole copy has."),
            KeyRow("owner", .reference(.defenders), "Whose they are."),
            KeyRow("custody", .mapping(.custody), "How they are kept; left out: single."),
            KeyRow(
                "copies", .list(.mapping(.copy), atLeast: 1), required: true,
                "Where they are."),
            KeyRow(
                "all-copies", .word("stated"),
                "'stated': there is no copy but those under 'copies'; left out, that is taken for "
                    + "granted."),
        ] + KeyRow.datedEvidence)

    static let copy = KeyTable(
        summary: "A copy of weights, or a share of them.",
        rows: [
            KeyRow("in", .reference(.perimeters), required: true, "The perimeter that holds it."),
            KeyRow(
                "form", .choice(CopyForm.self),
                "What lies there; may be left out beside 'key' or 'share'."),
            KeyRow("key", .reference(.keys), "The key of a ciphertext."),
            KeyRow(
                "share", .number(from: 1), "The number of a share; left out, counted as written."),
            KeyRow("for", .choice(CopyPurpose.self), "What it is there for."),
        ] + KeyRow.datedEvidence,
        rules: [.some(of: ["form", "key", "share"])])

    static let custody = KeyTable(
        summary: "How a set of weights is kept.",
        rows: [
            KeyRow("scheme", .choice(CustodyScheme.self), required: true, "The scheme."),
            KeyRow(
                "k", .number(from: 1), "How many shares are needed; split and partitioned only."),
            KeyRow(
                "release", .either([.word("none"), .quorum, .mapping(.release)]),
                "On whose word shares are handed over; left out: none."),
        ])

    static let release = KeyTable(
        summary: "On whose word shares are handed over, and at which level.",
        rows: [
            KeyRow("operator", .quorum, required: true, "Whose word releases them."),
            KeyRow(
                "level", .level(allowsNone: true),
                "Which attackers the release stops; left out, the lowest of the places that hold "
                    + "copies."),
        ])

    private static let substrate = [
        KeyRow(
            "all", .list(.mapping(.part), atLeast: 1), "Every one of these is needed."),
        KeyRow("any", .list(.mapping(.part), atLeast: 1), "One of these is enough."),
        KeyRow("at-least", .number(from: 0), "So many of 'of' are needed."),
        KeyRow(
            "of", .list(.mapping(.part), atLeast: 1),
            "The parts of which so many are needed."),
        KeyRow("capacity", .reference(.defenders), "The defender that lends computing capacity."),
        KeyRow("chips", .reference(.defenders), "The defender that supplies chips."),
        KeyRow("in", .reference(.perimeters), "The perimeter where the leg stands."),
        KeyRow(
            "level", .level(allowsNone: true),
            "Which attackers cannot stop the leg; left out, that of the place."),
        KeyRow(
            "after", .either([.duration, .word("unknown")]),
            "How long after the first failure the leg stands ready, as 540 d, or 'unknown'; left "
                + "out, at once."),
    ]

    private static let substrateRules: [KeyRule] = [
        .one(of: ["all", "any", "at-least", "capacity", "chips"]),
        .needs(key: "at-least", others: ["of"]), .needs(key: "of", others: ["at-least"]),
        .excludes(key: "in", others: ["all", "any", "at-least"]),
        .excludes(key: "level", others: ["all", "any", "at-least"]),
        .excludes(key: "after", others: ["all", "any", "at-least"]),
    ]

    static let workload = KeyTable(
        summary: "Work that must go on, and what it needs.",
        rows: [
            .title,
            KeyRow(
                "for", .reference(.defenders),
                "For whom it is done; left out, the owner of 'weights', else any lab."),
            KeyRow("weights", .reference(.weights), "The weights or asset that it works on."),
        ] + substrate + KeyRow.datedEvidence, rules: substrateRules)

    static let part = KeyTable(
        summary: "A part of what a workload needs.", rows: substrate, rules: substrateRules)
}
