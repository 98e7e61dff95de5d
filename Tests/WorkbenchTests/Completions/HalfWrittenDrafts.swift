/// Texts that somebody is still writing, with what may stand where he writes and what is wrong so far:
/// worked out by hand from the tables of keys, the texts and Docs/Diagnostics.md.
struct HalfWrittenDraft: CustomStringConvertible {
    /// What it shows.
    let name: String
    /// The text; `▮` is where somebody writes.
    let text: String
    /// What may stand there first, in order.
    let first: [String]
    /// What must be among the rest.
    var among: [String] = []
    /// What must not be offered.
    var never: [String] = []
    /// Whether nothing but `first` may stand there.
    var isAll = false
    /// What is wrong, as `line:column code`.
    let diagnostics: [String]

    var description: String { name }

    static let all: [HalfWrittenDraft] = [
        HalfWrittenDraft(
            name: "a key of a mapping in lines",
            text: """
                sallyport: 1
                title: Small
                defenders:
                  lab:
                    title: Lab
                    ▮
                perimeters: { room: { operator: lab, level: SL2 } }
                weights: { w: { copies: [ { in: room, form: plaintext } ] } }
                channels: { door: { from: room, to: outside, operator: lab } }
                workloads: { run: { capacity: lab } }
                """,
            first: [
                "role", "jurisdictions", "parent", "notice", "status", "source", "date", "note",
                "stale-after", "since", "until",
            ], isAll: true, diagnostics: ["5:5 model.missing-key"]),
        HalfWrittenDraft(
            name: "a word of a choice, behind a colon without a blank",
            text: """
                extends: small.yaml
                title: Half
                defenders:
                  google: { role:▮ }
                """,
            first: ["lab", "cloud", "silicon"], among: ["facility", "customer"],
            never: ["aws", "title"], diagnostics: ["4:19 model.wrong-type"]),
        HalfWrittenDraft(
            name: "a name in brackets that are still open",
            text: """
                extends: small.yaml
                title: Half
                channels:
                  door: { operator: { any: [aws, ▮
                perimeters:
                  hall: { operator: lab }
                """,
            first: ["lab", "{ all: [] }", "{ any: [] }", "{ at-least:  }", "{ op:  }"], isAll: true,
            diagnostics: ["4:9 yaml.unclosed", "4:21 yaml.unclosed", "4:28 yaml.unclosed"]),
        HalfWrittenDraft(
            name: "a place, where nothing is written",
            text: """
                extends: small.yaml
                title: Half
                channels:
                  gate: { from: ▮, to: outside, operator: lab }
                """,
            first: ["campus", "outside"], isAll: true, diagnostics: ["4:17 model.wrong-type"]),
        HalfWrittenDraft(
            name: "a section at the end of the text",
            text: """
                sallyport: 1
                title: Half
                defenders: { lab: { role: lab } }
                channels: { door: { from: room, to: outside, operator: lab } }
                ▮
                """,
            first: [
                "date", "extends", "sources", "jurisdictions", "instruments", "parents", "shared",
            ], never: ["defenders", "channels", "title"],
            diagnostics: ["4:27 model.dangling-reference"]),
        HalfWrittenDraft(
            name: "a control of the catalogue",
            text: """
                extends: small.yaml
                title: Half
                perimeters:
                  cell: { kind: enclave, operator: lab, inside: campus, baseline: SL3,
                    controls: [ { use: ▮ } ] }
                """,
            first: ["SL4-CC-01"], among: ["SL5-HW-01", "SUP-CC-01", "SL3-INT-01"],
            never: ["SL1-CFG-01", "SL2-PHY-02", "aws", "lab"],
            diagnostics: ["5:25 model.wrong-type"]),
        HalfWrittenDraft(
            name: "an instrument of the jurisdiction",
            text: """
                extends: small.yaml
                title: Half
                jurisdictions: { UK: { instruments: [uk-ipa-tcn, ▮] } }
                """,
            first: ["uk-ipa-nsn", "uk-ipa-warrant", "uk-ripa-s49"], isAll: true,
            diagnostics: []),
        HalfWrittenDraft(
            name: "a path",
            text: """
                extends: small.yaml
                title: Half
                unknown:
                  door-level:
                    of: channels.door.le▮
                    one-of: [SL3, SL2]
                """,
            first: [
                "channels.door.title", "channels.door.kind", "channels.door.from",
                "channels.door.to", "channels.door.operator", "channels.door.level",
            ], never: ["channels.hatch.level"],
            diagnostics: ["6:14 model.unknown-key", "6:19 model.unknown-key"]),
        HalfWrittenDraft(
            name: "a value by the fact that it is of",
            text: """
                extends: small.yaml
                title: Half
                options:
                  seal: { cost: 1, set: { channels.hatch.operator: { all: [aws, ▮ ] } } }
                """,
            first: ["lab", "{ all: [] }", "{ any: [] }", "{ at-least:  }", "{ op:  }"], isAll: true,
            diagnostics: []),
        HalfWrittenDraft(
            name: "a word without a colon where a mapping belongs",
            text: """
                extends: small.yaml
                title: Half
                channels:
                  gate:
                    fr▮
                """,
            first: ["from", "to", "title", "kind", "operator", "level", "barrier"],
            never: ["door", "campus"], diagnostics: ["5:5 model.wrong-type"]),
        HalfWrittenDraft(
            name: "a key beside one that shuts others out",
            text: """
                extends: small.yaml
                title: Half
                channels:
                  gate: { from: campus, to: outside, barrier: none, ▮ }
                """,
            first: ["title", "kind", "rate", "cap"], among: ["budget", "detection", "carries"],
            never: ["operator", "level", "barrier", "from"], diagnostics: []),
        HalfWrittenDraft(
            name: "a key of the mapping that it must be, of two that it could",
            text: """
                extends: small.yaml
                title: Half
                weights: { w: { custody: { release: { operator: lab, ▮ } } } }
                """,
            first: ["level"], isAll: true,
            diagnostics: ["3:26 model.missing-key", "3:28 model.custody"]),
        HalfWrittenDraft(
            name: "a key of either of two mappings",
            text: """
                extends: small.yaml
                title: Half
                weights: { w: { custody: { release: { ▮ } } } }
                """,
            first: ["all", "any", "at-least", "of", "op", "level", "persons", "operator"],
            isAll: true,
            diagnostics: [
                "3:26 model.missing-key", "3:28 model.custody", "3:37 model.bad-quorum",
            ]),
        HalfWrittenDraft(
            name: "a root cause, in quotes",
            text: """
                extends: small.yaml
                title: Half
                probabilities: { p: { of: ["o▮"], value: 0.5, source: s } }
                sources: { s: { title: S } }
                """,
            first: ["own:lab", "own:aws", "order:US"], never: ["lab"],
            diagnostics: ["3:18 model.missing-key", "3:28 model.unknown-value"]),
        HalfWrittenDraft(
            name: "a name that is used and not declared",
            text: """
                extends: small.yaml
                title: Half
                perimeters:
                  hall: { operator: google, level: SL2, inside: campus }
                defenders:
                  ▮
                """,
            first: ["google"], isAll: true, diagnostics: ["4:21 model.dangling-reference"]),
    ]
}
