internal import ThreatGraph

/// The keys of every kind of mapping in the model file: what the reader allows and what the JSON
/// Schema describes.
package struct ModelTables: Hashable, Sendable {
    private var tables: [KeyTableName: KeyTable]

    /// The tables of the format.
    package static let standard = ModelTables()

    init() {
        var tables: [KeyTableName: KeyTable] = [:]
        for name in KeyTableName.allCases { tables[name] = Self.table(name) }
        self.tables = tables
    }

    /// The keys of one kind of mapping.
    package subscript(name: KeyTableName) -> KeyTable {
        get { tables[name] ?? Self.table(name) }
        set { tables[name] = newValue }
    }

    private static func table(_ name: KeyTableName) -> KeyTable {
        switch name {
        case .model: model
        case .source: source
        case .jurisdiction: jurisdiction
        case .instrument: instrument
        case .parent: parent
        case .defender: defender
        case .reach: reach
        case .sharedCause: sharedCause
        case .tie: tie
        case .failing: failing
        case .site: site
        case .perimeter: perimeter
        case .hostHands: hostHands
        case .control: control
        case .quorum: quorum
        case .weights: weights
        case .copy: copy
        case .custody: custody
        case .release: release
        case .key: key
        case .keyRelease: keyRelease
        case .attested: attested
        case .channel: channel
        case .budget: budget
        case .detection: detection
        case .service: service
        case .workload: workload
        case .part: part
        case .datedChange: datedChange
        case .claim: claim
        case .unknown: unknown
        case .alternative: alternative
        case .position: position
        case .expectation: expectation
        case .assertedValue: assertedValue
        case .option: option
        case .requirement: requirement
        case .probability: probability
        case .tradeOff: tradeOff
        case .acceptance: acceptance
        case .preset: preset
        case .presetLine: presetLine
        }
    }

    private static let model = KeyTable(
        summary: "A model: who guards the weights, where they are, and which ways lead in and out.",
        rows: [
            KeyRow("sallyport", .version, required: true, "The version of the format: 1."),
            KeyRow("title", .text, required: true, "What the model is about, in a line."),
            KeyRow("date", .date, "The day of which the model speaks; facts go stale against it."),
            KeyRow("extends", .file, "The model that this one is laid over, seen from its folder."),
        ]
            + ModelSection.allCases.map { KeyRow($0.rawValue, .section($0), $0.summary) }
            + [
                KeyRow(
                    "period", .text,
                    "The time within which every probability holds, as: one year."),
                KeyRow(
                    "require", .list(.mapping(.requirement)),
                    "How many failures each consequence must take at least."),
            ])
}

extension KeyRow {
    /// What to print instead of the name.
    static let title = KeyRow("title", .text, "What to print instead of the name.")

    /// What an element rests on, and when it is there.
    static let datedEvidence = evidence + validity

    /// When something is there.
    static let validity = [
        KeyRow("since", .date, "The first day on which it is there; left out, from the beginning."),
        KeyRow("until", .date, "The first day on which it no longer is; left out, without end."),
    ]

    /// What an entry rests on.
    static let evidence = [
        KeyRow("status", .choice(EvidenceStatus.self), "How well it is known."),
        KeyRow(
            "source", .reference(.sources),
            "The document that says so, by its name under 'sources'."),
        KeyRow("date", .date, "When that was said."),
        KeyRow("note", .text, "A remark."),
        KeyRow(
            "stale-after", .date,
            "The last day on which it may be taken to hold without looking again."),
    ]
}
