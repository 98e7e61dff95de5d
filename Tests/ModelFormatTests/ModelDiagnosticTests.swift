import ModelFormat
import Phrases
import Testing

/// Texts that Docs/Diagnostics.md does not show, word for word.
struct ModelDiagnosticTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var change: String
        var expected: [String]

        init(_ change: String, _ expected: String...) {
            self.change = change
            self.expected = expected
        }

        var testDescription: String { change }
    }

    @Test(arguments: [
        Case(
            "sallyport: ~",
            "1:1: error: the model does not say its version: write 'sallyport: 1' [model.version]"),
        Case(
            "title: ''\ndate: 2026-13-01",
            "3:7: error: '2026-13-01' is not a date: write it as 2026-04-20 [model.bad-date]"),
        Case(
            "defenders: { lab: { role: lab, jurisdictions: [US] } }",
            "2:48: error: no jurisdiction 'US': declare it under 'jurisdictions' "
                + "[model.dangling-reference]"),
        Case(
            "defenders: { lab: { title: ~, role: ~ } }",
            "2:19: error: defender 'lab' has no 'role': write lab, cloud, silicon or what else it is "
                + "[model.missing-key]"),
        Case(
            "defenders: { none: { role: cloud } }",
            "2:14: error: no defender may be called 'none': rename it [model.bad-id]",
            "2:14: warning: defender 'none' operates nothing, so its failure changes nothing: give "
                + "it what it operates or take it out [model.idle-defender]"),
        Case(
            "perimeters: { outside: { operator: lab } }",
            "2:15: error: no perimeter may be called 'outside': rename it [model.bad-id]"),
        Case(
            "perimeters: { shed: { kind: camp } }",
            "2:21: error: perimeter 'shed' has no operator: name who operates it [model.no-operator]",
            "2:29: error: 'camp' is not a value for 'kind': write one of campus, hall, cluster, "
                + "tenancy, enclave, admin-plane, other [model.unknown-value]"),
        Case(
            "perimeters: { room: { controls: [ { id: x, use: SL1-STO-01, level: SL1 } ] } }",
            "2:37: error: a control has both 'use' and 'id': write 'use' for one of the catalogue, "
                + "'id' for one of your own [model.conflicting-keys]"),
        Case(
            "perimeters: { room: { controls: [ { id: x, level: SL1, blocks: [] } ] } }",
            "2:56: error: a control has an empty 'blocks', which would mean nothing at all: list "
                + "what is meant, or leave the key out [model.empty-list]"),
        Case(
            "perimeters: { room: { controls: [ { id: x, blocks: all } ] } }",
            "2:41: error: control 'x' is not complete: give level and blocks, or 'use' one of the "
                + "catalogue [model.unknown-control]"),
        Case(
            "perimeters: { room: { controls: [ { use: SL4-CC-02 } ] } }",
            "2:42: error: control 'SL4-CC-02' is not in the catalogue: did you mean 'SL4-CC-01'? "
                + "[model.unknown-control]"),
        Case(
            "channels: { door: { operator: ~, level: ~, barrier: open } }",
            "2:53: error: 'barrier' can only say 'none': a barrier is written with 'operator' and "
                + "'level' [model.unknown-value]"),
        Case(
            "channels: { door: { rate: 10 Gbps } }",
            "2:27: error: 'Gbps' is not a unit of 'rate': did you mean 'Gbit/s'? [model.missing-unit]"
        ),
        Case(
            "channels: { door: { rate:10 } }",
            "2:21: error: channel 'door' has no key 'rate:10': put a blank after the colon: 'rate: 10' "
                + "[model.unknown-key]"),
        Case(
            "channels:\n  door: rate:10",
            "3:9: error: a single value where channel 'door' belongs: put a blank after the colon: "
                + "'rate: 10' [model.wrong-type]"),
        Case(
            "channels: { door: { cap: 7 bit/day } }",
            "2:26: error: '7 bit/day' is not a whole number of bytes: round it "
                + "[model.bad-quantity]"),
        Case(
            "weights: { w: { size: 20 EB } }",
            "2:23: error: '20 EB' does not fit in 64 bits of bytes: check its unit "
                + "[model.bad-quantity]"),
        Case(
            "weights: { w: { size: 2 tb } }",
            "2:23: error: 'tb' is not a unit of 'size': did you mean 'TB'? [model.missing-unit]"),
        Case(
            "weights: { w: { copies: [] } }",
            "2:25: error: weights 'w' have no copy: list where they are [model.custody]"),
        Case(
            "perimeters: { room: { level: ~ } }\nchannels: { door: { level: none } }",
            "small.yaml:7:19: error: capacity of 'lab' has no level, and no perimeter that it "
                + "operates and that holds weights states one: write 'in:', 'level:' or "
                + "'level: none' [model.missing-level]"),
        Case(
            "weights: { w: { custody: { scheme: single, k: 2 } } }",
            "2:44: error: 'k' means nothing under 'single' custody: write 'scheme: split' or leave "
                + "it out [model.custody]"),
        Case(
            "weights: { w: { copies: [ { in: room, share: 1 } ] } }",
            "2:27: error: a share under 'single' custody: write 'scheme: split' or "
                + "'scheme: partitioned' [model.copy-form]"),
        Case(
            "keys: { k: { in: room } }\n"
                + "weights: { w: { copies: [ { in: room, form: plaintext, key: k, share: 1 } ] } }",
            "3:56: error: a plaintext copy with a key: only a ciphertext has one [model.copy-form]",
            "3:64: error: a plaintext copy with a share number: write 'form: share' "
                + "[model.copy-form]"),
        Case(
            "perimeters: { shed: { operator: lab } }\n"
                + "weights: { w: { custody: { scheme: split, k: 1, release: lab }, "
                + "copies: [ { in: room, form: share }, { in: shed, form: share } ] } }",
            "3:58: error: release of shares has no level, and not every place that holds a copy "
                + "states one: write 'release: { operator: …, level: … }' [model.missing-level]"),
        Case(
            "keys: { k: { release: lab } }",
            "2:12: error: key 'k' has no level, and no place that it is in states one: write "
                + "'level:', or 'level: none' if capability alone never opens it "
                + "[model.missing-level]"),
        Case(
            "keys: { k: { in: room, level: SL3 } }",
            "2:24: error: key 'k' has a level but no release that it could be of: write 'release:' "
                + "or leave 'level' out [model.conflicting-keys]"),
        Case(
            "perimeters: { shed: { operator: lab } }\nworkloads: { run: { in: shed } }",
            "3:21: error: perimeter 'shed' states no level that could stop capability here: write "
                + "'level:' beside 'in:', or 'level: none' [model.missing-level]"),
        Case(
            "workloads: { run: { all: [ { chips: lab } ], capacity: ~, level: SL1 } }",
            "2:59: error: 'level' means nothing beside 'all': leave it out [model.bad-quorum]"),
        Case(
            "unknown: { u: { one-of: [ { label: a, set: {} }, { label: a, set: {} } ] } }",
            "2:50: error: unknown 'u' has two alternatives 'a': keep one [model.duplicate-id]"),
        Case(
            "unknown: { u: { one-of: [ lab, lab ] } }",
            "2:27: error: a single value where an alternative of unknown 'u' belongs: write { … } "
                + "[model.wrong-type]",
            "2:32: error: a single value where an alternative of unknown 'u' belongs: write { … } "
                + "[model.wrong-type]"),
        Case(
            "options: { o: { cost: 1, set: { channels.door.operator: [] } } }",
            "2:57: error: with option 'o': a list where a quorum belongs: write { … } "
                + "[model.wrong-type]"),
        Case(
            "options: { o: { cost: 1, set: { perimeters.room: ~ } } }",
            "2:15: error: with option 'o': no perimeter 'room': declare it under 'perimeters' "
                + "[model.dangling-reference]",
            "2:15: error: with option 'o': no perimeter 'room': declare it under 'perimeters' "
                + "[model.dangling-reference]"),
        Case(
            "options: { o: { cost: 1, set: { chanels.door: ~ } } }",
            "2:33: error: no section 'chanels' that a path could begin with: did you mean "
                + "'channels'? [model.unknown-path]"),
        Case(
            "options: { o: { cost: 1, set: { channels..x: 1, options.o.cost: 2 } } }",
            "2:33: error: 'channels..x' is not a path: write names with dots between, as "
                + "channels.network.operator [model.unknown-path]",
            "2:49: error: a change may not touch 'options': leave it out [model.unknown-path]"),
        Case(
            "options: { o: { cost: 1, set: { channels.door.operator.any: 1 } } }",
            "2:33: error: 'channels.door.operator' has no parts with names: change "
                + "'channels.door.operator' as a whole [model.unknown-path]"),
        Case(
            "channels: { door: { operator: { op: lab, persons: 0 } } }",
            "2:51: error: '0' for 'persons' is not a whole number from 1 up: write for example 2 "
                + "[model.bad-number]"),
        Case(
            "channels: { door: { operator: { op: lab, persons: 21 } } }",
            "2:51: error: '21' people are more than a part may take: write 1 to 20 for 'persons' "
                + "[model.bad-number]"),
        Case(
            "channels: { door: { operator: { all: [lab], persons: 2 } } }",
            "2:45: error: 'persons' means nothing beside 'all': leave it out [model.bad-quorum]"),
        Case(
            "require: [ { consequence: denial, order: 2, level: person } ]",
            "2:45: error: 'level: person' counts people, who bring about exfiltration and tampering "
                + "alone: write another level for denial [model.conflicting-keys]"),
        Case("require: [ { consequence: tampering, order: 2, level: person } ]"),
        // A change reaches the number by its path.
        Case(
            "channels: { door: { operator: { op: lab, persons: 1 } } }\n"
                + "options: { o: { cost: 1, set: { channels.door.operator.persons: 3 } } }"),
        Case(
            "channels: { door: { operator: { op: lab, persons: 1 } } }\n"
                + "options: { o: { cost: 1, set: { channels.door.operator.persons: 30 } } }",
            "3:65: error: with option 'o': '30' people are more than a part may take: write 1 to 20 "
                + "for 'persons' [model.bad-number]"),
        Case(
            "require: [ { consequence: exfiltration, tier: OC6, order: 0 } ]",
            "2:47: error: 'OC6' is not a tier: write OC1 to OC5 [model.level-range]",
            "2:59: error: '0' for 'order' is not a whole number from 1 up: write for example 2 "
                + "[model.bad-number]"),
    ])
    func says(_ example: Case) {
        let diagnostics = SampleModels.diagnostics(
            of: Array(("extends: small.yaml\n" + example.change + "\n").utf8), file: "m.yaml",
            others: ["small.yaml": SampleModels.small])
        let heads = diagnostics.map { diagnostic in
            let text = String(diagnostic.description.prefix { $0 != "\n" })
            return text.hasPrefix("m.yaml:") ? String(text.dropFirst(7)) : text
        }
        #expect(heads == example.expected)
    }

    @Test func tellsOfEverythingInOneRun() {
        let text = """
            sallyport: 1
            titel: Wrong
            defenders: { lab: { role: lab }, aws: { role: clod } }
            perimeters: { room: { operator: awz, level: SL7 } }
            weights: { w: { size: 2, copies: [ { in: rom, form: plaintext } ] } }
            channels: { door: { from: room, to: outside } }

            """
        let found = SampleModels.diagnostics(of: text)
        #expect(
            found.filter { $0.severity == .error }.map {
                "\($0.place?.line ?? 0) \($0.code.rawValue)"
            }
                == [
                    "2 model.unknown-key", "3 model.unknown-value",
                    "4 model.dangling-reference", "4 model.level-range", "5 model.missing-unit",
                    "5 model.dangling-reference", "6 model.no-operator",
                ])
        #expect(found == found.sorted())
    }

    @Test func pointsToWhereAChangeShows() throws {
        let text =
            SampleModels.small
            + "options: { o: { cost: 1, set: { weights.w: ~, workloads.run.level: none, "
            + "perimeters.room: ~ } } }\n"
        let found = SampleModels.diagnostics(of: text)
        let expected = """
            m.yaml:8:15: error: with option 'o': no perimeter 'room': declare it under 'perimeters' \
            [model.dangling-reference]
            m.yaml:6:27: note: it shows here
            """
        #expect(found.map(\.description) == [expected])
    }

    @Test func saysWhenNotEverythingWasTriedOut() {
        var text = SampleModels.small + "sources:\n"
        for number in 0..<1000 { text += "  s\(number): { title: t }\n" }
        text += "options:\n"
        for number in 0..<300 {
            text += "  o\(number): { cost: 1, set: { channels.door.level: SL1 } }\n"
        }
        let found = SampleModels.diagnostics(of: text)
        #expect(found.map(\.code) == [.alternativesUnchecked])
        #expect(
            found.first?.message.hasSuffix(
                "of 300 alternatives and options were tried out: a mistake in a later one shows when it is used"
            ) == true)
    }

    @Test func neverPrintsMoreThanIsWorthReading() {
        var text = SampleModels.small
        for number in 0..<5000 { text += "x\(number): 1\n" }
        #expect(SampleModels.diagnostics(of: text).count == 1000)
    }
}
