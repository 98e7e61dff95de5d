import ModelFormat
import Phrases
import Testing
import ThreatGraph

/// Who asserts the alternatives of an unknown, and who says that he does not say.
struct AssertedAlternativeTests {
    private static let sources =
        SampleModels.small + "sources: { deal: { title: Deal }, blog: { title: Blog } }\n"

    private func unknown(_ text: String) throws -> Unknown {
        let graph = try SampleModels.document(Self.sources + text).threatGraph()
        return try #require(graph.unknowns["who"])
    }

    private func codes(_ text: String) -> [DiagnosticCode] {
        SampleModels.diagnostics(of: Self.sources + text).filter { $0.severity == .error }
            .map(\.code)
    }

    @Test func aValueMayNameItsSources() throws {
        let found = try unknown(
            """
            unknown: { who: { of: channels.door.operator, one-of: [
              lab, { value: { all: [lab] }, source: deal },
              { value: { any: [lab] }, source: [deal, blog, deal] } ] } }

            """)
        #expect(found.alternatives.map(\.label) == ["lab", "all of lab", "any of lab"])
        #expect(found.alternatives.map(\.sources) == [[], ["deal"], ["blog", "deal"]])
        #expect(
            found.alternatives[1].changes == [
                Change(
                    path: "channels.door.operator",
                    value: .mapping([.init(key: "all", value: .list([.scalar("lab")]))]))
            ])
    }

    @Test func aSetMayNameItsSources() throws {
        let found = try unknown(
            """
            unknown: { who: { silent: blog, one-of: [
              { label: so, set: {}, source: deal }, { label: "no", set: { title: Other } } ] } }

            """)
        #expect(found.alternatives.map(\.sources) == [["deal"], []])
        #expect(found.silent == ["blog"])
    }

    /// `~` takes away what is there, and somebody may assert that.
    @Test func thatSomethingIsNotThereCanBeAsserted() throws {
        let text = """
            unknown: { who: { of: channels.hatch, one-of: [
              { from: room, to: outside, operator: lab }, { value: ~, source: deal } ] } }

            """
        let found = try unknown(text)
        #expect(found.alternatives.map(\.sources) == [[], ["deal"]])
        #expect(found.alternatives[1].changes.map(\.value) == [.null])
        let graph = try SampleModels.document(Self.sources + text).threatGraph()
        let written = try ModelWriter().text(of: graph)
        #expect(try SampleModels.document(written).threatGraph() == graph)
    }

    /// A probability has a value and a source of its own: it is no value that somebody asserts.
    @Test func anElementWithAValueIsNoAssertedValue() throws {
        let found = try unknown(
            """
            period: one year
            probabilities: { p: { of: ["own:lab"], value: 0.1, source: deal } }
            unknown: { who: { of: probabilities.p, one-of: [
              { of: ["own:lab"], value: 0.1, source: deal },
              { of: ["own:lab"], value: 0.2, source: deal } ] } }

            """)
        #expect(found.alternatives.map(\.sources) == [[], []])
    }

    @Test(arguments: [
        ("one-of: [ lab, { value: { all: [lab] }, source: dael } ]", "model.dangling-reference"),
        ("one-of: [ lab, { value: { all: [lab] }, source: [] } ]", "model.empty-list"),
        ("one-of: [ lab, { value: { all: [lab] }, sauce: deal } ]", "model.unknown-key"),
        ("one-of: [ lab, { valeu: { all: [lab] }, source: deal } ]", "model.unknown-key"),
        ("one-of: [ lab, { value: { all: [lab] }, source: { a: b } } ]", "model.wrong-type"),
        ("one-of: [ lab, { value: lab, source: deal } ]", "model.duplicate-id"),
        ("one-of: [ lab, { all: [lab] } ], silent: dael", "model.dangling-reference"),
        (
            "one-of: [ lab, { value: { all: [lab] }, source: deal } ], silent: [deal]",
            "model.silent-source"
        ),
    ])
    func mistakesAreTold(_ rest: String, _ code: String) {
        let found = codes("unknown: { who: { of: channels.door.operator, \(rest) } }\n")
        #expect(found.map(\.rawValue) == [code])
    }
}
