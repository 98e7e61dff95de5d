import ModelFormat
import Phrases
import Testing
import ThreatGraph

/// Positions as a model file writes them, and what is said about mistakes in one.
struct PositionDecodingTests {
    private static let model =
        SampleModels.small + """
            claims: { k1: { statement: It holds } }
            unknown: { who: { of: channels.door.operator, one-of: [ lab, { all: [lab] } ] } }

            """

    @Test func readsAPosition() throws {
        let graph = try SampleModels.document(
            Self.model + """
                positions:
                  P1:
                    statement: The door holds
                    confidence: 60 %
                    because: [k1]
                    would-change: [who, k1]
                    expects:
                      - { consequence: exfiltration, tier: OC3, order: 2, level: root }
                      - { consequence: denial, at-most: 1 }
                    status: assumed
                  P2: { statement: Nothing, confidence: 0% }

                """
        ).threatGraph()
        let position = try #require(graph.positions["P1"])
        #expect(position.statement == "The door holds" && position.confidence == 60)
        #expect(position.reasons == ["k1"] && position.wouldChange == ["k1", "who"])
        #expect(
            position.expectations == [
                ExpectedOrder(
                    consequence: .exfiltration, tier: CapabilityTier(rawValue: 3), atLeast: 2,
                    level: .root),
                ExpectedOrder(consequence: .denial, atMost: 1),
            ])
        #expect(
            position.expectations.map(\.identity)
                == ["exfiltration/root/OC3/order-2", "denial/party/at-most-1"])
        #expect(position.evidence.status == .assumed)
        #expect(graph.positions["P2"]?.confidence == 0)
    }

    @Test(arguments: [
        ("{ because: [k1] }", "position 'P' has no 'statement': say in your words what is held"),
        ("{ statement: x, because: [k2] }", "no claim 'k2': did you mean 'k1'?"),
        (
            "{ statement: x, would-change: [whoo] }",
            "no unknown, tie or claim 'whoo': did you mean 'who'?"
        ),
        (
            "{ statement: x, would-change: [qqqqqq] }",
            "no unknown, tie or claim 'qqqqqq': declare it under 'unknown' or 'claims'"
        ),
        (
            "{ statement: x, confidence: 101 % }",
            "'101 %' for 'confidence' is not a whole number of per cent: write for example 60 %"
        ),
        (
            "{ statement: x, confidence: 0.6 }",
            "'0.6' for 'confidence' is not a whole number of per cent: write for example 60 %"
        ),
        (
            "{ statement: x, expects: [ { consequence: denial } ] }",
            "an expectation of position 'P' has neither 'order' nor 'at-most': say how many failures "
                + "it expects at least or at most"
        ),
        (
            "{ statement: x, expects: [ { consequence: denial, order: 3, at-most: 2 } ] }",
            "an expectation of position 'P' expects at least 3 and at most 2: no model does both"
        ),
        (
            "{ statement: x, expects: [ { consequence: exfiltration, longer-than: 1 d, order: 3 } ] }",
            "exfiltration lasts for no time: leave 'longer-than' out"
        ),
        (
            "{ statement: x, expects: [ { order: 3 } ] }",
            "an expectation of position 'P' has no 'consequence': write exfiltration, disclosure, "
                + "denial or tampering"
        ),
        (
            "{ statement: x, expects: [ { consequence: denial, order: 0 } ] }",
            "'0' for 'order' is not a whole number from 1 up: write for example 2"
        ),
    ])
    func saysWhatIsWrong(_ position: String, message: String) {
        let text = Self.model + "positions: { P: \(position) }\n"
        #expect(SampleModels.diagnostics(of: text).map(\.message) == [message])
    }

    /// A change is of the model on its day: a date in it would be read by nobody, and count at once.
    @Test(arguments: [
        "perimeters.later: { operator: lab, since: 2035-01-01 }",
        "perimeters: { later: { operator: lab, until: 2020-01-01 } }", "date: 2035-01-01",
        "channels.later.since: 2035-01-01",
    ])
    func noChangeSaysADate(_ change: String) throws {
        let text = Self.model + "options: { o: { cost: 1, set: { \(change) } } }\n"
        let said = SampleModels.diagnostics(of: text).map(\.message)
        #expect(
            said.contains { $0.contains("is of the model as it is on its day") }
                || said.contains { $0.contains("may not touch 'date'") }, "\(said)")
    }

    /// What is held is nothing that could be otherwise.
    @Test func noChangeTouchesAPosition() {
        let text =
            Self.model + "positions: { P: { statement: x } }\n"
            + "options: { o: { cost: 1, set: { positions.P.statement: y } } }\n"
        #expect(
            SampleModels.diagnostics(of: text).map(\.message)
                == ["a change may not touch 'positions': leave it out"])
    }
}
