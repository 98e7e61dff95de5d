import Foundation
import TestSupport
import Testing

/// Tables as comma-separated values.
struct TableFormatTests {
    /// The rows of a table, read as RFC 4180 says.
    static func rows(of text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch (scalar, isQuoted) {
            case ("\"", true):
                if rest.first == "\"" {
                    cell.unicodeScalars.append("\"")
                    rest = rest.dropFirst()
                } else {
                    isQuoted = false
                }
            case ("\"", false): isQuoted = true
            case (",", false):
                row.append(cell)
                cell = ""
            case ("\r", false): break
            case ("\n", false):
                rows.append(row + [cell])
                (row, cell) = ([], "")
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return rows
    }

    @Test func theMatrixAndTheLoneFailures() throws {
        let outcome = try Command.run(
            "analyse", SeedModel.path("single"), "--format", "csv", "--consequence", "exfiltration")
        let rows = Self.rows(of: outcome.text)
        #expect(Set(rows.map(\.count)) == [16])
        #expect(rows[0].suffix(3) == ["path", "of", "longer_than"])
        let cell = try #require(rows.first { $0[0] == "cell" && $0[2] == "party" })
        #expect(cell.prefix(8) == ["cell", "exfiltration", "party", "OC1", "1", "yes", "", "aws"])
        let amazon = try #require(rows.first { $0[8] == "parent:amazon" })
        #expect(amazon[0] == "lone-failure" && amazon[10] == "parent" && amazon[12] == "aws")
        #expect(amazon[9] == "Amazon, parent of AWS and Trainium (parent:amazon)")
        #expect(amazon[13].hasPrefix("path-"))
        #expect(rows.count { $0[0] == "cell" } == 20)
        #expect(outcome.text.hasSuffix("\r\n"))
    }

    @Test func theDifferences() throws {
        let outcome = try Command.run(
            "compare", SeedModel.path("single"), SeedModel.path("replicated"), "--format", "csv",
            "--consequence", "denial", "--tier", "OC1")
        let rows = Self.rows(of: outcome.text)
        #expect(Set(rows.map(\.count)) == [13])
        let lost = try #require(
            rows.first { $0[3] == "party" && $0[8] == "lost" && $0[9] == "aws" })
        #expect(lost[10] == "AWS (aws)" && lost[11] == "no" && lost[12] == "yes")
        let gained = rows.filter { $0[3] == "party" && $0[8] == "gained" }
        #expect(!gained.isEmpty && gained.allSatisfy { $0[9].contains(" + ") && $0[11] == "yes" })
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@x", "\\t=1", " =1", "\\r=1", "\u{FF1D}1"])
    func noCellIsAFormula(_ title: String) throws {
        let model = try SeedModel.text("single")
            .replacing("title: Amazon }", with: "title: \"\(title)\" }")
        #expect(model.contains(title))
        let outcome = try Command.run("analyse", "-", "--format", "csv", input: Data(model.utf8))
        let rows = Self.rows(of: outcome.text)
        let name = try #require(rows.first { $0[8] == "parent:amazon" })[9]
        #expect(name.hasPrefix("'"), "\(name)")
        for cell in rows.joined() {
            let first = cell.drop { $0.isWhitespace }.first
            #expect(!["=", "+", "-", "@", "\t", "\r", "\u{FF1D}"].contains(first), "\(cell)")
        }
    }

    @Test func quotesAndCommasReadBack() throws {
        let model = try SeedModel.text("single")
            .replacing("title: Amazon }", with: "title: 'A \"b\", c' }")
        let outcome = try Command.run("analyse", "-", "--format", "csv", input: Data(model.utf8))
        let rows = Self.rows(of: outcome.text)
        #expect(
            rows.contains {
                $0[9] == "A \"b\", c, parent of AWS and Trainium (parent:amazon)"
            })
    }
}
