import Foundation
import TestSupport
import Testing

/// Presets asked of a model from the command line, and what is new in the catalogue.
struct PresetCommandTests {
    private static func preset(_ name: String) -> String {
        PackageRoot.url.appendingPathComponent("Models/presets/\(name).yaml").path
    }

    private static let strong = PackageRoot.url
        .appendingPathComponent("Models/arrangements/anthropic-aws-sl4.yaml").path

    @Test func aBrokenLineEndsWithOneAndSaysWhatItReads() throws {
        let outcome = try Command.run(
            "analyse", SeedModel.path("single"), "--require", Self.preset("sl3"), "--section",
            "requirements")
        #expect(outcome.status == 1)
        let words = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("BROKEN: exfiltration up to OC3 must need at least 2 people"))
        #expect(words.contains("Asked by SL3 (Securing AI Model Weights, RR-A2849-1 (RAND)"))
        #expect(words.contains("p. 22, figure 6.1): It probably stops insiders, too. Our reading:"))
    }

    @Test func linesThatHoldEndWithNothing() throws {
        let outcome = try Command.run("analyse", Self.strong, "--require", Self.preset("sl3"))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text.contains("holds: exfiltration up to OC3 must need at least 1 failure"))
    }

    /// Several presets are asked together; a line that two of them have is asked once, for both.
    @Test func presetsAreAskedTogether() throws {
        let outcome = try Command.run(
            "analyse", Self.strong, "--require", Self.preset("sl3"), "--require",
            Self.preset("eu-code"), "--format", "json")
        #expect(outcome.status == 1)
        let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
        let lines = try #require(object?["requirements"] as? [[String: Any]])
        #expect(
            lines.compactMap { $0["id"] as? String } == [
                "exfiltration/party/OC3/order-1", "exfiltration/person/OC3/order-2",
                "exfiltration/party/OC3/order-2", "tampering/person/OC3/order-2",
            ])
        let reads = lines.map { ($0["reads"] as? [[String: String]])?.compactMap { $0["preset"] } }
        #expect(
            reads == [
                ["SL3", "The EU's code of practice, the least"],
                ["SL3", "The EU's code of practice, the least"], ["SL3"],
                ["The EU's code of practice, the least"],
            ])
    }

    @Test func aPresetChangesNoAnswerButTheDigest() throws {
        func findings(_ more: String...) throws -> [String: Any] {
            let outcome = try Command.run(["analyse", Self.strong, "--format", "json"] + more)
            return try #require(
                try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        }
        var plain = try findings()
        var asked = try findings("--require", Self.preset("sl4"))
        #expect((plain["requirements"] as? [Any])?.isEmpty == true)
        #expect((asked["requirements"] as? [Any])?.count == 3)
        let (before, after) = (plain["model"] as? NSDictionary, asked["model"] as? NSDictionary)
        #expect(before != nil && before != after)
        // The lines that are judged have proofs of their own, which are counted.
        for key in ["model", "requirements", "certificates"] {
            (plain[key], asked[key]) = (nil, nil)
        }
        #expect(NSDictionary(dictionary: plain) == NSDictionary(dictionary: asked))
    }

    @Test func acceptsALineOfAPreset() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(
            "accepted.yaml",
            "- { id: tampering/person/OC3/order-2, reason: r, until: 2030-01-01 }\n")
        let outcome = try Command.run(
            "analyse", Self.strong, "--require", Self.preset("eu-code"), "--accept",
            scratch.path("accepted.yaml"), "--today", "2026-11-30")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text.contains("broken, and accepted: tampering"))
    }

    @Test func refusesWhatIsNoPreset() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("wrong.yaml", "preset: 1\ntitle: x\nrequire: []\n")
        let model = SeedModel.path("single")
        let empty = try Command.run("analyse", model, "--require", scratch.path("wrong.yaml"))
        #expect(empty.status == 2)
        #expect(empty.errors.contains("wrong.yaml:3:10: error: the preset has an empty 'require'"))
        let absent = try Command.run("analyse", model, "--require", scratch.path("none.yaml"))
        #expect(absent.status == 74)
        let other = try Command.run("analyse", Self.preset("sl3"))
        #expect(other.status == 2)
        #expect(other.errors.contains("a preset of requirements, which 'analyse --require' takes"))
        let graph = try Command.run("export", model, "--to", "attack-graph")
        let raw = try Command.run(
            "analyse", "-", "--require", Self.preset("sl3"), input: graph.output)
        #expect(raw.status == 64)
        #expect(raw.errors.contains("no preset can be asked of it"))
    }

    @Test func checkKnowsPresets() throws {
        let right = try Command.run("check", Self.preset("sl3"), "--strict")
        #expect(right.status == 0)
        #expect(right.text == "preset: SL3, 3 requirements\n")
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("wrong.yaml", "preset: 1\ntitle: x\n")
        let wrong = try Command.run("check", scratch.path("wrong.yaml"))
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("the preset has no 'require': list what must hold"))
    }

    // MARK: What is new

    @Test func theCatalogueTellsWhatIsNew() throws {
        let outcome = try Command.run("catalogue", "--since", "2026-08-01")
        #expect(outcome.status == 0)
        #expect(outcome.text.hasPrefix("Catalogue since 2026-08-01\n"))
        #expect(outcome.text.contains("eu-e-evidence") && outcome.text.contains("eu-ai-act-gpai"))
        #expect(!outcome.text.contains("us-eo-14409  "))
        let part = try Command.run("catalogue", "facts", "--since", "2026-01-15")
        #expect(part.text.contains("cloud-aws-esc") && !part.text.contains("eu-code-m6-1"))
    }

    @Test(arguments: ["2026-13-01", "2026-02-30", "yesterday", "2026", "2026-06"])
    func refusesWhatIsNoDay(date: String) throws {
        let outcome = try Command.run("catalogue", "--since", date)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("'\(date)' is not a date: write it as 2026-04-20."))
    }

    @Test func wantsAPartOrADay() throws {
        let none = try Command.run("catalogue")
        #expect(none.status == 64)
        #expect(none.errors.contains("or give --since"))
        let both = try Command.run("catalogue", "facts", "cloud-aws-esc", "--since", "2026-01-01")
        #expect(both.status == 64)
        let level = try Command.run("catalogue", "--since", "2026-01-01", "--level", "SL3")
        #expect(level.status == 64 && level.errors.contains("vectors have no security level"))
        let levels = try Command.run(
            "catalogue", "controls", "--since", "2024-01-01", "--level", "SL4")
        #expect(levels.status == 0 && levels.text.contains("SL4-CC-01"))
    }
}
