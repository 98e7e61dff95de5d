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

    /// Bounds, what is not one of some, and one thing held against another.
    @Test(arguments: [
        ("{ channels.out.level: { from: SL3 } }", [0, 1, 2, 3]),
        ("{ channels.out.level: { from: SL2, to: SL2 } }", [0, 1, 4, 5]),
        ("{ channels.out.level: { not: SL1 } }", [0, 1]),
        (
            "{ channels.out.level: { not: [SL1, SL3] }, perimeters.hall.level: SL1 }",
            [0, 1, 3, 4, 5]
        ),
        ("{ channels.out.level: { below: perimeters.hall.level } }", [0, 2, 3, 4, 5]),
        ("{ channels.out.level: { above: perimeters.hall.level } }", [0, 1, 3]),
        ("{ channels.out.level: { same-as: perimeters.hall.level } }", [1, 2, 4, 5]),
        (
            "{ channels.out.level: { above: perimeters.hall.level }, perimeters.hall.level: SL2 }",
            [0, 1, 2, 3, 4]
        ),
    ])
    func leavesOutWhatIsSo(_ condition: String, _ rows: [Int]) throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let plan = try folder.plan(
            "vary: { channels.out.level: [SL1, SL2, SL3], perimeters.hall.level: [SL1, SL2] }\n"
                + "exclude: [ \(condition) ]"
        ).plan
        #expect((0..<plan.count).filter { plan.values(inRow: $0) != nil } == rows)
    }

    /// A value that is written as a bound is a value where the thing has it.
    @Test func aValueThatLooksLikeABoundIsAValue() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let plan = try folder.plan(
            "vary: { channels.out: [ ~, { from: hall } ] }\nexclude: [ { channels.out: { from: hall } } ]"
        ).plan
        #expect((0..<2).map { plan.values(inRow: $0) != nil } == [true, false])
    }

    @Test func readsWhatValuesCost() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let vary =
            "vary: { channels.out.operator: [lab, { all: [lab, cloud] }], options.strong: [off, on] }\n"
        let plan = try folder.plan(
            vary + "costs: { channels.out.operator: { lab: 0, '{all: [lab, cloud]}': 7 } }"
        ).plan
        #expect(
            plan.costs.byAxis == [
                "channels.out.operator": ["lab": 0, #"{"all":["lab","cloud"]}"#: 7],
                "options.strong": ["off": 0, "on": 1],
            ])
        // No row depends on them.
        #expect(
            try folder.plan(vary).plan.digest(model: "m", version: "1")
                == plan.digest(model: "m", version: "1"))
    }

    @Test(arguments: [
        ("{ from: 5, to: 1 }", "goes from 5 down to 1"),
        ("{ from: SL1, to: OC2 }", "from 'SL' to 'OC'"),
        ("{ from: 1, to: 5, step: 0 }", "takes a 'step' of 1 or more"),
        ("{ from: 1, to: 999999999 }", "has 999999999 values: at most 100000"),
        ("{ from: 1, too: 5 }", "has no 'too' in a range"),
        ("{ from: one, to: 5 }", "in whole numbers"),
    ])
    func saysWhatIsWrongWithARange(_ range: String, _ says: String) throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        do {
            _ = try folder.plan("vary: { a: \(range) }")
            Issue.record("\(range) was read")
        } catch let errors as ModelErrors {
            #expect("\(errors)".contains(says), "\(errors)")
        }
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
        ("vary: { a: { from: 1, to: 999999999 } }", "yaml.limit"),
        ("vary: { a: { cases: [] } }", "model.wrong-type"),
        ("vary: { a: [1, 2], b: [1] }\nhow: zip", "yaml.limit"),
        ("vary: { a: [1] }\nhow: best", "model.wrong-type"),
        ("vary: { a: [1] }\nhow: random", "model.missing-key"),
        ("vary: { a: [1] }\nseed: 3", "model.unknown-key"),
        ("vary: { a: [1] }\nhow: random\nrows: 0", "model.wrong-type"),
        ("vary: { a: [1] }\nexclude: [ { b: 1 } ]", "model.unknown-key"),
        ("vary: { a: [1] }\nexclude: [ { a: 2 } ]", "model.wrong-type"),
        ("vary: { a: [1] }\nexclude: [ {} ]", "model.wrong-type"),
        ("vary: { a: [1] }\nexclude: [ { a: { from: SL1 } } ]", "model.wrong-type"),
        ("vary: { a: [1] }\nexclude: [ { a: { below: b } } ]", "model.unknown-key"),
        ("vary: { a: [1], b: [x] }\nexclude: [ { a: { below: b } } ]", "model.wrong-type"),
        ("vary: { a: [1] }\nexclude: [ { a: { not: 2 } } ]", "model.wrong-type"),
        ("vary: { a: [1] }\nexclude: [ { a: { less: 2 } } ]", "model.wrong-type"),
        ("vary: { a: [1] }\ncosts: { b: { 1: 2 } }", "model.unknown-key"),
        ("vary: { a: [1] }\ncosts: { a: { 2: 2 } }", "model.wrong-type"),
        ("vary: { a: [1] }\ncosts: { a: { 1: -2 } }", "model.wrong-type"),
        ("vary: { a: [1] }\ncosts: { a: 2 }", "model.wrong-type"),
        ("vary: { a: [1] }\ncosts: 2", "model.wrong-type"),
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
