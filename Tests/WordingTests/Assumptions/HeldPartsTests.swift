import Compilation
import FailureAnalysis
import ModelFormat
import Phrases
import Testing
import ThreatGraph

/// Who holds several of the keys that are counted is said on purpose, and counts for each.
struct HeldPartsTests {
    private static func model(_ operators: String) -> String {
        """
        sallyport: 1
        title: T
        defenders: { a: { role: lab }, b: { role: custodian }, c: { role: custodian } }
        perimeters: { vault: { operator: \(operators), level: SL5, exits: stated } }
        weights: { w: { owner: a, copies: [ { in: vault, form: plaintext } ] } }
        channels: { out: { from: vault, to: outside, barrier: none } }

        """
    }

    private static func read(_ text: String) throws -> ThreatGraph {
        try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml").threatGraph()
    }

    private static func warnings(_ text: String) throws -> [String] {
        try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml").examined().warnings
            .filter { $0.code.rawValue == "model.repeated-party" }.map(\.message)
    }

    @Test func aPartOfItsOwnIsMeant() throws {
        #expect(try Self.warnings(Self.model("{ at-least: 2, of: [a, { op: a }, b, c] }")) == [])
        #expect(
            try Self.warnings(Self.model("{ at-least: 2, of: [a, a, b, c] }")) == [
                "'a' stands here twice, and where it fails it counts twice: name each defender once, "
                    + "or write '{ op: a }' for another part that it holds"
            ])
        for head in ["all", "any"] {
            for second in ["a", "{ op: a }"] {
                #expect(
                    try Self.warnings(Self.model("{ \(head): [a, \(second), b] }")) == [
                        "'a' stands here twice, and fails once: name each defender once"
                    ])
            }
        }
    }

    /// By counting: whoever holds as many as are needed suffices alone, and beside others each counts
    /// as often as it stands there.
    @Test(arguments: [
        ("{ at-least: 2, of: [a, { op: a }, b, c] }", [["a"], ["b", "c"]]),
        ("{ at-least: 3, of: [a, { op: a }, b, c] }", [["a", "b"], ["a", "c"]]),
        ("{ at-least: 4, of: [a, { op: a }, b, { op: b }, c] }", [["a", "b"]]),
        ("{ at-least: 5, of: [a, { op: a }, { op: a }, b, c] }", [["a", "b", "c"]]),
        ("{ at-least: 2, of: [a, { op: a, level: SL5 }, { op: b, level: SL5 }] }", [["a"]]),
    ])
    func everyPartCounts(_ operators: String, _ expected: [[String]]) throws {
        let compiled = try ModelCompiler(Self.read(Self.model(operators)))
            .compile(digest: "sha256:test")
        let findings = try FailureAnalyser(compiled).analysis().findings
        let cell = try #require(
            findings.exposure.first {
                $0.consequence == "exfiltration" && $0.level == .party && $0.tier == 3
            })
        #expect(cell.coalitions == expected)
    }

    /// What is written back is read without a warning and says the same.
    @Test func itIsWrittenAsItIsMeant() throws {
        let model = try Self.read(
            Self.model("{ at-least: 3, of: [a, a, { op: b, level: SL2 }, { op: b }, c] }"))
        let text = try ModelWriter().text(of: model)
        #expect(try Self.warnings(text) == [])
        #expect(try Self.read(text) == model)
    }
}
