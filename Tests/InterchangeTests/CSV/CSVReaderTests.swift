import Interchange
import TestSupport
import Testing

/// Tables with commas: RFC 4180, and what is wrong at its place.
struct CSVReaderTests {
    private func texts(_ text: String) throws -> [[String]] {
        try CSVReader.rows(of: Array(text.utf8)).map { $0.map(\.text) }
    }

    @Test(arguments: [
        ("", []), ("a,b\n", [["a", "b"]]), ("a,b", [["a", "b"]]),
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("\u{FEFF}a,\n", [["a", ""]]), (",\n\n,x", [["", ""], ["", "x"]]),
        ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]), ("\"two\nlines\",x", [["two\nlines", "x"]]),
        ("\"\",\"\"", [["", ""]]), ("a\rb,c", [["a\rb", "c"]]), ("ü,𝄞\n", [["ü", "𝄞"]]),
    ])
    func rowsAreRead(_ text: String, _ rows: [[String]]) throws { #expect(try texts(text) == rows) }

    @Test func placesAreThoseOfTheFields() throws {
        let rows = try CSVReader.rows(of: Array("a,\"b\nc\",d\n\ne,f\n".utf8))
        #expect(
            rows.flatMap { $0.map { "\($0.text.first ?? " ") \($0.line):\($0.column)" } } == [
                "a 1:1", "b 1:3", "d 2:4", "e 4:1", "f 4:3",
            ])
    }

    @Test(arguments: [
        ("a\"b,c", "1:2", "stands within a field"), ("\"a", "1:1", "is not closed"),
        ("x,\"a\"b", "1:6", "behind a closing quotation mark"),
    ])
    func whatIsWrongHasAPlace(_ text: String, _ place: String, _ message: String) {
        do throws(CSVReader.Fault) {
            _ = try CSVReader.rows(of: Array(text.utf8))
            Issue.record("nothing is wrong")
        } catch {
            #expect("\(error.line):\(error.column)" == place)
            #expect(error.message.contains(message))
        }
    }

    @Test func whatIsNoUTF8IsRefused() {
        #expect(throws: CSVReader.Fault.self) { try CSVReader.rows(of: [0x61, 0xFF]) }
    }

    /// Whatever fields there are, a table that was written of them is read back.
    @Test func whatIsWrittenIsReadBack() throws {
        var random = SplitMix64(seed: 4180)
        let letters = ["a", ",", "\"", "\n", "\r\n", " ", "é", ""]
        for turn in 0..<500 {
            let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (0..<2).map { _ in
                    (0..<Int.random(in: 0...5, using: &random)).map { _ in
                        letters.randomElement(using: &random) ?? "a"
                    }.joined()
                }
            }
            let text = rows.map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
            }.joined(separator: "\r\n")
            #expect(try texts(text) == rows, "turn \(turn)")
        }
    }

    @Test func noBytesDoAnyHarm() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xC3, 0xA9, 0xEF].randomElement(using: &random)
                    ?? UInt8(0)
            }
            _ = try? CSVReader.rows(of: bytes)
        }
    }
}
