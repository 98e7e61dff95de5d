import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing

/// Tables as spreadsheets write them, each cell with its place.
struct DelimitedTableTests {
    private static func rows(_ text: String) throws -> [[String]] {
        try DelimitedTable(bytes: Array(text.utf8), file: "t").rows.map { $0.map(\.text) }
    }

    @Test func cellsAreTakenApart() throws {
        #expect(try Self.rows("a,b\r\nc,\r\n") == [["a", "b"], ["c", ""]])
        #expect(try Self.rows("a;b;c,d\n1;2;3") == [["a", "b", "c,d"], ["1", "2", "3"]])
        #expect(try Self.rows("a\tb, c\n") == [["a", "b, c"]])
        #expect(try Self.rows("\u{FEFF}a,\"b\"\"c\",\" d \"\n") == [["a", "b\"c", "d"]])
        #expect(try Self.rows("\"a\nb\",c\rd,e") == [["a\nb", "c"], ["d", "e"]])
        #expect(try Self.rows("a,  \"b,c\" ,d\n") == [["a", "b,c", "d"]])
        #expect(try Self.rows("size 3\",b\n") == [["size 3\"", "b"]])
        #expect(try Self.rows("\n,,\n a , b \n\n") == [["a", "b"]])
        #expect(try Self.rows("") == [])
        #expect(try Self.rows("\"a;b\",\"c;d;e\"\n1,2\n") == [["a;b", "c;d;e"], ["1", "2"]])
    }

    @Test func everyCellHasItsPlace() throws {
        let table = try DelimitedTable(
            bytes: Array("ä,b\r\n\"x\ny\",\"z\",w\n".utf8), file: "t.csv")
        #expect(
            table.rows.flatMap { $0.map { "\($0.place)" } } == [
                "t.csv:1:1", "t.csv:1:3", "t.csv:2:1", "t.csv:3:4", "t.csv:3:8",
            ])
    }

    @Test(arguments: [
        ("a,\"b\nc", 1, 3, "never closed"), ("a,\"b\"c", 1, 6, "behind a cell in quotes"),
        ("a\u{0}b", 1, 1, "zero byte"),
    ])
    func whatIsWrongIsTold(_ text: String, _ line: Int, _ column: Int, _ message: String) {
        do throws(ModelErrors) {
            _ = try DelimitedTable(bytes: Array(text.utf8), file: "t")
            Issue.record("nothing is wrong with \(text)")
        } catch {
            #expect(error.diagnostics.first?.message.contains(message) == true, "\(error)")
            #expect(error.diagnostics.first?.place?.line == line, "\(error)")
            #expect(error.diagnostics.first?.place?.column == column, "\(error)")
        }
    }

    @Test func boundsHold() {
        var limits = DelimitedTable.Limits()
        limits.bytes = 40
        limits.columns = 3
        limits.cells = 6
        limits.cellBytes = 5
        for (text, isFine) in [
            ("a,b,c\na,b,c\na", false), ("a,b,c\na,b,c", true), ("a,b,c,d", false), ("aaaaa", true),
            ("aaaaaa", false), (String(repeating: "a\n", count: 30), false),
        ] {
            let table = try? DelimitedTable(bytes: Array(text.utf8), file: "t", limits: limits)
            #expect((table != nil) == isFine, "\(text)")
        }
        #expect((try? DelimitedTable(bytes: [0x61, 0xFF], file: "t")) == nil)
    }

    /// Whatever cells hold, a table written as the standard has it is read back.
    @Test func whatIsWrittenIsReadBack() throws {
        let seed: UInt64 = 20_261_130
        var random = SplitMix64(seed: seed)
        let pieces = ["a", ",", ";", "\t", "\"", "\n", "\r\n", "ö", "=", "'", "x y"]
        for _ in 0..<500 {
            let width = Int.random(in: 2...4, using: &random)
            let cells = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (0..<width).map { _ in
                    "k"
                        + (0..<Int.random(in: 0...4, using: &random))
                        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined() + "k"
                }
            }
            let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
            let text = cells.map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(
                    separator: separator) + "\r\n"
            }.joined()
            #expect(try Self.rows(text) == cells, "seed \(seed): \(text)")
        }
    }

    /// Bytes of any kind are read or refused.
    @Test func anythingIsReadOrRefused() {
        let seed: UInt64 = 20_261_131
        var random = SplitMix64(seed: seed)
        let alphabet = Array("a,;\t\"\n\r'= é\u{0}".utf8) + [0xFF, 0xEF, 0xBB, 0xBF]
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0x61
            }
            do throws(ModelErrors) {
                let table = try DelimitedTable(bytes: bytes, file: "t")
                #expect(table.rows.allSatisfy { $0.contains { !$0.text.isEmpty } })
            } catch {
                #expect(!error.diagnostics.isEmpty)
            }
        }
    }
}
