import ModelFormat
import Phrases

/// Models that several suites read.
enum SampleModels {
    /// The sketch of the design, with what it leaves open filled in.
    static let sketch = """
        sallyport: 1
        title: Training on one cloud
        date: 2026-04-20
        sources:   { deal: { title: The deal, date: 2026-04-20, file: deal.txt } }
        jurisdictions: { US: {}, EU: {} }
        defenders:
          lab:      { role: lab,     jurisdictions: [US] }
          aws:      { role: cloud,   jurisdictions: [US], parent: amazon }
          trainium: { role: silicon, jurisdictions: [US], parent: amazon }
        perimeters:
          campus:  { kind: campus,  operator: aws, level: SL4, status: claimed, source: deal }
          kms:     { operator: aws, level: SL3 }
          tenancy: { kind: tenancy, inside: campus, operator: lab, level: SL3,
                     controls: [ { use: SL4-CC-01, level: SL4, blocks: [host],
                                   operator: { any: [trainium, lab] } } ], without: [ SL3-PHY-02 ] }
        weights:
          frontier:
            size: 2 TB
            custody: { scheme: split, k: 2 }
            copies: [ { in: campus, form: ciphertext, key: weights-key },
                      { in: tenancy, form: plaintext, for: training } ]
        keys:      { weights-key: { in: kms, release: { all: [lab, aws] } } }
        channels:
          network: { from: tenancy, to: outside, rate: 10 Gbit/s, cap: 100 GB/day, operator: aws }
          media:   { from: campus,  to: outside, rate: 16 TB/day, operator: aws }
        workloads:
          training: { any: [ { all: [ { capacity: aws }, { chips: trainium } ] } ] }
        unknown:
          egress-authority:
            of: channels.network.operator
            one-of: [ aws, { any: [aws, lab] }, { all: [aws, lab] } ]
            because: nobody says
        options:
          netlock: { cost: 2, set: { channels.network.operator: { all: [aws, lab] } } }
        require:    [ { consequence: exfiltration, tier: OC3, order: 2, level: root } ]

        """

    /// The smallest model without an error or a warning.
    static let small = """
        sallyport: 1
        title: Small
        defenders: { lab: { role: lab } }
        perimeters: { room: { operator: lab, level: SL2 } }
        weights: { w: { copies: [ { in: room, form: plaintext } ] } }
        channels: { door: { from: room, to: outside, operator: lab } }
        workloads: { run: { capacity: lab } }

        """

    /// What the writer makes of the sketch.
    static let writtenSketch = """
        sallyport: 1
        title: Training on one cloud
        date: 2026-04-20

        sources:
          deal: {title: The deal, date: 2026-04-20, file: deal.txt}

        jurisdictions:
          EU: {}
          US: {}

        defenders:
          aws: {role: cloud, jurisdictions: [US], parent: amazon}
          lab: {role: lab, jurisdictions: [US]}
          trainium: {role: silicon, jurisdictions: [US], parent: amazon}

        perimeters:
          campus: {kind: campus, operator: aws, level: SL4, status: claimed, source: deal}
          kms: {operator: aws, level: SL3}
          tenancy:
            kind: tenancy
            operator: lab
            inside: campus
            level: SL3
            controls: [{id: SL4-CC-01, level: SL4, blocks: [host], operator: {any: [trainium, lab]}}]
            without: [SL3-PHY-02]

        weights:
          frontier:
            size: 2 TB
            custody: {scheme: split, k: 2}
            copies:
            - {in: campus, form: ciphertext, key: weights-key}
            - {in: tenancy, form: plaintext, for: training}

        keys:
          weights-key: {in: kms, release: {all: [lab, aws]}, level: SL3}

        channels:
          media: {from: campus, to: outside, operator: aws, rate: 16 TB/day}
          network: {from: tenancy, to: outside, operator: aws, rate: 10 Gbit/s, cap: 100 GB/day}

        workloads:
          training: {any: [{all: [{capacity: aws, level: SL4}, {chips: trainium}]}]}

        unknown:
          egress-authority:
            of: channels.network.operator
            one-of: [aws, {any: [aws, lab]}, {all: [aws, lab]}]
            because: nobody says

        options:
          netlock: {cost: 2, set: {channels.network.operator: {all: [aws, lab]}}}

        require:
        - {consequence: exfiltration, tier: OC3, order: 2, level: root}

        """

    static func document(_ text: String, file: String = "m.yaml") throws -> ModelDocument {
        try ModelDocument.read(bytes: Array(text.utf8), file: file) { _ in
            throw ModelFileError.unreadable("any", .absent)
        }
    }

    /// Every diagnostic of a model, or of its text.
    static func diagnostics(of text: String) -> [Diagnostic] {
        diagnostics(of: Array(text.utf8))
    }

    static func diagnostics(
        of bytes: [UInt8], file: String = "m.yaml", others: [String: String] = [:]
    ) -> [Diagnostic] {
        do {
            return try ModelDocument.read(bytes: bytes, file: file) { path in
                guard let text = others[path] else {
                    throw ModelFileError.unreadable(path, .absent)
                }
                return Array(text.utf8)
            }.examined().diagnostics
        } catch {
            return error.diagnostics
        }
    }
}
