import Testing

@testable import Reports

/// Cells of a table are cells, whatever is written in them.
struct CSVTableTests {
    /// A quote that bears a mark is one character, and still a quote to whoever reads the table.
    @Test(arguments: ["x\"\u{301},=1+1", "\"\u{301}", "a\"b,c", "\",\"", "=1\"\u{20DD},2"])
    func aQuoteUnderAMarkEndsNoCell(_ text: String) {
        var table = CSVTable(["one", "two"])
        table.add([text, "last"])
        let cells = Self.cells(
            of: String(table.text.unicodeScalars.drop { $0 != "\n" }.dropFirst()))
        #expect(cells.count == 2 && cells.last == "last", "\(cells)")
        #expect(!(cells.first ?? "").hasPrefix("="))
    }

    /// The cells of one line as RFC 4180 has them, scalar by scalar.
    private static func cells(of line: String) -> [String] {
        var cells = [""]
        var (isQuoted, previous) = (false, Unicode.Scalar(0))
        for scalar in line.unicodeScalars where scalar != "\r" && scalar != "\n" {
            if scalar == "\"" {
                if !isQuoted, previous == "\"" {
                    cells[cells.count - 1].unicodeScalars.append("\"")
                }
                isQuoted.toggle()
            } else if scalar == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return cells
    }
}
