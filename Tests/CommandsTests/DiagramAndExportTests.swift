import Foundation
import Testing

struct DiagramAndExportTests {
    private let single = SeedModel.path("single")

    @Test func aPathIsChosenByWhatFailedAndWhatFollows() throws {
        let first = try Command.run("diagram", single)
        #expect(first.status == 0)
        #expect(first.text.contains("<svg"))
        #expect(first.text.hasSuffix("</svg>\n"))
        let cloud = try Command.run("diagram", single, "--fail", "aws", "--tier", "OC1")
        #expect(cloud.writes(first.output))
        let stronger = try Command.run("diagram", single, "--fail", "aws", "--tier", "OC3")
        #expect(stronger.status == 0)
        #expect(stronger.text.contains("OC3"))
        let denial = try Command.run("diagram", single, "--fail", "aws", "--consequence", "denial")
        #expect(denial.status == 0)
        #expect(!denial.writes(first.output))
        let chips = try Command.run("diagram", single, "--fail", "trainium")
        #expect(!chips.writes(denial.output))
        let root = try Command.run("diagram", SeedModel.path("replicated"), "--fail", "order:US")
        #expect(root.status == 0)
    }

    @Test func severalThatFailTogetherAreDrawn() throws {
        let locked = SeedModel.path("single-lab-lock")
        let both = try Command.run(
            "diagram", locked, "--fail", "aws", "--fail", "lab", "--tier", "OC1")
        #expect(both.status == 0)
        #expect(both.text.contains("If AWS and the lab failed together"))
        let listed = try Command.run("diagram", locked, "--fail", "aws, lab", "--tier", "OC1")
        #expect(listed.writes(both.output))
        let graph = try Command.run(
            "export", locked, "--to", "graphml", "--graph", "path", "--fail", "aws", "--fail",
            "lab", "--consequence", "exfiltration")
        #expect(graph.status == 0)
        let nothing = try Command.run(
            "diagram", locked, "--fail", "lab", "--fail", "trainium", "--consequence",
            "exfiltration", "--tier", "OC1")
        #expect(nothing.status == 64)
        #expect(nothing.output.isEmpty)
        #expect(nothing.errors.contains("if lab, trainium failed together, nothing"))
        let named = try Command.run(
            "diagram", locked, "--fail", "aws", "--fail", "lab", "--path", "path-1")
        #expect(named.status == 64)
    }

    @Test func everyPathOfTheFindingsCanBeDrawnAndWritten() throws {
        let findings = try WrittenFindings.of(single)
        let ids = Set(findings.list("failurePaths").compactMap { $0["id"] as? String })
        #expect(ids.count >= 5)
        var pictures: Set<Data> = []
        for id in ids.sorted() {
            let picture = try Command.run("diagram", single, "--path", id)
            #expect(picture.status == 0)
            pictures.insert(picture.output)
            let graph = try Command.run(
                "export", single, "--to", "graphml", "--graph", "path", "--path", id)
            #expect(graph.status == 0)
            #expect(graph.text.contains("<graphml"))
        }
        #expect(pictures.count == ids.count)
    }

    @Test func everyKindOfPictureIsDrawnTheSameEveryTime() throws {
        let split = SeedModel.path("split-2-of-2")
        let commands = [
            ["diagram", single, "--map"], ["diagram", single, "--matrix"],
            ["compare", single, split, "--format", "svg"],
            ["egress", SeedModel.path("single-egress"), "--format", "svg"],
            ["timeline", SeedModel.path("single-timeline"), "--format", "svg"],
        ]
        var pictures: Set<Data> = []
        for command in commands {
            let outcome = try Command.run(command)
            #expect(outcome.status == 0, "\(command)")
            #expect(outcome.text.contains("<svg"))
            #expect(outcome.text.contains("onditional on th"))
            #expect(outcome.text.hasSuffix("</svg>\n"))
            #expect(try Command.run(command).writes(outcome.output))
            pictures.insert(outcome.output)
        }
        #expect(pictures.count == commands.count)
        for command in commands {
            let dark = try Command.run(command + ["--theme", "dark"])
            #expect(dark.status == 0, "\(command)")
            #expect(!dark.text.contains("<style>"))
            #expect(dark.text.contains("#14161A"))
        }
        #expect(try Command.run("diagram", single, "--map", "--theme", "grey").status == 64)
        #expect(try Command.run("diagram", single, "--map", "--matrix").status == 64)
        #expect(try Command.run("compare", single, split, single, "--format", "html").status == 64)
    }

    @Test func aPartIsDrawnAroundAnElement() throws {
        let whole = try Command.run("diagram", single, "--map")
        for name in [
            "campus", "perimeters.campus", "network", "frontier", "training", "trainium", "US",
        ] {
            let part = try Command.run("diagram", single, "--around", name)
            #expect(part.status == 0, "\(name): \(part.errors)")
            #expect(part.text.contains("around "))
            #expect(part.text.contains("This is a part: "))
            #expect(!part.writes(whole.output))
            #expect(
                try Command.run("diagram", single, "--map", "--around", name).writes(part.output))
        }
    }

    @Test func anElementThatIsNotThereIsToldWithTheNames() throws {
        let outcome = try Command.run("diagram", single, "--around", "capmus")
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.errors.hasPrefix(
                "sallyport: the model has no element 'capmus': did you mean AWS campus (campus)? there are: perimeters campus"
            ),
            "\(outcome.errors)")
        for arguments in [
            ["--around", "campus", "--matrix"], ["--around", "campus", "--fail", "aws"],
            ["--whole"],
        ] {
            #expect(try Command.run(["diagram", single] + arguments).status == 64, "\(arguments)")
        }
    }

    /// More things than a map draws one by one: an overview, on the page too, unless all is asked for.
    @Test func aLargeModelIsDrawnAsAnOverview() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let places = (0..<300).map {
            "  p\($0): { kind: hall, exits: stated, operator: \($0 < 200 ? "a" : "b"), level: SL2 }\n"
        }
        try scratch.write(
            "large.yaml",
            """
            sallyport: 1
            title: Large
            defenders: { lab: { role: lab }, a: { title: First, role: cloud }, b: { role: cloud } }
            perimeters:
            \(places.joined())
            weights: { w: { owner: lab, copies: [ { in: p7, form: plaintext, for: training } ] } }
            channels: { out: { from: p7, to: outside, operator: a, level: SL2 } }

            """)
        let model = scratch.path("large.yaml")
        let map = try Command.run("diagram", model, "--map")
        #expect(map.status == 0)
        #expect(map.text.contains("This is an overview of 300 perimeters"))
        #expect(map.text.contains("200 perimeters"))
        #expect(!map.text.contains("data-element=\"perimeters.p7\""))
        let page = try Command.run("analyse", model, "--format", "html", "--max-order", "1")
        #expect(page.text.contains("This is an overview of 300 perimeters"))
        #expect(page.text.contains("<svg"))
        #expect(!page.text.contains(">Show on the map<"))
        let part = try Command.run("diagram", model, "--around", "p7")
        #expect(part.text.contains("data-element=\"perimeters.p7\""))
        #expect(!part.text.contains("data-element=\"perimeters.p8\""))
        let whole = try Command.run("diagram", model, "--map", "--whole")
        #expect(whole.text.contains("data-element=\"perimeters.p8\""))
    }

    @Test func threeGraphsAreWrittenAsGraphML() throws {
        var documents: Set<Data> = []
        for graph in ["model", "attack-graph", "path"] {
            let outcome = try Command.run("export", single, "--to", "graphml", "--graph", graph)
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("</graphml>"))
            documents.insert(outcome.output)
        }
        #expect(documents.count == 3)
    }

    /// Another tool's engine, fed with our graph, would have to answer alike; so must ours.
    @Test(arguments: SeedModel.names)
    func aRawGraphGivesTheSameExposure(_ name: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let written = try Command.run(
            "export", SeedModel.path(name), "--to", "attack-graph", "--output",
            scratch.path("graph.json"))
        #expect(written.status == 0)
        let model = try WrittenFindings.of(SeedModel.path(name))
        let raw = try WrittenFindings.of(scratch.path("graph.json"))
        #expect(raw.exposure == model.exposure)
        #expect(raw.exposure.count == 64)
        // Written again, the graph is the same text; and standard input takes graphs too.
        let graph = try Data(contentsOf: scratch.url.appendingPathComponent("graph.json"))
        let again = try Command.run("export", "-", "--to", "attack-graph", input: graph)
        #expect(again.writes(graph))
    }

    @Test(arguments: SeedModel.names)
    func theCanonicalModelGivesTheSameFindings(_ name: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let written = try Command.run(
            "export", SeedModel.path(name), "--to", "yaml", "--output", scratch.path("model.yaml"))
        #expect(written.status == 0)
        let direct = try Command.run("analyse", SeedModel.path(name), "--format", "json")
        let again = try Command.run("analyse", scratch.path("model.yaml"), "--format", "json")
        #expect(direct.status == 0)
        #expect(direct.writes(again.output))
    }

    @Test func aRawGraphHasNoModelToWrite() throws {
        let graph = try Command.run("export", single, "--to", "attack-graph").output
        let outcome = try Command.run("export", "-", "--to", "yaml", input: graph)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
    }

    /// The documented example: one vendor and a lab that must both fail to let anything out.
    @Test func theDocumentedGraphIsAnalysedRight() throws {
        let graph = """
            { "format": "sallyport-attack-graph/1",
              "parties": [ { "id": "A" }, { "id": "L", "lab": true } ],
              "roots": [ { "id": "order:US", "fails": [ { "party": "A", "mode": "compelled" } ] } ],
              "barriers": [ { "id": "perim", "lock": { "op": "A", "level": 4,
                                "modes": ["compromised", "realigned"] } },
                            { "id": "exit",  "lock": { "all": [ { "op": "A", "level": 4 },
                                { "atLeast": 1, "of": [ { "op": "L", "level": 3 } ] } ] } } ],
              "steps": [ { "fact": "inside", "pre": [], "via": ["perim"] },
                         { "fact": "out", "pre": ["inside"], "via": ["exit"] } ],
              "consequences": [ { "id": "exfiltration", "goal": "out",
                                  "modes": ["compromised", "realigned"], "tiered": true } ] }
            """
        let outcome = try Command.run(
            "analyse", "-", "--format", "json", input: Data(graph.utf8))
        #expect(outcome.status == 0)
        let findings = try WrittenFindings(outcome.output)
        #expect(
            findings.exposure.prefix(5) == [
                "exfiltration party 1 2 A+L", "exfiltration party 2 2 A+L",
                "exfiltration party 3 2 A+L", "exfiltration party 4 1 A",
                "exfiltration party 5 0 ",
            ])
        #expect(findings.exposure.contains("exfiltration lab-bypass 1 null "))
        #expect(findings.exposure.contains("exfiltration root 1 2 own:A+own:L"))
        #expect((findings.object["effectiveSL"] as? [String: Int])?["exfiltration"] == 4)
    }
}
