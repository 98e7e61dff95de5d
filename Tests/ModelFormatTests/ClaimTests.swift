import ModelFormat
import Phrases
import Testing
import ThreatGraph

struct ClaimTests {
    private static let ledger =
        SampleModels.small + """
            date: 2026-04-20
            sources: { paper: { title: A paper } }
            claims:
              k2: { statement: It does not, contradicts: [k1, k3] }
              k1: { statement: It holds, about: channels.door.level, status: unspecified, source: paper }
              k3: { statement: It may, contradicts: [k2] }
              k4: { statement: Something else, stale-after: 2026-12-31 }

            """

    @Test func contradictionIsMutualHoweverItIsWritten() throws {
        let graph = try SampleModels.document(Self.ledger).threatGraph()
        #expect(graph.claims["k1"]?.contradicts == ["k2"])
        #expect(graph.claims["k2"]?.contradicts == ["k1", "k3"])
        #expect(graph.claims["k3"]?.contradicts == ["k2"])
        #expect(
            graph.contradictions.map { [$0.first.id, $0.second.id] } == [
                ["k1", "k2"], ["k2", "k3"],
            ])
        #expect(graph.claims["k1"]?.evidence == Evidence(status: .unspecified, source: "paper"))
        #expect(graph.claims["k4"]?.evidence.staleAfter == CalendarDate("2026-12-31"))
    }

    @Test func contradictionsAreNotesAndNeitherErrorsNorWarnings() throws {
        let examination = try SampleModels.document(Self.ledger).examined()
        #expect(examination.warnings.isEmpty)
        #expect(examination.notes.map(\.code) == [.contradictingClaims, .contradictingClaims])
        #expect(examination.graph != nil)
    }

    @Test func contradictingWhatIsNotThereIsDangling() {
        let text =
            SampleModels.small + "claims: { k1: { statement: It holds, contradicts: [k2] } }\n"
        #expect(SampleModels.diagnostics(of: text).map(\.code) == [.danglingReference])
    }

    @Test(arguments: [
        "channels", "channel.door", "claims.k1", "channels..door", "door", "sallyport.door",
    ])
    func refusesToBeAboutWhatIsNoElement(_ path: String) {
        let text = SampleModels.small + "claims: { k1: { statement: It holds, about: \(path) } }\n"
        #expect(SampleModels.diagnostics(of: text).map(\.code) == [.claimAbout])
    }

    /// An unknown may take away what a claim is about; the claim stays in the ledger.
    @Test func aClaimOutlivesWhatAnAlternativeTakesAway() throws {
        let text =
            SampleModels.small + """
                claims: { k1: { statement: There is a hatch, about: channels.hatch } }
                unknown: { hatch: { of: channels.hatch, one-of: [
                  { from: room, to: outside, operator: lab }, ~ ] } }

                """
        let model =
            text.replacing(
                "channels: { door: { from: room, to: outside, operator: lab } }",
                with: "channels: { door: { from: room, to: outside, operator: lab }, hatch: "
                    + "{ from: room, to: outside, operator: lab } }")
        let document = try SampleModels.document(model)
        #expect(document.examined().diagnostics.isEmpty)
        let graph = try document.threatGraph()
        let gone = try #require(graph.unknowns["hatch"]?.alternatives.last)
        let changed = try document.applying(gone.changes).threatGraph()
        #expect(changed.channels["hatch"] == nil && changed.claims["k1"] != nil)
    }

    @Test func aChangeMayNotTouchTheLedger() {
        let text =
            Self.ledger + "options: { o: { cost: 1, set: { claims.k1.statement: Otherwise } } }\n"
        let found = SampleModels.diagnostics(of: text).filter { $0.severity == .error }
        #expect(found.map(\.code) == [.unknownPath])
    }

    @Test func whatIsStaleOnTheDayIsWarnedOf() {
        func codes(_ day: String) -> [DiagnosticCode] {
            SampleModels.diagnostics(
                of: SampleModels.small
                    + "date: 2026-04-20\nclaims: { k: { statement: x, stale-after: \(day) } }\n"
            ).map(\.code)
        }
        #expect(codes("2026-04-19") == [.staleFact])
        #expect(codes("2026-04-20").isEmpty)
    }
}
