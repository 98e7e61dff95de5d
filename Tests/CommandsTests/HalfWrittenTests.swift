import Foundation
import TestSupport
import Testing

/// Texts that somebody is still writing: every mistake is told in one run, in our words.
struct HalfWrittenTests {
    private static let folder = "Tests/CommandsTests/Golden/HalfWritten"

    private static let texts: [String] = {
        let url = PackageRoot.url.appendingPathComponent(folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return names.filter { !$0.hasSuffix(".txt") }.sorted()
    }()

    @Test func thereAreTenOfThem() { #expect(Self.texts.count >= 10) }

    @Test(arguments: texts)
    func eachMistakeIsToldWithItsFix(_ name: String) throws {
        let folder = PackageRoot.url.appendingPathComponent(Self.folder)
        let outcome = try Command.run("check", name, in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.text.isEmpty)
        // libyaml's words have no place in it.
        for word in ["expected", "while ", "found ", "context"] {
            #expect(!outcome.errors.contains(word), "\(word)")
        }
        let golden = (name as NSString).deletingPathExtension + ".txt"
        try GoldenFile.expect(outcome.errors, at: "\(Self.folder)/\(golden)")
    }

    /// A command that solves says the same.
    @Test(arguments: texts)
    func everyCommandSaysTheSame(_ name: String) throws {
        let folder = PackageRoot.url.appendingPathComponent(Self.folder)
        let checked = try Command.run("check", name, in: folder)
        let analysed = try Command.run("analyse", name, in: folder)
        #expect(analysed.status == 2 && analysed.errors == checked.errors)
    }
}
