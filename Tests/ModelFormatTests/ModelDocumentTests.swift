import Formulas
import Foundation
import ModelFormat
import Phrases
import Testing
import ThreatGraph

struct ModelDocumentTests {
    @Test func appliesChangesByPath() throws {
        let document = try SampleModels.document(SampleModels.sketch)
        let both = FactValue.mapping([
            .init(key: "all", value: .list([.scalar("aws"), .scalar("lab")]))
        ])
        let changed = try document.applying([
            Change(path: "channels.network.operator", value: both),
            Change(path: "channels.media", value: .null),
            Change(
                path: "channels.tape",
                value: .mapping([
                    .init(key: "from", value: .scalar("campus")),
                    .init(key: "to", value: .scalar("outside")),
                    .init(key: "operator", value: .scalar("lab")),
                ])),
            Change(
                path: "shared.staff",
                value: .mapping([
                    .init(key: "fails", value: .list([.scalar("aws")]))
                ])),
        ]).threatGraph(checkingChanges: false)
        #expect(changed.channels.ids == ["network", "tape"])
        #expect(
            changed.channels["network"]?.guardedBy
                == .barrier(
                    operators: .all([.defender("aws"), .defender("lab")]),
                    level: SecurityLevel("SL3")))
        #expect(changed.sharedCauses.ids == ["staff"])
        let before = try document.threatGraph()
        #expect(before.channels.ids == ["media", "network"])
    }

    @Test func everyAlternativeAndOptionOfTheSketchCanBeApplied() throws {
        let document = try SampleModels.document(SampleModels.sketch)
        let graph = try document.threatGraph()
        var sets = graph.unknowns.flatMap { $0.alternatives.map(\.changes) }
        sets += graph.options.map(\.changes)
        #expect(sets.count == 4)
        for changes in sets {
            #expect(throws: Never.self) { try document.applying(changes).threatGraph() }
        }
    }

    @Test func refusesPathsThatLeadNowhere() throws {
        let document = try SampleModels.document(SampleModels.small)
        let error = #expect(throws: ModelErrors.self) {
            try document.applying([
                Change(path: "channels.dor.level", value: .scalar("SL1")),
                Change(path: "", value: .null),
            ])
        }
        #expect(error?.diagnostics.map(\.code) == [.unknownPath, .unknownPath])
    }

    // MARK: Base models

    @Test func laysAModelOverItsBase() throws {
        let base = """
            sallyport: 1
            title: Base
            defenders: { lab: { role: lab, title: The lab }, aws: { role: cloud } }
            perimeters: { room: { operator: { any: [lab, aws] }, level: SL2 } }
            weights: { w: { copies: [ { in: room, form: plaintext } ] } }
            channels: { door: { from: room, to: outside, operator: lab, rate: 1 Gbit/s } }
            workloads: { run: { any: [ { capacity: lab } ], title: Run } }
            options: { o: { cost: 1, set: { channels.door.level: SL1, channels.door.rate: ~ } } }
            """
        let upper = """
            extends: ../base/base.yaml
            title: Upper
            defenders: { lab: { title: ~ } }
            perimeters: { room: { operator: { all: [lab, aws] } } }
            channels: { door: { rate: ~, cap: 1 GB/day } }
            workloads: { run: { all: [ { capacity: aws }, { chips: aws } ] } }
            options: { o: { set: { channels.door.level: SL2 } } }
            """
        let document = try ModelDocument.read(bytes: Array(upper.utf8), file: "models/upper.yaml") {
            #expect($0 == "base/base.yaml")
            return Array(base.utf8)
        }
        #expect(document.files == ["models/upper.yaml", "base/base.yaml"])
        let graph = try document.threatGraph()
        #expect(graph.title == "Upper")
        #expect(graph.defenders["lab"]?.title == nil)
        #expect(
            graph.perimeters["room"]?.operators == .all([.defender("lab"), .defender("aws")]))
        #expect(graph.channels["door"]?.rate == nil)
        #expect(graph.channels["door"]?.cap == DataRate(bytesPerDay: 1_000_000_000))
        #expect(graph.workloads["run"]?.title == "Run")
        #expect(graph.workloads["run"]?.needs.legs.count == 2)
        #expect(
            graph.options["o"]?.changes
                == [Change(path: "channels.door.level", value: .scalar("SL2"))])
    }

    @Test func namesTheFileOfADiagnosticInABase() {
        let found = SampleModels.diagnostics(
            of: Array("extends: a/base.yaml\n".utf8), file: "m.yaml",
            others: ["a/base.yaml": SampleModels.small.replacing("SL2", with: "SL9")])
        #expect(found.first?.place == DiagnosticPlace(file: "a/base.yaml", line: 4, column: 45))
    }

    @Test func refusesCirclesWithTheWholeChain() {
        let found = SampleModels.diagnostics(
            of: Array("extends: b.yaml\n".utf8), file: "./a.yaml",
            others: ["b.yaml": "extends: x/../c.yaml\n", "c.yaml": "extends: b.yaml\n"])
        #expect(
            found.map(\.description) == [
                "c.yaml:1:10: error: models extend each other: b.yaml > c.yaml > b.yaml: take one "
                    + "'extends' out [model.extends-chain]"
            ])
    }

    @Test func takesChainsOfSixteen() {
        func chain(_ count: Int) -> [DiagnosticCode] {
            var others: [String: String] = [:]
            for at in 1..<count - 1 { others["m\(at)"] = "extends: m\(at + 1)\n" }
            others["m\(count - 1)"] = SampleModels.small
            return SampleModels.diagnostics(
                of: Array("extends: m1\n".utf8), file: "m0", others: others
            ).map(\.code)
        }
        #expect(chain(16) == [])
        #expect(chain(17) == [.extendsChain])
    }

    @Test(arguments: [
        "/etc/passwd", "~/x", "''", "[a]", "{}", "\"a\\0b\"", "'a\\b'", "http://x", "C:x",
        "\"a\\nb\"",
    ])
    func refusesPathsThatAreNotRelative(_ path: String) {
        let found = SampleModels.diagnostics(of: "extends: \(path)\n")
        #expect(found.map(\.code) == [.extendsPath])
    }

    // MARK: Files

    @Test func readsFilesFromDisk() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (base, upper) = (
            folder.appendingPathComponent("base.yaml"), folder.appendingPathComponent("upper.yaml")
        )
        try SampleModels.small.write(to: base, atomically: true, encoding: .utf8)
        try "extends: base.yaml\ntitle: Upper\n".write(to: upper, atomically: true, encoding: .utf8)
        let document = try ModelReader().document(at: upper.path)
        #expect(document.files == [upper.path, base.path])
        #expect(try document.threatGraph().title == "Upper")

        #expect(throws: ModelFileError.notRegular(folder.path)) {
            try ModelReader().bytes(of: folder.path)
        }
        #expect(throws: ModelFileError.notRegular("/dev/zero")) {
            try ModelReader().bytes(of: "/dev/zero")
        }
        #expect(throws: ModelFileError.unreadable("/nowhere/at all", .absent)) {
            try ModelReader().bytes(of: "/nowhere/at all")
        }
        #expect(throws: ModelFileError.tooLong(base.path, limit: 10)) {
            try ModelReader(maximumBytes: 10).bytes(of: base.path)
        }
    }

    @Test func refusesSeventeenMegabytes() {
        let bytes = Array(SampleModels.small.utf8) + [UInt8](repeating: 0x23, count: 17 << 20)
        #expect(SampleModels.diagnostics(of: bytes).map(\.code) == [.limit])
    }
}
