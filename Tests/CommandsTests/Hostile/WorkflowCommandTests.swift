import Foundation
import Testing

/// No text of an input becomes a command to the runner or the terminal that shows it.
struct WorkflowCommandTests {
    @Test(arguments: HostileCase.writings)
    func noTitleIsACommand(_ options: [String]) throws {
        let outcome = try Command.run(options + [HostileCase.path("workflow-command.yaml")])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!outcome.output.isEmpty)
        #expect(Self.commands(in: outcome.text) == [], "\(options)")
        #expect(Self.commands(in: outcome.errors) == [], "\(options)")
    }

    /// In every text of a model, with every blank before the colons, and in words that are wrapped.
    @Test(arguments: HostileCase.writings)
    func noTextIsACommand(_ options: [String]) throws {
        let texts = [
            "::error::x", "\u{A0}\u{2003}\t ::warning file=a::x",
            "a\\n::error::b\\n  ::add-mask::c",
            "##[error]x", "##vso[a]b ##VSO[c]d",
            String(repeating: "long ", count: 30) + "::error::x",
        ]
        for shift in [0, 3] {
            var next = shift
            let model = try HostileCase.text("c1-in-json.yaml")
                .replacing(#/"\\u001b\[31mRED[^"]* f\d+"/#) { _ in
                    next += 1
                    return "\"\(texts[next % texts.count])\""
                }
            #expect(texts.allSatisfy(model.contains))
            let outcome = try Command.run(options + ["-"], input: Data(model.utf8))
            #expect([0, 1].contains(outcome.status), "\(options): \(outcome.errors)")
            #expect(Self.commands(in: outcome.text) == [], "\(options)")
            #expect(Self.commands(in: outcome.errors) == [], "\(options)")
        }
    }

    @Test(arguments: HostileCase.writings)
    func noControlOrDirectionIsWritten(_ options: [String]) throws {
        let turned = try HostileCase.text("c1-in-json.yaml")
            .replacing("\\u007f", with: "\\u007f\\u202e\\u2066\\u200f\\u061c\\u2028\\ufeff\\u0085")
        for model in [try HostileCase.text("c1-in-json.yaml"), turned] {
            let outcome = try Command.run(options + ["-"], input: Data(model.utf8))
            #expect([0, 1].contains(outcome.status), "\(options): \(outcome.errors)")
            #expect(Self.dangers(in: outcome.text) == [], "\(options)")
            #expect(Self.dangers(in: outcome.errors) == [], "\(options)")
        }
    }

    /// What is escaped is still what was written.
    @Test func escapedTextsReadBack() throws {
        let title = "\u{7F}\u{9B}\u{202E}##[x ##vso[y"
        let model = try SeedModel.text("single")
            .replacing(
                "title: Training on one cloud", with: "title: \"\\x7f\\x9b\\u202e##[x ##vso[y\"")
        let json = try Command.run("analyse", "-", "--format", "json", input: Data(model.utf8))
        let object = try #require(
            JSONSerialization.jsonObject(with: json.output) as? [String: Any])
        let facts = try #require(object["model"] as? [String: Any])
        #expect(facts["title"] as? String == title)
        let yaml = try Command.run("export", "-", "--to", "yaml", input: Data(model.utf8))
        let again = try Command.run("export", "-", "--to", "yaml", input: yaml.output)
        #expect(again.writes(yaml.output))
        let graph = try Command.run("export", "-", "--to", "graphml", input: Data(model.utf8))
        let inside = try Command.run("export", "-", "--to", "yaml", input: graph.output)
        #expect(inside.writes(yaml.output), "\(inside.errors)")
    }

    @Test func wrongCommandLinesAreInert() throws {
        for argument in ["\u{1B}[31mX", "X\n::error::y", "::error::x", "##vso[a]", "\u{202E}x"] {
            for arguments in [
                ["analyse", SeedModel.path("single"), "--tier", argument],
                ["analyse", SeedModel.path("single"), "--\(argument)"],
                ["analyse", SeedModel.path("single"), "--consequence", argument],
                [argument], ["analyse", argument], ["init", "--template", argument],
                ["catalogue", argument], ["catalogue", "controls", argument],
                ["graph", argument], ["analyse", SeedModel.path("single"), "--accept", argument],
                ["analyse", SeedModel.path("single"), "--output", argument + "/x"],
            ] {
                let outcome = try Command.run(arguments)
                #expect([64, 74].contains(outcome.status), "\(arguments)")
                #expect(!outcome.errors.isEmpty)
                #expect(Self.commands(in: outcome.errors) == [], "\(arguments)")
                #expect(Self.dangers(in: outcome.errors) == [], "\(arguments)")
            }
        }
    }

    @Test func aFileCalledAsACommandIsNone() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("::error::x.yaml", "sallyport: 1\nbad: 1\n")
        let outcome = try Command.run("check", "::error::x.yaml", in: scratch.url)
        #expect(outcome.status == 2)
        #expect(Self.commands(in: outcome.errors) == [])
        #expect(outcome.errors.hasPrefix(": :error::x.yaml:1:1: error: "))
    }

    /// Lines that GitHub Actions or Azure Pipelines would carry out.
    private static func commands(in text: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { line in
            let lower = line.lowercased()
            return lower.contains("##[") || lower.contains("##vso[")
                || line.drop(while: \.isWhitespace).hasPrefix("::")
        }
    }

    /// Characters that move a cursor or turn the direction of reading, by their numbers.
    private static func dangers(in text: String) -> Set<UInt32> {
        Set(
            text.unicodeScalars.map(\.value).filter {
                switch $0 {
                case 0x0A: false
                case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E: true
                case 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
                default: false
                }
            })
    }
}
