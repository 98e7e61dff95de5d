import Interchange
import ModelFormat
import Phrases
import Testing
import YAMLKit

/// Threagile: what is taken over, and what is wrong.
struct ThreagileReaderTests {
    static let text = """
        threagile_version: 1.0.0
        title: Shop
        questions: { "Who patches?": "" }
        data_assets:
          Contracts: &contracts { id: contracts, owner: Company }
          Logs: { <<: *contracts, id: logs }
        technical_assets:
          Client: { id: client, owner: Customer, data_assets_processed: [contracts],
            communication_links: { Reads: { target: store, data_assets_received: [contracts] } } }
          Store: { id: store, encryption: transparent, data_assets_stored: [contracts, logs],
            communication_links: { Asks: { target: client } } }
        trust_boundaries:
          Net: { id: net, type: network-on-prem, trust_boundaries_nested: [dmz] }
          DMZ: { id: dmz, technical_assets_inside: [store] }
        shared_runtimes: { Host: { id: host, technical_assets_running: [store] } }

        """

    static func setup(_ text: String) throws -> ImportedSetup {
        try ThreagileReader.setup(of: YAMLDocument(expanding: Array(text.utf8), file: "f").root)
    }

    @Test func zonesCopiesAndWaysAreTakenOver() throws {
        let setup = try Self.setup(Self.text)
        #expect(
            setup.zones.map { "\($0.id) in \($0.inside ?? "-")" }
                == ["net in -", "dmz in net", "in-no-boundary in -"])
        #expect(
            setup.assets.map(\.note) == [
                "owner in the file: Company", "owner in the file: Company",
            ])
        #expect(
            setup.assets[0].copies.map { "\($0.zone) \($0.isEncrypted)" }
                == ["in-no-boundary false", "dmz true", "dmz false"])
        #expect(
            setup.flows.map { "\($0.id): \($0.from) to \($0.into)" } == [
                "reads: in-no-boundary to dmz", "reads-back: dmz to in-no-boundary",
                "asks: dmz to in-no-boundary",
            ])
        #expect(setup.dropped.map(\.what) == ["shared_runtimes: Host"])
        #expect(
            setup.remarks.map(\.text) == [
                "Client has the owner Customer in the file: put that name in for whoever runs its zone, if that is so",
                "asked in the file: Who patches? (not answered)",
            ])
    }

    @Test(arguments: [
        ("trust_boundaries: { A: { id: a, trust_boundaries_nested: [a] } }", "stands in itself"),
        (
            "trust_boundaries: { A: { id: a, trust_boundaries_nested: [b] } }",
            "no trust boundary is called 'b'"
        ),
        (
            "trust_boundaries: { A: { id: a, technical_assets_inside: [x] }, B: { id: b, technical_assets_inside: [x] } }",
            "stands in two trust boundaries"
        ),
        (
            "technical_assets: { A: { id: a, data_assets_stored: [x] } }",
            "no data asset is called 'x'"
        ),
        (
            "technical_assets: { A: { id: a, communication_links: { L: { target: x } } } }",
            "no technical asset is called 'x'"
        ),
        ("title: [x]", "'title' has to be a text"),
        ("technical_assets: [a]", "'technical_assets' has to be a mapping"),
    ])
    func whatIsWrongIsTold(_ text: String, _ message: String) throws {
        do {
            _ = try Self.setup("threagile_version: 1.0.0\n" + text)
            Issue.record("nothing is wrong with \(text)")
        } catch let error as ModelErrors {
            #expect(error.diagnostics.contains { $0.message.contains(message) }, "\(error)")
        }
    }
}
