import Interchange
import ModelFormat
import TestSupport
import Testing

/// One place recognises a file, and whatever it says, a reader is found.
struct InputKindTests {
    private func kind(_ text: String) -> InputKind { InputKind.sniff(Array(text.utf8)) }

    /// A new kind fails here until it is told from all others by a file of its own.
    @Test func everyKindIsTold() {
        let files = [
            ModelTemplate.single.text, AttackGraphDocumentTests.example, "<graphml/>",
            "<opsa-mef/>",
        ]
        #expect(files.map(kind) == InputKind.allCases)
    }

    @Test func tellsGraphsFromModels() {
        #expect(kind(AttackGraphDocumentTests.example) == .attackGraph)
        #expect(kind("format: sallyport-attack-graph/1\n") == .attackGraph)
        #expect(kind(#"{"steps": [], "format": "sallyport-attack-graph/2""#) == .attackGraph)
        #expect(kind(ModelTemplate.single.text) == .model)
        #expect(kind("title: sallyport-attack-graph/1\n") == .model)
        #expect(kind("title: { format: sallyport-attack-graph/1 }\n") == .model)
        #expect(kind("") == .model)
        #expect(kind("sallyport-attack-graph/1") == .model)
    }

    @Test func tellsXMLByItsFirstElement() {
        let graph = "<graphml><graph/></graphml>"
        let tree = "<opsa-mef><define-fault-tree name=\"t\"/></opsa-mef>"
        for head in ["", "\n ", "\u{FEFF}", "<?xml version=\"1.0\"?>\n<!-- opsa-mef -->\n"] {
            #expect(kind(head + graph) == .graphML)
            #expect(kind(head + tree) == .openPSA)
        }
        #expect(kind("<!-- <opsa-mef> --><graphml/>") == .graphML)
        #expect(kind("<opsa-mefs/>") == .graphML)
        #expect(kind("<?xml") == .graphML)
        #expect(kind("<") == .graphML)
        #expect(kind("<<: base") == .model)
        #expect(InputKind.allCases.filter(\.isXML) == [.graphML, .openPSA])
    }

    @Test func tellsXMLInUTF16() {
        let text = "<opsa-mef/>"
        let bytes: [UInt8] = [0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }
        #expect(InputKind.sniff(bytes) == .openPSA)
    }

    /// A fault tree is no model; what is said of it is what the reader of GraphML says.
    @Test func aFaultTreeIsRefusedAsAModel() throws {
        let errors = try #require(throws: ModelErrors.self) {
            try CheckedInput.read(bytes: Array("<opsa-mef/>".utf8), file: "t.xml")
        }
        #expect(errors.description.contains("t.xml:1:1: error: "))
        #expect(errors.description.contains("[graphml.structure]"))
    }
}
