import Catalogue
import Foundation
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

@testable import Interchange

/// Catalogs and profiles, as files of the catalogue.
struct OSCALCatalogueTests {
    static let catalog = """
        catalog:
          uuid: c
          metadata: { title: Ours }
          groups:
            - id: ac
              title: Access
              controls:
                - id: ac-2
                  title: Accounts
                  controls: [ { id: ac-2.1, title: Automated }, { id: ac-2.2, title: Temporary } ]
                - { id: ac-3, title: Enforcement }
          controls: [ { id: KMS.1, title: Keys } ]

        """

    /// A folder with files in it, gone afterwards.
    private func inFolder(
        _ files: [String: String], _ body: (String) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("in"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            try text.write(
                to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        try body(folder.path)
    }

    private func book(_ text: String, _ file: String) throws -> CatalogueBook {
        let made = try OSCALCatalogue.text(bytes: Array(text.utf8), file: file)
        return try CatalogueBook.builtIn().merging(userFile: Array(made.utf8), file: file)
    }

    private func ids(_ book: CatalogueBook) throws -> [String] {
        let before = Set(try CatalogueBook.builtIn().controls.ids)
        return book.controls.ids.filter { !before.contains($0) }.map(\.rawValue).sorted()
    }

    @Test func everyControlIsThereAndStopsNobody() throws {
        let book = try book(Self.catalog, "c.yaml")
        let found = try ids(book)
        #expect(found == ["ac-2", "ac-2-1", "ac-2-2", "ac-3", "kms-1"])
        let control = try #require(book.controls["ac-2-1"])
        #expect(control.title == "ac-2.1: Automated")
        #expect(control.level == .zero && control.blocks.isEmpty && control.isSupplementary)
        // No baseline changes.
        let level = try #require(SecurityLevel("SL5"))
        let builtIn = try CatalogueBook.builtIn()
        for kind in PerimeterKind.allCases {
            let (before, after) = (
                builtIn.controls(level: level, kind: kind), book.controls(level: level, kind: kind)
            )
            #expect(before == after)
        }
    }

    /// A model that uses such a control and says no more is told that it stops nobody, at its place.
    @Test(arguments: [
        (
            "use: ac-3, operator: lab",
            "'level', up to which attackers it holds, and 'blocks', what it keeps out"
        ),
        ("use: ac-3, operator: lab, blocks: all", "'level', up to which attackers it holds"),
        ("use: ac-3, operator: lab, level: SL3", "'blocks', what it keeps out"),
        ("use: ac-3, operator: lab, level: SL3, blocks: all", nil),
        ("use: SL3-NET-01, operator: lab", nil),
    ])
    func aControlThatStopsNobodyIsTold(_ control: String, _ missing: String?) throws {
        let text = """
            sallyport: 1
            title: t
            defenders: { lab: { role: lab } }
            perimeters:
              room: { operator: lab, level: SL2, controls: [ { \(control) } ] }
            weights: { w: { copies: [ { in: room, form: plaintext } ] } }
            channels: { door: { from: room, to: outside, operator: lab } }
            workloads: { run: { capacity: lab } }

            """
        let input = try CheckedInput.read(
            bytes: Array(text.utf8), file: "m.yaml", catalogue: book(Self.catalog, "c.yaml"))
        let told = input.warnings.filter { $0.code == .controlWithoutLevel }.map(\.description)
        let expected = missing.map {
            "m.yaml:5:57: warning: control 'ac-3' stops nobody: the catalogue states no level for it; "
                + "write \($0) [model.control-without-level]"
        }
        #expect(told == [expected].compactMap(\.self))
    }

    @Test(arguments: [
        ("include-all: {}", ["ac-2", "ac-2-1", "ac-2-2", "ac-3", "kms-1"]),
        ("merge: {}", ["ac-2", "ac-2-1", "ac-2-2", "ac-3", "kms-1"]),
        ("include-controls: [ { with-ids: [ac-2, KMS.1] } ]", ["ac-2", "kms-1"]),
        (
            "include-controls: [ { with-ids: [ac-2], with-child-controls: 'yes' } ]",
            ["ac-2", "ac-2-1", "ac-2-2"]
        ),
        (
            "include-controls: [ { matching: [ { pattern: 'ac-*' } ] } ], "
                + "exclude-controls: [ { matching: [ { pattern: '*.?' } ] } ]", ["ac-2", "ac-3"]
        ),
    ])
    func profilesChoose(_ choice: String, _ expected: [String]) throws {
        let profile =
            "profile: { uuid: p, metadata: { title: P }, imports: [ { href: in/c.yaml, \(choice) } ] }"
        try inFolder(["in/c.yaml": Self.catalog, "p.yaml": profile]) { folder in
            let found = try ids(book(profile, folder + "/p.yaml"))
            #expect(found == expected)
        }
    }

    @Test func profilesLeadThroughProfilesAndResources() throws {
        let inner =
            "profile: { uuid: q, metadata: {}, imports: [ { href: 'c.yaml', include-all: {} } ] }"
        let outer = """
            profile:
              uuid: p
              metadata: { title: P }
              imports: [ { href: '#r', include-controls: [ { with-ids: [ac-3] } ] } ]
              back-matter: { resources: [ { uuid: r, rlinks: [ { href: in/q.xml }, { href: in/q.yaml } ] } ] }
            """
        try inFolder(["in/c.yaml": Self.catalog, "in/q.yaml": inner]) { folder in
            let found = try ids(book(outer, folder + "/p.yaml"))
            #expect(found == ["ac-3"])
        }
    }

    /// Nothing outside the folder of the profile is read, nothing without end.
    @Test(arguments: [
        ("../secret.yaml", "outside"), ("/etc/passwd", "no path that leads on"),
        (
            "https://example.org/c.json",
            "put the catalog or profile beside this file and its name into 'href', instead of https://example.org/c.json"
        ), ("p.yaml", "imports itself"),
        ("link.yaml", "outside"), ("none.yaml", "none.yaml"), ("'#x'", "no resource"),
        ("notes.yaml", "'catalog' or 'profile' belongs here"),
    ])
    func whatMayNotBeReadIsNot(_ href: String, _ message: String) throws {
        let profile = "profile: { uuid: p, metadata: {}, imports: [ { href: \(href) } ] }"
        let files = ["in/p.yaml": profile, "secret.yaml": Self.catalog, "in/notes.yaml": "a: 1"]
        try inFolder(files) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/in/link.yaml", withDestinationPath: folder + "/secret.yaml")
            do {
                _ = try OSCALCatalogue.text(
                    bytes: Array(profile.utf8), file: folder + "/in/p.yaml")
                Issue.record("\(href) was read")
            } catch let error as ModelErrors {
                #expect(error.diagnostics.contains { $0.message.contains(message) }, "\(error)")
            }
        }
    }

    @Test(arguments: [
        ("catalog: { controls: [ { id: a }, { id: a } ] }", "a second control 'a'"),
        ("catalog: { controls: [ { title: a } ] }", "'id' is missing"),
        ("catalog: { groups: a }", "'groups' has to be a list"),
    ])
    func whatIsWrongIsTold(_ text: String, _ message: String) throws {
        do {
            _ = try OSCALCatalogue.text(bytes: Array(text.utf8), file: "c")
            Issue.record("nothing is wrong with \(text)")
        } catch let error as ModelErrors {
            #expect(error.diagnostics.contains { $0.message.contains(message) }, "\(error)")
        }
    }

    /// Broken files end in diagnostics, and what is read is a catalogue.
    @Test func brokenFilesAreRefused() throws {
        var random = SplitMix64(seed: 20_261_131)
        let builtIn = try CatalogueBook.builtIn()
        let profile =
            "profile: { metadata: {}, imports: [ { href: none.yaml, include-all: {} } ] }\n"
        for round in 0..<300 {
            var bytes = Array((round % 3 == 0 ? profile : Self.catalog).utf8)
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                bytes[at] = UInt8.random(in: 0...127, using: &random)
            }
            do {
                let text = try OSCALCatalogue.text(bytes: bytes, file: "/none/f.yaml")
                _ = try builtIn.merging(userFile: Array(text.utf8), file: "f")
            } catch let error as ModelErrors {
                #expect(!error.diagnostics.isEmpty, "\(round)")
            }
        }
    }

    @Test func otherFilesAreNone() {
        #expect(OSCALCatalogue.isOne(Array(Self.catalog.utf8)))
        for text in ["catalogue: 1\ncatalog: {}\n", "sallyport: 1\n", "a: { catalog: 1 }", ""] {
            #expect(!OSCALCatalogue.isOne(Array(text.utf8)), "\(text)")
        }
    }

    /// Against trying every way to read a pattern.
    @Test func patternsMeanWhatTheySay() {
        func means(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
            guard let sign = pattern.first else { return text.isEmpty }
            if sign == UInt8(ascii: "*") {
                return (text.startIndex...text.endIndex).contains {
                    means(pattern.dropFirst(), text[$0...])
                }
            }
            guard let byte = text.first else { return false }
            return (sign == byte || sign == UInt8(ascii: "?"))
                && means(pattern.dropFirst(), text.dropFirst())
        }
        var random = SplitMix64(seed: 2_021)
        func word(_ letters: String) -> [UInt8] {
            let count = Int.random(in: 0...7, using: &random)
            return (0..<count).map { _ in letters.utf8.randomElement(using: &random) ?? 0 }
        }
        for _ in 0..<3000 {
            let (text, pattern) = (word("ab"), word("ab*?"))
            #expect(OSCALCatalogue.matches(text, pattern) == means(pattern[...], text[...]))
        }
    }
}
