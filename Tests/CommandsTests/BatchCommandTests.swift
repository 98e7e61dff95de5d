import Foundation
import Outputs
import TestSupport
import Testing

@testable import Commands

struct BatchCommandTests {
    /// The answers to some lines, one object each.
    private static func answers(
        _ lines: [String], _ options: [String] = [], in folder: URL? = nil
    ) throws -> [[String: Any]] {
        let outcome = try Command.run(
            ["batch", "--quiet"] + options, input: Data(lines.map { $0 + "\n" }.joined().utf8),
            in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.isEmpty, "\(outcome.errors)")
        return try outcome.text.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return try #require(object as? [String: Any])
        }
    }

    private static let seed = "Models/seed-case/single.yaml"

    @Test func answersInOrderAndNeverEnds() throws {
        let answers = try Self.answers([
            #"{"id": 1, "base": "\#(Self.seed)", "tiers": [3]}"#,
            "nonsense", "", "{}", #"{"id": "x", "base": "no.yaml"}"#,
            #"{"id": 2, "model": "sallyport: 1\nbad: 1\n"}"#,
            #"{"id": 3, "base": "\#(Self.seed)", "fail": ["aws"]}"#,
        ])
        #expect(answers.map { $0["status"] as? Int } == [0, 64, 64, 74, 2, 0])
        #expect(answers.map { $0["id"] as? Int } == [1, nil, nil, nil, 2, 3])
        for answer in answers {
            #expect(
                answer.keys.sorted() == [
                    "answer", "diagnostics", "digest", "fault", "id", "status", "version",
                ])
            #expect(answer["version"] as? String == ToolVersion.current)
        }
        let told = answers[4]["diagnostics"] as? [[String: Any]]
        let codes = told?.compactMap { $0["code"] as? String }
        #expect(codes?.contains("model.unknown-key") == true)
    }

    /// A line that is no text of ours is a wrong request, and told by what is wrong with it.
    @Test func whatCannotBeReadIsAWrongRequest() throws {
        let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
        let lines: [[UInt8]] = [
            Array(#"{"base": "a", "set": {"a": \#(deep)}}"#.utf8),
            Array(#"{"base": "a", "id": ""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8),
            Array(#"{"base": "a", "base": "b"}"#.utf8),
            Array(#"{"base": "\ud800"}"#.utf8),
        ]
        let outcome = try Command.run(
            ["batch", "--quiet"], input: Data(lines.joined(separator: [0x0A])))
        let answers = try outcome.text.split(separator: "\n").map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(answers.map { $0["status"] as? Int } == [64, 64, 64, 64])
        let fault = try #require(answers[0]["fault"] as? String)
        #expect(fault.contains("nests deeper than 64 levels at byte 90"), "\(fault)")
        let codes = answers.dropFirst().map { answer in
            (answer["diagnostics"] as? [[String: Any]])?.compactMap { $0["code"] as? String } ?? []
        }
        #expect(codes.allSatisfy { $0.count == 1 }, "\(codes)")
        #expect(codes.first == ["yaml.encoding"], "\(codes)")
    }

    /// A goal that the model has under another name is answered as `analyse` answers it.
    @Test(arguments: [
        ("single", "denial:training", ["--workload", "training"]),
        ("single", "denial>20d", ["--longer-than", "20d"]),
        ("single", "denial:training>480h", ["--workload", "training", "--longer-than", "20d"]),
        (
            "single", "exfiltration:frontier",
            ["--consequence", "exfiltration", "--weights", "frontier"]
        ),
    ])
    func goalsGoByTheirNamesAsInAnalyse(
        _ name: String, _ goal: String, _ options: [String]
    ) throws {
        let findings = try #require(
            try JSONSerialization.jsonObject(
                with: Command.run(
                    ["analyse", SeedModel.path(name), "--format", "json"] + options
                ).output) as? NSDictionary)
        let answer = try #require(
            try Self.answers([
                #"{"base": "Models/seed-case/\#(name).yaml", "consequences": ["\#(goal)"], "#
                    + #""ask": ["coalitions", "lone-failures", "effective-levels"]}"#
            ]).first)
        #expect(answer["status"] as? Int == 0, "\(answer)")
        let said = try #require(answer["answer"] as? NSDictionary)
        #expect(said["coalitions"] as? NSArray == findings["exposure"] as? NSArray)
        #expect((said["coalitions"] as? NSArray)?.count ?? 0 > 0)
        #expect(said["lone-failures"] as? NSArray == findings["loneFailures"] as? NSArray)
        let levels = said["effective-levels"] as? NSDictionary
        #expect(levels?["effectiveSL"] as? NSDictionary == findings["effectiveSL"] as? NSDictionary)
    }

    /// Names that come to one goal here are each answered; what is nobody's goal is refused.
    @Test func everyNameIsAnswered() throws {
        let base = #"{"base": "\#(Self.seed)", "ask": ["orders"], "tiers": [3], "consequences": "#
        let answers = try Self.answers([
            base + #"["denial", "denial:training", "denial>20d", "denial>30d"]}"#,
            base + #"["denial:nothing"]}"#, base + #"["exfiltration>20d"]}"#,
            base + #"["denial:frontier"]}"#,
        ])
        #expect(answers.map { $0["status"] as? Int } == [0, 64, 64, 64])
        let cells = (answers[0]["answer"] as? [String: Any])?["orders"] as? [[String: Any]] ?? []
        let names = cells.filter { $0["level"] as? String == "party" }.map { cell in
            [cell["of"], cell["longerThan"]].map { $0 as? String ?? "" }.joined(separator: ">")
        }
        #expect(Set(names) == [">", "training>", ">20 d", ">30 d"], "\(names)")
        #expect(names.count == 4)
        #expect(cells.allSatisfy { $0["order"] as? Int == 1 })
        let remedies = try Self.answers([
            #"{"base": "Models/seed-case/single-options.yaml", "ask": ["remedies"], "tiers": [3], "#
                + #""consequences": ["denial:training"]}"#
        ])
        let told = (remedies[0]["answer"] as? [String: Any])?["remedies"] as? NSDictionary
        let harden = try Command.run(
            "harden", SeedModel.path("single-options"), "--workload", "training", "--tier", "OC3",
            "--consequence", "denial", "--format", "json")
        #expect(
            told == (try JSONSerialization.jsonObject(with: harden.output) as? NSDictionary),
            "\(remedies)")
    }

    /// Levels go by the paths that lowered claims give them.
    @Test func aStatedLevelIsSetByItsPath() throws {
        let model = #"""
            sallyport: 1\ntitle: T\ndefenders: { l1: { role: lab }, l2: { role: cloud } }\n\
            perimeters: { room: { operator: l1, level: SL3, exits: stated } }\n\
            weights: { w: { copies: [ { in: room, form: plaintext } ] } }\n\
            channels: { exit: { from: room, to: outside, operator: { all: [ { op: l1, level: SL3 }, \
            { op: l2, level: SL4 } ] } } }\n
            """#.replacing("\\\n", with: "").replacing("\\n\\", with: "\\n")
        let lines = ["channels.exit.operator.l1", "channels.exit.operator.l3"].map {
            #"{"model": "\#(model)", "set": {"\#($0)": "SL1"}, "ask": ["effective-levels"]}"#
        }
        let answers = try Self.answers(lines)
        #expect(answers.map { $0["status"] as? Int } == [0, 2], "\(answers)")
    }

    /// What `analyse` writes of the same model is what an answer says, key by key.
    @Test(arguments: ["single", "split-2-of-3", "single-options", "replicated-eu"])
    func saysWhatAnalyseSays(_ name: String) throws {
        let findings = try #require(
            try JSONSerialization.jsonObject(
                with: Command.run("analyse", SeedModel.path(name), "--format", "json").output)
                as? NSDictionary)
        let answer = try #require(
            try Self.answers([
                #"{"base": "Models/seed-case/\#(name).yaml", "ask": ["coalitions", "lone-failures", "#
                    + #""effective-levels", "requirements"]}"#
            ]).first)
        let said = try #require(answer["answer"] as? NSDictionary)
        #expect(said["coalitions"] as? NSArray == findings["exposure"] as? NSArray)
        #expect(said["lone-failures"] as? NSArray == findings["loneFailures"] as? NSArray)
        #expect(said["requirements"] as? NSArray == findings["requirements"] as? NSArray)
        let levels = said["effective-levels"] as? NSDictionary
        #expect(levels?["effectiveSL"] as? NSDictionary == findings["effectiveSL"] as? NSDictionary)
        #expect(levels?["residualSL"] as? NSArray == findings["residualSL"] as? NSArray)
        let model = findings["model"] as? NSDictionary
        #expect(answer["digest"] as? String == model?["digest"] as? String)
    }

    /// What `whatif`, `egress` and `harden` write is what an answer holds.
    @Test func saysWhatOtherCommandsSay() throws {
        let options = "Models/seed-case/single-options.yaml"
        let answer = try #require(
            try Self.answers([
                #"{"base": "\#(options)", "fail": ["aws"], "set": {"perimeters.campus.level": "SL3"}, "#
                    + #""ask": ["remedies", "egress-times"]}"#
            ]).first?["answer"] as? NSDictionary)
        let whatIf = try Command.run(
            "whatif", options, "--fail", "aws", "--set", "perimeters.campus.level=SL3", "--format",
            "json")
        #expect(
            answer["whatif"] as? NSDictionary
                == (try JSONSerialization.jsonObject(with: whatIf.output) as? NSDictionary))
        let plain = try #require(
            try Self.answers([#"{"base": "\#(options)", "ask": ["remedies", "egress-times"]}"#])
                .first?["answer"] as? NSDictionary)
        for (key, command) in [("remedies", "harden"), ("egress-times", "egress")] {
            let outcome = try Command.run(command, options, "--format", "json")
            #expect(
                plain[key] as? NSDictionary
                    == (try JSONSerialization.jsonObject(with: outcome.output) as? NSDictionary))
        }
    }

    /// Of several tiers the highest is asked: what holds there holds below.
    @Test func remediesAreAskedAtTheHighestTierNamed() throws {
        let options = "Models/seed-case/single-options.yaml"
        for (tiers, highest) in [("[3, 4]", "OC4"), ("[4, 2]", "OC4"), ("[1, 2]", "OC2")] {
            let answer = try #require(
                try Self.answers([
                    #"{"base": "\#(options)", "ask": ["remedies"], "tiers": \#(tiers)}"#
                ]).first?["answer"] as? NSDictionary)
            let outcome = try Command.run(
                "harden", options, "--tier", highest, "--format", "json")
            #expect(
                answer["remedies"] as? NSDictionary
                    == (try JSONSerialization.jsonObject(with: outcome.output) as? NSDictionary),
                "\(tiers)")
        }
    }

    @Test func workersChangeNoByte() throws {
        let lines =
            (0..<60).map { number in
                #"{"id": \#(number), "base": "\#(Self.seed)", "set": {"perimeters.campus.level": "#
                    + #""SL\#(number % 6)", "channels.network.level": "SL\#(number / 6 % 6)"}}"#
                    + "\n"
            } + ["wrong\n"]
        let input = Data(lines.joined().utf8)
        let one = try Command.run(["batch", "--workers", "1"], input: input)
        #expect(one.status == 0)
        #expect(one.text.split(separator: "\n").count == 61)
        for options in [["--workers", "2"], ["--workers", "7", "--cache", "0"], ["--keep", "1"]] {
            let other = try Command.run(["batch"] + options, input: input)
            #expect(other.writes(one.output), "\(options)")
        }
        #expect(one.errors.contains("61 requests answered"))
        // Goals are found again only where orders alone are asked for.
        #expect(!one.errors.contains(" goals in models"))
        let orders = lines.prefix(12).map { $0.replacing("}}", with: #"}, "ask": ["orders"]}"#) }
        let asked = try Command.run(["batch"], input: Data(orders.joined().utf8))
        let told = asked.errors.firstMatch(of: /(\d+) of (\d+) goals in models that were new/)
        #expect(told.flatMap { Int($0.1) } ?? 0 > 0, "\(asked.errors)")
    }

    /// Whoever asks one thing after the other gets each answer before he asks the next.
    @Test(arguments: ["1", "3"])
    func answersAtOnce(workers: String) throws {
        let process = Process()
        process.executableURL = Command.program
        process.arguments = ["batch", "--quiet", "--workers", workers]
        process.currentDirectoryURL = PackageRoot.url
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        defer { process.terminate() }
        for number in 1...5 {
            let line = #"{"id": \#(number), "base": "\#(Self.seed)", "tiers": [1]}"# + "\n"
            try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
            var answer = Data()
            while answer.last != 0x0A {
                let piece = output.fileHandleForReading.availableData
                if piece.isEmpty { break }
                answer += piece
            }
            #expect(String(decoding: answer, as: UTF8.self).contains("\"id\":\(number),"))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    /// The example keeps one process and asks it one thing after the other.
    @Test(
        .enabled(
            if: OutsideProgram.find("python3") != nil, "skipped: python3 is not on this machine"))
    func theExampleInPythonAsks() throws {
        let python = try #require(OutsideProgram.find("python3"))
        let script = PackageRoot.url.appendingPathComponent("Examples/Python/batch.py")
        let text = try String(contentsOf: script, encoding: .utf8)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 31)
        let outcome = try Command.run(
            [script.path, Command.program.path, Self.seed, "25"], of: python)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 25)
        #expect(
            lines.contains("SL3 OC3 aws lab order:US parent:amazon trainium"), "\(outcome.text)")
    }

    @Test func aLineThatIsTooLongIsToldAndPassedOver() throws {
        let long = #"{"id": 1, "base": "\#(String(repeating: "a", count: 5_000))"}"#
        let short = #"{"id": 2, "base": "\#(Self.seed)", "tiers": [1]}"#
        let answers = try Self.answers([long, short], ["--max-line", "200"])
        #expect(answers.map { $0["status"] as? Int } == [64, 0])
        #expect((answers[0]["fault"] as? String)?.contains("200 bytes") == true)
    }

    @Test func modelsLieBelowAFolder() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("m.yaml", try SeedModel.text("single"))
        let inner = scratch.url.appendingPathComponent("inner")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        let line = #"{"base": "../m.yaml", "tiers": [1]}"#
        let refused = try Self.answers([line], in: inner)
        #expect(refused.map { $0["status"] as? Int } == [74])
        #expect((refused[0]["fault"] as? String)?.contains("--root") == true)
        let read = try Self.answers([line], ["--root", ".."], in: inner)
        #expect(read.map { $0["status"] as? Int } == [0])
        let text = #"{"model": "sallyport: 1\ntitle: t\nextends: m.yaml\n"}"#
        #expect(try Self.answers([text], in: scratch.url)[0]["status"] as? Int == 2)
        #expect(
            try Self.answers([text], ["--stdin-folder", "."], in: scratch.url)[0]["status"] as? Int
                == 0)
    }

    /// Bytes that nobody meant as a request, with several threads: each line has its answer.
    @Test func hostileLinesAreAnswered() throws {
        var random = SplitMix64(seed: 1_800)
        let seed = Array(
            (#"{"id": 1, "base": "\#(Self.seed)", "set": {"perimeters.campus.level": "SL3"}, "#
                + #""ask": ["orders"], "tiers": ["OC1"]}"#).utf8)
        var input: [UInt8] = []
        let count = 300
        for _ in 0..<count {
            var line = seed
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0..<line.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: line[at] = UInt8.random(in: 0...255, using: &random)
                case 1: line.remove(at: at)
                default: line.insert(UInt8.random(in: 32...126, using: &random), at: at)
                }
            }
            line.removeAll { $0 == 0x0A }
            input += line + [0x0A]
        }
        let outcome = try Command.run(["batch", "--quiet", "--workers", "3"], input: Data(input))
        #expect(outcome.status == 0 && !outcome.isSignalled)
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == count)
        for line in lines {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect([0, 2, 64, 74].contains(object?["status"] as? Int))
        }
    }

    @Test(arguments: [
        ["--workers", "0"], ["--workers", "10000"], ["--max-line", "1"], ["--keep", "0"],
        ["--cache", "-1"], ["--effort", "much"],
    ])
    func refusesWhatIsOutOfRange(_ options: [String]) throws {
        #expect(try Command.run(["batch"] + options).status == 64)
    }
}
