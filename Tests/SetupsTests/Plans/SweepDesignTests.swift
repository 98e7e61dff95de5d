import Testing

@testable import Setups

struct SweepDesignTests {
    private static func rows(_ way: SweepDesign.Way, _ sizes: [Int]) throws -> [[Int]] {
        let design = try #require(SweepDesign(way, sizes: sizes))
        return (0..<design.count).map(design.places)
    }

    @Test func aGridIsEveryCombination() throws {
        #expect(
            try Self.rows(.grid, [2, 3])
                == [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
        #expect(try Set(Self.rows(.grid, [3, 4, 5])).count == 60)
    }

    @Test func aZipGoesSideBySide() throws {
        #expect(try Self.rows(.zip, [3, 3]) == [[0, 0], [1, 1], [2, 2]])
        #expect(SweepDesign(.zip, sizes: [2, 3]) == nil)
    }

    @Test func refusesWhatIsTooLarge() {
        #expect(SweepDesign(.grid, sizes: [1_000_000, 1_000_000])?.count == SweepDesign.mostRows)
        #expect(SweepDesign(.grid, sizes: [1_000_000, 1_000_001]) == nil)
        #expect(SweepDesign(.grid, sizes: Array(repeating: 100_000, count: 64)) == nil)
        #expect(SweepDesign(.grid, sizes: [2, 0]) == nil)
        #expect(SweepDesign(.random(rows: 0, seed: 1), sizes: [2]) == nil)
    }

    /// Each value of each axis in as many rows as the others, one more or less, and not in the order of
    /// the grid.
    @Test(arguments: [1, 2, 5, 12, 97, 100], [1, 18] as [UInt64])
    func aLatinHypercubeUsesEachValueEqually(rows: Int, seed: UInt64) throws {
        let sizes = [1, 3, 4, 7]
        let found = try Self.rows(.latinHypercube(rows: rows, seed: seed), sizes)
        for (axis, size) in sizes.enumerated() {
            let counts = (0..<size).map { value in found.count { $0[axis] == value } }
            #expect(counts.reduce(0, +) == rows)
            #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1, "\(axis): \(counts)")
        }
        if rows > 90 {
            #expect(found.map { $0[3] } != found.map { $0[3] }.sorted())
            #expect(Set(found.map { [$0[1], $0[2]] }).count == 12, "axes have orders of their own")
        }
    }

    @Test func whatIsDrawnFollowsFromTheSeed() throws {
        let sizes = [3, 5]
        for way in [SweepDesign.Way.random(rows: 50, seed: 7), .latinHypercube(rows: 50, seed: 7)] {
            #expect(try Self.rows(way, sizes) == Self.rows(way, sizes))
        }
        #expect(
            try Self.rows(.random(rows: 50, seed: 7), sizes)
                != Self.rows(.random(rows: 50, seed: 8), sizes))
        #expect(
            try Self.rows(.latinHypercube(rows: 50, seed: 7), sizes)
                != Self.rows(.latinHypercube(rows: 50, seed: 8), sizes))
        let drawn = try Self.rows(.random(rows: 3_000, seed: 1), sizes)
        for value in 0..<5 {
            #expect((500...700).contains(drawn.count { $0[1] == value }), "a fifth of 3,000")
        }
    }
}

struct SeededOrderTests {
    /// Every number has a place of its own below the count.
    @Test(arguments: [1, 2, 3, 4, 5, 16, 17, 64, 100, 1_000])
    func isAnOrder(count: Int) {
        for stream in 0..<3 {
            let order = SeededOrder(count: count, seed: 5, stream: stream)
            let places = (0..<count).map(order.place)
            #expect(places.sorted() == Array(0..<count))
        }
    }

    /// The numbers of SplitMix64 for the seed 0, as its authors' program gives them.
    @Test func numbersAreThoseOfSplitMix() {
        let numbers = SeededNumbers(seed: 0)
        #expect(
            (0..<3).map(numbers.number) == [
                0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F,
            ])
    }
}
