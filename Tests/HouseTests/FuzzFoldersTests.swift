import Foundation
import TestSupport
import Testing

/// Every fuzz target has its seeds and its row in Fuzz/README.md, and nothing else has.
struct FuzzFoldersTests {
    private let folder = PackageRoot.url.appendingPathComponent("Fuzz")

    private func entries(_ name: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: folder.appendingPathComponent(name), includingPropertiesForKeys: nil)
    }

    private func text(_ file: URL) throws -> String {
        try String(contentsOf: file, encoding: .utf8)
    }

    @Test func targetsSeedsAndPageNameTheSame() throws {
        let sources = try entries("Targets").map(text)
        let names = sources.flatMap { $0.matches(of: /FuzzTarget\(name: "([a-z-]+)"\)/) }
            .map { String($0.1) }.sorted()
        #expect(names.count >= 13)
        #expect(try entries("Corpus").map(\.lastPathComponent).sorted() == names)
        let page = try text(folder.appendingPathComponent("README.md"))
        #expect(page.matches(of: /\n\| `([a-z-]+)` \|/).map { String($0.1) }.sorted() == names)
        // The table of targets counts as many.
        let table = try text(folder.appendingPathComponent("FuzzTarget.swift"))
        #expect(table.matches(of: /\.[a-zA-Z]+,/).count == names.count)
    }

    @Test func seedsAreFewAndSmall() throws {
        for folder in try entries("Corpus") {
            let seeds = try entries("Corpus/\(folder.lastPathComponent)")
            #expect((2...20).contains(seeds.count), "\(folder.lastPathComponent)")
            for seed in seeds {
                let count = try Data(contentsOf: seed).count
                #expect((1...16_384).contains(count), "\(seed.path)")
            }
        }
    }

    @Test func dictionariesBelongToTargets() throws {
        let targets = Set(try entries("Corpus").map(\.lastPathComponent))
        for file in try entries("Dictionaries") {
            let name = file.deletingPathExtension().lastPathComponent
            #expect(targets.contains(name), "\(name)")
            // libFuzzer refuses a dictionary of which it does not understand a line.
            for line in try text(file).split(separator: "\n") {
                let isRight = line.wholeMatch(of: /"([^"\\]|\\\\|\\x[0-9a-f]{2})+"/) != nil
                #expect(isRight, "\(name): \(line)")
            }
        }
    }
}
