import Foundation
import TestSupport
import Testing

/// What README shows is what the tool prints today.
struct ReadmeTests {
    @Test func showsTheReportOfTheSeedCase() throws {
        let readme = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("README.md"), encoding: .utf8)
        let printed = try Command.run("analyse", SeedModel.path("single")).text
        let blocks = readme.components(separatedBy: "```\n").filter {
            $0.hasPrefix("Training on one cloud\n") || $0.hasPrefix("If AWS (aws) failed:")
        }
        #expect(blocks.count == 2)
        for block in blocks { #expect(printed.contains(block), "run it again and paste it") }
    }

    @Test func theModelThatItShowsIsRight() throws {
        let readme = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("README.md"), encoding: .utf8)
        let block = try #require(
            readme.components(separatedBy: "```yaml\n").dropFirst().first?
                .components(separatedBy: "```").first)
        let outcome = try Command.run("analyse", "-", input: Data(block.utf8))
        // The requirement that it writes is broken, as its comment says.
        #expect(outcome.status == 1)
    }
}
