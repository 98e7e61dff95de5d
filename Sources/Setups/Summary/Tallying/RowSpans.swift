/// Which rows were read: runs of ascending numbers, as files and parts of a plan hold them.
struct RowSpans {
    /// A run of rows whose numbers ascend.
    private struct Run {
        var first: Int
        var last: Int
    }

    /// The most runs; rows in no order at all have as many as there are rows.
    static let mostRuns = 100_000
    /// The most numbers without a row that are held against the conditions of a plan.
    static let mostHeld = 2_000_000
    /// How many runs of missing rows are told.
    static let mostTold = 5

    private var runs: [Run] = []
    private var missing: [Range<Int>] = []
    private var missingCount = 0
    private var leftOut = 0
    private var held = 0
    private var count = 0
    private let isLeftOut: ((Int) -> Bool)?

    /// - Parameter isLeftOut: whether a plan leaves a row out; `nil` where there is no plan or it leaves
    ///   none out.
    init(isLeftOut: ((Int) -> Bool)?) { self.isLeftOut = isLeftOut }

    /// Takes a row.
    mutating func take(_ row: Int) throws(SweepSummaryFault) {
        count += 1
        guard let last = runs.last, row > last.last else {
            guard runs.count < Self.mostRuns else {
                throw .tooMany(
                    "runs of rows in ascending order: sort them by number", limit: Self.mostRuns)
            }
            runs.append(Run(first: row, last: row))
            return
        }
        pass(last.last + 1..<row)
        runs[runs.count - 1].last = row
    }

    /// What is there of so many rows, or of those up to the last one that was read.
    mutating func extent(of planned: Int?) throws(SweepSummaryFault) -> SweepSummary.Extent {
        var next = 0
        for run in runs.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
            guard run.first >= next else { throw .twice(row: run.first) }
            pass(next..<run.first)
            next = run.last + 1
        }
        if let planned, next < planned { pass(next..<planned) }
        missing.sort { $0.lowerBound < $1.lowerBound }
        return SweepSummary.Extent(
            rows: count, upTo: next, planned: planned, leftOut: leftOut, missing: missingCount,
            firstMissing: missing, isHeld: isLeftOut == nil || held < Self.mostHeld)
    }

    /// Numbers without a row: those that the plan does not leave out are missing.
    private mutating func pass(_ range: Range<Int>) {
        guard let isLeftOut else { return add(range) }
        for row in range {
            guard held < Self.mostHeld else { return add(row..<range.upperBound) }
            held += 1
            if isLeftOut(row) { leftOut += 1 } else { add(row..<row + 1) }
        }
    }

    private mutating func add(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        missingCount += range.count
        if let last = missing.last, last.upperBound == range.lowerBound {
            missing[missing.count - 1] = last.lowerBound..<range.upperBound
        } else if missing.count < Self.mostTold {
            missing.append(range)
        }
    }
}
