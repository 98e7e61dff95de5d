import TestSupport
import Testing

@testable import Networks

struct GraphColumnTests {
    private func column(
        _ type: GraphColumn.ValueType, _ values: [(Int, String)]
    ) -> (GraphColumn, [GraphColumn.Outcome]) {
        var column = GraphColumn("c", type: type)
        let outcomes = values.map { column.set($0.0, from: Array($0.1.utf8).span) }
        return (column, outcomes)
    }

    @Test func holdsValuesAndHoles() {
        let (ints, _) = column(.int, [(2, " 7 "), (0, "-9223372036854775808"), (4, "")])
        #expect(
            (0..<6).map { ints.text(at: $0) } == ["-9223372036854775808", nil, "7", nil, nil, nil])
        let (flags, _) = column(.boolean, [(0, "True"), (1, "0"), (2, "1"), (3, "false")])
        #expect((0..<4).map { flags.boolean(at: $0) } == [true, false, true, false])
        let (texts, _) = column(.string, [(1, ""), (0, "a"), (1, "b")])
        #expect([texts.text(at: 0), texts.text(at: 1)] == ["a", "b"])
    }

    @Test func whatIsNoNumberMakesTextOfAll() {
        let (column, outcomes) = column(.int, [(0, "1"), (2, "third"), (3, "04")])
        #expect(outcomes == [.taken, .becameText, .taken])
        #expect((0..<4).map { column.text(at: $0) } == ["1", nil, "third", "04"])
        for text in ["9223372036854775808", "1.5", "-", "+", "1 2", "0x1"] {
            #expect(self.column(.int, [(0, text)]).1 == [.becameText], "\(text)")
        }
        for text in [".", "-.", "e", "1e", "--1", "1..2"] {
            #expect(self.column(.double, [(0, text)]).1 == [.becameText], "\(text)")
        }
    }

    /// The quick way gives exactly what the standard library gives.
    @Test func numbersAreExact() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<20_000 {
            let digits = Int.random(in: 1...18, using: &random)
            var text = (0..<digits).map { _ in
                String(Int.random(in: 0...9, using: &random))
            }.joined()
            if Bool.random(using: &random) {
                let at = text.index(
                    text.startIndex, offsetBy: Int.random(in: 0...digits, using: &random))
                text.insert(".", at: at)
            }
            if Int.random(in: 0...9, using: &random) == 0 { text += "e-7" }
            if Bool.random(using: &random) { text = "-" + text }
            let value = column(.double, [(0, text)]).0.double(at: 0)
            #expect(value?.bitPattern == Double(text)?.bitPattern, "\(text)")
        }
    }

    @Test func manyTextsComeBackSharedOrNot() {
        for distinct in [3, 9000] {
            let values = (0..<10_000).map { ($0, "text \($0 % distinct) \u{E9}") }
            let (column, _) = column(.string, values)
            #expect((0..<10_000).allSatisfy { column.text(at: $0) == values[$0].1 })
        }
    }

    @Test func poolsNumberTextsByFirstMention() {
        var pool = TextPool()
        #expect(pool.number(of: "x") == nil)
        var expected: [String: Int] = [:]
        var random = SplitMix64(seed: 5)
        for _ in 0..<20_000 {
            let text =
                String(
                    repeating: "ab", count: Int.random(in: 0...9, using: &random))
                + "\(Int.random(in: 0...3000, using: &random))"
            let (number, isNew) = pool.insert(Array(text.utf8).span)
            #expect(isNew == (expected[text] == nil))
            #expect(number == expected[text, default: expected.count])
            expected[text] = number
        }
        #expect(pool.count == expected.count)
        #expect(
            expected.allSatisfy { pool[$0.value] == $0.key && pool.number(of: $0.key) == $0.value })
    }
}
