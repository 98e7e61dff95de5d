import Foundation
import TestSupport
import Testing

struct EgressCommandTests {
    private func object(_ arguments: String...) throws -> [String: Any] {
        let outcome = try Command.run(["egress"] + arguments + ["--format", "json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try #require(
            try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    }

    @Test func theSeedCaseHasTheTimesOfTheTable() throws {
        let findings = try object(SeedModel.path("single-egress"), "--tier", "OC4")
        #expect(findings["format"] as? String == "sallyport-egress/1")
        let times = try #require(findings["times"] as? [[String: Any]])
        let says = times.filter { $0["compression"] as? Double == 1 }.map { $0["says"] as? String }
        #expect(says == ["167 d", "11.6 min", "24 h", "11.5 min"])
    }

    @Test func theWindowAndTheCompressionDecideTheOrder() throws {
        func order(_ window: String, _ compression: String) throws -> Int? {
            let findings = try object(
                SeedModel.path("single-egress"), "--tier", "OC4", "--window", window,
                "--compression", compression)
            let orders = try #require(findings["orders"] as? [[String: Any]])
            #expect(orders.count == 2)
            return orders.first { $0["window"] is Double }?["order"] as? Int
        }
        #expect(try order("30d", "1") == 1)
        #expect(try order("30d", "16") == 0)
        #expect(try order("1 min", "100") == 1)
        #expect(try order("1 s", "100") == nil)
    }

    /// Every model answers, and says the same twice.
    @Test func everyModelAnswers() throws {
        for name in ["arrangements", "seed-case"] {
            let folder = PackageRoot.url.appendingPathComponent("Models/\(name)")
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
                let path = folder.appendingPathComponent(file).path
                let outcome = try Command.run("egress", path)
                #expect(outcome.status == 0, "\(file): \(outcome.errors)")
                #expect(outcome.text.contains("Whose choke point it is"), "\(file)")
                #expect(try Command.run("egress", path).writes(outcome.output), "\(file)")
            }
        }
    }

    @Test func wrongArgumentsAreRefused() throws {
        let model = SeedModel.path("single")
        for arguments in [
            ["--window", "soon"], ["--window", "1.5 s"], ["--compression", "0.5"],
            ["--compression", "x"], ["--tier", "OC6"], ["--level", "all"],
        ] {
            #expect(try Command.run(["egress", model] + arguments).status == 64, "\(arguments)")
        }
        let graph = try Command.run("export", model, "--to", "attack-graph")
        #expect(try Command.run("egress", "-", input: graph.output).status == 64)
    }
}
