import Catalogue
import Formulas
import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

/// Responsibility matrices: which control is whose, what is left out and what is wrong.
struct ResponsibilityMatrixReaderTests {
    static let text = """
        Cloud service matrix,,,
        ,,,
        Control ID,Control Title,SSRM Control Ownership,CSP CAIQ Answer
        SL3-NET-01,Networks,CSP-owned,Yes
        SL2-GOV-01,Governance,CSC-owned,Yes
        SL4-CC-01,Confidential,Shared CSP and CSC,Yes
        SL4-EGR-01,Egress,3rd-party outsourced,Yes
        SL4-EGR-02,Radios,Shared CSP and 3rd-party,NA
        SL4-STO-01,Stored,N/A,Yes
        SL4-STO-02,Shielded,,Yes
        IAM-01.1,Policy,CSP-owned,Yes

        """

    static func setup(
        _ text: String, _ columns: String? = nil, matching: [String: String] = [:]
    ) throws -> ImportedSetup {
        try ResponsibilityMatrixReader.setup(
            bytes: Array(text.utf8), file: "m.csv",
            columns: columns.map { try MatrixColumns($0) } ?? MatrixColumns(), matching: matching)
    }

    private static func controls(_ setup: ImportedSetup) -> [String] {
        setup.zones.flatMap { zone in
            zone.controls.map { "\(zone.id) \($0.id): \($0.operators.defenders)" }
        }
    }

    @Test func controlsAreTakenOverWithWhoRunsThem() throws {
        let setup = try Self.setup(Self.text)
        #expect(
            Self.controls(setup) == [
                "covered SL3-NET-01: [provider]", "covered SL2-GOV-01: [customer]",
                "covered SL4-CC-01: [customer, provider]",
                "covered SL4-EGR-01: [provider, third-party]",
            ])
        #expect(setup.zones[0].controls[0].places.map(\.line) == [4])
        #expect(setup.parties.map(\.role) == ["cloud", "customer", "other"])
        #expect(
            setup.dropped.map { "\($0.place.line) \($0.what): \($0.why)" } == [
                "8 control SL4-EGR-02: is not there: the answer is NA",
                "9 control SL4-STO-01: applies to nobody, as the file has it",
                "10 control SL4-STO-02: guards nothing: nobody is said to run it",
                "11 control IAM-01.1: is no control of the catalogue, and nothing says which of them it is",
            ])
    }

    /// What the words of such matrices mean, by hand.
    @Test(arguments: [
        ("CSP-Owned", "provider"), ("CSC-Owned", "customer"), ("Provider", "provider"),
        ("cloud service provider-owned", "provider"), ("Customer", "customer"),
        ("Third party", "third-party"), ("3rd-party outsourced", "provider,third-party"),
        ("Third-party outsourced", "provider,third-party"),
        ("Shared", "customer,provider"), ("Shared (Independent)", "customer,provider"),
        ("Shared (Dependent)", "customer,provider"), ("Shared CSP and CSC", "customer,provider"),
        ("Shared CSP & 3rd party", "provider,third-party"), ("both", "customer,provider"),
        ("provider and customer", "customer,provider"),
    ])
    func wordsMeanWhoHasAPart(_ word: String, _ parties: String) throws {
        let setup = try Self.setup("control;who\nSL3-NET-01;\(word)\n")
        #expect(
            setup.zones.first?.controls.first?.operators.defenders.map(\.rawValue).joined(
                separator: ",") == parties)
        // Whoever has a part lets it fail alone.
        #expect(
            setup.zones.first?.controls.first?.operators.defenders.allSatisfy { one in
                setup.zones[0].controls[0].operators.holds { $0.defender == one }
            } == true)
    }

    @Test func columnsAreNamedAndNamesAreParties() throws {
        let text = """
            Ref\tOwner\tRun by whom\tWhere
            NET\tShared\tNimbus; Acme\tHall
            SL2-GOV-01\tProvider\t\tHall
            SL4-CC-01\t\t{ all: [Nimbus, { op: Acme, level: SL3 }] }\tRoom
            SL4-CC-01\t\tChipworks\tRoom

            """
        let setup = try Self.setup(
            text, "control=ref,who=owner,operator=Run-by whom,place=where",
            matching: ["NET": "SL3-NET-01"])
        #expect(
            Self.controls(setup) == [
                "hall SL3-NET-01: [acme, nimbus]", "hall SL2-GOV-01: [provider]",
                "room SL4-CC-01: [acme, chipworks, nimbus]",
            ])
        let both = setup.zones[1].controls[0].operators
        #expect(both.holds { $0.defender == "chipworks" })
        #expect(!both.holds { $0.defender == "acme" })
        #expect(both.holds { ["acme", "nimbus"].contains($0.defender) })
        #expect(setup.remarks.map(\.place.line) == [5])
        #expect(setup.dropped.map(\.what) == ["levels and numbers of people of SL4-CC-01"])
    }

    /// A column that is named goes to what it is named for, also where its name is known for something else.
    @Test func whatIsNamedGoesFirst() throws {
        let setup = try Self.setup(
            "Ref,Control,Responsible party\nSL3-NET-01,Networks,Nimbus\n",
            "operator=Responsible party")
        #expect(Self.controls(setup) == ["covered SL3-NET-01: [nimbus]"])
    }

    /// Whoever names columns has a matrix, whatever they are called.
    @Test func namedColumnsMakeAMatrixOfIt() throws {
        let file = ModelImport.File(
            bytes: Array("Our ref,Held by\nSL3-NET-01,Provider\n".utf8), name: "m.csv")
        #expect(throws: ModelErrors.self) { try ModelImport([file]) }
        let made = try ModelImport(
            [file], columns: MatrixColumns("control=Our ref,who=Held by"))
        #expect(made.text.contains("SL3-NET-01"))
    }

    @Test func columnsOfSidesHaveMarks() throws {
        let setup = try Self.setup(
            "Control,Provider,Customer,Third party\nSL3-NET-01,x,,✓\nSL2-GOV-01,no,R,-\nSL4-CC-01,,,\n"
        )
        #expect(
            Self.controls(setup) == [
                "covered SL3-NET-01: [provider, third-party]", "covered SL2-GOV-01: [customer]",
            ])
    }

    @Test(arguments: [
        ("control,who\nSL3-NET-01,Custmer\n", "does not say whose the control is"),
        ("control,title\nSL3-NET-01,x\n", "names the columns"),
        ("control,who\nSL3-NET-01,provider,x\n", "more cells than the header"),
        ("control,operator\nSL3-NET-01,{ all: x }\n", "a formula is"),
        ("control;operator\nSL3-NET-01;{ at-least: 3, of: [a, b] }\n", "a number from 1 to 2"),
        ("control;operator\nSL3-NET-01;{ all: [\n", "is no formula"),
        (
            "control;operator\nSL3-NET-01;" + String(repeating: "{ all: [", count: 9) + "a"
                + String(repeating: "] }", count: 9) + "\n", "deep in each other"
        ),
    ])
    func whatIsWrongIsToldAtItsPlace(_ text: String, _ message: String) throws {
        do {
            _ = try Self.setup(text)
            Issue.record("nothing is wrong with \(text)")
        } catch let error as ModelErrors {
            #expect(error.diagnostics.contains { $0.message.contains(message) }, "\(error)")
        }
    }

    @Test(arguments: ["control", "control=", "x=y", "who=a,who=b", ""])
    func namesOfColumnsAreChecked(_ list: String) {
        #expect(throws: MatrixColumns.Unreadable.self) { try MatrixColumns(list) }
    }

    /// Everything wrong is told at once, in the order of the file.
    @Test func allFaultsAreTold() throws {
        do {
            _ = try Self.setup("control,who\nSL3-NET-01,a\nSL2-GOV-01,b\n")
        } catch let error as ModelErrors {
            #expect(error.diagnostics.map { $0.place?.line } == [2, 3])
        }
    }

    // MARK: Never safer

    private static func imported(_ text: String) throws -> String {
        try ModelImport(bytes: Array(text.utf8), file: "m.csv").text
    }

    /// A matrix in which every category is blocked by somebody.
    static func full() throws -> [String] {
        var rows: [String] = []
        var left = Set(VectorCategory.allCases).subtracting([.host])
        for control in try CatalogueBook.builtIn().controls where control.level.rawValue >= 4 {
            guard !left.isDisjoint(with: control.blocks) else { continue }
            left.subtract(control.blocks)
            rows.append("\(control.id),\(["provider", "customer", "shared"][rows.count % 3])")
        }
        #expect(left == [])
        return rows
    }

    /// Whatever row is taken out, whoever sufficed with it still does; without any, nobody need fail.
    @Test func takingAControlOutMakesNothingSafer() throws {
        let rows = try Self.full()
        let head = "control,who\n"
        let whole = try SufficientSets(
            Self.imported(head + rows.joined(separator: "\n")), isAnswered: true)
        #expect((whole.order("exfiltration 1") ?? 0) > 0)
        for at in rows.indices {
            var fewer = rows
            fewer.remove(at: at)
            let after = try SufficientSets(
                Self.imported(head + fewer.joined(separator: "\n")), isAnswered: true)
            #expect(whole.lost(after: after) == [], "\(rows[at])")
        }
        let none = try SufficientSets(Self.imported(head + "SL3-NET-01,\n"))
        for tier in 1...5 { #expect(none.sets["exfiltration \(tier)"] == [[]]) }
    }

    @Test func nothingHoldsUntilSomebodySaysSo() throws {
        let text = try Self.imported(Self.text)
        #expect(!text.contains("level: none"))
        let answers = try SufficientSets(text)
        for tier in 1...5 {
            for consequence in ["exfiltration", "tampering", "denial"] {
                #expect(answers.sets["\(consequence) \(tier)"] == [[]], "\(consequence) \(tier)")
            }
        }
        #expect(try Self.imported(Self.text) == text)
        #expect(text.contains("use: SL4-EGR-01"))
        #expect(text.contains("# SL3-NET-01: from m.csv:4:1"))
    }
}
