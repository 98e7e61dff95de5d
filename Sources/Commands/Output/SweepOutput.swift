import ModelFormat
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
    /// - Returns: the first row that is not there; `nil` where nothing is there at all.
    /// - Throws: `OutputFault` where a line is none of this plan, model, version or part.
    func rows(of runner: SweepRunner, in rows: Range<Int>) throws -> Int? {
        guard let file else { return nil }
        var reader = LineReader(longest: Self.longestLine) { try file.read($0) }
        var kept = 0
        var next = rows.lowerBound
        let header = runner.header(of: rows)
        while let line = try reader.next(), line.isEnded, let bytes = line.bytes {
            if line.number == 1, !header.isEmpty {
                guard header.utf8.elementsEqual(bytes + [0x0A]) else { throw file.fault(line) }
            } else {
                while next < rows.upperBound, runner.plan.values(inRow: next) == nil { next += 1 }
                guard next < rows.upperBound, runner.isLine(bytes, ofRow: next) else {
                    throw file.fault(line)
                }
                next += 1
            }
            kept += bytes.count + 1
        }
        try file.keep(kept)
        return kept == 0 ? nil : next
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

extension GrowingFile {
    /// Says that a line is not one that could be gone on with.
    fileprivate func fault(_ line: RequestLine) -> OutputFault {
        .unwritten(
            path: part,
            reason: "its line \(line.number) is none of these rows: another plan, model, program, "
                + "format or part made it; take the file away, or name another")
    }
}
