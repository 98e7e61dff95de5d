import ModelFormat
import Testing
import ThreatGraph

@testable import FailureAnalysis

/// Which levels of those that vary are left open, and what they are in a set-up.
struct OpenLevelsTests {
    private static let text = """
        sallyport: 1
        title: Levels that vary
        jurisdictions: { US: {} }
        defenders:
          lab: { role: lab, jurisdictions: [US] }
          a: { role: cloud, jurisdictions: [US] }
        perimeters:
          one: { kind: campus, operator: a, level: SL1, exits: stated }
          two: { kind: campus, operator: a, level: SL3, exits: stated }
          bare: { kind: campus, operator: a, exits: stated }
        weights:
          w: { owner: lab, copies: [ { in: one, form: plaintext, for: training } ] }
        channels:
          out: { kind: network, from: one, to: outside, operator: a, level: SL2 }
          taken: { kind: network, from: two, to: outside, operator: a }
        workloads: { work: { capacity: a, in: one } }

        """

    private static func levels(_ axes: [[[(String, String)]]]) throws -> (OpenLevels, ThreatGraph) {
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "open.yaml")
        let model = try document.threatGraph()
        let levels = try OpenLevels(
            axes.map { values in
                values.map { $0.map { Change(path: $0.0, value: .scalar($0.1)) } }
            }, of: model
        ) { try document.applying($0).threatGraph(checkingChanges: false) }
        return (levels, model)
    }

    @Test func aStatedLevelIsLeftOpenWhateverSetsIt() throws {
        let (levels, model) = try Self.levels([
            [[("perimeters.one.level", "SL0")], [("perimeters.one.level", "SL4")]],
            [[("channels.out.level", "SL5"), ("channels.out.operator", "lab")], []],
            [[], [("perimeters.one.level", "SL2"), ("perimeters.one.level", "SL3")]],
        ])
        #expect(levels.count == 2)
        #expect(
            levels.axes.map { $0.map { $0.map(\.path) } }
                == [[[], []], [["channels.out.operator"], []], [[], []]])
        // Channels stand before perimeters; what is written later holds.
        #expect(levels.levels(for: [0, 0, 0]) == [5, 0])
        #expect(levels.levels(for: [1, 1, 0]) == [2, 4])
        #expect(levels.levels(for: [1, 1, 1]) == [2, 3])
        let opened = try #require(levels.opened(model))
        #expect(opened.perimeters["one"]?.level == .open(1))
        #expect(opened.perimeters["two"]?.level == SecurityLevel("SL3"))
    }

    /// A level that is left out or that another part takes, a value that is no level, and what is not there.
    @Test(arguments: [
        ("perimeters.two.level", "SL1"), ("perimeters.bare.level", "SL1"),
        ("channels.taken.level", "SL1"), ("perimeters.one.level", "none"),
        ("perimeters.one.operator", "lab"), ("perimeters.none.level", "SL1"),
    ])
    func othersStayWithTheAxes(_ path: String, _ value: String) throws {
        let (levels, model) = try Self.levels([[[(path, value)], []]])
        #expect(levels.count == 0)
        #expect(levels.axes[0][0].map(\.path) == [path])
        #expect(levels.opened(model) == model)
    }
}
