import Compilation
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Setups

/// Rows made many at a time against rows made by themselves: the same bytes.
struct SideBySideRowsTests {
    /// How many rows are held against each other; more where somebody asks for them.
    private static var count: Int {
        ProcessInfo.processInfo.environment["SALLYPORT_CHANGES"].flatMap(Int.init) ?? 300
    }
    private static let rowsOfPlan = 30

    private static func runner(
        _ text: String, form: SweepRunner.Form = .ndjson, in folder: PlanFolder
    ) throws -> SweepRunner {
        let (plan, model) = try folder.plan(text)
        return try SweepRunner(
            plan, of: model, answerer: SetupModels.answerer(), form: form, version: "1")
    }

    /// The rows of `SweepRunnerTests`, worked by hand there.
    @Test func rowsWorkedByHandAreMadeSideBySide() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let runner = try Self.runner(
            """
            vary: { channels.out.level: [SL0, SL3, SL5], channels.out.operator: [lab, cloud] }
            ask: [orders]
            consequences: [exfiltration]
            """, form: .csv, in: folder)
        let rows = try #require(try SideBySideRows(runner))
        let orders = try rows.lines(ofRows: 0..<6).map { line in
            try #require(line).text.split(separator: ",")[5...11].joined(separator: " ")
        }
        #expect(
            orders == [
                "SL0 lab 1 1 1 0 0", "SL0 cloud 1 1 1 0 0", "SL3 lab 2 2 2 0 0",
                "SL3 cloud 1 1 1 0 0", "SL5 lab 2 2 2 1 1", "SL5 cloud 1 1 1 1 1",
            ])
    }

    /// What is not judged by itself, or asks for more, is made row by row.
    @Test(arguments: [
        "vary: { channels.out.level: [SL0, ~] }\nask: [orders]",
        "vary: { channels.out.level: [SL0, SL9] }\nask: [orders]",
        "vary: { channels.out.operator: [lab, nobody] }\nask: [orders]",
        "vary: { channels.out: [ ~, { from: hall, to: outside, barrier: none } ] }\nask: [orders]",
        "vary: { defenders.lab.parent: [a, b] }\nask: [orders]",
        // The capacity has no level of its own, and takes that of what its provider operates.
        "vary: { perimeters.hall.level: [SL1, SL2] }\nask: [orders]",
        "vary: { perimeters.hall.operator: [cloud, { all: [lab, cloud] }] }\nask: [orders]",
        "vary: { channels.out.level: [SL0, SL1] }\nask: [orders, lone-failures]",
        "vary: { channels.out.level: [SL0, SL1] }\nask: [orders]\nmaxOrder: 1",
    ])
    func othersAreMadeByThemselves(_ plan: String) throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        #expect(try SideBySideRows(Self.runner(plan, in: folder)) == nil)
    }

    @Test(arguments: SweepRunner.Form.allCases)
    func rowsThatAreLeftOutAndGatesAreAsByThemselves(_ form: SweepRunner.Form) throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let runner = try Self.runner(
            """
            vary:
              channels.out.level: { from: SL0, to: SL5 }
              unknown.who: all
              options.strong: [off, on]
              defenders.cloud.jurisdictions: [ [US], [EU, US], [] ]
            exclude: [ { options.strong: on, channels.out.level: [SL1, SL2] } ]
            ask: [orders]
            tiers: [OC2, OC4]
            """, form: form, in: folder)
        let rows = try #require(try SideBySideRows(runner))
        let made = try rows.lines(ofRows: 0..<runner.plan.count)
        #expect(made == (0..<runner.plan.count).map { runner.made(row: $0) })
        #expect(made.contains { $0 == nil } && made.contains { $0 != nil })
    }

    /// Each case bears on two elements, and one of them on what another thing sets.
    @Test func casesThatSetFactsOfSeveralElementsAreAsByThemselves() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let runner = try Self.runner(
            """
            vary:
              keepers:
                cases:
                  one: {}
                  two: { channels.out.level: SL4, defenders.cloud.jurisdictions: [US] }
                  three: { channels.out.operator: cloud, defenders.lab.jurisdictions: [EU] }
              channels.out.level: [SL0, SL3]
              defenders.cloud.jurisdictions: [ [EU], [US, EU] ]
            ask: [orders]
            """, in: folder)
        let rows = try #require(try SideBySideRows(runner))
        let made = try rows.lines(ofRows: 0..<runner.plan.count)
        #expect(made == (0..<runner.plan.count).map { runner.made(row: $0) })
    }

    /// Random plans over the models that the project brings along.
    @Test func randomPlansAreAsByThemselves() throws {
        var paths: [String] = []
        for folder in ["Models/seed-case", "Models/arrangements", "Models/incidents"] {
            let url = PackageRoot.url.appendingPathComponent(folder)
            paths += try FileManager.default.contentsOfDirectory(atPath: url.path)
                .filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }
        }
        paths.sort()
        var random = SplitMix64(seed: 1804)
        var (plans, compared) = (0, 0)
        for round in 0..<max(1, Self.count / Self.rowsOfPlan) {
            let path = paths.randomElement(using: &random) ?? ""
            let input = try CheckedInput.read(path: "\(PackageRoot.url.path)/\(path)")
            guard case .model(let model, _) = input.content else { continue }
            let axes = Self.axes(of: model, using: &random)
            guard
                let design = SweepDesign(
                    .random(rows: Self.rowsOfPlan, seed: UInt64(round)),
                    sizes: axes.map(\.values.count))
            else { continue }
            let plan = SweepPlan(
                title: nil, model: path, axes: axes, design: design, exclusions: [],
                inquiry: SetupInquiry(ask: [.orders]))
            let runner = try SweepRunner(
                plan, of: input, answerer: SetupModels.answerer(),
                form: round % 4 == 0 ? .csv : .ndjson, version: "1")
            guard (try? runner.check()) != nil, let rows = try SideBySideRows(runner) else {
                continue
            }
            plans += 1
            let made = try rows.lines(ofRows: 0..<plan.count)
            for row in 0..<plan.count {
                compared += 1
                #expect(
                    made[row]?.text == runner.line(ofRow: row), "round \(round): \(path) row \(row)"
                )
            }
        }
        print("seed 1804: \(plans) plans side by side, \(compared) rows as by themselves")
        #expect(compared > Self.count / 10, "some plans are made side by side")
    }

    /// The plan of `Benchmarks/set_ups.py`: eleven things of the seed model, more combinations than a rule is
    /// run in.
    @Test func elevenThingsOfTheSeedModelAreMadeSideBySide() throws {
        let path = "\(PackageRoot.url.path)/Models/seed-case/single.yaml"
        let parties = ["aws", "lab", "trainium"].map { FactValue.scalar($0) }
        let pairs = [(0, 1), (0, 2), (1, 2)].map { FactValue.list([parties[$0.0], parties[$0.1]]) }
        let formulas =
            parties
            + ["all", "any"].flatMap { word in
                pairs.map { .mapping([FactValue.Entry(key: word, value: $0)]) }
            }
        let places = [
            "perimeters.campus", "perimeters.lab-plane", "channels.network", "channels.media",
        ]
        let reach = [["US"], ["EU"], ["JP"], ["US", "EU"], [], ["EU", "JP"]]
        let axes =
            places.map { Self.axis("\($0).level", (0...5).map { .scalar("SL\($0)") }) }
            + places.map { Self.axis("\($0).operator", formulas) }
            + ["lab", "aws", "trainium"].map { party in
                Self.axis(
                    "defenders.\(party).jurisdictions",
                    reach.map { .list($0.map { .scalar($0) }) })
            }
        try Self.compare(axes, of: CheckedInput.read(path: path), seed: 18, rows: 60)
    }

    /// Levels of many perimeters within each other, which several rules read together.
    @Test func levelsOfNestedPerimetersAreMadeSideBySide() throws {
        var text = """
            sallyport: 1
            title: A nest
            jurisdictions: { US: {} }
            defenders:
              lab: { role: lab, jurisdictions: [US] }
              a: { role: cloud, jurisdictions: [US] }
              b: { role: cloud, jurisdictions: [US] }
            perimeters:
              p0: { kind: campus, operator: a, level: SL3, exits: stated }

            """
        for number in 1...8 {
            text +=
                "  p\(number): { kind: hall, inside: p\(number - 1), operator: "
                + "\(["a", "b", "lab"][number % 3]), level: SL2, exits: stated }\n"
        }
        text += """
            weights:
              w: { owner: lab, copies: [ { in: p8, form: plaintext, for: training } ] }
            channels:
              out: { from: p8, to: outside, kind: network, operator: b, level: SL4 }
            workloads: { work: { all: [ { capacity: b, in: p8 }, { capacity: a, in: p4 } ] } }

            """
        let axes = (0...8).map { number in
            Self.axis("perimeters.p\(number).level", (1...5).map { .scalar("SL\($0)") })
        }
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: "nest.yaml")
        try Self.compare(axes, of: input, seed: 8, rows: 60)
    }

    private static func axis(_ path: String, _ values: [FactValue]) -> SweepAxis {
        SweepAxis(
            name: path,
            values: values.map {
                SweepAxis.Value(says: $0, changes: [Change(path: path, value: $0)])
            })
    }

    /// Holds random rows against rows made by themselves.
    private static func compare(
        _ axes: [SweepAxis], of input: CheckedInput, seed: UInt64, rows count: Int
    ) throws {
        let design = try #require(
            SweepDesign(.random(rows: count, seed: seed), sizes: axes.map(\.values.count)))
        let plan = SweepPlan(
            title: nil, model: "m.yaml", axes: axes, design: design, exclusions: [],
            inquiry: SetupInquiry(ask: [.orders]))
        let runner = try SweepRunner(
            plan, of: input, answerer: SetupModels.answerer(), form: .ndjson, version: "1")
        let rows = try #require(try SideBySideRows(runner), "made side by side")
        let made = try rows.lines(ofRows: 0..<count)
        for row in 0..<count { #expect(made[row]?.text == runner.line(ofRow: row), "row \(row)") }
        #expect(Set(made.compactMap { $0?.text.split(separator: "\"digest\"").first }).count > 10)
    }

    /// Two to five things that vary, with two to four values each.
    private static func axes(
        of model: ThreatGraph, using random: inout SplitMix64
    ) -> [SweepAxis] {
        var axes: [String: SweepAxis] = [:]
        let parties = model.defenders.map(\.id.rawValue)
        let places = model.perimeters.map { "perimeters.\($0.id.rawValue)" }
        let ways = model.channels.filter { $0.guardedBy != .none }
            .map { "channels.\($0.id.rawValue)" }
        for _ in 0..<Int.random(in: 2...5, using: &random) {
            let element = (places + ways).randomElement(using: &random) ?? ""
            let path: String
            var values: Set<FactValue> = []
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1:
                path = element + ".level"
                for _ in 0..<4 {
                    values.insert(.scalar("SL\(Int.random(in: 0...5, using: &random))"))
                }
            case 2, 3:
                path = element + ".operator"
                for _ in 0..<3 { values.insert(formula(parties, &random)) }
            default:
                path = "defenders.\(parties.randomElement(using: &random) ?? "").jurisdictions"
                for _ in 0..<3 {
                    values.insert(
                        .list(
                            model.jurisdictions.filter { _ in Bool.random(using: &random) }
                                .map { .scalar($0.id.rawValue) }))
                }
            }
            // What a set holds comes in any order.
            axes[path] = SweepAxis(
                name: path,
                values: values.sorted { "\($0)" < "\($1)" }.map {
                    SweepAxis.Value(says: $0, changes: [Change(path: path, value: $0)])
                })
        }
        // Cases that set several facts, some of which other things set too.
        let known = axes.values.sorted { $0.name < $1.name }.flatMap { $0.values.map(\.changes) }
        if Int.random(in: 0..<3, using: &random) == 0 {
            axes["cases"] = SweepAxis(
                name: "cases",
                values: (0..<3).map { number in
                    SweepAxis.Value(
                        says: .scalar("case \(number)"),
                        changes: (0..<number).flatMap { _ in
                            known.randomElement(using: &random) ?? []
                        })
                })
        }
        return axes.values.sorted { $0.name < $1.name }
    }

    private static func formula(
        _ parties: [String], _ random: inout SplitMix64
    ) -> FactValue {
        let members = (0..<2).map { _ in
            FactValue.scalar(parties.randomElement(using: &random) ?? "")
        }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .mapping([FactValue.Entry(key: "all", value: .list(members))])
        case 1: return .mapping([FactValue.Entry(key: "any", value: .list(members))])
        default: return members[0]
        }
    }
}
