import AttackGraph
import Foundation
import TestSupport
import Testing
import ThreatGraph

/// Two places that must say the same and that no compiler compares.
struct SecondPlaceTests {
    @Test func enginesAndVocabularyKnowTheSameModes() {
        #expect(Mode.allCases.map(\.rawValue) == FailureMode.allCases.map(\.rawValue))
        #expect(ModeSet.all.modes == Mode.allCases, "every mode has a bit of its own")
    }

    @Test func enginesAndVocabularyKnowTheSameTiers() {
        #expect(Array(AttackGraph.tiers) == CapabilityTier.all.map(\.rawValue))
        // A level stops the tiers up to it, so there is one for each, and SL0 that stops none.
        let levels = (-9...99).compactMap(SecurityLevel.init(rawValue:)).map(\.rawValue)
        #expect(levels == [0] + AttackGraph.tiers)
    }

    /// What draws itself stands in the table of pictures, and the table has nothing else.
    @Test func everyPictureStandsOnThePage() throws {
        let listed = try Self.pictures().compactMap {
            $0.split(separator: "`").last { $0.first?.isUppercase ?? false }
        }.map(String.init)
        let folder = PackageRoot.url.appendingPathComponent("Sources/Pictures")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        let drawn = try paths.filter { $0.hasSuffix(".swift") }.filter { path in
            try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
                .contains(" func svg()")
        }.map { String($0.split(separator: "/").last?.dropLast(".swift".count) ?? "") }
        #expect(drawn.count >= 6)
        #expect(listed.sorted() == drawn.sorted())
    }

    /// After the table each picture has a section, and the section shows one.
    @Test func everyPictureIsShown() throws {
        let sections = try Self.page().components(separatedBy: "\n## ").dropFirst()
            .prefix { !$0.hasPrefix("What is guaranteed") }
        #expect(sections.count == (try Self.pictures().count))
        for section in sections {
            #expect(section.contains("](Pictures/"), "\(section.prefix { $0 != "\n" })")
        }
    }

    /// The rows of the table in Docs/Diagrams.md.
    private static func pictures() throws -> [Substring] {
        Array(
            try page().split(separator: "\n").drop { !$0.hasPrefix("| picture |") }
                .dropFirst(2).prefix { $0.hasPrefix("|") })
    }

    private static func page() throws -> String {
        try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Docs/Diagrams.md"), encoding: .utf8)
    }
}
