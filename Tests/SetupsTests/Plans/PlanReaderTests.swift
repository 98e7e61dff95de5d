import Foundation
import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

@testable import Setups

/// A folder with a model and plans about it.
struct PlanFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        let model =
            SetupModels.small + """

                unknown:
                  who: { because: nobody says, one-of: [ { label: lab, set: {} }, { label: cloud, set: { channels.out.operator: cloud } } ] }
                options:
                  strong: { title: Strong, cost: 1, set: { channels.out.level: SL5 } }
                """
        try Data(model.utf8).write(to: url.appendingPathComponent("m.yaml"))
    }

    func remove() { try? FileManager.default.removeItem(at: url) }

    /// The plan that a text writes, under a head that names the model.
    func plan(_ text: String) throws -> (plan: SweepPlan, model: CheckedInput) {
        try PlanReader.plan(
            bytes: Array("sallyport-sweep: 1\nmodel: m.yaml\n\(text)\n".utf8),
            file: url.appendingPathComponent("plan.yaml").path, below: nil, catalogue: nil)
    }
}

struct PlanReaderTests {
    private static func values(_ vary: String) throws -> [String] {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let plan = try folder.plan("vary: { \(vary) }").plan
        return plan.axes[0].values.map { value in
            value.says.jsonText + " "
                + value.changes.map { "\($0.path)=\($0.value.jsonText)" }.joined(separator: " ")
        }
    }

    @Test func readsEveryFormOfValues() throws {
        #expect(
            try Self.values("channels.out: [ ~, { from: hall } ]")
                == ["null channels.out=null", #"{"from":"hall"} channels.out={"from":"hall"}"#])
        #expect(
            try Self.values("perimeters.hall.level: { from: SL2, to: SL4 }")
                == (2...4).map { "\"SL\($0)\" perimeters.hall.level=\"SL\($0)\"" })
        #expect(
            try Self.values("channels.out.cap: { from: 1, to: 8, step: 3, unit: GB/day }")
                == [1, 4, 7].map { "\"\($0) GB/day\" channels.out.cap=\"\($0) GB/day\"" })
        #expect(
            try Self.values("unknown.who: all")
                == ["\"lab\" ", "\"cloud\" channels.out.operator=\"cloud\""])
        #expect(
            try Self.values("unknown.who: [cloud]") == ["\"cloud\" channels.out.operator=\"cloud\""]
        )
        #expect(
            try Self.values("options.strong: [off, on]")
                == ["\"off\" ", "\"on\" channels.out.level=\"SL5\""])
        #expect(
            try Self.values("both: { cases: { a: {}, b: { x.y: 1, z: [q] } } }")
                == ["\"a\" ", #""b" x.y="1" z=["q"]"#])
    }

    @Test func readsHowAndWhat() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let plan = try folder.plan(
            """
            title: T
            how: latin-hypercube
            rows: 10
            seed: 3
            vary: { channels.out.level: [SL1, SL2] }
            ask: [orders, effective-levels]
            tiers: [OC1]
            consequences: [denial]
            """
        ).plan
        #expect(plan.title == "T")
        #expect(plan.design.way == .latinHypercube(rows: 10, seed: 3))
        #expect(plan.inquiry.ask == [.orders, .effectiveLevels])
        #expect(plan.inquiry.tiers == [1] && plan.inquiry.consequences == ["denial"])
    }

    @Test func leavesOutWhatAConditionNames() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let plan = try folder.plan(
            """
            vary: { channels.out.level: [SL1, SL2, SL3], perimeters.hall.level: [SL1, SL2] }
            exclude:
              - { channels.out.level: [SL1, SL3], perimeters.hall.level: SL2 }
              - { channels.out.level: SL2 }
            """
        ).plan
        let left = (0..<plan.count).filter { plan.values(inRow: $0) != nil }
        #expect(left == [0, 4])
    }

    private static let wrongPlans: [(String, String)] = [
        ("vary: {}", "model.missing-key"), ("ask: [orders]", "model.missing-key"),
        ("vary: { a: 1 }", "model.wrong-type"), ("vary: { a: [] }", "model.wrong-type"),
        ("vary: { a: [1, 1] }", "model.duplicate-id"),
        ("vary: { unknown.whom: all }", "model.unknown-path"),
        ("vary: { unknown.who: [nobody] }", "model.wrong-type"),
        ("vary: { options.weak: [on] }", "model.unknown-path"),
        ("vary: { options.strong: [yes] }", "model.wrong-type"),
        ("vary: { a: { from: 3, to: 1 } }", "model.wrong-type"),
        ("vary: { a: { from: SL1, to: OC2 } }", "model.wrong-type"),
        ("vary: { a: { from: 1, to: 999999999 } }", "model.wrong-type"),
        ("vary: { a: { cases: [] } }", "model.wrong-type"),
        ("vary: { a: [1, 2], b: [1] }\nhow: zip", "yaml.limit"),
        ("vary: { a: [1] }\nhow: best", "model.wrong-type"),
        ("vary: { a: [1] }\nhow: random", "model.missing-key"),
        ("vary: { a: [1] }\nseed: 3", "model.unknown-key"),
        ("vary: { a: [1] }\nhow: random\nrows: 0", "model.wrong-type"),
        ("vary: { a: [1] }\nexclude: [ { b: 1 } ]", "model.unknown-key"),
        ("vary: { a: [1] }\nexclude: [ { a: 2 } ]", "model.wrong-type"),
        ("vary: { a: [1] }\nexclude: [ {} ]", "model.wrong-type"),
        ("vary: { a: [1] }\nask: [order]", "model.wrong-type"),
        ("vary: { a: [1] }\nvari: 1", "model.unknown-key"),
    ]

    @Test(arguments: wrongPlans)
    func saysWhatIsWrong(_ text: String, _ code: String) throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        do {
            _ = try folder.plan(text)
            Issue.record("\(text) was read")
        } catch let errors as ModelErrors {
            #expect(errors.diagnostics.map(\.code.rawValue).contains(code), "\(errors)")
        }
    }

    @Test func aPlanReadsModelsOfItsFolderOnly() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let inner = folder.url.appendingPathComponent("inner")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        let plan = inner.appendingPathComponent("plan.yaml")
        let text = "sallyport-sweep: 1\nmodel: ../m.yaml\nvary: { channels.out.level: [SL1] }\n"
        try Data(text.utf8).write(to: plan)
        #expect(throws: BaseFault.self) { try PlanReader.plan(at: plan.path) }
        _ = try PlanReader.plan(at: plan.path, below: folder.url.path)
    }

    /// Everything that changes a row changes the digest that stands in it.
    @Test func theDigestTellsPlansApart() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let plans = [
            "vary: { channels.out.level: [SL1, SL2] }", "vary: { channels.out.level: [SL2, SL1] }",
            "vary: { channels.out.level: [SL1, SL2] }\nhow: zip",
            "vary: { channels.out.level: [SL1, SL2] }\nask: [orders]",
            "vary: { channels.out.level: [SL1, SL2] }\ntiers: [1]",
            "vary: { channels.out.level: [SL1, SL2] }\nexclude: [ { channels.out.level: SL1 } ]",
            "vary: { a: { cases: { SL1: { channels.out.level: SL1 } } } }",
            "vary: { a: { cases: { SL1: { channels.out.level: SL2 } } } }",
            "vary: { channels.out.level: [SL1, SL2] }\nhow: random\nrows: 2",
            "vary: { channels.out.level: [SL1, SL2] }\nhow: random\nrows: 2\nseed: 2",
        ]
        var digests: Set<String> = []
        for text in plans {
            digests.insert(try folder.plan(text).plan.digest(model: "m", version: "1"))
        }
        let first = try folder.plan(plans[0]).plan
        digests.insert(first.digest(model: "n", version: "1"))
        digests.insert(first.digest(model: "m", version: "2"))
        #expect(digests.count == plans.count + 2)
        #expect(
            try folder.plan("title: other\n" + plans[0]).plan.digest(model: "m", version: "1")
                == first.digest(model: "m", version: "1"))
    }
}
