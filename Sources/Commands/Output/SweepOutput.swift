import ModelFormat
import Outputs
import Setups
import SystemPackage

/// Where the rows of a plan are written: standard output, or a file that grows.
struct SweepOutput {
    private let file: GrowingFile?

    /// The longest line that is looked for in a file to go on with.
    private static let longestLine = 1 << 30

    /// Opens it.
    ///
    /// - Throws: `OutputFault`.
    init(_ path: String?, isResumed: Bool) throws {
        let path = OutputFile(path: path).path
        file = try path.map { try GrowingFile(path: $0, isResumed: isResumed) }
    }

    /// Goes through the rows that are there, and drops what stands behind the last whole one.
    ///
    /// - Returns: the first row that is not there, how many are, and how many of those have an answer;
    ///   `nil` where nothing is there at all.
    /// - Throws: `OutputFault` where a line is none of this plan, model, version or part.
    func rows(
        of runner: SweepRunner, in rows: Range<Int>
    ) throws -> (next: Int, count: Int, answered: Int)? {
        guard let file else { return nil }
        var reader = LineReader(longest: Self.longestLine) { try file.read($0) }
        let there = try RowsThere(of: runner, in: rows, from: &reader)
        if let stray = there.stray { throw file.fault(stray) }
        try file.keep(there.bytes)
        return there.bytes == 0 ? nil : (there.next, there.count, there.answered)
    }

    /// How many rows a file holds, and how many of them have an answer, where it holds all, so that nothing
    /// is left to go on with; `nil` where it does not.
    static func whole(
        _ path: String, of runner: SweepRunner, in rows: Range<Int>
    ) -> (count: Int, answered: Int)? {
        guard FileIdentity(of: path + ".part") == nil,
            let pieces = try? FilePieces(path, maximumBytes: .max - 1)
        else { return nil }
        var reader = LineReader(longest: Self.longestLine) { length in
            let bytes = pieces.next(length)
            if let fault = pieces.fault { throw fault }
            return bytes
        }
        guard let there = try? RowsThere(of: runner, in: rows, from: &reader), there.stray == nil,
            there.isEnded, there.bytes > 0, there.next == rows.upperBound
        else { return nil }
        return (there.count, there.answered)
    }

    /// Writes a line.
    ///
    /// - Throws: `OutputFault`.
    func write(_ line: String) throws {
        if let file { return try file.write(line) }
        do throws(FileFault) {
            try FileDescriptor.standardOutput.writeWhole(line.utf8)
        } catch {
            throw OutputFault.unwritten(nil, error)
        }
    }

    /// Gives a file its name.
    ///
    /// - Throws: `OutputFault`.
    func finish() throws { try file?.finish() }
}

/// The rows of a plan that stand in a file, from the first one on.
private struct RowsThere {
    /// How many bytes their lines have.
    private(set) var bytes = 0
    /// The first row that is not there.
    private(set) var next: Int
    /// How many there are, and how many of them have an answer.
    private(set) var count = 0
    private(set) var answered = 0
    /// Whether nothing stands behind them.
    private(set) var isEnded = true
    /// The first line that is none of these rows.
    private(set) var stray: RequestLine?

    /// Reads lines up to the first that is no whole one, or none of these rows.
    init(of runner: SweepRunner, in rows: Range<Int>, from reader: inout LineReader) throws {
        next = rows.lowerBound
        let header = runner.header(of: rows)
        while let line = try reader.next() {
            guard line.isEnded, let written = line.bytes else {
                isEnded = false
                return
            }
            skip(in: rows, of: runner)
            let isHeader = line.number == 1 && !header.isEmpty
            if isHeader {
                guard header.utf8.elementsEqual(written + [0x0A]) else {
                    stray = line
                    return
                }
            } else {
                guard next < rows.upperBound,
                    let status = runner.status(ofLine: written, row: next)
                else {
                    stray = line
                    return
                }
                next += 1
                count += 1
                if status == 0 || status == 1 { answered += 1 }
            }
            bytes += written.count + 1
        }
        skip(in: rows, of: runner)
    }

    /// Passes over rows that are left out.
    private mutating func skip(in rows: Range<Int>, of runner: SweepRunner) {
        while next < rows.upperBound, runner.plan.values(inRow: next) == nil { next += 1 }
    }
}

extension GrowingFile {
    /// Says that a line is not one that could be gone on with.
    fileprivate func fault(_ line: RequestLine) -> OutputFault {
        .unwritten(
            path: part,
            reason: "its line \(line.number) is none of these rows: another plan, model, program, "
                + "format or part made it, or somebody changed it; take the file away, or name another"
        )
    }
}
