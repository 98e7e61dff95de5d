import TestSupport
import Testing
import ThreatGraph

@testable import Setups

/// Summaries of random rows, held to one that looks at every two rows.
struct SweepSummaryOracleTests {
    private struct Row {
        var number: Int
        var places: [Int]
        var order: String?
        var cost: Int
        var value: HeadlineValue? {
            guard let order, !order.isEmpty else { return nil }
            if order == "none" { return HeadlineValue.none }
            return order.hasPrefix(">")
                ? .above(Int(order.dropFirst()) ?? 0) : .number(Int(order) ?? 0)
        }
    }

    /// What a sum over everything that a value may stand for says, up to nine: the meaning of a value.
    private static func meanings(_ value: HeadlineValue) -> Set<Int> {
        switch value {
        case .number(let number): [number]
        case .above(let bound): Set(bound + 1...10)
        case .none: [10]
        }
    }

    private static let orders: [String?] = [
        "0", "1", "1", "2", "2", "3", ">1", ">2", "none", "", nil,
    ]

    private static func rows(_ draw: (Int) -> Int) -> (sizes: [Int], rows: [Row]) {
        let sizes = (0..<1 + draw(3)).map { _ in 1 + draw(4) }
        var rows: [Row] = []
        for number in 0..<sizes.reduce(1, *) where draw(8) > 0 {
            var rest = number
            let places = sizes.map { size in
                defer { rest /= size }
                return rest % size
            }
            rows.append(
                Row(
                    number: number, places: places, order: orders[draw(orders.count)],
                    cost: places.reduce(0, +)))
        }
        return (sizes, rows)
    }

    @Test(arguments: 0..<60)
    func saysWhatEveryTwoRowsSay(seed: Int) throws {
        var count = 0
        let numbers = SeededNumbers(seed: UInt64(seed))
        func draw(_ bound: Int) -> Int {
            count += 1
            return Int(numbers.number(count) % UInt64(bound))
        }
        let (sizes, rows) = Self.rows(draw)
        guard !rows.isEmpty else { return }
        let text = rows.map { row in
            RowText.line(
                row.number, row.places.enumerated().map { ("t\($0)", "SL\($1)") }, order: row.order)
        }.joined()
        let costs = SweepCosts(
            Dictionary(
                uniqueKeysWithValues: sizes.enumerated().map { axis, size in
                    (
                        "t\(axis)",
                        Dictionary(uniqueKeysWithValues: (0..<size).map { ("SL\($0)", $0) })
                    )
                }))
        let summary = try RowText.summary(
            [text],
            plan: SweepSummaryPlan(
                digest: "p", count: sizes.reduce(1, *), isLeftOut: nil, costs: costs))
        #expect(summary.extent.missing == sizes.reduce(1, *) - rows.count)
        #expect(summary.answered == rows.count { $0.order != nil })
        guard let headline = summary.headlines.first else {
            #expect(rows.allSatisfy { $0.value == nil })
            return
        }
        Self.checkShares(headline, rows)
        for decision in headline.decisions { Self.checkPairs(decision, rows) }
        for tipping in summary.tippings { Self.check(tipping, in: summary, rows) }
        Self.checkThatNoneIsMissing(summary, sizes, rows)
        Self.checkFront(summary, rows)
    }

    private static func checkShares(_ headline: SweepSummary.Headline, _ rows: [Row]) {
        for share in headline.shares {
            let same = rows.filter { $0.value == share.value }
            #expect(share.rows == same.count && share.first == same.first?.number)
        }
        #expect(Set(headline.shares.map(\.value)) == Set(rows.compactMap(\.value)))
        #expect(headline.shares.map(\.value) == headline.shares.map(\.value).sorted())
        #expect(headline.without == rows.count { $0.order == "" })
    }

    private static func checkPairs(_ decision: SweepSummary.Decision, _ rows: [Row]) {
        var (pairs, pivots, undecided) = (0, 0, 0)
        let answered = rows.filter { $0.order != nil }
        for (place, one) in answered.enumerated() {
            for other in answered[(place + 1)...] {
                let differs = one.places.indices.filter { one.places[$0] != other.places[$0] }
                guard differs == [decision.axis] else { continue }
                pairs += 1
                guard let first = one.value, let second = other.value else {
                    if (one.value == nil) != (other.value == nil) { undecided += 1 }
                    continue
                }
                let (left, right) = (meanings(first), meanings(second))
                if left.isDisjoint(with: right) {
                    pivots += 1
                } else if left.count > 1 || right.count > 1 {
                    undecided += 1
                }
            }
        }
        #expect(
            [decision.pairs, decision.pivots, decision.undecided] == [pairs, pivots, undecided])
        #expect((decision.example == nil) == (pivots == 0) && decision.oneIn == 1)
    }

    private static func proves(_ row: Row, _ condition: HeadlineCondition) -> Bool {
        guard let value = row.value else { return false }
        switch condition {
        case .atLeast(let number): return meanings(value).allSatisfy { $0 >= number }
        case .none: return meanings(value) == [10]
        }
    }

    private static func check(
        _ tipping: SweepSummary.Tipping, in summary: SweepSummary, _ rows: [Row]
    ) {
        let name = summary.axes[tipping.axis].values[tipping.value]
        let value = Int(name.dropFirst(2)) ?? -1
        let there = rows.filter {
            tipping.isUpward ? $0.places[tipping.axis] >= value : $0.places[tipping.axis] <= value
        }
        let others = rows.filter { row in !there.contains { $0.number == row.number } }
        #expect(tipping.rows == there.count && tipping.otherRows == others.count)
        #expect(tipping.proved == there.count { proves($0, tipping.condition) })
        #expect(tipping.otherProved == others.count { proves($0, tipping.condition) })
        #expect(tipping.otherProved < tipping.otherRows || !tipping.isOfAll)
    }

    /// Whatever is true of all rows from a value on, and not of all before, is told.
    private static func checkThatNoneIsMissing(
        _ summary: SweepSummary, _ sizes: [Int], _ rows: [Row]
    ) {
        for condition in [HeadlineCondition.atLeast(1), .atLeast(2), .atLeast(3), .none] {
            for axis in sizes.indices {
                let values = Set(rows.map { $0.places[axis] }).sorted()
                for value in values.dropFirst() {
                    let there = rows.filter { $0.places[axis] >= value }
                    let before = rows.filter { $0.places[axis] < value }
                    guard there.allSatisfy({ proves($0, condition) }),
                        let last = before.map({ $0.places[axis] }).max(),
                        before.contains(where: {
                            $0.places[axis] == last && !proves($0, condition)
                        })
                    else { continue }
                    // A stronger condition of the same rows may stand for it.
                    let isTold = summary.tippings.contains { tip in
                        tip.axis == axis && tip.isOfAll && tip.isUpward
                            && summary.axes[axis].values[tip.value] == "SL\(value)"
                            && rows.allSatisfy {
                                proves($0, tip.condition) == proves($0, condition)
                            }
                    }
                    #expect(isTold, "\(condition) from \(value) on of \(axis)")
                }
            }
        }
    }

    private static func checkFront(_ summary: SweepSummary, _ rows: [Row]) {
        let valued = rows.filter { $0.value != nil }
        func least(_ row: Row) -> Int { row.value.map { meanings($0).min() ?? 0 } ?? 0 }
        let front = Set(
            valued.filter { row in
                !valued.contains { other in
                    other.cost <= row.cost && least(other) >= least(row)
                        && (other.cost < row.cost || least(other) > least(row))
                }
            }.map { [$0.cost, least($0)] })
        let told = summary.costs?.fronts.first?.bargains ?? []
        #expect(Set(told.map { [$0.cost, min($0.says[0].least, 10)] }) == front)
        #expect(told.count == front.count)
    }
}
