import Foundation
import TestSupport
import Testing

/// Responsibility matrices as a stranger reads and writes them.
struct ResponsibilityCommandTests {
    private static let model = """
        sallyport: 1
        title: Two halls
        defenders:
          lab: { role: lab }
          aws: { role: cloud }
          maker: { role: silicon }
        perimeters:
          hall: { kind: campus, operator: aws, baseline: SL2, exits: stated }
          room:
            kind: tenancy
            inside: hall
            operator: lab
            level: SL3
            controls:
              - { use: SL4-CC-01, operator: { any: [maker, lab] } }
              - { use: SL3-NET-01, operator: { all: [aws, lab] } }
              - { use: SL4-EGR-01, operator: { at-least: 2, of: [aws, lab, maker] } }
              - { id: own, title: "=cmd|' /C calc'!A0", level: SL2, blocks: [AV-NET], operator: lab }
        weights: { w: { owner: lab, copies: [ { in: room, form: plaintext } ] } }
        channels: { out: { from: hall, to: outside, operator: aws, level: SL3 } }
        workloads: { run: { capacity: aws, in: hall } }

        """

    private func operators(_ csv: String) -> [String: String] {
        var operators: [String: String] = [:]
        for line in csv.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
            let rest =
                cells[2].hasPrefix("\"")
                ? cells[2].dropFirst().prefix { $0 != "\"" } : cells[2].prefix { $0 != "," }
            operators["\(cells[0]) \(cells[1])"] = String(rest)
        }
        return operators
    }

    /// What is written is read back to the same operators, and written again to the same rows.
    @Test func aMatrixIsReadBackToTheSameOperators() throws {
        let matrix = try Command.run(
            "export", "--to", "matrix", "-", input: Data(Self.model.utf8))
        #expect(matrix.status == 0, "\(matrix.errors)")
        #expect(matrix.text.hasPrefix("Perimeter,Control ID,Operator,Level,Title\r\n"))
        #expect(matrix.text.contains("room,SL4-CC-01,maker; lab,SL4,"))
        #expect(matrix.text.contains("room,SL3-NET-01,\"{ all: [aws, lab] }\",SL3,"))
        #expect(matrix.text.contains("\"{ at-least: 2, of: [aws, lab, maker] }\""))
        #expect(matrix.text.contains(",'=cmd"), "\(matrix.text)")
        let made = try Command.run("import", "--effort", "quick", "-", input: matrix.output)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.errors.contains("control own: is no control of the catalogue"))
        let check = try Command.run("check", "--strict", "-", input: made.output)
        #expect(check.status == 0, "\(check.errors)")
        let again = try Command.run("export", "--to", "matrix", "-", input: made.output)
        var expected = operators(matrix.text)
        expected["room own"] = nil
        #expect(expected.count > 10)
        #expect(operators(again.text) == expected)
    }

    @Test func columnsAreNamedAndOtherCommandsSayWhatToDo() throws {
        let table = Data("Ref;Whose\nSL3-NET-01;CSP-owned\n".utf8)
        let plain = try Command.run("import", "-", input: table)
        #expect(plain.status == 2, "\(plain.errors)")
        let named = try Command.run(
            "import", "-", "--as", "matrix", "--columns", "control=ref,who=whose", input: table)
        #expect(named.status == 0, "\(named.errors)")
        #expect(named.errors.contains("1 control"), "\(named.errors)")
        #expect(try Command.run("import", "-", "--columns", "x", input: table).status == 64)
        let check = try Command.run(
            "check", "-", input: Data("control,owner\nSL3-NET-01,provider\n".utf8))
        #expect(check.status == 2)
        #expect(check.errors.contains("this looks like a responsibility matrix"), "\(check.errors)")
        let graph = try Command.run(
            "export", "--to", "matrix", "-",
            input: Data("{\"format\": \"sallyport-attack-graph/1\"}".utf8))
        #expect(graph.status != 0)
    }
}
