import ModelFormat
import Phrases
import Testing
import ThreatGraph

struct InstrumentDecodingTests {
    private static func graph(_ more: String) throws -> ThreatGraph {
        try SampleModels.document(SampleModels.small + more).threatGraph()
    }

    @Test func readsWhatAJurisdictionCanUse() throws {
        let graph = try Self.graph(
            """
            jurisdictions:
              A: {}
              B: { instruments: ~ }
              US: { instruments: catalogue }
              GB: { catalogue-id: UK, instruments: [uk-ipa-tcn, own, catalogue, own] }
            instruments:
              own: { issuer: GB, compels: [denial, content], limited: [denial],
                     contested: [content], reach: [possession, seat] }
            """)
        #expect(graph.jurisdictions["A"]?.instruments == nil)
        #expect(graph.jurisdictions["B"]?.instruments == nil)
        #expect(
            graph.jurisdictions["US"]?.instruments == InstrumentSelection(includesCatalogue: true))
        #expect(
            graph.jurisdictions["GB"]?.instruments
                == InstrumentSelection(includesCatalogue: true, named: ["own", "uk-ipa-tcn"]))
        #expect(graph.jurisdictions["GB"]?.nameInCatalogue == "UK")
        let own = try #require(graph.instruments["own"])
        #expect(own.compels == [.content, .denial] && own.limited == [.denial])
        #expect(own.contested == [.content] && own.reach == [.seat, .possession])
    }

    @Test func anOwnInstrumentTakesThePlaceOfTheCatalogues() throws {
        let graph = try Self.graph(
            """
            jurisdictions: { X: { instruments: [us-nsl-2709] } }
            instruments: { us-nsl-2709: { issuer: X, compels: [content] } }
            """)
        #expect(graph.jurisdictions["X"]?.instruments?.named == ["us-nsl-2709"])
    }

    @Test func readsParentsReachAndNotice() throws {
        let text = SampleModels.small.replacing(
            "{ role: lab }", with: "{ role: lab, parent: p, notice: clause }")
        let graph = try SampleModels.document(
            text + "jurisdictions: { A: {} }\nparents: { p: { jurisdictions: [A] } }\n"
        ).threatGraph()
        #expect(graph.parents["p"]?.reaches == [Reach("A")])
        #expect(graph.defenders["lab"]?.notice == .clause)
    }

    @Test(arguments: [
        ("jurisdictions: { US: { instruments: [com-price] } }", "a lever of a business partner"),
        ("jurisdictions: { US: { instruments: [us-eo-14409] } }", "compels nothing"),
        ("jurisdictions: { EU: { instruments: [eu-cada] } }", "no order can rest on it"),
        ("jurisdictions: { US: { instruments: [uk-ipa-tcn] } }", "is one of UK, not of US"),
        ("jurisdictions: { JP: { instruments: catalogue } }", "no instrument of 'JP', only of AU"),
        ("jurisdictions: { US: { instruments: [nonsense] } }", "declare it under 'instruments'"),
        ("jurisdictions: { US: { instruments: nonsense } }", "a list of instruments"),
        (
            "jurisdictions: { A: { instruments: [o] }, B: {} }\n"
                + "instruments: { o: { issuer: B, compels: [content] } }",
            "is issued by B, not by A"
        ),
        (
            "jurisdictions: { A: {} }\ninstruments: { catalogue: { issuer: A, compels: [content] } }",
            "may be called 'catalogue'"
        ),
        (
            "jurisdictions: { A: {} }\n"
                + "instruments: { o: { issuer: A, compels: [content], limited: [denial] } }",
            "add it to 'compels'"
        ),
        (
            "jurisdictions: { A: {} }\ninstruments: { o: { issuer: A, compels: [content], "
                + "limited: [content], contested: [content] } }", "both limited and contested"
        ),
    ])
    func saysWhatIsWrong(_ text: String, message: String) {
        let found = SampleModels.diagnostics(of: SampleModels.small + text + "\n")
        #expect(found.count == 1, "\(found)")
        #expect(found.allSatisfy { $0.message.contains(message) }, "\(found)")
    }

    @Test func aMistakeInAnInstrumentIsSaidOnce() {
        let found = SampleModels.diagnostics(
            of: SampleModels.small
                + "jurisdictions: { A: { instruments: [o] } }\n"
                + "instruments: { o: { compels: [content] } }\n")
        #expect(found.map(\.code) == [.missingKey])
    }
}
