import Glibc
import ModelFormat
import Setups
import Synchronization

/// One run of a plan: which rows, by how many threads, and where they go.
struct SweepRun {
    let runner: SweepRunner
    let rows: Range<Int>
    let workers: Int
    let seconds: Double?
    let isQuiet: Bool
    let output: String?
    let isResumed: Bool

    /// A row and its line; without one where the row is left out.
    private struct Made: Sendable {
        let row: Int
        let line: SweepRunner.Line?
    }

    /// Makes the rows.
    ///
    /// - Throws: `StoppedEarly` where something is left to be made.
    func run(answersOf store: AnswerStore) throws {
        if let path = OutputFile(path: output).path, FileIdentity(of: path) != nil {
            guard isResumed else { throw CommandError.fileExists(path) }
            guard let there = SweepOutput.whole(path, of: runner, in: rows) else {
                throw OutputFault.unwritten(
                    path: path,
                    reason: "it is there with rows of another run: take it away, or name another "
                        + "file")
            }
            if !isQuiet { StandardError.print("sallyport: all rows are in '\(path)' already") }
            return try refuseSilence(rows: there.count, answered: there.answered)
        }
        let output = try SweepOutput(output, isResumed: isResumed)
        let there = try isResumed ? output.rows(of: runner, in: rows) : nil
        if there == nil { try output.write(runner.header(of: rows)) }
        let start = there?.next ?? rows.lowerBound
        let desk = SweepDesk(
            output, from: start, to: rows.upperBound, isQuiet: isQuiet)
        let stop = StopRequest(after: seconds)
        defer { stop.finish() }
        let sideBySide = try sideBySide(from: start)
        let size = sideBySide == nil ? 1 : SideBySideRows.maximumRows
        let next = Mutex(start)
        let end = rows.upperBound
        try OrderedWork<Range<Int>, Result<[Made], any Error>>(
            workers: workers,
            next: {
                next.withLock { next in
                    if next >= end || stop.isDue(at: .now) { return nil }
                    let block = next..<min(next + size, end)
                    next = block.upperBound
                    return block
                }
            },
            work: { [runner] block in
                Result {
                    guard let sideBySide else {
                        return block.map { Made(row: $0, line: runner.made(row: $0)) }
                    }
                    return zip(block, try sideBySide.lines(ofRows: block)).map(Made.init)
                }
            },
            deliver: { made in
                let made = try made.get()
                guard let last = made.last else { return }
                try desk.deliver(made.compactMap(\.line), upTo: last.row)
            }
        ).run()
        guard desk.next == rows.upperBound else {
            tellHowToGoOn(from: desk.next)
            throw StoppedEarly()
        }
        try desk.finish()
        if !isQuiet {
            StandardError.print(
                "sallyport: \(desk.made) rows written, "
                    + (sideBySide == nil
                        ? "\(store.count.found) of them of models that were met before"
                            + store.goalCount.said
                        : "\(SideBySideRows.maximumRows) at a time")
                    + (runner.plan.seed.map { "; drawn by seed \($0)" } ?? ""))
        }
        try refuseSilence(
            rows: desk.made + (there?.count ?? 0), answered: desk.answered + (there?.answered ?? 0))
    }

    /// How rows are made many at a time, where there are enough of them and the plan lets it be.
    private func sideBySide(from start: Int) throws -> SideBySideRows? {
        guard rows.upperBound - start >= SideBySideRows.fewestRows else { return nil }
        return try SideBySideRows(runner)
    }

    /// Says that there is no row, or none with an answer; where these are all rows of the plan, that is its
    /// fault.
    ///
    /// A part of which all set-ups are wrong says nothing of the others, whose work goes on.
    private func refuseSilence(rows count: Int, answered: Int) throws {
        guard !rows.isEmpty, answered == 0 else { return }
        let isAll = rows == 0..<runner.plan.count
        let why =
            count == 0
            ? "no row is made: the plan leaves every set-up out"
            : "no row has an answer: the rows say what is wrong with each"
        StandardError.print("sallyport: \(why)\(isAll ? "" : "; other parts may have some")")
        if isAll { throw AlreadyTold(status: .modelWrong) }
    }

    private func tellHowToGoOn(from row: Int) {
        let way =
            output == nil
            ? "the same with --range \(row):\(rows.upperBound)"
            : "the same command with --resume"
        StandardError.print("sallyport: stopped before row \(row): \(way) goes on")
    }
}

/// Where rows go as they come, and how far they are.
final class SweepDesk: Sendable {
    private struct State {
        var output: SweepOutput
        var next: Int
        var made = 0
        var answered = 0
        var nextNotice: ContinuousClock.Instant
    }

    private let state: Mutex<State>
    private let start: Int
    private let end: Int
    private let isQuiet: Bool
    private let begin = ContinuousClock.now

    init(_ output: sending SweepOutput, from start: Int, to end: Int, isQuiet: Bool) {
        self.start = start
        self.end = end
        self.isQuiet = isQuiet
        state = Mutex(
            State(output: output, next: start, nextNotice: .now + .seconds(5)))
    }

    /// The row that is to come next.
    var next: Int { state.withLock { $0.next } }

    /// How many lines were written.
    var made: Int { state.withLock { $0.made } }

    /// How many of them have an answer.
    var answered: Int { state.withLock { $0.answered } }

    /// Writes the lines of all rows up to one that are not written yet, at once.
    func deliver(_ lines: [SweepRunner.Line], upTo row: Int) throws {
        try state.withLock { state in
            if let line = lines.first {
                try state.output.write(lines.count == 1 ? line.text : lines.map(\.text).joined())
                state.made += lines.count
                state.answered += lines.count { $0.isAnswered }
            }
            state.next = row + 1
            let now = ContinuousClock.now
            guard !isQuiet, now >= state.nextNotice else { return }
            state.nextNotice = now + .seconds(5)
            let done = state.next - start
            let left = (now - begin) / done * (end - state.next)
            StandardError.print(
                "sallyport: row \(state.next) of \(end), about \(ProgressLine.words(left)) left")
        }
    }

    /// Gives a file its name.
    func finish() throws { try state.withLock { try $0.output.finish() } }
}
