internal import ThreatGraph

extension ModelTables {
    static let source = KeyTable(
        summary: "A document that facts rest on.",
        rows: [
            KeyRow("title", .text, required: true, "What the document is."),
            KeyRow("date", .date, "When it was published."),
            KeyRow("file", .text, "Where it is kept or found."),
        ])

    static let jurisdiction = KeyTable(
        summary: "A state whose orders reach somebody.",
        rows: [
            .title,
            KeyRow(
                "catalogue-id", .loose(.catalogueJurisdiction),
                "Its name in the catalogue; left out, its own."),
            KeyRow(
                "instruments",
                .either([.word("catalogue"), .list(.loose(.instrument), atLeast: 1)]),
                "The instruments that it can use: 'catalogue', or names from the model or the "
                    + "catalogue; left out, an order of any kind is assumed."),
        ] + KeyRow.datedEvidence)

    static let instrument = KeyTable(
        summary: "A legal instrument of the model's own.",
        rows: [
            .title,
            KeyRow(
                "issuer", .reference(.jurisdictions), required: true,
                "The jurisdiction that issues it."),
            KeyRow(
                "addresses", .list(.choice(DefenderRole.self)),
                "The roles that it can be served on; left out, anyone."),
            KeyRow(
                "compels", .list(.choice(Compulsion.self), atLeast: 1), required: true,
                "What it compels."),
            KeyRow(
                "limited", .list(.choice(Compulsion.self)),
                "What of that it compels only within limits."),
            KeyRow(
                "contested", .list(.choice(Compulsion.self)),
                "What of that is disputed."),
            KeyRow(
                "reach", .list(.choice(ReachBasis.self)),
                "The grounds on which it reaches somebody; left out, any."),
        ] + KeyRow.datedEvidence)

    private static let jurisdictions = KeyRow(
        "jurisdictions", .list(.either([.reference(.jurisdictions), .mapping(.reach)])),
        "The jurisdictions that reach it: a name where it has its seat, or { in, by, since, until }."
    )

    static let parent = KeyTable(
        summary: "An organisation that owns defenders; what reaches it reaches them.",
        rows: [.title, jurisdictions] + KeyRow.datedEvidence)

    static let defender = KeyTable(
        summary: "Somebody who operates, supplies or owns something and could fail.",
        rows: [
            .title,
            KeyRow("role", .choice(DefenderRole.self), required: true, "What it is."),
            jurisdictions,
            KeyRow(
                "parent", .loose(.parent), "The organisation that owns it; need not be declared."),
            KeyRow(
                "notice", .choice(NoticeTerms.self), "'clause': it must tell the lab of orders."),
        ] + KeyRow.datedEvidence)

    static let reach = KeyTable(
        summary: "How a jurisdiction reaches somebody.",
        rows: [
            KeyRow("in", .reference(.jurisdictions), required: true, "The jurisdiction."),
            KeyRow(
                "by", .choice(ReachBasis.company.map(\.rawValue)),
                "The ground of its reach; left out, the seat."),
        ] + KeyRow.validity)

    static let sharedCause = KeyTable(
        summary: "A cause that fails several defenders at once.",
        rows: [
            .title,
            KeyRow(
                "fails",
                .list(.either([.reference(.defenders), .mapping(.failing)]), atLeast: 1),
                required: true, "The defenders that fail through it."),
            KeyRow(
                "modes", .list(.choice(FailureMode.self), atLeast: 1),
                "How they fail; left out: compromised, realigned and insider."),
        ] + KeyRow.datedEvidence)

    static let tie = KeyTable(
        summary: "What somebody has in a defender, which may give it a say there.",
        rows: [
            .title,
            KeyRow(
                "holder", .either([.reference(.defenders), .reference(.parents)]), required: true,
                "The defender or parent that holds it."),
            KeyRow("in", .reference(.defenders), required: true, "The defender that it is in."),
            KeyRow("kind", .text, "What it is, in your word, as investment or board seat."),
            KeyRow(
                "influence", .choice(TieInfluence.self),
                "Whether it gives a say; left out: unknown, which counts as yes."),
        ] + KeyRow.datedEvidence)

    static let failing = KeyTable(
        summary: "A defender that fails through a shared cause.",
        rows: [KeyRow("defender", .reference(.defenders), required: true, "The defender.")])
}
