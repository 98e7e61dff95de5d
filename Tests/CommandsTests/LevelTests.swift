import Foundation
import Testing

struct LevelTests {
    @Test func onlyTheLevelAskedForIsWritten() throws {
        let all = try WrittenFindings.of(SeedModel.path("split-2-of-2"))
        let outcome = try Command.run(
            "analyse", SeedModel.path("split-2-of-2"), "--level", "root", "--format", "json")
        let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
        let cells = object?["exposure"] as? [[String: Any]] ?? []
        #expect(Set(cells.compactMap { $0["level"] as? String }) == ["root"])
        #expect(cells.count * 4 == all.list("exposure").count)
        // What was judged at every level stays.
        #expect((object?["residualSL"] as? [Any])?.count == all.list("residualSL").count)
    }

    /// The first sentence is about parties whatever is listed: a filter must not acquit anybody.
    @Test func theVerdictStaysWhole() throws {
        let all = try Command.run("analyse", SeedModel.path("single")).text
        let roots = try Command.run("analyse", SeedModel.path("single"), "--level", "root").text
        let verdict = all.components(separatedBy: "\n\n").prefix(2)
        #expect(roots.hasPrefix(verdict.joined(separator: "\n\n")))
        #expect(roots.contains("{AWS by itself}"))
    }

    @Test func anUnknownLevelIsRefused() throws {
        let outcome = try Command.run("analyse", SeedModel.path("single"), "--level", "all")
        #expect(outcome.status == 64)
    }

    @Test func whoeverCouldNotReadAFileStillCannot() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let file = try scratch.write("report.txt", Data("old".utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        let outcome = try Command.run(
            "analyse", SeedModel.path("single"), "--output", file.path)
        #expect(outcome.status == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
}
