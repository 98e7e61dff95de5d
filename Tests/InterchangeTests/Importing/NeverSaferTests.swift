import AttackGraph
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph
import YAMLKit

/// An import is never safer than its file says, whatever is answered of what is unknown.
struct NeverSaferTests {
    private static let texts = [
        OTMReaderTests.text, OWASPReaderTests.text, ThreagileReaderTests.text,
    ]

    private func answers(_ text: String) throws -> ImportedAnswers {
        try ImportedAnswers(ModelImport(bytes: Array(text.utf8), file: "f").text)
    }

    /// No file names two parties that have to fail together, and so no answer that an import offers
    /// makes two of them needed.
    @Test(arguments: texts)
    func nobodyNeedsAnother(_ text: String) throws {
        let imported = try answers(text)
        let combinations = imported.combinations
        #expect(combinations.count >= 16)
        for picks in combinations {
            let sufficing = try imported.answered(picks)
            #expect(sufficing.alone == sufficing.asked, "\(picks)")
        }
        // As written nobody need fail, but for disclosure, which needs somebody who is ordered.
        let written = try imported.answered([:])
        #expect(written.follows([]) == written.asked.filter { !$0.hasPrefix("disclosure") })
    }

    /// What a file says that protects, and the file without it.
    private static let protections: [(text: String, from: String, to: String)] = [
        (OTMReaderTests.text, "  - { id: m, name: Firewall, riskReduction: 80 }\n", "  []\n"),
        (OTMReaderTests.text, "risk: { trustRating: 10 }", "description: x"),
        (OWASPReaderTests.text, "\"encrypted\": true", "\"encrypted\": false"),
        (OWASPReaderTests.text, ", \"encrypted\": true", ""),
        (
            OWASPReaderTests.text,
            "{ \"symbolic_name\": \"c\", \"title\": \"Restrict\", \"status\": \"suggested\" }", ""
        ),
        (
            OWASPReaderTests.text,
            "{ \"description\": \"TLS everywhere\", \"validity\": \"confirmed\" }", ""
        ),
        (ThreagileReaderTests.text, "encryption: transparent, ", ""),
        (ThreagileReaderTests.text, "owner: Customer, ", ""),
    ]

    /// Whoever sufficed with a protection does without it, in every combination of answers.
    @Test(arguments: protections.indices)
    func aProtectionThatIsTakenOutHelpsNobody(_ at: Int) throws {
        let (text, from, to) = Self.protections[at]
        let smaller = text.replacing(from, with: to)
        try #require(smaller != text)
        let (before, after) = (try answers(text), try answers(smaller))
        for picks in before.combinations {
            let (one, two) = (try before.answered(picks), try after.answered(picks))
            let names = one.graph.parties.map(\.id)
            #expect(one.follows([]).isSubset(of: two.follows([])), "\(picks)")
            for name in names {
                #expect(one.follows([name]).isSubset(of: two.follows([name])), "\(name) \(picks)")
            }
        }
    }

    /// A zone that stands within no other any more has a way out and somebody to run it of its own, which
    /// nobody has answered yet: as long as its level and that of the zone around it are not answered, nothing
    /// that needed nobody needs somebody.
    ///
    /// Whatever is answered, one alone suffices.
    @Test(arguments: [
        (
            OTMReaderTests.text, ", parent: { trustZone: net } }\ncomponents", " }\ncomponents",
            ["front-level", "inner-level"]
        ),
        (
            ThreagileReaderTests.text, ", trust_boundaries_nested: [dmz]", "",
            ["net-level", "dmz-level"]
        ),
    ])
    func aBoundaryThatIsTakenOutHelpsNobody(
        _ text: String, _ from: String, _ to: String, _ levels: [String]
    ) throws {
        let smaller = text.replacing(from, with: to)
        try #require(smaller != text)
        let (before, after) = (try answers(text), try answers(smaller))
        var count = 0
        for picks in before.combinations {
            let two = try after.answered(picks)
            #expect(two.alone == two.asked, "\(picks)")
            guard levels.allSatisfy({ picks[UnknownID($0)] == 0 }) else { continue }
            let one = try before.answered(picks)
            #expect(one.follows([]).isSubset(of: two.follows([])), "\(picks)")
            count += 1
        }
        #expect(count > 1)
    }

    /// A way that a file does not have is no way that is known not to be there: as long as the levels of the
    /// zones at its ends are not answered, whoever sufficed with it does without it.
    @Test(arguments: [
        (
            OTMReaderTests.text,
            "  - { id: f, name: Orders, bidirectional: yes, source: web, destination: db, assets: [news] }\n",
            ["front-level", "inner-level"]
        ),
        (
            ThreagileReaderTests.text,
            ",\n    communication_links: { Asks: { target: client } }",
            ["in-no-boundary-level", "dmz-level", "net-level"]
        ),
    ])
    func aWayThatIsTakenOutHelpsNobody(_ text: String, _ from: String, _ levels: [String]) throws {
        let smaller = text.replacing(from, with: "")
        try #require(smaller != text)
        let (before, after) = (try answers(text), try answers(smaller))
        var count = 0
        for picks in before.combinations
        where levels.allSatisfy({ picks[UnknownID($0)] == 0 }) {
            let (one, two) = (try before.answered(picks), try after.answered(picks))
            for name in [""] + one.graph.parties.map(\.id) {
                #expect(one.follows([name]).isSubset(of: two.follows([name])), "\(name) \(picks)")
            }
            count += 1
        }
        #expect(count > 1)
    }

    @Test(arguments: texts)
    func nothingGuardsThatNobodyOperates(_ text: String) throws {
        try expectNothingGuards(answers(text).model)
    }

    private func expectNothingGuards(_ model: ThreatGraph) throws {
        for zone in model.perimeters {
            #expect(zone.controls.isEmpty && zone.baseline == nil && zone.level == .zero)
            // Of the internet nothing is asked.
            #expect(model.unknowns.contains(UnknownID("\(zone.id)-level")) || zone.id == "internet")
            #expect(!zone.hasStatedExits)
        }
        for channel in model.channels { #expect(channel.guardedBy == .none) }
        for zone in model.perimeters where zone.parent == nil {
            #expect(
                model.channels.contains {
                    $0.source == .perimeter(zone.id) && $0.destination == .outside
                })
        }
        #expect(model.services.allSatisfy { $0.level == .zero && $0.escort == nil })
    }

    /// Real files with some things taken out: as written nobody need fail, and one alone suffices
    /// whatever is answered.
    @Test func realFilesWithoutSomethingAreNoSafer() throws {
        let folder = PackageRoot.url.deletingLastPathComponent()
            .appendingPathComponent("shared/imports")
        guard FileManager.default.fileExists(atPath: folder.path) else {
            print("NeverSaferTests: real files left out, there is no ../shared/imports")
            return
        }
        let seed: UInt64 = 21
        var random = SplitMix64(seed: seed)
        for name in [
            "otm/manual.yaml", "otm/example.yaml", "owasp/vault.json", "threagile/example.yaml",
        ] {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            let tree = YAMLTree(try YAMLDocument(expanding: bytes, file: name).root)
            var (left, tries) = (4, 0)
            while left > 0, tries < 60 {
                tries += 1
                let smaller = tree.without(oneOf: &random)
                guard
                    let made = try? ModelImport(
                        bytes: Array(smaller.json.utf8), file: "f",
                        format: ImportFormat(recognising: bytes))
                else { continue }
                left -= 1
                let imported = try ImportedAnswers(made.text)
                try expectNothingGuards(imported.model)
                let written = try imported.answered([:])
                let open = written.asked.filter { !$0.hasPrefix("disclosure") }
                #expect(written.follows([]) == open, "\(name), seed \(seed)")
                let safest = try imported.answered(imported.last)
                #expect(safest.alone == safest.asked, "\(name), seed \(seed)")
            }
            #expect(left == 0, "\(name): few of the smaller files are imported")
        }
    }
}
