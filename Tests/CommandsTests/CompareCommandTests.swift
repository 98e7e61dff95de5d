import Foundation
import TestSupport
import Testing

struct CompareCommandTests {
    private func object(_ data: Data) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func twoModelsAnswerInEveryForm() throws {
        let models = ["compare", SeedModel.path("single"), SeedModel.path("replicated")]
        let text = try Command.run(models)
        #expect(text.status == 0)
        #expect(text.text.contains("B buys over A: denial takes 2 failures instead of 1 (OC1–OC4)"))
        #expect(text.text.contains("conditional on these models"))
        #expect(try Command.run(models).writes(text.output))
        let markdown = try Command.run(models + ["--format", "markdown"])
        #expect(markdown.text.hasPrefix("# A (Training on one cloud), against B ("))
        let json = try object(Command.run(models + ["--format", "json"]).output)
        #expect(json["format"] as? String == "sallyport-comparison/1")
        #expect((json["models"] as? [[String: Any]])?.count == 2)
    }

    /// The seed case with what its sources leave open, against itself with a lock of the lab's on
    /// every exit: 24 joint completions, since the unknowns are the same.
    @Test func unknownsAreGoneThroughTogether() throws {
        let models = [
            "compare", SeedModel.path("single-unknowns"), SeedModel.path("single-unknowns"),
            "--unknowns", "--tier", "OC3",
        ]
        let json = try object(Command.run(models + ["--format", "json"]).output)
        #expect(json["format"] as? String == "sallyport-compared-unknowns/1")
        #expect((json["completions"] as? [String: Any])?["count"] as? Int == 24)
        #expect((json["completions"] as? [String: Any])?["reached"] as? Int == 24)
        let cells = try #require(json["cells"] as? [[String: Any]])
        for cell in cells {
            let outcomes = try #require(cell["outcomes"] as? [[String: Any]])
            #expect(outcomes.map { $0["dominance"] as? String } == ["equal"])
        }
        let text = try Command.run(models)
        #expect(text.status == 0)
        #expect(text.text.contains("each of \(cells.count) questions comes out the same in all 24"))
        #expect(try Command.run(models + ["--format", "markdown"]).text.hasPrefix("# A ("))
    }

    @Test func unknownsOfOneNameMustBeTheSame() throws {
        let outcome = try Command.run(
            "compare", SeedModel.path("single-unknowns"), "-", "--unknowns",
            input: Data(
                """
                sallyport: 1
                title: Other
                defenders: { lab: { role: lab } }
                perimeters: { room: { operator: lab, level: SL2 } }
                weights: { w: { copies: [ { in: room, form: plaintext } ] } }
                channels: { door: { from: room, to: outside, operator: lab } }
                workloads: { run: { capacity: lab } }
                unknown: { portable: { of: title, one-of: [ Other, Another ] } }

                """.utf8))
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("unknown 'portable' has other alternatives in A"))
    }

    @Test(arguments: [
        ["--levels", "SL2,SL3"], ["--fail-if-worse"], ["--format", "svg"], ["--format", "csv"],
    ])
    func unknownsGoWithTwoModelsAndText(_ more: [String]) throws {
        let paths =
            more[0] == "--levels"
            ? [SeedModel.path("single")]
            : [SeedModel.path("single"), SeedModel.path("replicated")]
        let outcome = try Command.run(["compare", "--unknowns"] + paths + more)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
    }

    /// Two models are two maps, more are a table of marks, and a page is of two.
    @Test func picturesAndThePage() throws {
        let paths = ["single", "replicated", "split-2-of-2"].map { SeedModel.path($0) }
        let two = try Command.run(["compare"] + paths.prefix(2) + ["--format", "svg"])
        #expect(two.status == 0 && two.text.contains("What B buys over A"))
        let three = try Command.run(["compare"] + paths + ["--format", "svg"])
        #expect(three.status == 0 && three.text.contains("3 set-ups side by side"))
        #expect(three.text.contains("data-element=\"C.exfiltration.party.OC1\""))
        let levels = try Command.run(
            "compare", paths[0], "--levels", "SL2,SL3,SL4", "--format", "svg")
        #expect(levels.text.contains("A: Training on one cloud, every stated level at SL2 · "))
        #expect(!levels.text.contains("every level SL2"))
        let page = try Command.run(["compare"] + paths.prefix(2) + ["--format", "html"])
        #expect(page.status == 0 && page.text.hasPrefix("<!DOCTYPE html>"))
        #expect(page.text.components(separatedBy: "<svg ").count == 3)
        let more = try Command.run(["compare"] + paths + ["--format", "html"])
        #expect(more.status == 64 && more.output.isEmpty)
        #expect(more.errors.contains("--format html sets two models side by side; give two."))
    }

    /// A raw attack graph beside the model it came from says the same.
    @Test func aModelEqualsItsOwnAttackGraph() throws {
        let graph = try Command.run("export", SeedModel.path("single"), "--to", "attack-graph")
        let outcome = try Command.run(
            "compare", SeedModel.path("single"), "-", input: graph.output)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("B buys nothing over A and costs nothing"))
    }

    /// The three overlays of a file written by hand, and those made by the option.
    @Test func levelsMakeOverlays() throws {
        let outcome = try Command.run(
            "compare", SeedModel.path("single"), "--levels", "SL2,SL3,SL4", "--format", "json")
        #expect(outcome.status == 0)
        let models = try #require(object(outcome.output)["models"] as? [[String: Any]])
        #expect(models.map { $0["overlay"] as? String } == ["SL2", "SL3", "SL4"])
        let levels = models.map { ($0["effectiveSL"] as? [String: Any])?["exfiltration"] as? Int }
        #expect(levels == [2, 3, 4])
    }

    /// A dated model is taken as it is on its own date, which is said; what comes later does not
    /// count, whichever levels are laid over it.
    @Test func datedModelsCountOnTheirDate() throws {
        let dated = SeedModel.path("split-timeline")
        let both = try Command.run("compare", dated, SeedModel.path("single"))
        #expect(both.status == 0)
        #expect(
            both.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                .contains("dated facts count as they are on one day (A on 2026-04-20), and"))
        #expect(both.text.contains("B buys nothing over A and costs nothing"))
        func matrix(_ path: String) throws -> [Substring] {
            let outcome = try Command.run("compare", path, "--levels", "SL2,SL4")
            #expect(outcome.status == 0)
            let lines = outcome.text.split(separator: "\n")
            let start = try #require(lines.firstIndex { $0.hasPrefix("The fewest failures") })
            let end = try #require(lines.firstIndex { $0.hasPrefix("One number for each") })
            return Array(lines[start..<end])
        }
        #expect(try matrix(dated) == matrix(SeedModel.path("single")))
        let levels = try Command.run("compare", dated, "--levels", "SL2,SL4")
        #expect(
            levels.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
                "on one day (A on 2026-04-20, B on 2026-04-20), and 'timeline' says what changes"))
    }

    @Test func wrongUseIsSaid() throws {
        let single = SeedModel.path("single")
        for arguments in [
            ["compare", single], ["compare", "-", "-"], ["compare", single, "--levels", "SL2"],
            ["compare", single, "--levels", "SL2,SL9"], ["compare", single, "--levels", "SL2,SL2"],
            ["compare", single, single, "--levels", "SL2,SL3"],
            ["compare", single, single, "--consequence", "theft"],
            ["compare"] + (0..<27).map { _ in single },
        ] {
            let outcome = try Command.run(arguments)
            #expect(outcome.status == 64, "\(arguments.prefix(4)): \(outcome.errors)")
            #expect(!outcome.errors.isEmpty && outcome.output.isEmpty)
        }
        #expect(try Command.run("compare", single, "nowhere.yaml").status == 74)
        #expect(
            try Command.run("compare", single, "-", input: Data("sallyport: 1\n".utf8)).status == 2)
        let graph = try Command.run("export", single, "--to", "attack-graph")
        #expect(
            try Command.run("compare", "-", "--levels", "SL2,SL3", input: graph.output).status == 64
        )
    }
}

/// A model that no longer states what could be denied is no safer for it.
struct NothingStatedTests {
    private static let parts = """
        sallyport: 1
        title: t
        jurisdictions: { US: {} }
        defenders: { lab: { role: lab, jurisdictions: [US] }, a: { role: cloud, jurisdictions: [US] } }
        perimeters: { p: { kind: campus, exits: stated, operator: a, level: SL4 } }
        weights: { w: { owner: lab, copies: [ { in: p, form: plaintext, for: training } ] } }
        channels: { n: { kind: network, from: p, to: outside, operator: a } }

        """
    private static let work = "workloads: { t: { capacity: a, in: p } }\n"

    private func run(_ arguments: [String], _ texts: [String]) throws -> Command.Outcome {
        let scratch = try Scratch()
        defer { scratch.remove() }
        for (number, text) in texts.enumerated() {
            try Data(text.utf8).write(to: scratch.url.appendingPathComponent("m\(number).yaml"))
        }
        return try Command.run(arguments, in: scratch.url)
    }

    @Test func compareDoesNotDecide() throws {
        let gate = ["compare", "m0.yaml", "m1.yaml", "--fail-if-worse"]
        let lost = try run(gate, [Self.parts + Self.work, Self.parts])
        #expect(lost.status == 1)
        #expect(lost.text.contains("B has no consequence 'denial'"), "\(lost.text)")
        #expect(!lost.text.contains("B dominates A"))
        // What neither states neither loses.
        #expect(try run(gate, [Self.parts, Self.parts]).status == 0)
    }

    @Test func hardenShowsNothing() throws {
        let asked = ["harden", "m0.yaml", "--consequence", "denial", "--tier", "OC3"]
        let none = try run(asked, [Self.parts])
        #expect(none.status == 64 && none.output.isEmpty)
        #expect(none.errors.contains("states nothing that denial could come about of"))
        #expect(try run(asked, [Self.parts + Self.work]).status == 0)
    }

    @Test func analyseAndUnknownsSayNothing() throws {
        let answer = try run(["analyse", "m0.yaml", "--consequence", "denial"], [Self.parts])
        #expect(answer.text.contains("Nothing is proved about denial"))
        #expect(!answer.text.contains("No single party suffices for denial"))
        let unknowns = try run(["unknowns", "m0.yaml"], [Self.parts])
        for statement in ["must fail for denial", "denial is held off", "for denial at"] {
            #expect(!unknowns.text.contains(statement), "\(unknowns.text)")
        }
    }
}
