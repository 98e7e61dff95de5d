import Foundation
import Setups
import Synchronization
import TestSupport
import Testing

struct SweepTests {
    /// Keeps what an example prints.
    private final class Said: Sendable {
        private let kept = Mutex<[String]>([])
        var lines: [String] { kept.withLock { $0 } }
        func add(_ line: String) { kept.withLock { $0.append(line) } }
    }

    /// The documentation of `Sweep` has the example below, line by line, and it says what it says.
    @Test func theExamplePrintsWhatItSays() throws {
        let code = try #require(
            CodeBlocks.ofModule("Setups").first { $0.file == "Library/Sweep.swift" }?.code)
        let source = try String(contentsOfFile: #filePath, encoding: .utf8)
        let body = code.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map { $0.isEmpty ? "" : "        \($0)" }.joined(separator: "\n")
        #expect(source.contains(body), "the example below is another one:\n\(body)")
        let said = Said()
        try Self.example(said)
        #expect(said.lines == CodeBlocks.claims(of: code))
    }

    private static func example(_ said: Said) throws {
        @Sendable func print(_ items: Any...) {
            said.add(items.map { "\($0)" }.joined(separator: " "))
        }
        let sweep = try Sweep(planAt: "Examples/Sweep/levels.yaml", below: ".")
        print(sweep.count, sweep.things.count)  // 96 4

        // Rows are worked out as they are asked for.
        let alone = sweep.rows(in: 0..<12).filter { $0.cells["exfiltration/party/OC3"] == "1" }
        print(alone.count, alone[0].varied[0].value)  // 10 "SL2"

        // The last of eight parts, on two threads, row after row.
        try sweep.forEachRow(in: sweep.part(8, of: 8), workers: 2) { row in
            guard row.number == 95 else { return }
            print(row.cells["exfiltration/party/OC3"] ?? "not asked")  // 2
        }
    }

    private static func sweep(_ text: String, in folder: PlanFolder) throws -> Sweep {
        let file = folder.url.appendingPathComponent("plan.yaml")
        try Data("sallyport-sweep: 1\nmodel: m.yaml\n\(text)\n".utf8).write(to: file)
        return try Sweep(planAt: file.path)
    }

    /// The rows of `SweepRunnerTests`, worked by hand there.
    @Test(arguments: [1, 2, 5])
    func rowsComeInOrderWhoeverWorks(workers: Int) throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let sweep = try Self.sweep(
            """
            vary: { channels.out.level: [SL0, SL3, SL5], channels.out.operator: [lab, cloud] }
            exclude: [ { channels.out.level: SL5, channels.out.operator: lab } ]
            ask: [orders]
            consequences: [exfiltration]
            """, in: folder)
        #expect(
            sweep.count == 6 && sweep.things == ["channels.out.level", "channels.out.operator"])
        let said = Said()
        try sweep.forEachRow(workers: workers) { row in
            said.add("\(row.number) \(row.cells["exfiltration/party/OC3"] ?? "")")
        }
        #expect(said.lines == ["0 1", "1 1", "2 2", "3 1", "5 1"])
        #expect(sweep.rows().map(\.number) == [0, 1, 2, 3, 5])
        #expect(sweep.row(4) == nil && sweep.line(ofRow: 4) == nil)
        #expect(sweep.rows(in: 5..<50).map(\.number) == [5])
        #expect(sweep.rows(in: 7..<9).map(\.number) == [])
        let parts = (1...4).compactMap { sweep.part($0, of: 4) }
        #expect(parts.flatMap { Array($0) } == Array(0..<6))
        #expect(sweep.part(5, of: 4) == nil && sweep.part(0, of: 4) == nil)
    }

    private struct Enough: Error {}

    @Test(arguments: [1, 3])
    func whoTakesRowsMayStop(workers: Int) throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let sweep = try Self.sweep(
            "vary: { channels.out.level: { from: SL0, to: SL5 } }", in: folder)
        let said = Said()
        #expect(throws: Enough.self) {
            try sweep.forEachRow(workers: workers) { row in
                said.add("\(row.number)")
                if row.number == 2 { throw Enough() }
            }
        }
        #expect(said.lines == ["0", "1", "2"])
    }

    @Test func aWrongSetUpIsARowThatSaysSo() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let sweep = try Self.sweep("vary: { channels.out.level: [SL1, SL9] }", in: folder)
        let rows = Array(sweep.rows())
        #expect(rows.map(\.status) == [0, 2])
        #expect(rows[0].faults == [] && rows[0].answer != nil && rows[0].digest != nil)
        #expect(rows[1].answer == nil && rows[1].cells == [:])
        #expect(rows[1].faults.first?.contains("SL9") == true, "\(rows[1].faults)")
    }

    @Test(arguments: [
        ("vary: {}", 2, "nothing varies"), ("vary: { perimeters.none.level: [SL1] }", 2, "none"),
        ("vary: { a: [1] }\nhwo: grid", 2, "a plan has no 'hwo'"),
    ])
    func refusesAPlanThatIsWrong(_ text: String, _ status: Int, _ says: String) throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let refusal = #expect(throws: SweepRefusal.self) { try Self.sweep(text, in: folder) }
        #expect(refusal?.status == status)
        #expect(refusal?.description.contains(says) == true, "\(refusal?.faults ?? [])")
    }

    @Test func saysThatAFileIsNotThere() {
        let refusal = #expect(throws: SweepRefusal.self) { try Sweep(planAt: "/none/plan.yaml") }
        #expect(refusal?.status == 74)
    }
}
