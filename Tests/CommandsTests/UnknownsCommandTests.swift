import Foundation
import TestSupport
import Testing

struct UnknownsCommandTests {
    @Test func theSeedCaseHas24Completions() throws {
        let outcome = try Command.run(
            "unknowns", SeedModel.path("single-unknowns"), "--format", "json")
        #expect(outcome.status == 0)
        let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
        #expect(object?["format"] as? String == "sallyport-unknowns/1")
        #expect((object?["completions"] as? [String: Any])?["count"] as? Int == 24)
    }

    /// Every arrangement answers, in text, and says the same twice.
    @Test func everyArrangementAnswers() throws {
        let folder = PackageRoot.url.appendingPathComponent("Models/arrangements")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files.count >= 14)
        for file in files {
            let path = folder.appendingPathComponent(file).path
            let outcome = try Command.run("unknowns", path)
            #expect(outcome.status == 0, "\(file): \(outcome.errors)")
            #expect(outcome.text.contains("completion"), "\(file)")
            #expect(try Command.run("unknowns", path).writes(outcome.output), "\(file)")
        }
    }

    @Test func anAttackGraphHasNoUnknowns() throws {
        let graph = try Command.run("export", SeedModel.path("single"), "--to", "attack-graph")
        #expect(try Command.run("unknowns", "-", input: graph.output).status == 64)
    }
}
