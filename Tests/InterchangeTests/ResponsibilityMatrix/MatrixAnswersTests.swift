import Interchange
import Phrases
import Testing

/// Whether a control is there, by the answers of a matrix: only where each of them is a plain yes.
struct MatrixAnswersTests {
    private static func controls(_ text: String) throws -> [String] {
        try ResponsibilityMatrixReaderTests.setup(text).zones.flatMap { zone in
            zone.controls.map { "\(zone.id) \($0.id)" }
        }
    }

    @Test(arguments: [
        "Yes", "y", "YES", "true", "1", "x", "\u{2713}", "Implemented", "Fully implemented",
        "In place", "Yes, implemented",
    ])
    func aPlainYesIsThere(_ answer: String) throws {
        let found = try Self.controls("control;who;answer\nSL3-NET-01;CSP;\(answer)\n")
        #expect(found == ["covered SL3-NET-01"])
    }

    @Test(arguments: [
        "No", "N", "n/a", "NA", "none", "No, planned for 2027", "Not yet", "Planned", "Partial",
        "Partially implemented", "Yes, partially", "Yes, planned", "Yes, from 2027", "In progress",
        "-",
        "", "false", "0", "perhaps", "see the annex", "\u{2717}", "in", "not in place",
    ])
    func anythingElseIsNotThereAndTold(_ answer: String) throws {
        let setup = try ResponsibilityMatrixReaderTests.setup(
            "control;who;answer\nSL3-NET-01;CSP;\(answer)\n")
        #expect(setup.zones.isEmpty)
        let said = answer.isEmpty ? "nothing is answered" : "the answer is \(answer)"
        #expect(setup.dropped.map(\.why) == ["is not there: \(said)"])
    }

    /// Of several rows the least counts, in whatever order, at that place or at none.
    @Test(arguments: [
        ("SL3-NET-01;CSP;Yes;\nSL3-NET-01;CSP;No;", []),
        ("SL3-NET-01;CSP;No;\nSL3-NET-01;CSP;Yes;", []),
        ("SL3-NET-01;CSP;Yes;\nSL3-NET-01;n/a;Yes;", []),
        ("SL3-NET-01;CSP;Yes;Hall\nSL3-NET-01;CSP;No;hall", []),
        ("SL3-NET-01;CSP;Yes;Hall\nSL3-NET-01;CSP;No;", []),
        ("SL3-NET-01;CSP;Yes;Hall\nSL3-NET-01;CSP;No;Room", ["hall SL3-NET-01"]),
        (
            "SL3-NET-01;CSP;Yes;\nSL3-NET-01;CSP;No;\nSL3-NET-02;CSP;Yes;",
            ["covered SL3-NET-02"]
        ),
    ])
    func aNoInAnyRowCounts(_ rows: String, _ expected: [String]) throws {
        #expect(try Self.controls("control;who;answer;place\n\(rows)\n") == expected)
    }

    @Test func aRowThatAnotherTakesBackIsTold() throws {
        let setup = try ResponsibilityMatrixReaderTests.setup(
            "control,who,answer\nSL3-NET-01,CSP,Yes\nSL3-NET-01,CSP,No\n")
        #expect(
            setup.dropped.map { "\($0.place.line) \($0.why)" } == [
                "3 is not there: the answer is No", "2 is not there: another row of it says so",
            ])
    }
}
