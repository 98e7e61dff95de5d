import Interchange
import ModelFormat
import Phrases
import Testing
import ThreatGraph
import YAMLKit

/// Open Threat Model: what is taken over, from where, and what is wrong.
struct OTMReaderTests {
    static let text = """
        otmVersion: 0.2.0
        project: { name: Shop, id: shop, owner: somebody }
        assets:
          - { id: cards, name: Card numbers }
          - { id: news, name: News }
        trustZones:
          - { id: net, name: Front, risk: { trustRating: 10 } }
          - { id: inner, name: Inner, parent: { trustZone: net } }
        components:
          - { id: web, name: Web, parent: { trustZone: net }, assets: { processed: [cards], stored: } }
          - { id: vpc, name: VPC, parent: { trustZone: inner } }
          - { id: db, name: Store, parent: { component: vpc }, assets: { stored: [cards], processed: [cards] } }
        dataflows:
          - { id: f, name: Orders, bidirectional: yes, source: web, destination: db, assets: [news] }
          - { id: g, name: Within, source: vpc, destination: db }
        mitigations:
          - { id: m, name: Firewall, riskReduction: 80 }

        """

    static func setup(_ text: String) throws -> ImportedSetup {
        try OTMReader.setup(of: YAMLDocument(bytes: Array(text.utf8), file: "f").root)
    }

    @Test func zonesCopiesAndWaysAreTakenOver() throws {
        let setup = try Self.setup(Self.text)
        #expect(setup.title == "Shop")
        #expect(
            setup.zones.map { "\($0.id) in \($0.inside ?? "-")" } == [
                "front in -", "inner in front",
            ])
        #expect(setup.zones[0].note == "trust rating 10 in the file, which is no level")
        #expect(setup.zones[1].place?.line == 8)
        #expect(setup.assets.map(\.id) == ["card-numbers", "news"])
        #expect(setup.assets[0].copies.map(\.zone) == ["front", "inner"])
        #expect(setup.assets[0].copies.allSatisfy { !$0.isEncrypted })
        #expect(setup.assets[1].copies.map(\.zone) == ["front", "inner"])
        #expect(
            setup.flows.map { "\($0.id): \($0.from) to \($0.into)" }
                == ["orders: front to inner", "orders-back: inner to front"])
        #expect(setup.dropped.map(\.what) == ["flow: Within", "mitigations: Firewall"])
    }

    /// Nobody runs the internet: whoever is there is anybody, and what stands in it stands for itself.
    @Test func theInternetIsAPlaceThatNobodyRuns() throws {
        let text = Self.text.replacing("name: Front,", with: "name: The  Internet,")
        let setup = try Self.setup(text)
        #expect(setup.zones.map(\.isOpen) == [true, false])
        #expect(setup.zones.map(\.inside) == [nil, nil])
        #expect(setup.remarks.contains { $0.text.contains("nobody runs it") && $0.place.line == 7 })
        let made = try ModelImport(bytes: Array(text.utf8), file: "f")
        let model = try ImportedAnswers(made.text)
        #expect(!model.model.defenders.contains { $0.name.contains("Internet") })
        #expect(model.model.unknowns.allSatisfy { !$0.id.rawValue.hasPrefix("the-internet") })
        // What the file puts there everybody has, whatever is answered.
        #expect(try model.answered(model.last).follows([]).contains("exfiltration 1"))
        // Where nothing is said of where something is, it is not with everybody.
        let silent = try ModelImport(
            bytes: Array(
                text.replacing(
                    "stored: [cards], processed: [cards]", with: ""
                ).replacing(
                    ", assets: { processed: [cards], stored: }", with: ""
                ).replacing(
                    ", assets: [news]", with: ""
                ).utf8), file: "f")
        let other = try ImportedAnswers(silent.text)
        #expect(other.model.weights.allSatisfy { $0.copies.map(\.perimeter.rawValue) == ["inner"] })
        #expect(try !other.answered(other.last).follows([]).contains("exfiltration 1"))
    }

    @Test(arguments: [
        ("trustZones: [{ name: x }]", "'id' is missing"),
        ("project: { name: [x] }", "'name' has to be a text"),
        ("trustZones: [{ id: a, name: x }, { id: a, name: y }]", "a second trust zone 'a'"),
        ("trustZones: { a: b }", "'trustZones' has to be a list"),
        (
            "trustZones: [{ id: a, name: x, parent: { trustZone: b } }]",
            "no trust zone is called 'b'"
        ),
        ("trustZones: [{ id: a, name: x, parent: { trustZone: a } }]", "stands in itself"),
        (
            "components: [{ id: c, parent: { component: c } }]\ndataflows: [{ source: c, destination: c }]",
            "the component 'c' stands in itself"
        ),
        ("components: [{ id: c }]", "has no parent"),
        ("dataflows: [{ source: a, destination: b }]", "nothing is called 'a'"),
        ("assets: [x]", "a mapping belongs here"),
        (
            "trustZones: [{ id: z, name: Z }]\ncomponents: [{ id: c, parent: { trustZone: z } }]\n"
                + "dataflows: [{ source: c, destination: c, bidirectional: maybe }]",
            "has to be true or false"
        ),
    ])
    func whatIsWrongIsToldAtItsPlace(_ text: String, _ message: String) throws {
        do {
            _ = try Self.setup("otmVersion: 0.2.0\n" + text)
            Issue.record("nothing is wrong with \(text)")
        } catch let error as ModelErrors {
            #expect(error.diagnostics.contains { $0.message.contains(message) }, "\(error)")
            #expect(error.diagnostics.allSatisfy { $0.place?.line ?? 0 > 1 })
        }
    }
}
