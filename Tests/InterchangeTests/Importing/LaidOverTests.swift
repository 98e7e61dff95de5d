import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

/// Files laid over one another, and over a model that is there.
struct LaidOverTests {
    private static let otm = """
        otmVersion: 0.2.0
        project: { name: Shop, id: shop }
        assets: [{ id: c, name: Cards }]
        trustZones: [{ id: a, name: Front }, { id: b, name: Vault }]
        components:
          - { id: x, name: X, parent: { trustZone: a } }
          - { id: y, name: Y, parent: { trustZone: b }, assets: { stored: [c] } }
        dataflows: [{ id: f, name: Orders, source: x, destination: y }]

        """
    private static let owasp = """
        { "$schema": "https://example.org/threat-model-library/threat-model.schema.json",
          "trust_zones": [ { "symbolic_name": "v", "title": "Vault" }, { "symbolic_name": "w", "title": "Front office" } ],
          "actors": [ { "symbolic_name": "h", "title": "Helper", "type": "third_party", "trust_zone": "w" } ],
          "data_stores": [ { "symbolic_name": "d", "trust_zone": "w" }, { "symbolic_name": "e", "trust_zone": "v" } ],
          "data_sets": [ { "symbolic_name": "c", "title": "Cards", "placements": [
             { "data_store": "d" }, { "data_store": "e", "encrypted": true } ] } ] }

        """

    private func file(_ text: String, _ name: String) -> ModelImport.File {
        ModelImport.File(bytes: Array(text.utf8), name: name)
    }

    private func model(_ text: String) throws -> ThreatGraph {
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: "m")
        guard case .model(let model, _) = input.content else { throw ModelErrors([]) }
        return model
    }

    @Test func whatHasOneNameIsOneThingAndIsTold() throws {
        let made = try ModelImport([file(Self.otm, "a.yaml"), file(Self.owasp, "b.json")])
        let model = try model(made.text)
        #expect(model.perimeters.map(\.id.rawValue) == ["front", "front-office", "vault"])
        let cards = try #require(model.weights["cards"])
        // The copy in the vault is in plaintext here and encrypted there: both are kept.
        #expect(
            cards.copies.map { "\($0.perimeter) \($0.form)" }.sorted() == [
                "front-office plaintext", "vault ciphertext", "vault plaintext",
            ])
        #expect(
            made.matched.map(\.text) == [
                "the zone Vault is taken to be 'vault': both have that name",
                "the asset Cards is taken to be 'cards': both have that name",
            ])
        #expect(made.conflicts.count == 1)
        #expect(made.suggestions.map(\.theirs) == ["Front office"])
        #expect(made.suggestions.map(\.ours) == ["front"])
        #expect(made.text.contains("# from b.json:2:25") || made.text.contains("from b.json:"))
        #expect(model.sources.map(\.id.rawValue) == ["imported", "imported-2"])
        #expect(model.services.count == 1)
    }

    @Test func aTableSaysWhatElseIsOneThing() throws {
        let made = try ModelImport(
            [file(Self.otm, "a.yaml"), file(Self.owasp, "b.json")],
            matching: file("Front office,front\nVault,\n", "n.csv"))
        let model = try model(made.text)
        #expect(model.perimeters.map(\.id.rawValue) == ["front", "vault", "vault-2"])
        #expect(made.matched.first?.text.contains("n.csv:1:1 says so") == true)
        #expect(throws: ModelErrors.self) {
            try ModelImport(
                [file(Self.otm, "a.yaml"), file(Self.owasp, "b.json")],
                matching: file("Nobody,front\n", "n.csv"))
        }
    }

    private static let hand = """
        # Ours, by hand.
        sallyport: 1
        title: Ours
        defenders:
          lab: { role: lab }      # us
          aws: { role: cloud }
        perimeters:
          vault: { kind: hall, operator: aws, level: SL3, status: claimed }   # keep
        assets:
          cards:
            owner: lab
            copies:
              - { in: vault, form: ciphertext, key: master }   # sealed
        keys:
          master: { release: { all: [lab, aws] }, level: SL3 }
        channels:
          exit: { from: vault, to: outside, operator: lab, level: SL3 }

        """

    @Test func whatTheModelSaysStaysAndWhatIsNewIsAdded() throws {
        let before = try model(Self.hand)
        let made = try ModelImport(
            [file(Self.otm, "a.yaml")], into: file(Self.hand, "ours.yaml"))
        let after = try model(made.text)
        // Every line is still there, in order, comments too.
        var lines = made.text.split(separator: "\n")[...]
        for line in Self.hand.split(separator: "\n") {
            let at = try #require(lines.firstIndex(of: line), "\(line) is gone: \(made.text)")
            lines = lines[lines.index(after: at)...]
        }
        for zone in before.perimeters { #expect(after.perimeters[zone.id] == zone) }
        for channel in before.channels { #expect(after.channels[channel.id] == channel) }
        for party in before.defenders { #expect(after.defenders[party.id] == party) }
        #expect(after.perimeters.map(\.id.rawValue) == ["front", "vault"])
        #expect(after.channels.contains("orders") && after.channels.contains("front-exit"))
        #expect(
            after.weights["cards"]?.copies.map { "\($0.form)" }.sorted() == [
                "ciphertext", "plaintext",
            ])
        #expect(made.conflicts.count == 1, "\(made.conflicts)")
        #expect(made.text.contains("# from a.yaml:4:14"))
        // The only lab of the model owns what is new.
        #expect(after.labs.map(\.id.rawValue) == ["lab"])
        #expect(after.unknowns.contains("front-level"))
        #expect(!after.unknowns.contains("vault-level"))
    }

    @Test func whatIsImportedTwiceAddsNothing() throws {
        let once = try ModelImport([file(Self.otm, "a.yaml")]).text
        let again = try ModelImport([file(Self.otm, "a.yaml")], into: file(once, "m.yaml"))
        #expect(again.taken.isEmpty, "\(again.taken)")
        #expect(again.suggestions.isEmpty)
        let (one, two) = (try model(once), try model(again.text))
        #expect(one.perimeters == two.perimeters && one.weights == two.weights)
        #expect(one.channels == two.channels && one.unknowns == two.unknowns)
    }

    /// A model in braces or in shares, one that extends another, and what is none.
    @Test func whatCannotBeAddedToIsTold() throws {
        for text in [
            "{ sallyport: 1, title: x }", "title: x\n", Self.otm,
            "sallyport: 1\nextends: b.yaml\n",
        ] {
            #expect(throws: ModelErrors.self) {
                try ModelImport([file(Self.otm, "a.yaml")], into: file(text, "m.yaml"))
            }
        }
        let shares = Self.hand.replacing(
            "- { in: vault, form: ciphertext, key: master }   # sealed",
            with:
                "- { in: vault, form: share, share: 1 }\n      - { in: vault, form: share, share: 2 }"
        ).replacing(
            "    owner: lab\n", with: "    owner: lab\n    custody: { scheme: split, k: 2 }\n")
        let made = try ModelImport([file(Self.otm, "a.yaml")], into: file(shares, "m.yaml"))
        #expect(made.conflicts.contains { $0.text.contains("kept in shares") }, "\(made.conflicts)")
    }

    /// Random models of ours under real imports: what was stated stays.
    @Test func noFlowStyleIsLost() throws {
        let flow = Self.hand.replacing(
            "perimeters:\n  vault: { kind: hall, operator: aws, level: SL3, status: claimed }   # keep",
            with:
                "perimeters: { vault: { kind: hall, operator: aws, level: SL3, status: claimed } }")
        let made = try ModelImport([file(Self.otm, "a.yaml")], into: file(flow, "m.yaml"))
        #expect(try model(made.text).perimeters.map(\.id.rawValue) == ["front", "vault"])
    }
}
