import ModelFormat
import Phrases
import Testing
import ThreatGraph

/// Ties as a model file writes them, and what is said about mistakes in one.
struct TieDecodingTests {
    private static let model = SampleModels.small.replacing(
        "defenders: { lab: { role: lab } }",
        with: "defenders: { lab: { role: lab }, fund: { role: other, parent: group } }")

    private static func diagnostics(_ ties: String) -> [Diagnostic] {
        SampleModels.diagnostics(of: model + "ties: \(ties)\n").filter { $0.severity == .error }
    }

    @Test func readsATie() throws {
        let text =
            Self.model + """
                sources: { memo: { title: Memo } }
                ties:
                  stake: { title: A stake, holder: group, in: lab, kind: investment, influence: no,
                           status: reported, source: memo, since: 2026-01-01 }
                  seat: { holder: fund, in: lab }
                date: 2026-06-01

                """
        let graph = try SampleModels.document(text).threatGraph()
        let stake = try #require(graph.ties["stake"])
        #expect(stake.holder == "group" && stake.party == "lab")
        #expect(stake.title == "A stake" && stake.kind == "investment")
        #expect(stake.influence == .no && !stake.counts)
        #expect(stake.evidence.status == .reported && stake.evidence.source == "memo")
        #expect(stake.evidence.validity.since == CalendarDate("2026-01-01"))
        let seat = try #require(graph.ties["seat"])
        #expect(seat.influence == .unknown && seat.counts)
        #expect(try SampleModels.document(text).examined().warnings.isEmpty)
    }

    @Test(arguments: [
        ("{ t: { holder: grup, in: lab } }", "no defender or parent 'grup': did you mean 'group'?"),
        (
            "{ t: { holder: qqqqqqq, in: lab } }",
            "no defender or parent 'qqqqqqq': declare it under 'defenders' or 'parents'"
        ),
        ("{ t: { holder: fund, in: lib } }", "no defender 'lib': did you mean 'lab'?"),
        (
            "{ t: { in: lab } }",
            "tie 't' has no 'holder': name the defender or parent that holds it"
        ),
        ("{ t: { holder: fund } }", "tie 't' has no 'in': name the defender that it is in"),
        (
            "{ t: { holder: lab, in: lab } }",
            "tie 't' is held by 'lab' in itself: say who else has a say in it, or take the tie out"
        ),
        (
            "{ t: { holder: fund, in: lab, influence: maybe } }",
            "'maybe' is not a value for 'influence': write one of yes, no, unknown"
        ),
    ])
    func saysWhatIsWrong(_ ties: String, message: String) {
        #expect(Self.diagnostics(ties).map(\.message) == [message])
    }

    /// What an unknown would change is reached by its path.
    @Test func anUnknownReachesInfluence() throws {
        let text =
            Self.model + """
                ties: { seat: { holder: fund, in: lab, influence: yes } }
                unknown: { say: { of: ties.seat.influence, one-of: [ yes, no ] } }

                """
        let document = try SampleModels.document(text)
        #expect(document.examined().diagnostics.isEmpty)
        let graph = try document.threatGraph()
        #expect(graph.openUnknowns.ids == ["say"])
        let changes = try #require(graph.unknowns["say"]?.alternatives.last?.changes)
        #expect(try document.applying(changes).threatGraph().ties["seat"]?.influence == .no)
    }

    @Test func probabilitiesMayBeOfTies() throws {
        let text =
            Self.model + """
                period: one year
                sources: { memo: { title: Memo } }
                ties: { seat: { holder: fund, in: lab } }
                probabilities: { p: { of: [ tie:seat ], value: 0.1, source: memo } }

                """
        #expect(
            try SampleModels.document(text).threatGraph().probabilities["p"]?.causes
                == [.tie("seat")])
        let wrong = text.replacing("tie:seat", with: "tie:seet")
        #expect(
            SampleModels.diagnostics(of: wrong).map(\.message)
                == ["no tie 'seet': did you mean 'seat'?"])
    }

    // MARK: Countries that lean on another's instruments

    private static func warnings(_ jurisdictions: String) throws -> [Diagnostic] {
        let text =
            SampleModels.small + "jurisdictions: \(jurisdictions)\n"
            + "instruments: { own: { issuer: IE, compels: [content] } }\n"
        return try SampleModels.document(
            jurisdictions.contains("IE:")
                ? text : SampleModels.small + "jurisdictions: \(jurisdictions)\n"
        ).examined().warnings
    }

    @Test(arguments: [
        "{ IE: { catalogue-id: UK, instruments: catalogue } }",
        "{ IE: { catalogue-id: UK, instruments: [uk-ipa-tcn] } }",
        "{ IE: { title: Ireland, catalogue-id: EU, instruments: catalogue } }",
    ])
    func aLeaningCountryIsWarnedAbout(_ jurisdictions: String) throws {
        let warnings = try Self.warnings(jurisdictions)
        #expect(warnings.map(\.code.rawValue) == ["model.leaning-country"])
        let message = try #require(warnings.first?.message)
        #expect(message.hasPrefix("jurisdiction 'IE' leans on the instruments of '"))
        #expect(message.contains("leave 'instruments' out"))
        #expect(message.contains("'issuer: IE'"))
    }

    @Test(arguments: [
        "{ IE: {} }", "{ IE: { catalogue-id: UK } }",
        "{ IE: { catalogue-id: UK, instruments: [own] } }",
        "{ IE: { catalogue-id: UK, instruments: [own, catalogue] } }",
        "{ GB: { catalogue-id: UK, instruments: catalogue } }",
        "{ britain: { title: United Kingdom, catalogue-id: UK, instruments: catalogue } }",
        "{ USA: { catalogue-id: US, instruments: catalogue } }",
        "{ US: { instruments: catalogue } }",
    ])
    func whatDoesNotLeanIsNot(_ jurisdictions: String) throws {
        #expect(try Self.warnings(jurisdictions).isEmpty)
    }
}
