import DecisionDiagrams
import Interchange
import ModelFormat
import Testing

@Suite struct OpenPSADocumentTests {
    private func document(_ body: String) throws -> OpenPSADocument {
        try OpenPSADocument(bytes: Array("<opsa-mef>\(body)</opsa-mef>".utf8), file: "t.xml")
    }

    /// The fault of a file whose tree has these definitions, on its second line.
    private func fault(_ definitions: String, data: String = "") -> String {
        let body =
            "<define-fault-tree name=\"t\">\n\(definitions)</define-fault-tree>"
            + "<model-data>\(data)</model-data>"
        do {
            _ = try document(body).tree(top: nil)
            return "no fault"
        } catch { return "\(error)" }
    }

    private func gate(_ name: String, _ formula: String) -> String {
        "<define-gate name=\"\(name)\">\(formula)</define-gate>"
    }

    private let event = "<define-basic-event name=\"e\"><float value=\"0.5\"/></define-basic-event>"

    /// The chance of the top of a formula over a (0.1), b (0.2) and c (0.4).
    private func probability(_ formula: String) throws -> Double {
        let events = zip(["a", "b", "c"], ["0.1", "0.2", "0.4"]).map {
            "<define-basic-event name=\"\($0)\"><label>event</label><float value=\"\($1)\"/>"
                + "</define-basic-event>"
        }
        let tree = try document(
            "<label>a model</label><define-fault-tree name=\"t\">\(gate("top", formula))"
                + "</define-fault-tree><model-data>\(events.joined())</model-data>"
        ).tree(top: nil)
        return try FaultTreeDiagrams(of: tree).probability(
            tree.events.map { $0.probability ?? 0 })
    }

    @Test func readsEveryFormula() throws {
        let (a, b, c) = (
            "<basic-event name=\"a\"/>", "<basic-event name=\"b\"/>",
            "<event name=\"c\" type=\"basic-event\"/>"
        )
        func expect(_ formula: String, _ value: Double) throws {
            #expect(abs(try probability(formula) - value) < 1e-14, "\(formula)")
        }
        try expect(a, 0.1)
        try expect("<and>\(a)\(b)\(c)</and>", 0.008)
        try expect("<or>\(a)\(b)\(c)</or>", 1 - 0.9 * 0.8 * 0.6)
        try expect("<not>\(a)</not>", 0.9)
        try expect("<nand>\(a)\(b)</nand>", 0.98)
        try expect("<nor>\(a)\(b)</nor>", 0.72)
        try expect("<xor>\(a)\(b)</xor>", 0.26)
        try expect("<iff>\(a)\(b)</iff>", 0.74)
        try expect("<imply>\(a)\(b)</imply>", 0.92)
        try expect("<atleast min=\"2\">\(a)\(b)\(c)</atleast>", 0.124)
        try expect("<cardinality min=\"1\" max=\"1\">\(a)\(b)\(c)</cardinality>", 0.444)
        try expect("<or>\(a)<constant value=\"true\"/></or>", 1)
        try expect("<and><or>\(a)\(b)</or><not><and>\(a)\(c)</and></not></and>", 0.28 - 0.04)
    }

    @Test func readsSeveralTreesAndAsksWhichTop() throws {
        let document = try document(
            "<define-fault-tree name=\"one\">\(gate("x", "<gate name=\"z\"/>"))</define-fault-tree>"
                + "<define-fault-tree name=\"two\">\(gate("y", "<gate name=\"z\"/>"))"
                + gate("z", "<or><event name=\"h\"/><basic-event name=\"e\"/></or>")
                + "<define-house-event name=\"h\"><constant value=\"false\"/></define-house-event>"
                + "</define-fault-tree><model-data>\(event)</model-data>")
        #expect(document.tops == ["x", "y"])
        #expect(throws: OpenPSAFault.self) { try document.tree(top: nil) }
        #expect(throws: OpenPSAFault.self) { try document.tree(top: "e") }
        let tree = try document.tree(top: "y")
        #expect(try FaultTreeDiagrams(of: tree).probability([0.5]) == 0.5)
    }

    @Test func refusesWithThePlaceAndTheName() {
        let or = "<or><basic-event name=\"e\"/></or>"
        #expect(
            fault(gate("a", "<or><basic-event name=\"f\"/></or>"))
                == "t.xml:2:27: error: 'f' is not defined: define it, or correct the name")
        #expect(
            fault(gate("a", or) + gate("a", or), data: event).hasPrefix(
                "t.xml:2:69: error: 'a' is defined twice, first as a gate at 2:1: rename one"))
        #expect(
            fault(gate("a", "<gate name=\"b\"/>") + gate("b", "<gate name=\"a\"/>")).contains(
                "gates use each other in a circle: 'a' uses 'b' uses 'a': break it"))
        #expect(
            fault(gate("a", "<gate name=\"e\"/>"), data: event).contains(
                "'e' is a basic event, defined at 2:"))
        #expect(fault(gate("a", "<xor><basic-event name=\"e\"/></xor>")).contains("give it two"))
        #expect(
            fault(gate("a", "<atleast min=\"3\"><basic-event name=\"e\"/></atleast>")).contains(
                "'atleast' has 1 arguments"))
        #expect(
            fault(gate("a", "<atleast min=\"99999999999\"/>")).contains("write a whole number"))
        #expect(fault(gate("a", "")).contains("gate 'a' has no formula"))
        #expect(fault("") == "t.xml:1:1: error: there is no gate: define at least one")
        #expect(fault("<define-component name=\"k\"/>").contains("'define-component' 'k' is not"))
    }

    @Test func aMisspeltTopIsAskedAbout() throws {
        let event = "<basic-event name=\"e\"/>"
        let gates =
            gate("cooling", "<or>\(event)</or>") + gate("supply", "<and>\(event)</and>")
        let tree = try document(
            "<define-fault-tree name=\"t\">\(gates)</define-fault-tree>"
                + "<model-data>\(self.event)</model-data>")
        func told(_ top: String) -> String {
            do throws(OpenPSAFault) {
                _ = try tree.tree(top: top)
                return "found"
            } catch {
                return "\(error)"
            }
        }
        #expect(told("Coolin").hasSuffix("there is no gate 'Coolin': did you mean 'cooling'?"))
        #expect(
            told("nothing like it").hasSuffix(
                "there is no gate 'nothing like it': name one of the file's gates, such as "
                    + "'cooling', 'supply'"))
        #expect(told("supply") == "found")
    }

    @Test func refusesOtherProbabilitiesByNameAndLine() {
        let or = gate("a", "<or><basic-event name=\"e\"/></or>")
        func fault(_ expression: String) -> String {
            self.fault(
                or,
                data: "\n<define-basic-event name=\"e\">\(expression)</define-basic-event>")
        }
        #expect(fault("<exponential/>").hasPrefix("t.xml:3:30: error: basic event 'e' is given by"))
        for value in ["1.5", "-0.1", "nan", "inf", "much"] {
            #expect(fault("<float value=\"\(value)\"/>").contains("write a number from 0 to 1"))
        }
        #expect(fault("<float value=\"1e-3\"/>") == "no fault")
        #expect(
            self.fault(or, data: "<define-extern-function name=\"q\"/>").contains(
                "'define-extern-function' 'q'"))
    }

    @Test func parametersAreConstants() {
        let or = gate("a", "<or><basic-event name=\"e\"/></or>")
        func fault(_ parameters: String) -> String {
            self.fault(
                or,
                data: "<define-basic-event name=\"e\"><parameter name=\"p\"/>"
                    + "</define-basic-event>" + parameters)
        }
        func parameter(_ name: String, _ value: String) -> String {
            "<define-parameter name=\"\(name)\">\(value)</define-parameter>"
        }
        let half = "<float value=\"0.5\"/>"
        #expect(fault(parameter("p", half)) == "no fault")
        #expect(
            fault(parameter("p", "<parameter name=\"q\"/>") + parameter("q", half)) == "no fault")
        #expect(fault("").contains("parameter 'p' is not defined"))
        #expect(fault(parameter("p", "")).contains("parameter 'p' has no number"))
        #expect(fault(parameter("p", half + half)).contains("has more than one content"))
        #expect(fault(parameter("p", half) + parameter("p", half)).contains("defined twice"))
        #expect(
            fault(parameter("p", "<parameter name=\"p\"/>")).contains(
                "parameter 'p' is given by itself"))
        #expect(
            fault(parameter("p", "<float value=\"2\"/>")).contains(
                "the probability of basic event 'e' is 2.0, by parameter 'p'"))
        #expect(
            fault(parameter("p", "<exponential/>")).contains(
                "parameter 'p' is given by 'exponential', and only constant numbers"))
    }

    @Test func refusesADoctypeAndDeepNesting() {
        #expect(throws: OpenPSAFault.self) {
            try OpenPSADocument(bytes: Array("<!DOCTYPE x><opsa-mef/>".utf8), file: "t.xml")
        }
        let deep = String(repeating: "<not>", count: 300)
        #expect(fault("<define-gate name=\"a\">\(deep)").contains("nest more than 200 deep"))
    }

    @Test func takesALongChainOfGates() throws {
        var body = ""
        for number in 0..<20_000 {
            let next =
                number == 19_999 ? "<basic-event name=\"e\"/>" : "<gate name=\"g\(number + 1)\"/>"
            body += gate("g\(number)", "<or>\(next)</or>")
        }
        let tree = try document(
            "<define-fault-tree name=\"t\">\(body)</define-fault-tree><model-data>\(event)"
                + "</model-data>"
        ).tree(top: nil)
        #expect(try FaultTreeDiagrams(of: tree).minimalSets?.count == NaturalNumber(1))
    }
}
