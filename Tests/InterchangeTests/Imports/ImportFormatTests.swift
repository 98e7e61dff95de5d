import Interchange
import Testing

/// A file is recognised by what is in it.
struct ImportFormatTests {
    @Test func everyFormatIsTold() {
        let texts = [
            OTMReaderTests.text, OWASPReaderTests.text, ThreagileReaderTests.text,
            OSCALReaderTests.leveraged, TerraformReaderTests.text, MALReaderTests.text,
            ResponsibilityMatrixReaderTests.text,
        ]
        #expect(texts.map { ImportFormat(recognising: Array($0.utf8)) } == ImportFormat.allCases)
        #expect(ImportFormat(recognising: Array(OSCALReaderTests.definition.utf8)) == .oscal)
    }

    @Test func aModelIsNoneOfThem() {
        for text in [
            "sallyport: 1\notmVersion: 1\n", "title: x\n", "", "{\"$schema\": \"https://x\"}",
            "a: { otmVersion: 1 }", "attack_steps: {}\n", "attack_steps: lang_graph_attack_step\n",
            "a: { attack_steps: { b: lang_graph_attack_step } }",
            "a: { component-definition: 1 }", "sallyport: 1\nsystem-security-plan: {}\n",
            "a,b\nc,d\n", "title: control,who\n", "\"control\",\"who\nx",
        ] {
            #expect(ImportFormat(recognising: Array(text.utf8)) == nil, "\(text)")
        }
    }

    /// Whatever things are called, every one has an id of its own.
    @Test func idsAreGivenOnce() {
        var names = ImportedNames(reserved: ["owner"])
        let ids = ["Owner", "owner", "", "…", "1", "outside", String(repeating: "x", count: 90)]
            .enumerated().map { names.add("\($0.offset)", named: $0.element) }
        #expect(Set(ids.compactMap(\.self)).count == 7)
        #expect(!ids.contains("owner") && !ids.contains("outside"))
        #expect(names.add("0", named: "again") == nil)
        #expect(names["1"] == ids[1])
    }
}
