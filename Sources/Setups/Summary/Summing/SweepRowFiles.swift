import ModelFormat

/// Reads the rows of several files, one line at a time.
package struct SweepRowFiles {
    /// The longest line that is read.
    package static let longestLine = 64 << 20

    private var table: CSVRowReader?
    private let longest: Int

    /// Makes a reader.
    package init(longest: Int = Self.longestLine) { self.longest = longest }

    /// Sums the rows of a file up; `-` is standard input.
    ///
    /// - Throws: `ModelFileError` and `SweepSummaryFault`.
    package mutating func read(_ path: String, into summariser: inout SweepSummariser) throws {
        let pieces = try FilePieces(path, maximumBytes: .max - 1)
        let name = path == "-" ? "<standard input>" : path
        try read(name, into: &summariser) { length in
            let bytes = pieces.next(length)
            if let fault = pieces.fault { throw fault }
            return bytes
        }
    }

    /// Sums rows up that come piece by piece.
    mutating func read(
        _ name: String, into summariser: inout SweepSummariser,
        from source: @escaping (Int) throws -> [UInt8]
    ) throws {
        var reader = LineReader(longest: longest, read: source)
        while let line = try reader.next() {
            guard let bytes = line.bytes else {
                throw SweepSummaryFault.tooLong(file: name, line: line.number, limit: longest)
            }
            guard line.isEnded else {
                summariser.endedInHalf(name)
                return
            }
            if let row = try row(in: bytes, file: name, line: line.number) {
                try summariser.take(row, file: name, line: line.number)
            }
        }
    }

    /// The row of a line; `nil` for a header.
    private mutating func row(in line: [UInt8], file: String, line number: Int) throws -> SweepRow?
    {
        if line.first == 0x7B {
            guard let row = JSONRowReader.row(in: line) else {
                throw SweepSummaryFault.noRow(file: file, line: number)
            }
            return row
        }
        if number == 1, let header = CSVRowReader(header: line) {
            table = header
            return nil
        }
        guard let table else {
            let isTable = line.first.map { (0x30...0x39).contains($0) } ?? false
            throw number == 1 && isTable
                ? SweepSummaryFault.noHeader(file: file)
                : SweepSummaryFault.noRow(file: file, line: number)
        }
        guard let row = table.row(in: line) else {
            throw SweepSummaryFault.noRow(file: file, line: number)
        }
        return row
    }
}
