import Foundation
import TestSupport
import Testing

/// The command `graph`, and GraphML as an input of the others.
struct GraphCommandTests {
    private static let network = """
        <graphml><key id="o" for="edge" attr.name="operator"/><graph edgedefault="undirected">
        <node id="a"/><node id="b"/><node id="c"/>
        <edge source="a" target="b"><data key="o">CloudCo</data></edge>
        <edge source="b" target="c"/></graph></graphml>
        """

    @Test func theFirstLineAnswers() throws {
        let outcome = try Command.run(
            "graph", "-", "--from", "a", "--to", "c", input: Data(Self.network.utf8))
        #expect(outcome.status == 0)
        let lines = outcome.text.split(separator: "\n")
        #expect(
            lines[1]
                == "Every way from 'a' to 'c' passes 'b'; the fewest edges to cut are 1, the fewest "
                + "nodes 1.")
        #expect(outcome.text.contains("conditional on this model"))
        let whole = try Command.run("graph", "-", input: Data(Self.network.utf8))
        #expect(whole.text.contains("1 node and 2 pairs of nodes hold the graph together alone."))
        let json = try Command.run(
            "graph", "-", "--format", "json", "--from", "a", "--to", "c",
            input: Data(Self.network.utf8))
        let object = try #require(
            try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
        #expect(object["schema"] as? String == "sallyport-graph/1")
        #expect((object["between"] as? [String: Any])?["isReachable"] as? Bool == true)
        let markdown = try Command.run(
            "graph", "-", "--format", "markdown", input: Data(Self.network.utf8))
        #expect(markdown.text.contains("| a | b | 1 | CloudCo |"))
    }

    @Test func wrongUseHasItsStatus() throws {
        let input = Data(Self.network.utf8)
        for (options, status) in [
            (["--from", "a"], Int32(64)), (["--from", "a", "--to", "x"], 64),
            (["--from", "a", "--to", "a"], 64), (["--operator", "x"], 64),
            (["--format", "svg"], 64),
        ] {
            let outcome = try Command.run(["graph", "-"] + options, input: input)
            #expect(outcome.status == status, "\(options)")
            #expect(outcome.output.isEmpty)
        }
        #expect(try Command.run("graph", "/nowhere.graphml").status == 74)
        #expect(try Command.run("graph", "-", input: Data("<a>".utf8)).status == 2)
        let bad = Self.network.replacingOccurrences(of: "target=\"c\"", with: "target=\"d\"")
        let refused = try Command.run("graph", "-", input: Data(bad.utf8))
        #expect(refused.status == 2)
        #expect(
            refused.errors.contains("<standard input>:4:1: error: this edge names the node 'd'"))
    }

    private static let hostile: [(String, String)] = [
        (
            "external entity",
            "<!DOCTYPE g [<!ENTITY x SYSTEM \"/etc/passwd\">]><graphml>&x;</graphml>"
        ),
        (
            "laughs",
            "<!DOCTYPE g [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<graphml>&b;</graphml>"
        ),
        (
            "parameter laughs",
            "<!DOCTYPE g [<!ENTITY % a \"x\"><!ENTITY % b \"%a;%a;%a;%a;\"> %b; ]><graphml/>"
        ),
        ("external DTD", "<!DOCTYPE g SYSTEM \"http://127.0.0.1:9/x.dtd\"><graphml/>"),
        ("deep", String(repeating: "<graphml>", count: 100_000)),
        ("unfinished tag", "<graphml " + String(repeating: "a", count: 1 << 20)),
        (
            "many attributes",
            "<graphml \((0..<5000).map { "a\($0)=\"\"" }.joined(separator: " "))/>"
        ),
        (
            "many keys",
            "<graphml>" + (0..<5000).map { "<key id=\"k\($0)\"/>" }.joined() + "<graph/></graphml>"
        ),
        ("garbage", "<" + String(repeating: "\u{1}\u{FFFD}", count: 10_000)),
    ]

    @Test(arguments: hostile.indices)
    func hostileGraphMLIsRefused(index: Int) throws {
        let (name, text) = Self.hostile[index]
        for command in ["graph", "analyse"] {
            let outcome = try Command.run(command, "-", input: Data(text.utf8))
            #expect(outcome.status == 2, "\(name)")
            #expect(!outcome.isSignalled)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("error: "), "\(name)")
            #expect(outcome.errors.utf8.count < 100_000)
            #expect(!outcome.errors.contains("root:"))
        }
    }

    @Test(arguments: [["flat"], ["yed"]], ["model", "attack-graph", "path"])
    func exportsReadBackAsTheModel(profile: [String], graph: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let model = SeedModel.path("single-unknowns")
        let file = scratch.path("m.graphml")
        let export = try Command.run(
            "export", model, "--to", "graphml", "--graph", graph, "--profile", profile[0],
            "--output", file)
        #expect(export.status == 0)
        for command in [["analyse"], ["unknowns"], ["export", "--to", "yaml"], ["check"]] {
            let original = try Command.run([command[0], model] + command.dropFirst())
            let again = try Command.run([command[0], file] + command.dropFirst())
            #expect(again.status == original.status)
            #expect(again.writes(original.output), "\(command)")
        }
        let answered = try Command.run("graph", file)
        #expect(answered.status == 0)
        let bare = try Command.run(
            "export", model, "--to", "graphml", "--graph", graph, "--without-model")
        #expect(try Command.run("check", "-", input: bare.output).status == 2)
    }

    @Test func optionsOfExportGoTogether() throws {
        let model = SeedModel.path("single")
        for options in [
            ["--to", "yaml", "--graph", "model"], ["--to", "dot", "--profile", "yed"],
            ["--to", "mermaid", "--without-model"], ["--to", "dot", "--fail", "aws"],
        ] {
            #expect(try Command.run(["export", model] + options).status == 64, "\(options)")
        }
        for format in ["dot", "mermaid"] {
            for graph in ["model", "attack-graph", "path"] {
                let outcome = try Command.run("export", model, "--to", format, "--graph", graph)
                #expect(outcome.status == 0)
                #expect(!outcome.output.isEmpty)
            }
        }
    }
}
