import Foundation
import Testing

@testable import Setups

struct SweepRunnerTests {
    private static func runner(
        _ text: String, form: SweepRunner.Form = .ndjson, in folder: PlanFolder
    ) throws -> SweepRunner {
        let (plan, model) = try folder.plan(text)
        return try SweepRunner(
            plan, of: model, answerer: SetupModels.answerer(), form: form, version: "1")
    }

    /// Levels of the way out, with the hall at OC3 as in `SetupAnswererTests`.
    @Test func rowsAreThoseWorkedByHand() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let runner = try Self.runner(
            """
            vary: { channels.out.level: [SL0, SL3, SL5], channels.out.operator: [lab, cloud] }
            ask: [orders]
            consequences: [exfiltration]
            """, form: .csv, in: folder)
        let rows = 0..<6
        let names =
            (1...5).map { "exfiltration/party/OC\($0)" }
            + (1...5).map { "exfiltration/root/OC\($0)" }
        #expect(
            runner.header(of: rows)
                == "row,plan,status,digest,channels.out.level,channels.out.operator,"
                + names.joined(separator: ",") + "\r\n")
        #expect(runner.header(of: 1..<6) == "")
        let orders = try rows.map { row in
            let cells = try #require(runner.line(ofRow: row)).split(separator: ",")
            #expect(cells[0] == "\(row)" && cells[1] == runner.digest && cells[2] == "0")
            return cells[4...10].joined(separator: " ")
        }
        #expect(
            orders == [
                "SL0 lab 1 1 1 0 0", "SL0 cloud 1 1 1 0 0", "SL3 lab 2 2 2 0 0",
                "SL3 cloud 1 1 1 0 0", "SL5 lab 2 2 2 1 1", "SL5 cloud 1 1 1 1 1",
            ])
    }

    @Test func aWrongSetUpIsARow() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let runner = try Self.runner(
            "vary: { channels.out.level: [SL1, SL9] }", in: folder)
        let line = try #require(runner.line(ofRow: 1))
        let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(row?["status"] as? Int == 2)
        #expect((row?["diagnostics"] as? [Any])?.isEmpty == false)
        #expect(row?["vary"] as? [String: String] == ["channels.out.level": "SL9"])
    }

    @Test func knowsItsOwnLines() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let text = """
            vary: { channels.out.level: [SL1, SL2, SL3] }
            ask: [orders]
            """
        for form in SweepRunner.Form.allCases {
            let runner = try Self.runner(text, form: form, in: folder)
            let other = try Self.runner(text + "\ntiers: [1]", form: form, in: folder)
            for row in 0..<3 {
                let line = Array(try #require(runner.line(ofRow: row)).utf8.dropLast())
                for number in 0..<3 {
                    #expect(runner.isLine(line, ofRow: number) == (number == row))
                    #expect(!other.isLine(line, ofRow: number))
                }
                #expect(!runner.isLine(Array(line.prefix(12)), ofRow: row))
            }
            #expect(!runner.isLine([], ofRow: 0))
        }
    }

    @Test func whatHasNoColumnsIsRefusedAsATable() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let text = "vary: { channels.out.level: [SL1] }\nask: [orders, coalitions]"
        #expect(throws: SweepFault.noColumns("coalitions")) {
            try Self.runner(text, form: .csv, in: folder)
        }
        _ = try Self.runner(text, in: folder)
    }

    @Test func aPathThatLeadsNowhereIsRefusedBeforeTheRows() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let wrong = try Self.runner("vary: { channels.outt.level: [SL1] }", in: folder)
        #expect(throws: (any Error).self) { try wrong.check() }
        try Self.runner("vary: { channels.out.level: [SL1] }", in: folder).check()
    }
}
