import Catalogue
import Foundation
import TestSupport
import Testing
import ThreatGraph

/// A user's file overrides and adds entries, and is refused with places.
struct CatalogueUserFileTests {
    private func merged(_ text: String) throws -> CatalogueBook {
        try CatalogueBook.builtIn().merging(userFile: Array(text.utf8), file: "mine.yaml")
    }

    /// The faults as text, or nothing where the file is accepted.
    private func faults(_ text: String) throws -> [String] {
        do {
            _ = try merged(text)
            return []
        } catch let error as CatalogueFaults {
            return error.faults.map(\.description)
        }
    }

    private let control = """
        catalogue: 1
        sources:
          audit: { title: Our audit of 2026 }
        controls:
          SL2-STO-01:
            title: Ours
            level: SL3
            topic: weight-storage
            protects: [key, storage]
            blocks: [AV-PHYS, AV-CODE]
            appliesTo: [tenancy]
            operableBy: lab
            defaultOperator: tenant
            source: [audit]
            confidence: read-in-source
        """

    @Test func anEntryWithAKnownIdReplacesTheWholeEntry() throws {
        let book = try merged(control)
        let entry = try #require(book.controls["SL2-STO-01"])
        #expect(entry.title == "Ours")
        #expect(entry.level == SecurityLevel(rawValue: 3))
        #expect(entry.blocks == [.code, .physical])
        #expect(entry.protects == [.storage, .key])
        #expect(!entry.isCore, "nothing of the old entry stays")
        #expect(entry.support.confidence == .readInSource)
        #expect(book.controls.count == 118)
        #expect(book.sources["audit"]?.title == "Our audit of 2026")
    }

    @Test func anEntryWithANewIdIsAdded() throws {
        let book = try merged(control.replacing("SL2-STO-01", with: "OWN-01"))
        #expect(book.controls.count == 119)
        #expect(book.controls["OWN-01"]?.appliesTo == [.tenancy])
    }

    @Test func theExampleOfTheDocumentationIsAccepted() throws {
        let page = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Docs/Catalogue.md"),
            encoding: .utf8)
        let parts = page.components(separatedBy: "```yaml\n")
        #expect(parts.count == 2)
        let example = try #require(parts.last?.components(separatedBy: "```").first)
        #expect(try merged(example).controls["OWN-EGR-01"]?.blocks == [.network])
    }

    @Test func instrumentAnswersMayHaveDetails() throws {
        let book = try merged(
            """
            catalogue: 1
            instruments:
              xx-order:
                title: An order
                kind: legal
                jurisdiction: XX
                statute: None
                authority: A minister
                addresses: [cloud, lab]
                compels:
                  content: { answer: contested, detail: before the court }
                  records: yes
                  interception: no
                  assistance: limited
                  denial: no
                  secrecy: yes
                review: no
                notice: no
                gag: Binding
                reach: [services, possession-custody-control]
                challenge: None
                fit: Unknown
                source: [general-knowledge]
                confidence: unverified
            """)
        let order = try #require(book.instruments["xx-order"])
        #expect(order.compels[.content]?.detail == "before the court")
        #expect(order.certainCompulsions == [.secrecy])
        #expect(order.possibleCompulsions == [.content, .assistance, .secrecy])
        #expect(order.addresses == [.lab, .cloud])
        #expect(order.reach == [.possession, .services])
    }

    private func policy(content: String = "no", kind: String = "policy") -> String {
        """
        catalogue: 1
        sources: { bill: { title: A bill, publisher: A house, date: 2026-05, address: "https://x" } }
        instruments:
          xx-bill:
            title: A bill
            kind: \(kind)
            jurisdiction: US
            statute: None yet
            authority: Nobody yet
            addresses: [lab]
            compels:
              { content: \(content), records: no, interception: no, assistance: no, denial: no, secrecy: no }
            review: not-applicable
            notice: not-applicable
            gag: None
            reach: [services]
            challenge: None
            fit: None
            source: [bill]
            confidence: unverified
        """
    }

    @Test func aPolicyThatCompelsSomethingIsRefused() throws {
        let bill = try #require(try merged(policy()).instruments["xx-bill"])
        #expect(bill.kind.compelsNothing && bill.possibleCompulsions.isEmpty)
        for extent in ["yes", "limited", "contested", "not-applicable"] {
            #expect(
                try faults(policy(content: extent)) == [
                    "mine.yaml:4:3: error: 'xx-bill' is of kind 'policy', which compels nothing, and "
                        + "says 'content: \(extent)': write no, or another kind"
                ])
        }
        #expect(try faults(policy(content: "yes", kind: "legal")).isEmpty)
    }

    @Test func readsFactsAndDates() throws {
        let text = """
            catalogue: 1
            sources: { paper: { title: A paper, date: 2026-05 } }
            facts:
              xx-fact:
                title: A fact
                topic: hardware
                says: Something
                reading: Something else
                about: [SL4-CC-01, xx-fact]
                source: [paper]
                confidence: secondary
            """
        let book = try merged(text)
        let fact = try #require(book.facts["xx-fact"])
        #expect(fact.about == ["SL4-CC-01", "xx-fact"] && fact.topic == .hardware)
        #expect(book.date(of: fact.support)?.description == "2026-05")
        let dated = text.replacing("confidence:", with: "date: 2026-07-01\n    confidence:")
        let own = try #require(try merged(dated).facts["xx-fact"])
        #expect(try merged(dated).date(of: own.support)?.description == "2026-07-01")
        #expect(
            try faults(text.replacing("SL4-CC-01", with: "SL4-CC-99")) == [
                "mine.yaml:9:13: error: entry 'SL4-CC-99' is not in the catalogue: name one that is, "
                    + "or take it out"
            ])
    }

    @Test(arguments: ["2026-13", "May 2026", "2026-02-30"])
    func refusesWhatIsNoDate(date: String) throws {
        #expect(
            try faults("catalogue: 1\nsources: { a: { title: x, date: \(date) } }") == [
                "mine.yaml:2:33: error: 'date' needs a date: write it as 2026, 2026-06 or 2026-06-02"
            ])
    }

    @Test func everyMistakeIsNamedWithItsPlace() throws {
        let text = """
            catalogue: 1
            controls:
              X-1:
                title: ""
                level: SL9
                topik: governance
                topic: governance
                protects: storage
                blocks: [AV-CODE, AV-CODE, AV-OTHER]
                appliesTo: all
                operableBy: lab
                defaultOperator: nobody
                nist: [SC7]
                core: perhaps
                source: [nowhere]
                confidence: sure
            extras: {}
            """
        let found = try faults(text)
        let categories = VectorCategory.allCases.map(\.rawValue).joined(separator: ", ")
        for expected in [
            "mine.yaml:3:3: error: 'SC7' is no NIST SP 800-53 id: write it as SC-7(10)",
            "mine.yaml:4:12: error: 'title' needs a text",
            "mine.yaml:5:12: error: 'level' needs a level from SL1 to SL5",
            "mine.yaml:8:15: error: 'protects' needs a list",
            "mine.yaml:9:23: error: 'AV-CODE' stands twice: keep one",
            "mine.yaml:9:32: error: 'blocks' needs one of \(categories)",
            "mine.yaml:12:22: error: 'defaultOperator' needs one of host, tenant, silicon, both",
            "mine.yaml:14:11: error: 'core' needs yes or no",
            "mine.yaml:15:14: error: source 'nowhere' is not in the catalogue: add it under "
                + "'sources'",
            "mine.yaml:16:17: error: 'confidence' needs one of read-in-source, secondary, "
                + "unverified",
            "mine.yaml:17:1: error: key 'extras' is unknown: write one of catalogue, sources, "
                + "tiers, levels, categories, perimeters, vectors, controls, instruments, facts",
        ] {
            #expect(found.contains(expected), "\(expected)")
        }
        #expect(found.contains { $0.hasPrefix("mine.yaml:6:5: error: key 'topik' is unknown") })
        #expect(found.count == 12)
    }

    @Test(arguments: [
        (
            "controls: {}",
            "1:1: error: this is no catalogue of version 1: begin with 'catalogue: 1'"
        ),
        (
            "catalogue: 2",
            "1:12: error: this is no catalogue of version 1: begin with 'catalogue: 1'"
        ),
        ("[]", "1:1: error: a catalogue is a mapping: begin with 'catalogue: 1'"),
        ("catalogue: 1\nsources: []", "2:10: error: 'sources' maps ids to entries"),
        ("catalogue: 1\nsources: { a: b }", "2:15: error: 'a' needs a mapping of fields"),
        ("catalogue: 1\nsources: { a: {} }", "2:12: error: 'a' lacks 'title': add it"),
        (
            "catalogue: 1\nsources: { a b: { title: x } }",
            "2:12: error: 'a b' is no id: use letters, digits, '-', '_' and '.'"
        ),
    ])
    func refusesTheWrongForm(text: String, fault: String) throws {
        #expect(try faults(text) == ["mine.yaml:\(fault)"])
    }

    @Test func refusesKindsThatDoNotExist() throws {
        let found = try faults(
            """
            catalogue: 1
            categories:
              AV-NEW: { title: New, source: [general-knowledge], confidence: unverified }
            tiers:
              OC6: {}
            """)
        #expect(
            found.contains("mine.yaml:3:3: error: 'AV-NEW' needs to be a category such as AV-CODE"))
        #expect(found.contains("mine.yaml:5:3: error: 'OC6' needs to be a tier from OC1 to OC5"))
    }

    @Test func refusesTwoKindsOfFeasibility() throws {
        let found = try faults(
            """
            catalogue: 1
            vectors:
              V99:
                title: x
                category: AV-CODE
                scores: { OC1: 1, OC2: 1, OC3: 1, OC4: 1, OC5: 1 }
                reachesFourAt: never
                relevance: []
                source: [general-knowledge]
                confidence: unverified
            """)
        #expect(
            found == ["mine.yaml:3:3: error: 'scores' and 'reachesFourAt' exclude each other"])
    }

    @Test func refusesWhatIsNoYAML() throws {
        #expect(try faults("a: [").count == 1)
        #expect(try faults("").count == 1)
    }

    @Test(arguments: ["SC-7", "SC-7(10)", "PE-3(1)", "AC-12"])
    func knowsNISTIdentifiers(id: String) throws {
        let text = control + "\n    nist: [\(id)]"
        #expect(try faults(text).isEmpty)
    }

    @Test(arguments: [
        "SC", "SC-", "SC-0", "sc-7", "SC-7(", "SC-7()", "SC-7(1)(2)", "SC-7-1", "S-7",
    ])
    func refusesWhatIsNoNISTIdentifier(id: String) throws {
        let text = control + "\n    nist: [\"\(id)\"]"
        #expect(try faults(text).count == 1)
    }
}
