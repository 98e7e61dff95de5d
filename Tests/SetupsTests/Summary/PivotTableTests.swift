import Testing

@testable import Setups

struct PivotTableTests {
    private static let meanings: [[HeadlineValue]] = [[.number(1), .number(2)]]

    /// Groups of two rows, of which every third differs.
    private static func table(groups: Int, most: Int) -> PivotTable {
        var table = PivotTable(most: most)
        for row in 0..<groups * 2 {
            let group = SeededNumbers.mixed(UInt64(row / 2) + 1)
            table.take(
                group: group, setup: group &+ UInt64(row % 2), row: row, value: row % 2,
                says: [row % 6 == 1 ? 1 : 0])
        }
        return table
    }

    @Test func countsAllWhereThereIsRoom() {
        let table = Self.table(groups: 300, most: 1_000)
        let count = table.counts(Self.meanings)[0]
        #expect(table.oneIn == 1 && count.pairs == 300 && count.pivots == 100)
        #expect(count.example?.rows == [0, 1])
    }

    /// Whole groups are left out, so that every pair that is counted is one, and shares are about right.
    @Test func leavesWholeGroupsOutWhereThereIsNone() {
        let table = Self.table(groups: 30_000, most: 1_000)
        let count = table.counts(Self.meanings)[0]
        #expect(table.oneIn >= 64 && table.oneIn <= 256)
        #expect(count.pairs > 150 && count.pairs <= 500)
        let share = Double(count.pivots) / Double(count.pairs)
        #expect(share > 0.22 && share < 0.45)
        // What is kept does not depend on who came first.
        #expect(abs(count.pairs * table.oneIn - 30_000) < 8_000)
    }

    /// A set-up that is drawn twice is one.
    @Test func whatIsMetTwiceCountsOnce() {
        var table = PivotTable(most: 100)
        for row in 0..<50 {
            table.take(
                group: 0, setup: UInt64(row % 2), row: row, value: row % 2, says: [Int16(row % 2)])
        }
        let count = table.counts(Self.meanings)[0]
        #expect([count.pairs, count.pivots] == [1, 1])
    }
}
