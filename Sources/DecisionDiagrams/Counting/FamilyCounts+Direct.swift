/// Each count with each, in place in one block of words.
extension FamilyCounts {
    static func direct(
        _ family: PackedDiagram, _ factors: [SizeCounts], _ shape: FamilyShape
    ) -> SizeCounts {
        // Where each node's counts are.
        var starts = [0]
        starts.reserveCapacity(shape.counts.count + 1)
        for at in shape.counts.indices {
            starts.append(starts[at] + shape.counts[at] * shape.widths[at])
        }
        var words = [UInt64](repeating: 0, count: starts[starts.count - 1])
        words[starts[1]] = 1
        for at in 2..<shape.counts.count {
            let node = family.nodes[at]
            let (low, high) = (Int(node.low), Int(node.high))
            let factor = factors[Int(node.level)]
            let width = shape.widths[at]
            let lowStart = starts[at] + (shape.least[low] - shape.least[at]) * width
            for size in 0..<shape.counts[low] {
                for word in 0..<shape.widths[low] {
                    words[lowStart + size * width + word] =
                        words[starts[low] + size * shape.widths[low] + word]
                }
            }
            guard shape.hasProduct(node, factor) else { continue }
            let times = factor.words.span
            let lengths = (0..<factor.count).map {
                length(factor.words, from: $0 * factor.width, upTo: factor.width)
            }
            let first = shape.least[high] + factor.least - shape.least[at]
            for size in 0..<shape.counts[high] {
                let from = starts[high] + size * shape.widths[high]
                let length = length(words, from: from, upTo: shape.widths[high])
                if length == 0 { continue }
                for more in 0..<factor.count where lengths[more] > 0 {
                    addProduct(
                        &words, at: starts[at] + (first + size + more) * width, from, length,
                        times, more * factor.width, lengths[more])
                }
            }
        }
        let root = Int(family.root)
        return SizeCounts(
            least: shape.least[root], width: shape.widths[root],
            words: Array(words[starts[root]..<starts[root + 1]]), total: shape.totals[root])
    }

    /// The words of a number without zeros above.
    private static func length(_ words: [UInt64], from start: Int, upTo width: Int) -> Int {
        var length = width
        while length > 0, words[start + length - 1] == 0 { length -= 1 }
        return length
    }

    /// Adds the product of a number of the block and a factor's count to a number of the block; the
    /// bounds of the shape say that the sum fits.
    @inline(__always)
    private static func addProduct(
        _ words: inout [UInt64], at sum: Int, _ one: Int, _ oneLength: Int,
        _ times: Span<UInt64>, _ two: Int, _ twoLength: Int
    ) {
        for i in 0..<oneLength {
            let carry = addProduct(
                &words, at: sum + i, words[one + i], times, from: two, count: twoLength)
            addCarry(&words, carry, at: sum + i + twoLength)
        }
    }

    /// Adds a multiple of a number to a number.
    ///
    /// - Returns: what is carried over to the word after the last.
    @inline(__always)
    static func addProduct(
        _ words: inout [UInt64], at sum: Int, _ multiplier: UInt64,
        _ number: Span<UInt64>, from start: Int, count: Int
    ) -> UInt64 {
        var carry: UInt64 = 0
        for place in 0..<count {
            // (2^64 - 1)^2 + 2 (2^64 - 1) is below 2^128: nothing is lost.
            let total =
                UInt128(multiplier) &* UInt128(number[start + place])
                &+ UInt128(words[sum + place]) &+ UInt128(carry)
            words[sum + place] = UInt64(truncatingIfNeeded: total)
            carry = UInt64(truncatingIfNeeded: total >> 64)
        }
        return carry
    }

    @inline(__always)
    static func addCarry(_ words: inout [UInt64], _ carry: UInt64, at start: Int) {
        var (carry, place) = (carry, start)
        while carry > 0 {
            let (total, isOver) = words[place].addingReportingOverflow(carry)
            words[place] = total
            carry = isOver ? 1 : 0
            place += 1
        }
    }
}
