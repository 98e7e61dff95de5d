import Foundation
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

/// Presets are read by the tables of the model file, and say where each line comes from.
struct PresetFileTests {
    private func read(_ text: String) throws(ModelErrors) -> PresetFile {
        try PresetFile(bytes: Array(text.utf8), file: "preset.yaml")
    }

    private func messages(_ text: String) -> [String] {
        do throws(ModelErrors) {
            _ = try read(text)
            return []
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    private let text = """
        preset: 1
        title: Ours
        date: 2026-11-30
        sources: { policy: { title: Our policy, date: 2026-01-01, file: policy.pdf } }
        require:
          - consequence: exfiltration
            tier: OC3
            order: 2
            level: party
            source: policy
            page: p. 3
            says: Nobody alone
            our-reading: No one party
          - { consequence: denial, longer-than: 30d, order: 2, level: root, source: policy, page: p. 4,
              says: A month at most, our-reading: No one root }

        """

    @Test func readsLinesAndWhatTheyRead() throws {
        let preset = try read(text)
        #expect(preset.title == "Ours")
        #expect(
            preset.requirements.map(\.identity) == [
                "exfiltration/party/OC3/order-2", "denial>30d/root/order-2",
            ])
        #expect(
            preset.requirements.first?.readings == [
                RequirementReading(
                    preset: "Ours", source: "Our policy", page: "p. 3", says: "Nobody alone",
                    reading: "No one party")
            ])
    }

    @Test(arguments: ["level", "source", "page", "says", "our-reading", "order", "consequence"])
    func everyLineSaysWhereItComesFrom(key: String) {
        let lines = text.components(separatedBy: "\n").filter {
            !$0.hasPrefix("    \(key):") && !$0.hasPrefix("  - \(key):")
        }
        // Without its first key the line begins with the second.
        let lacking = lines.map {
            $0 == "    tier: OC3" && key == "consequence" ? "  - tier: OC3" : $0
        }
        let found = messages(lacking.joined(separator: "\n"))
        #expect(found.count == 1, "\(found)")
        #expect(
            found.allSatisfy {
                $0.contains("a requirement has no '\(key)'") && $0.hasSuffix("[model.missing-key]")
            }, "\(found)")
    }

    @Test(arguments: [
        ("preset: 1", "preset: 2", "preset.yaml:1:9: error: this is no preset of version 1"),
        (
            "source: policy\n", "source: polocy\n",
            "did you mean 'policy'? [model.dangling-reference]"
        ),
        ("level: party", "level: persn", "[model.unknown-value]"),
        ("tier: OC3", "tier: OC9", "'OC9' is not a tier: write OC1 to OC5 [model.level-range]"),
        ("title: Ours", "titel: Ours", "did you mean 'title'? [model.unknown-key]"),
        ("page: p. 3", "weights: w\n    page: p. 3", "has no key 'weights'"),
        ("date: 2026-11-30", "date: soon", "'soon' is not a date: write it as 2026-04-20"),
        ("longer-than: 30d, order: 2", "tier: OC3, order: 0", "is not a whole number from 1 up"),
        (
            "consequence: denial, longer-than: 30d", "consequence: disclosure, longer-than: 30d",
            "lasts"
        ),
        (
            "level: root", "level: person",
            "people, who bring about exfiltration and tampering alone"
        ),
    ])
    func saysWhatIsWrong(right: String, wrong: String, message: String) {
        #expect(text.contains(right))
        let found = messages(text.replacing(right, with: wrong))
        #expect(found.count == 1 && found[0].contains(message), "\(found)")
    }

    @Test func refusesTheSameLineTwiceAndNoneAtAll() {
        let twice = text.replacing(
            "consequence: denial, longer-than: 30d, order: 2, level: root",
            with: "consequence: exfiltration, tier: OC3, order: 2, level: party")
        #expect(messages(twice).first?.contains("[model.duplicate-id]") == true)
        let none = text.components(separatedBy: "require:")[0] + "require: []\n"
        #expect(messages(none).first?.contains("[model.empty-list]") == true)
        #expect(messages("[]").first?.contains("[model.wrong-type]") == true)
        #expect(messages("a: [").count == 1)
    }

    @Test func tellsAPresetFromAModel() {
        #expect(PresetFile.isPreset(Array(text.utf8)))
        #expect(!PresetFile.isPreset(Array("sallyport: 1\npreset: 1\n".utf8)))
        #expect(!PresetFile.isPreset(Array("title: preset\n".utf8)))
    }

    // MARK: Those of the package

    private static let files = ["eu-code", "sl3", "sl4"]

    @Test(arguments: files)
    func thoseOfThePackageAreRight(name: String) throws {
        let path = PackageRoot.url.appendingPathComponent("Models/presets/\(name).yaml").path
        let preset = try PresetFile(path: path)
        #expect(preset.requirements.count == 3)
        for line in preset.requirements {
            let reading = try #require(line.readings.first)
            #expect(reading.page.hasPrefix("p. "), "\(line.identity)")
            #expect(reading.source.contains("("), "who published it")
            #expect(reading.says != reading.reading)
        }
    }

    @Test func everyPresetOfThePackageIsTested() throws {
        let folder = PackageRoot.url.appendingPathComponent("Models/presets").path
        let found = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(found == Self.files.map { $0 + ".yaml" })
    }

    @Test func everyPresetStandsOnThePage() throws {
        let page = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Docs/Gate.md"), encoding: .utf8)
        for name in Self.files {
            #expect(page.contains("| [\(name)](../Models/presets/\(name).yaml) |"))
        }
    }

    @Test func theExampleOfThePageIsRight() throws {
        let page = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Docs/Gate.md"), encoding: .utf8)
        let part = try #require(
            page.components(separatedBy: "```yaml\npreset: 1").dropFirst().first)
        let text = "preset: 1" + (part.components(separatedBy: "```").first ?? "")
        #expect(try read(text).requirements.map(\.identity) == ["exfiltration/root/OC3/order-2"])
    }

    /// What the levels of the catalogue are said to stop is what their presets ask.
    @Test(arguments: [("sl3", "OC3"), ("sl4", "OC4")])
    func levelsAskForTheirTier(name: String, tier: String) throws {
        let path = PackageRoot.url.appendingPathComponent("Models/presets/\(name).yaml").path
        #expect(
            try PresetFile(path: path).requirements.map(\.identity) == [
                "exfiltration/party/\(tier)/order-1", "exfiltration/person/\(tier)/order-2",
                "exfiltration/party/\(tier)/order-2",
            ])
    }
}
