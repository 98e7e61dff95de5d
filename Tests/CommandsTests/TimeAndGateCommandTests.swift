import Foundation
import TestSupport
import Testing

struct WhatIfCommandTests {
    @Test func theFirstLineAnswers() throws {
        let outcome = try Command.run(
            "whatif", SeedModel.path("single"), "--fail", "aws", "--set",
            "perimeters.campus.level=SL3", "--tier", "OC3")
        #expect(outcome.status == 0)
        let lines = outcome.text.split(separator: "\n")
        #expect(
            lines[1].hasPrefix("If AWS (aws) failed and perimeters.campus.level were SL3, exfil"))
        #expect(outcome.text.contains("conditional on this model"))
    }

    @Test func writesJSON() throws {
        let outcome = try Command.run(
            "whatif", SeedModel.path("single-lab-lock"), "--fail", "aws", "--format", "json")
        let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
        #expect(object?["format"] as? String == "sallyport-whatif/1")
        #expect((object?["answers"] as? [Any])?.count == 16)
        #expect(object?["asWritten"] is NSNull)
    }

    @Test func refusesWhatNobodyIsCalledAndWhatLeadsNowhere() throws {
        let model = SeedModel.path("single")
        let failing = try Command.run("whatif", model, "--fail", "awz")
        #expect(failing.status == 64)
        #expect(failing.errors.contains("'awz'"))
        for set in ["channels.netwrk.operator=lab", "require=[]", "timeline={}", "nothing"] {
            let outcome = try Command.run("whatif", model, "--set", set)
            #expect(outcome.status == 2, "\(set)")
            #expect(outcome.errors.hasPrefix("set 1:1:1: error: "), "\(outcome.errors)")
        }
        let wrong = try Command.run("whatif", model, "--set", "perimeters.campus.level=SL9")
        #expect(wrong.status == 2)
        #expect(
            wrong.errors.hasPrefix("set 1:1:25: error: 'SL9' is not a level"), "\(wrong.errors)")
        #expect(try Command.run("whatif", model).status == 64)
    }

    @Test func aRawGraphFailsToo() throws {
        let graph = try Command.run("export", SeedModel.path("single"), "--to", "attack-graph")
        let outcome = try Command.run("whatif", "-", "--fail", "aws", input: graph.output)
        #expect(outcome.status == 0)
        #expect(
            try Command.run("whatif", "-", "--set", "title=x", input: graph.output).status == 64)
    }
}

struct TimelineCommandTests {
    @Test func saysWhereTheDatesEnd() throws {
        let outcome = try Command.run("timeline", SeedModel.path("single-timeline"))
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.text.contains("nothing is supported by any source"))
        #expect(outcome.text.contains("portable"))
    }

    @Test func whatWasPlainStaysExposed() throws {
        let outcome = try Command.run("timeline", SeedModel.path("split-timeline"), "--tier", "OC3")
        #expect(outcome.text.contains("exfiltration 1, from 2027-07-01 2"), "\(outcome.text)")
        #expect(outcome.text.contains("exfiltration 1 throughout"))
    }

    /// The second number counts changes without a date in the first epoch already, and says so where
    /// there are any.
    @Test func whatHasNoDateIsInTheSecondNumber() throws {
        let said = "whichever of the changes without a date have come"
        let model = """
            sallyport: 1
            title: T
            date: 2026-01-01
            defenders: { lab: { role: lab }, aws: { role: cloud } }
            perimeters: { room: { operator: lab, level: SL3, exits: stated } }
            weights: { w: { copies: [ { in: room, form: plaintext } ] } }
            channels: { door: { from: room, to: outside, operator: { all: [lab, aws] }, level: SL3 } }
            timeline: { later: { at: WHEN, set: { channels.door.operator: { any: [lab, aws] } } } }

            """
        for (when, isUndated) in [("unknown", true), ("2027-01-01", false)] {
            let outcome = try Command.run(
                ["timeline", "-", "--tier", "OC1"],
                input: Data(model.replacingOccurrences(of: "WHEN", with: when).utf8))
            let text = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains(said) == isUndated, "\(outcome.text)\(outcome.errors)")
            #expect(text.contains("exfiltration parties 2 → 1") == isUndated)
        }
    }

    @Test func theJSONSaysWhichEpochsAreAnsweredFor() throws {
        let outcome = try Command.run(
            "timeline", SeedModel.path("single-timeline"), "--format", "json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        let epochs = try #require(object["epochs"] as? [[String: Any]])
        let supported = epochs.map { $0["supported"] as? Bool }
        #expect(supported.first == true && supported.last == false)
    }

    @Test func everyModelAnswersTheSameTwice() throws {
        for name in SeedModel.names {
            let outcome = try Command.run("timeline", SeedModel.path(name), "--format", "json")
            #expect(outcome.status == 0, "\(name): \(outcome.errors)")
            let again = try Command.run("timeline", SeedModel.path(name), "--format", "json")
            #expect(again.writes(outcome.output), "\(name)")
        }
    }

    /// Other commands take a dated model as it is on its date.
    @Test func otherCommandsTakeTheModelsDate() throws {
        let dated = try Command.run(
            "analyse", SeedModel.path("split-timeline"), "--format", "json")
        let plain = try Command.run("analyse", SeedModel.path("single"), "--format", "json")
        func exposure(_ data: Data) throws -> NSArray? {
            let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
            let cells = (object?["exposure"] as? [[String: Any]])?.filter {
                ($0["level"] as? String) == "root" || ($0["level"] as? String) == "party"
            }
            return cells?.map { [$0["order"], $0["tier"], $0["consequence"]] } as NSArray?
        }
        #expect(try exposure(dated.output) == exposure(plain.output))
        #expect(String(decoding: dated.output, as: UTF8.self).contains("as they are on 2026-04-20"))
    }
}

struct GateCommandTests {
    private static let model = """
        extends: \(SeedModel.path("single").split(separator: "/").last ?? "")
        require:
          - { consequence: exfiltration, tier: OC3, order: 2 }

        """

    private func run(
        accepting text: String, _ more: String..., model: String = Self.model
    ) throws -> Command.Outcome {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("single.yaml", SeedModel.text("single"))
        try scratch.write("model.yaml", model)
        try scratch.write("accepted.yaml", text)
        return try Command.run(
            ["analyse", "model.yaml", "--accept", "accepted.yaml"] + more, in: scratch.url)
    }

    private static let line = "exfiltration/party/OC3/order-2"

    @Test func whatIsAcceptedDoesNotBreakTheGate() throws {
        let outcome = try run(
            accepting: "- { id: \(Self.line), reason: known, until: 2026-12-31 }\n")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text.contains("broken, and accepted"))
        #expect(outcome.text.contains("known"))
        #expect(try run(accepting: "[]\n").status == 1)
    }

    /// What a model states nothing of is unknown, and no line about it holds; a line may be accepted.
    @Test func aLineAboutWhatIsNotStatedDoesNotHold() throws {
        func model(_ consequence: String, _ elements: String) -> String {
            """
            sallyport: 1
            title: T
            defenders: { lab: { role: lab } }
            perimeters: { room: { operator: lab, level: SL3, exits: stated } }
            \(elements)
            require: [ { consequence: \(consequence), tier: OC1, order: 1 } ]

            """
        }
        let weights = """
            weights: { w: { copies: [ { in: room, form: plaintext } ] } }
            channels: { door: { from: room, to: outside, operator: lab, level: SL3 } }
            """
        let work = "workloads: { run: { capacity: lab, in: room } }"
        for (text, isStated, missing) in [
            (model("denial", weights), false, "states no workload"),
            (model("denial", work), true, ""),
            (model("exfiltration", work), false, "states no weights and no asset"),
            (model("disclosure", work), false, "states no weights and no asset"),
            (model("tampering", work), false, "states no weights and no asset"),
            (model("exfiltration", weights), true, ""),
        ] {
            let outcome = try run(accepting: "[]\n", model: text)
            #expect(outcome.status == (isStated ? 0 : 1), "\(text)\(outcome.errors)")
            let told = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(told.contains("not proved: the model \(missing)") == !isStated, "\(told)")
            let json = try run(accepting: "[]\n", "--format", "json", model: text)
            let object = try #require(
                try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
            let line = try #require((object["requirements"] as? [[String: Any]])?.first)
            #expect(line["holds"] as? Bool == isStated && line["decided"] as? Bool == isStated)
            #expect(line["searched"] is NSNull)
            guard !isStated, let id = line["id"] as? String else { continue }
            let accepted = try run(
                accepting: "- { id: \(id), reason: known, until: 2026-12-31 }\n", "--today",
                "2026-11-30", model: text)
            #expect(accepted.status == 0, "\(accepted.errors)")
        }
    }

    @Test func itDoesOnceItsDayIsPast() throws {
        let text = "- { id: \(Self.line), reason: known, until: 2026-12-31 }\n"
        #expect(try run(accepting: text, "--today", "2026-12-31").status == 0)
        let past = try run(accepting: text, "--today", "2027-01-01")
        #expect(past.status == 1)
        let words = past.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("which is past"))
    }

    @Test func anEntryThatMatchesNothingIsAnError() throws {
        let outcome = try run(accepting: "- { id: path-0, reason: known, until: 2026-12-31 }\n")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.hasPrefix("accepted.yaml:1:9: error: 'path-0' matches neither"),
            "\(outcome.errors)")
        #expect(try run(accepting: "- { id: \(Self.line) }\n").status == 2)
    }

    /// What a narrower question leaves out is not unmatched.
    @Test func matchesWhateverIsAskedFor() throws {
        let text = "- { id: \(Self.line), reason: known, until: 2026-12-31 }\n"
        #expect(try run(accepting: text, "--consequence", "denial", "--tier", "OC1").status == 0)
    }

    @Test func anAbsentFileIsAnInputError() throws {
        let outcome = try Command.run(
            "analyse", SeedModel.path("single"), "--accept", "/nowhere/accepted.yaml")
        #expect(outcome.status == 74)
        #expect(try Command.run("analyse", SeedModel.path("single"), "--today", "x").status == 64)
    }
}
