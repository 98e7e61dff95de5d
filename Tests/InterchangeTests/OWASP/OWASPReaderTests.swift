import Interchange
import ModelFormat
import Phrases
import Testing
import YAMLKit

/// OWASP's threat-model library: what is taken over, and what is wrong.
struct OWASPReaderTests {
    static let text = """
        { "$schema": "https://example.org/www-project-threat-model-library/threat-model.schema.json",
          "scope": { "title": "Vault" },
          "trust_zones": [ { "symbolic_name": "inner", "title": "Inner" } ],
          "actors": [ { "symbolic_name": "helper", "title": "Helper Ltd", "type": "third_party", "trust_zone": "inner" },
                      { "symbolic_name": "dev", "title": "Dev", "type": "engineer", "trust_zone": "inner" } ],
          "components": [ { "symbolic_name": "client", "title": "Client", "trust_zone": "outer" } ],
          "data_stores": [ { "symbolic_name": "disk", "title": "Disk", "vendor": "Maker", "trust_zone": "inner" } ],
          "data_sets": [ { "symbolic_name": "keys", "title": "Keys",
                           "placements": [ { "data_store": "disk", "encrypted": true } ] } ],
          "data_flows": [ { "symbolic_name": "f", "title": "Asks", "source": { "type": "component", "object": "client" },
                            "destination": { "type": "data_store", "object": "disk" } } ],
          "assumptions": [ { "description": "TLS everywhere", "validity": "confirmed" } ],
          "controls": [ { "symbolic_name": "c", "title": "Restrict", "status": "suggested" } ] }

        """

    static func setup(_ text: String) throws -> ImportedSetup {
        try OWASPReader.setup(of: YAMLDocument(bytes: Array(text.utf8), file: "f").root)
    }

    @Test func zonesCopiesAndWaysAreTakenOver() throws {
        let setup = try Self.setup(Self.text)
        // One that is used and not declared is a zone all the same.
        #expect(setup.zones.map(\.id) == ["inner", "outer"])
        #expect(setup.guests.map { "\($0.id) into \($0.into)" } == ["helper-ltd into inner"])
        #expect(setup.assets.map { $0.copies.map(\.isEncrypted) } == [[true]])
        #expect(setup.flows.map { "\($0.from) to \($0.into)" } == ["outer to inner"])
        #expect(setup.dropped.map(\.what) == ["controls: Restrict"])
        #expect(setup.remarks.contains { $0.text.contains("Maker") })
        #expect(
            setup.remarks.contains {
                $0.text.contains("TLS everywhere") && $0.text.contains("confirmed")
            })
    }

    @Test(arguments: [
        (#"{"trust_zones": [{"title": "x"}]}"#, "'symbolic_name' is missing"),
        (
            #"{"data_sets": [{"symbolic_name": "x", "placements": [{"data_store": "y"}]}]}"#,
            "no data store in a zone is called 'y'"
        ),
        (#"{"data_flows": [{"symbolic_name": "x"}]}"#, "'source' is missing"),
        (
            #"{"data_flows": [{"source": {"type": "actor", "object": "y"}}]}"#,
            "no actor in a zone is called 'y'"
        ),
        (#"{"trust_zones": {}}"#, "'trust_zones' has to be a list"),
    ])
    func whatIsWrongIsTold(_ text: String, _ message: String) throws {
        do {
            _ = try Self.setup(text)
            Issue.record("nothing is wrong with \(text)")
        } catch let error as ModelErrors {
            #expect(error.diagnostics.contains { $0.message.contains(message) }, "\(error)")
        }
    }

    // MARK: Third parties that stand nowhere

    @Test func aThirdPartyThatStandsNowhereComesIntoEveryZone() throws {
        let setup = try Self.setup(
            Self.text.replacing(
                #""type": "third_party", "trust_zone": "inner""#, with: #""type": "third_party""#))
        #expect(
            setup.guests.map { "\($0.id) by \($0.party) into \($0.into)" } == [
                "helper-ltd by helper-ltd into inner", "helper-ltd-2 by helper-ltd into outer",
            ])
        #expect(setup.remarks.contains { $0.text.contains("taken to come into each of them") })
        // Somebody who is no third party is still left out.
        let dev = try Self.setup(
            Self.text.replacing(
                #""type": "engineer", "trust_zone": "inner""#, with: #""type": "engineer""#))
        #expect(dev.dropped.map(\.what) == ["actor: dev", "controls: Restrict"])
    }

    @Test func whereThereIsNoZoneTheyComeIntoTheOneThatIsMade() throws {
        let setup = try Self.setup(
            #"{"actors": [{"symbolic_name": "v", "title": "V", "type": "third_party"}]}"#)
        #expect(setup.zones.count == 1)
        #expect(setup.guests.map(\.into) == setup.zones.map(\.id))
    }

    /// Taking out where they stand makes nothing safer, whatever is answered.
    @Test func takingOutWhereTheyStandMakesNothingSafer() throws {
        func text(_ zone: String) -> String {
            #"{"$schema": "https://example.org/threat-model-library/threat-model.schema.json", "trust_zones": "#
                + #"[{"symbolic_name": "z"}, {"symbolic_name": "y"}], "#
                + #""actors": [{"symbolic_name": "v", "title": "V", "type": "third_party"\#(zone)}], "#
                + #""data_stores": [{"symbolic_name": "s", "trust_zone": "z"}], "#
                + #""data_sets": [{"symbolic_name": "w", "placements": [{"data_store": "s"}]}]}"#
        }
        func sets(_ text: String) throws -> SufficientSets {
            try SufficientSets(
                ModelImport(bytes: Array(text.utf8), file: "f").text, isAnswered: true)
        }
        let whole = try sets(text(#", "trust_zone": "z""#))
        #expect(whole.lost(after: try sets(text(""))) == [])
    }

    @Test func manyOfThemInManyZonesAreRefused() throws {
        let zones = (0..<200).map { #"{"symbolic_name": "z\#($0)"}"# }.joined(separator: ",")
        let actors = (0..<60).map {
            #"{"symbolic_name": "a\#($0)", "type": "third_party"}"#
        }.joined(separator: ",")
        do {
            _ = try Self.setup(#"{"trust_zones": [\#(zones)], "actors": [\#(actors)]}"#)
            Issue.record("read")
        } catch let error as ModelErrors {
            #expect(error.diagnostics.map(\.message).joined().contains("say where they come"))
        }
    }
}
