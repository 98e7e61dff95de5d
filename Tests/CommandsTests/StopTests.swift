import Foundation
import Testing

/// Every command that solves ends early with what is proved, says so in each of its forms, and has
/// status 3.
struct StopTests {
    /// A command with each of its forms; `F` stands for a model that it takes.
    struct Case: CustomTestStringConvertible {
        let arguments: [String]
        let formats: [String]
        var testDescription: String { arguments[0] }
    }

    private static func model(_ name: String) -> String {
        SeedModel.folder.appendingPathComponent("\(name).yaml").path
    }

    static let cases = [
        Case(
            arguments: ["analyse", "TANGLED"],
            formats: ["text", "markdown", "html", "json", "sarif"]),
        Case(
            arguments: ["compare", "TANGLED", "TANGLED2"], formats: ["text", "markdown", "json"]),
        Case(
            arguments: ["whatif", model("single"), "--fail", "aws"],
            formats: ["text", "markdown", "json"]),
        Case(
            arguments: ["harden", model("single-options")], formats: ["text", "markdown", "json"]),
        Case(
            arguments: ["egress", model("single-egress")], formats: ["text", "markdown", "json"]),
        Case(
            arguments: ["unknowns", model("single-unknowns")],
            formats: ["text", "markdown", "json"]),
        Case(
            arguments: ["timeline", model("single-timeline")],
            formats: ["text", "markdown", "json"]),
        Case(
            arguments: ["describe", model("single-unknowns"), "--questions", "aws"],
            formats: ["text", "markdown", "json", "html"]),
        Case(arguments: ["graph", "GRAPH"], formats: ["text", "markdown", "json"]),
    ]

    @Test(arguments: cases)
    func theClockEndsWithAMarkedAnswer(_ example: Case) throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let arguments = Self.filled(example.arguments, scratch)
        for format in example.formats {
            for limit in [["--seconds", "0"], ["--max-memory", "1"]] {
                let outcome = try Command.run(arguments + ["--format", format] + limit)
                #expect(outcome.status == 3, "\(format) \(limit): \(outcome.errors)")
                if format == "json" {
                    let object = try #require(
                        try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
                    let extent = object["extent"] as? [String: Any]
                    #expect(extent?["ending"] as? String == "stopped")
                } else {
                    #expect(
                        outcome.text.contains("Not everything was looked for: work was stopped"),
                        "\(format)")
                }
                for word in ["that these models show", " throughout", "decide nothing"] {
                    #expect(!outcome.text.contains(word), "\(format): \(word)")
                }
            }
            // Without a stop there is no mark, and the status is another.
            if arguments[1].hasSuffix("yaml") {
                let whole = try Command.run(arguments + ["--format", format])
                #expect(whole.status == 0)
                #expect(!whole.text.contains("Not everything was looked for"))
                #expect(!whole.text.contains("\"extent\""))
            }
        }
    }

    /// A file is written whole and marked; a second signal leaves it alone.
    @Test func aSignalEndsEveryLongRunWithAWholeFile() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        for arguments in [
            ["analyse", "TANGLED", "--effort", "thorough"],
            ["compare", "TANGLED", "TANGLED2", "--effort", "thorough"],
            ["diagram", "TANGLED", "--matrix", "--effort", "thorough"],
        ] {
            let name = arguments[0] == "diagram" ? "out.svg" : "out.txt"
            let out = scratch.path(name)
            try scratch.write(name, "kept")
            let outcome = try Command.run(
                Self.filled(arguments, scratch) + ["--output", out], terminatedAfter: 1)
            #expect(outcome.status == 3, "\(arguments[0]) \(outcome.errors)")
            #expect(!outcome.isSignalled)
            let text = try String(contentsOfFile: out, encoding: .utf8)
            #expect(text != "kept")
            if arguments[0] == "diagram" {
                // A picture has no room for it.
                #expect(text.hasSuffix("</svg>\n"))
                #expect(outcome.errors.contains("Not everything was looked for: work was stopped"))
            } else {
                #expect(text.contains("Not everything was looked for: work was stopped"))
            }
            // Nothing but the file that was asked for.
            let others = ["graph.graphml", "tangled.json", "tangled2.json"]
            #expect(Set(scratch.names).subtracting(["out.svg", "out.txt"]) == Set(others))
        }
    }

    /// A list of sets without end is stopped too, in a file that is whole and says how far it goes.
    @Test func aListOfSetsEndsWithAMark() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        // 2⁴⁰ sets of 40 events.
        let gates = (0..<40).map {
            "<or><basic-event name=\"a\($0)\"/><basic-event name=\"b\($0)\"/></or>"
        }
        try scratch.write(
            "tree.xml",
            "<opsa-mef><define-fault-tree name=\"t\"><define-gate name=\"top\"><and>"
                + gates.joined() + "</and></define-gate></define-fault-tree><model-data>"
                + (0..<40).map {
                    "<define-basic-event name=\"a\($0)\"/><define-basic-event name=\"b\($0)\"/>"
                }.joined() + "</model-data></opsa-mef>")
        for format in ["text", "json"] {
            let out = scratch.path("out.\(format)")
            let outcome = try Command.run(
                [
                    "fault-tree", scratch.path("tree.xml"), "--minimal-sets", "--format", format,
                    "--output", out,
                ], terminatedAfter: 1)
            #expect(outcome.status == 3, "\(format): \(outcome.errors)")
            #expect(!outcome.isSignalled)
            let text = try String(contentsOfFile: out, encoding: .utf8)
            if format == "json" {
                let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
                let extent = (object as? [String: Any])?["setsExtent"] as? [String: Any]
                #expect(extent?["completeUpTo"] as? Int == 39)
            } else {
                #expect(text.hasSuffix("none of at most 39 events is missing.\n"))
            }
        }
    }

    /// What is stopped is undecided, never a verdict.
    @Test func aStoppedComparisonCallsNothingEqual() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let same = scratch.path("tangled.json")
        let outcome = try Command.run("compare", same, same, "--seconds", "0")
        #expect(outcome.status == 3)
        #expect(outcome.text.contains("Not everything is decided, see below."))
        #expect(!outcome.text.contains("the same failures suffice"))
        #expect(outcome.text.contains("no dominance is shown: not decided for exfiltration"))
        #expect(!outcome.text.contains("dominates A") && !outcome.text.contains("dominates B"))
    }

    /// The first signal asks; the second ends the program as that signal does, at once.
    ///
    /// It is sent again until it is seen, since two of one kind that come together are one, and the
    /// program may have ended already when the second one comes, so it is tried several times.
    @Test(arguments: ["TERM TERM", "INT INT", "INT TERM"])
    func aSecondSignalEndsAtOnce(_ signals: String) throws {
        let names = signals.split(separator: " ")
        let script = """
            env --default-signal=INT "$0" analyse "$1" --effort thorough --output "$2" &
            child=$!
            sleep 1.5
            kill -\(names[0]) $child
            while kill -\(names[1]) $child 2>/dev/null; do :; done
            wait $child
            echo $?
            """
        let expected = names[1] == "TERM" ? 128 + SIGTERM : 128 + SIGINT
        var seen: [String] = []
        for _ in 1...10 where !seen.contains("\(expected)") {
            let scratch = try Self.scratch()
            defer { scratch.remove() }
            // A shell without a terminal starts what is in the background with SIGINT ignored.
            let outcome = try Command.run(
                script: script, [scratch.path("tangled.json"), scratch.path("out.txt")])
            let status = outcome.text.split(separator: "\n").last.map(String.init) ?? "none"
            #expect(scratch.names.contains("out.txt") == (status == "3"), "\(outcome.errors)")
            seen.append(status)
        }
        #expect(seen.last == "\(expected)", "\(seen)")
    }

    /// A signal that whoever started the program ignores stays ignored.
    @Test func anIgnoredSignalStaysIgnored() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("tangled.json", Self.layered(parties: 60, layers: 60))
        let script = """
            trap '' INT
            "$0" analyse "$1" --seconds 2 --effort thorough --format json > "$2" &
            child=$!
            sleep 0.7
            kill -INT $child
            sleep 0.1
            kill -INT $child
            wait $child
            echo $?
            """
        let outcome = try Command.run(
            script: script, [scratch.path("tangled.json"), scratch.path("out.json")])
        #expect(outcome.text == "3\n")
    }

    @Test func limitsThatAreNoneAreRefused() throws {
        for options in [
            ["--seconds", "-1"], ["--seconds", "nan"], ["--max-memory", "0"],
            ["--max-memory", "9223372036854775807"],
            ["--max-memory", "much"], ["--effort", "none"],
        ] {
            let outcome = try Command.run(["egress", Self.model("single-egress")] + options)
            #expect(outcome.status == 64, "\(options)")
        }
    }

    // MARK: Inputs

    static func filled(_ arguments: [String], _ scratch: Scratch) -> [String] {
        let places = [
            "TANGLED": "tangled.json", "TANGLED2": "tangled2.json", "GRAPH": "graph.graphml",
        ]
        return arguments.map { argument in places[argument].map { scratch.path($0) } ?? argument }
    }

    static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("tangled.json", layered(parties: 60, layers: 60))
        try scratch.write("tangled2.json", layered(parties: 60, layers: 61))
        try scratch.write(
            "graph.graphml",
            """
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected">
            <node id="a"/><node id="b"/><node id="c"/>
            <edge source="a" target="b"/><edge source="b" target="c"/></graph></graphml>
            """)
        return scratch
    }

    /// Parties and layers of eight barriers, in which many parties matter together.
    static func layered(parties count: Int, layers: Int) -> String {
        let parties = (0..<count).map { "{\"id\": \"p\($0)\"}" }
        var barriers: [String] = []
        var steps: [String] = []
        for layer in 0..<layers {
            for place in 0..<8 {
                let name = "b\(layer)-\(place)"
                barriers.append(
                    "{\"id\": \"\(name)\", \"lock\": {\"op\": "
                        + "\"p\((layer * 11 + place * 7 + layer * place) % count)\", \"level\": 5}}"
                )
                for before in [(place * 3 + layer) % 8, (place * 5 + 2 * layer + 1) % 8] {
                    let needed = layer == 0 ? "" : "\"f\(layer - 1)-\(before)\""
                    steps.append(
                        "{\"fact\": \"f\(layer)-\(place)\", \"pre\": [\(needed)], "
                            + "\"via\": [\"\(name)\"]}")
                }
            }
        }
        return """
            {"format": "sallyport-attack-graph/1",
             "parties": [\(parties.joined(separator: ", "))],
             "barriers": [\(barriers.joined(separator: ", "))],
             "steps": [\(steps.joined(separator: ", "))],
             "consequences": [{"id": "exfiltration", "goal": "f\(layers - 1)-0", "tiered": true}]}
            """
    }
}
