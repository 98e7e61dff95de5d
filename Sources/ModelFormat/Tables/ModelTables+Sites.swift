internal import ThreatGraph

extension ModelTables {
    static let site = KeyTable(
        summary: "Where machines stand: on whose ground, and in whose building.",
        rows: [
            .title,
            KeyRow(
                "jurisdictions", .list(.reference(.jurisdictions)),
                "Those on whose ground it stands, who can seize what stands there; left out, a "
                    + "sovereign that the model does not name."),
            KeyRow(
                "facility", .reference(.defenders),
                "Who runs the building and can put hands on what stands in it."),
        ] + KeyRow.datedEvidence)

    static let service = KeyTable(
        summary: "Somebody whose people come into perimeters, such as maintenance.",
        rows: [
            .title,
            KeyRow("kind", .text, "What it is for, in a word."),
            KeyRow("by", .reference(.defenders), required: true, "Whose people they are."),
            KeyRow(
                "level", .level(allowsNone: false), required: true,
                "Which attackers cannot act as its people; also for a part of the escort that "
                    + "states none."),
            KeyRow(
                "into", .list(.reference(.perimeters), atLeast: 1), required: true,
                "The perimeters that they come into."),
            KeyRow(
                "escort", .quorum,
                "Who goes with them and must fail too; left out, nobody goes with them."),
            KeyRow(
                "denied", .list(.choice(ServiceDenial.self)),
                "What they do not get: 'bytes', they carry nothing out; 'hands', they stand at no machines; "
                    + "'stop', they stop nothing that runs there."),
        ] + KeyRow.datedEvidence)
}
