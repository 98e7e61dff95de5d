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
                == "row,plan,status,digest,sum,channels.out.level,channels.out.operator,"
                + names.joined(separator: ",") + "\r\n")
        #expect(runner.header(of: 1..<6) == "")
        let orders = try rows.map { row in
            let cells = try #require(runner.line(ofRow: row)).split(separator: ",")
            #expect(cells[0] == "\(row)" && cells[1] == runner.digest && cells[2] == "0")
            return cells[5...11].joined(separator: " ")
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
                    #expect((runner.status(ofLine: line, row: number) != nil) == (number == row))
                    #expect(other.status(ofLine: line, row: number) == nil)
                }
                #expect(runner.status(ofLine: Array(line.prefix(12)), row: row) == nil)
            }
            #expect(runner.status(ofLine: [], row: 0) == nil)
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

    /// Rows of a model with two sets of weights have goals of their own, for which a table needs names.
    @Test func goalsWithoutAColumnAreRefused() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let two = try String(
            contentsOf: folder.url.appendingPathComponent("m.yaml"), encoding: .utf8
        ).replacingOccurrences(
            of: "weights:\n",
            with: "weights:\n  v: { owner: lab, copies: [ { in: hall, form: plaintext } ] }\n")
        try Data(two.utf8).write(to: folder.url.appendingPathComponent("m.yaml"))
        let text = "vary: { channels.out.level: [SL1] }\nask: [orders]"
        let runner = try Self.runner(text, form: .csv, in: folder)
        do {
            try runner.check()
            Issue.record("goals were dropped")
        } catch let fault as SweepFault {
            #expect("\(fault)".contains("exfiltration:v"))
        }
        let named = try Self.runner(
            text + "\nconsequences: [exfiltration, 'exfiltration:v', 'exfiltration:w']", form: .csv,
            in: folder)
        try named.check()
        #expect(named.header(of: 0..<1).contains("exfiltration:v/party/OC3"))
        try Self.runner(text, in: folder).check()
    }

    /// Each line is held to what varies and to its model, whatever it answers.
    @Test(arguments: SweepRunner.Form.allCases)
    func aLineWithAnotherModelIsNoRow(_ form: SweepRunner.Form) throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let runner = try Self.runner(
            "vary: { channels.out.level: [SL1, SL2, SL9] }\nask: [orders]", form: form, in: folder)
        let lines = try (0..<3).map { try #require(runner.line(ofRow: $0)).dropLast() }
        for (row, line) in lines.enumerated() {
            #expect(runner.status(ofLine: Array(line.utf8), row: row) == (row == 2 ? 2 : 0))
        }
        let model = try #require(lines[0].firstRange(of: "sha256:"))
        let other = lines[0].replacingCharacters(
            in: model.upperBound..<lines[0].index(after: model.upperBound),
            with: lines[0][model.upperBound] == "0" ? "1" : "0")
        #expect(runner.status(ofLine: Array(other.utf8), row: 0) == nil)
        let varied = String(lines[0]).replacingOccurrences(of: "SL1", with: "SL2")
        #expect(runner.status(ofLine: Array(varied.utf8), row: 0) == nil)
    }

    /// Each line is held to all that it says, whichever byte of it is another.
    @Test(arguments: SweepRunner.Form.allCases)
    func aChangedLineIsNoRow(_ form: SweepRunner.Form) throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let runner = try Self.runner(
            "vary: { channels.out.level: [SL1, SL9] }\nask: [orders, lone-failures]", form: form,
            in: folder)
        for row in 0..<2 {
            let line = Array(
                try #require(runner.line(ofRow: row)).utf8.dropLast(form == .csv ? 2 : 1))
            #expect(runner.status(ofLine: line, row: row) == (row == 0 ? 0 : 2))
            for at in line.indices {
                var other = line
                other[at] = other[at] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
                #expect(runner.status(ofLine: other, row: row) == nil, "byte \(at)")
                other.remove(at: at)
                #expect(runner.status(ofLine: other, row: row) == nil, "without byte \(at)")
            }
        }
    }

    @Test func aPathThatLeadsNowhereIsRefusedBeforeTheRows() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let wrong = try Self.runner("vary: { channels.outt.level: [SL1] }", in: folder)
        #expect(throws: (any Error).self) { try wrong.check() }
        try Self.runner("vary: { channels.out.level: [SL1] }", in: folder).check()
    }
}
