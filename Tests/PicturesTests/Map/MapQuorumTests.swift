import FailureAnalysis
import ModelFormat
import Testing

@testable import Compilation
@testable import Drawing
@testable import Pictures

/// A map says of a gate which of its operators must fail together and which alone.
struct MapQuorumTests {
    /// The texts of the map of a model whose key may be released by `formula`.
    private func texts(_ formula: String) throws -> [String] {
        let text = """
            sallyport: 1
            title: A key
            defenders:
              aws: { title: AWS, role: cloud }
              lab: { title: The lab, role: lab }
              maker: { title: Maker, role: silicon }
            perimeters: { room: { exits: stated, operator: lab, level: SL3 } }
            weights: { w: { copies: [ { in: room, form: ciphertext, key: k } ] } }
            keys: { k: { in: room, release: \(formula), level: SL3 } }
            channels: { door: { from: room, to: outside, operator: lab } }

            """
        let model = try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml")
            .threatGraph()
        let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
        return PerimeterMap(compiled).picture.layout.texts.map { $0.full ?? $0.string }
    }

    @Test(arguments: [
        ("{ any: [lab, aws] }", "AWS or the lab"), ("{ all: [lab, aws] }", "AWS and the lab"),
        ("{ any: [ { op: lab, level: SL2 }, aws ] }", "AWS or the lab"),
        ("{ at-least: 2, of: [lab, aws, maker] }", "2 of AWS, the lab, Maker"),
        ("{ any: [ { all: [lab, aws] }, maker ] }", "(AWS and the lab) or Maker"),
        ("{ all: [ maker, lab, aws ] }", "AWS, the lab and Maker"),
        ("{ all: [ lab, maker ] }", "The lab and Maker"),
    ])
    func aReleaseReadsAsItOpens(_ formula: String, _ words: String) throws {
        let texts = try texts(formula)
        #expect(texts.contains { $0.contains(words) }, "\(texts)")
    }
}
