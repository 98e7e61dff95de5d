import Foundation
import TestSupport
import Testing

struct HardenCommandTests {
    /// Where something is unknown, the answer is for what is written, and says so.
    @Test(arguments: ["text", "json"])
    func remediesSayThatTheyHoldForWhatIsWritten(format: String) throws {
        func words(_ model: String) throws -> String {
            try Command.run("harden", SeedModel.path(model), "--format", format).text
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let said = "these results hold only for the values written in the file"
        #expect(try words("single-unknowns").contains(said))
        #expect(!(try words("single-options").contains(said)))
    }

    @Test func theCheapestRemedyOfTheSeedCase() throws {
        let outcome = try Command.run(
            "harden", SeedModel.path("single-options"), "--level", "root", "--format", "json")
        #expect(outcome.status == 0)
        let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
        #expect(object?["format"] as? String == "sallyport-remedies/1")
        let remedy = object?["remedy"] as? [String: Any]
        #expect(remedy?["cost"] as? Int == 4)
        #expect(remedy?["options"] as? [String] == ["medialock", "netlock"])
    }

    @Test func theFirstLineAnswers() throws {
        let outcome = try Command.run(
            "harden", SeedModel.path("single-options"), "--consequence", "denial")
        #expect(outcome.status == 0)
        #expect(
            outcome.text.contains("\n\nNo option stops AWS for denial; or Trainium for denial:"))
        let markdown = try Command.run(
            "harden", SeedModel.path("single-options"), "--format", "markdown")
        #expect(markdown.text.contains("**The cheapest remedy costs 2: tee-trainium."))
    }

    @Test func costsOptionsAndTimeAreTaken() throws {
        let path = SeedModel.path("single-options")
        let dear = try Command.run("harden", path, "--cost", "tee-trainium=9", "--all")
        #expect(dear.text.contains("The cheapest remedy costs 4: medialock and netlock."))
        let few = try Command.run("harden", path, "--option", "notice", "--option", "netlock")
        #expect(few.text.contains("No option stops AWS for exfiltration"))
        let stopped = try Command.run("harden", path, "--seconds", "0")
        #expect(stopped.status == 3)
        #expect(stopped.text.contains("stopped"))
        #expect(try Command.run("harden", path, "--option", "nothing").status == 64)
        #expect(try Command.run("harden", path, "--cost", "netlock").status == 64)
        #expect(try Command.run("harden", path, "--seconds", "nan").status == 64)
        #expect(try Command.run("harden", path, "--consequence", "theft").status == 64)
        let huge = try Command.run("harden", path, "--cost", "netlock=9223372036854775807")
        #expect(huge.status == 2)
    }

    @Test func everyArrangementAnswers() throws {
        let folder = PackageRoot.url.appendingPathComponent("Models/arrangements")
        for file in [
            "anthropic-aws-sl3.yaml", "enterprise-before.yaml", "serving-three-clouds.yaml",
        ] {
            let path = folder.appendingPathComponent(file).path
            let arguments = ["harden", path, "--catalogue-options", "missing"]
            let outcome = try Command.run(arguments)
            #expect(outcome.status == 0, "\(file): \(outcome.errors)")
            #expect(try Command.run(arguments).writes(outcome.output), "\(file)")
        }
    }
}
