/// What one headline says by two things at once, for every two that vary.
struct PairTally {
    /// The most cells of all pairs together; pairs that would go beyond it are not told.
    static let mostCells = 200_000

    /// The things and the places of their values.
    private struct Key: Hashable {
        var first: Int32
        var second: Int32
        var firstValue: Int32
        var secondValue: Int32
    }

    /// What rows with both values say.
    struct Cell: Hashable {
        var rows = 0
        /// Rows without an answer, or in which the model has no such consequence.
        var silent = 0
        var worst: HeadlineValue?
        var best: HeadlineValue?
    }

    private var cells: [Key: Cell] = [:]
    private(set) var isCut = false

    /// Counts a row.
    mutating func take(_ value: HeadlineValue?, varied: [Int]) {
        for second in varied.indices {
            for first in 0..<second {
                let key = Key(
                    first: Int32(first), second: Int32(second),
                    firstValue: Int32(varied[first]), secondValue: Int32(varied[second]))
                if cells.count >= Self.mostCells, cells[key] == nil {
                    isCut = true
                    continue
                }
                var cell = cells[key] ?? Cell()
                cell.rows += 1
                if let value {
                    cell.worst = cell.worst.map { min($0, value) } ?? value
                    cell.best = cell.best.map { max($0, value) } ?? value
                } else {
                    cell.silent += 1
                }
                cells[key] = cell
            }
        }
    }

    /// The cell of two things and their values, whichever is named first.
    func cell(_ first: Int, _ firstValue: Int, _ second: Int, _ secondValue: Int) -> Cell? {
        first < second
            ? cells[
                Key(
                    first: Int32(first), second: Int32(second), firstValue: Int32(firstValue),
                    secondValue: Int32(secondValue))]
            : cells[
                Key(
                    first: Int32(second), second: Int32(first), firstValue: Int32(secondValue),
                    secondValue: Int32(firstValue))]
    }
}
