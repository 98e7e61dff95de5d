/// Which values of the axes go together in which row: numbers from 0 up, each row worked out from its
/// number alone, so that any part of the rows is the same whoever makes it.
package struct SweepDesign: Hashable, Sendable {
    /// How rows are chosen.
    package enum Way: Hashable, Sendable {
        /// Every combination; the last axis changes fastest.
        case grid
        /// The first values together, then the second ones.
        case zip
        /// So many rows of which each axis takes its values equally often, in an order of its own.
        case latinHypercube(rows: Int, seed: UInt64)
        /// So many rows, each value drawn by itself.
        case random(rows: Int, seed: UInt64)
    }

    /// The way.
    package let way: Way
    /// How many values each axis has.
    package let sizes: [Int]
    /// How many rows there are, those that a condition excludes among them.
    package let count: Int

    /// The most rows.
    package static let mostRows = 1_000_000_000_000

    /// Makes a design; `nil` for more rows than `mostRows`, an axis without values, or axes of different
    /// length that are to go side by side.
    package init?(_ way: Way, sizes: [Int]) {
        guard sizes.allSatisfy({ $0 > 0 }) else { return nil }
        self.way = way
        self.sizes = sizes
        switch way {
        case .grid:
            var product = 1
            for size in sizes {
                let (next, overflow) = product.multipliedReportingOverflow(by: size)
                guard !overflow, next <= Self.mostRows else { return nil }
                product = next
            }
            count = product
        case .zip:
            guard Set(sizes).count <= 1 else { return nil }
            count = sizes.first ?? 1
        case .latinHypercube(let rows, _), .random(let rows, _):
            guard (1...Self.mostRows).contains(rows) else { return nil }
            count = rows
        }
    }

    /// The place of each axis' value in a row.
    ///
    /// - Precondition: `row` is in 0 ..< `count`.
    /// - Complexity: O(*a*) for *a* axes.
    package func places(inRow row: Int) -> [Int] {
        precondition((0..<count).contains(row), "a row of the design")
        switch way {
        case .grid:
            var rest = row
            var places = [Int](repeating: 0, count: sizes.count)
            for axis in sizes.indices.reversed() {
                places[axis] = rest % sizes[axis]
                rest /= sizes[axis]
            }
            return places
        case .zip: return sizes.map { _ in row }
        case .latinHypercube(let rows, let seed):
            return sizes.indices.map { axis in
                let order = SeededOrder(count: rows, seed: seed, stream: axis)
                // Rows beside each other in that order share a value as equally as can be.
                let (high, low) = UInt64(order.place(of: row)).multipliedFullWidth(
                    by: UInt64(sizes[axis]))
                return Int(UInt64(rows).dividingFullWidth((high, low)).quotient)
            }
        case .random(_, let seed):
            return sizes.indices.map { axis in
                let draw = SeededNumbers(seed: seed).number(row * sizes.count + axis)
                return Int(draw.multipliedFullWidth(by: UInt64(sizes[axis])).high)
            }
        }
    }
}
