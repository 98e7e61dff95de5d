import Formulas
import Interchange
import ModelFormat
import Phrases
import Testing
import ThreatGraph

/// Who a cell names: two names are never one party, and one party is never two.
struct MatrixPartiesTests {
    private static func operators(_ text: String) throws -> [String] {
        let setup = try ResponsibilityMatrixReaderTests.setup(text)
        return setup.zones.flatMap { zone in
            zone.controls.map { control in
                let text = control.operators.folded(leaf: { $0.defender.rawValue }) {
                    operation, parts in
                    (operation == .all ? "all" : "any") + "(" + parts.joined(separator: " ") + ")"
                }
                return "\(control.id): \(text)"
            }
        }
    }

    private static func fault(_ text: String) -> String {
        do {
            return "read: \(try operators(text))"
        } catch let error as ModelErrors {
            return error.diagnostics.map { "\($0)" }.joined(separator: "\n")
        } catch {
            return "\(error)"
        }
    }

    // MARK: Several names in a cell

    @Test(arguments: [
        "AWS, Lab", "AWS / Lab", "AWS/Lab", "AWS & Lab", "AWS and Lab", "AWS AND Lab", "AWS + Lab",
        "AWS; Lab", "AWS\nLab", "AWS\r\nLab", "AWS | Lab", "AWS (Lab)", "AWS - Lab",
        "AWS \u{2013} Lab",
        "AWS, and Lab", "aws;;lab", "AWS \u{FF0F} Lab", "AWS with Lab", "\u{200B}AWS, Lab\u{200B}",
    ])
    func namesInACellAreParties(_ cell: String) throws {
        let found = try Self.operators("control,operator\nSL3-NET-01,\"\(cell)\"\n")
        #expect(found == ["SL3-NET-01: any(aws lab)"])
    }

    @Test func namesOfSeveralWordsStayWhole() throws {
        let found = try Self.operators("control,operator\nSL3-NET-01,Acme Data Halls; X-ray\n")
        #expect(found == ["SL3-NET-01: any(acme-data-halls x-ray)"])
        // Whoever is called by a word that joins names is not lost.
        #expect(try Self.operators("control,operator\nSL3-NET-01,and;\n") == ["SL3-NET-01: and"])
    }

    @Test func whatIsReadAsSeveralNamesIsTold() throws {
        let setup = try ResponsibilityMatrixReaderTests.setup(
            "control,operator\nSL3-NET-01,AT&T\nSL3-NET-02,AT&T\nSL4-CC-01,A; B\n")
        #expect(
            setup.remarks.map { "\($0.place.line) \($0.text)" } == [
                "2 'AT&T' is read as 2 names, each of whom can let it fail"
            ])
    }

    /// A party that is in every control suffices alone, however the others stand beside it.
    @Test func aPartyInAllControlsSufficesAlone() throws {
        let both = try Self.operators(
            "control,operator\nSL3-NET-01,AWS\nSL3-NET-02,\"AWS, Lab\"\nSL4-CC-01,aws/Eve\n")
        #expect(
            both == ["SL3-NET-01: aws", "SL3-NET-02: any(aws lab)", "SL4-CC-01: any(aws eve)"])
    }

    // MARK: One party under several spellings

    @Test func namesThatDifferInCaseBlanksAndSignsAreOneParty() throws {
        let text = """
            control;operator
            SL3-NET-01;Acme Corp
            SL3-NET-02;ACME  corp
            SL4-CC-01;acme-corp.
            SL4-EGR-01;AcmeCorp\u{200B}
            SL4-EGR-02;{ all: [Acme Corp, acme corp] }

            """
        let setup = try ResponsibilityMatrixReaderTests.setup(text)
        #expect(setup.parties.map(\.title) == ["Acme Corp"])
        #expect(
            setup.zones[0].controls.map { $0.operators.defenders.map(\.rawValue) }
                == Array(repeating: ["acme-corp"], count: 5))
        #expect(
            setup.remarks.map { "\($0.place.line) \($0.text)" } == [
                "3 'ACME corp' is taken to be 'Acme Corp', written otherwise",
                "4 'acme-corp.' is taken to be 'Acme Corp', written otherwise",
                "5 'AcmeCorp' is taken to be 'Acme Corp', written otherwise",
                "6 'acme corp' is taken to be 'Acme Corp', written otherwise",
            ])
    }

    @Test(arguments: ["N/A", "none", "-", "TBD", "unknown", "n/a; -"])
    func nobodyIsNoParty(_ cell: String) throws {
        let setup = try ResponsibilityMatrixReaderTests.setup(
            "control,operator,title\nSL3-NET-01,\(cell),x\n")
        #expect(setup.zones.isEmpty && setup.parties.isEmpty)
        #expect(setup.dropped.map(\.why) == ["guards nothing: nobody is said to run it"])
    }

    // MARK: Formulas

    @Test(arguments: [
        ("{ all: [aws, lab], any: [eve] }", "'any' does not go with 'all'"),
        ("{ op: aws, any: [eve] }", "'any' does not go with 'op'"),
        ("{ any: [aws, lab], at-least: 2 }", "'at-least' does not go with 'any'"),
        ("{ at-least: 1, of: [aws, lab], all: [eve] }", "'at-least' does not go with 'all'"),
        ("{ op: aws, persons: 2, also: eve }", "'also' does not go with 'op'"),
        ("{ at-least: 2 }", "a formula is"),
        ("{ op: [aws] }", "a formula is"),
        ("{ all: [\"\"AWS, Lab\"\", eve] }", "'AWS, Lab' in a formula can be several names"),
        ("{ all: [aws & lab, eve] }", "'aws & lab' in a formula can be several names"),
        ("{ all: [none, eve] }", "'none' in a formula names nobody"),
    ])
    func aFormulaIsOneThing(_ cell: String, _ message: String) {
        let told = Self.fault("control,operator\nSL3-NET-01,\"\(cell)\"\n")
        #expect(told.contains(message) && told.contains("m.csv:2:12"), "\(told)")
    }

    // MARK: Names beside words

    @Test func whoOwnsBesidesWhoRunsHasAPart() throws {
        // AWS and two that share: which of them it is nobody says.
        #expect(
            try Self.operators("control,operator,ownership\nSL3-NET-01,AWS,Shared CSP and CSC\n")
                == ["SL3-NET-01: any(aws provider customer)"])
        // As many names as share, and a formula over as many, say it all.
        #expect(
            try Self.operators("control,operator,ownership\nSL3-NET-01,AWS; Lab,Shared\n")
                == ["SL3-NET-01: any(aws lab)"])
        #expect(
            try Self.operators(
                "control;operator;ownership\nSL3-NET-01;{ all: [aws, lab] };Shared\n")
                == ["SL3-NET-01: all(aws lab)"])
    }

    /// Where each row with one of both says the same, the side is that party.
    @Test func aSideThatAlwaysHasOneNameIsThatParty() throws {
        let text = """
            control,operator,ownership
            SL3-NET-01,AWS,CSP-owned
            SL3-NET-02,aws,CSP-owned
            SL4-CC-01,AWS,Shared
            SL4-EGR-01,,CSP-owned
            SL4-EGR-02,Provider,

            """
        #expect(
            try Self.operators(text) == [
                "SL3-NET-01: aws", "SL3-NET-02: aws", "SL4-CC-01: any(aws customer)",
                "SL4-EGR-01: aws", "SL4-EGR-02: aws",
            ])
        let told = try ResponsibilityMatrixReaderTests.setup(text).remarks.map(\.text)
        #expect(told.first?.hasPrefix("'AWS' is taken to be the provider") == true, "\(told)")
    }

    /// Two names under one owner: the owner is neither, and can let both fail.
    @Test func anOwnerOfSeveralHasAPartInEach() throws {
        #expect(
            try Self.operators(
                "control,operator,ownership\nSL3-NET-01,AWS,Customer\nSL3-NET-02,Lab,Customer\n")
                == ["SL3-NET-01: any(aws customer)", "SL3-NET-02: any(lab customer)"])
    }
}
