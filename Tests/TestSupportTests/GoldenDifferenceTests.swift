import TestSupport
import Testing

/// What a failing golden file shows.
struct GoldenDifferenceTests {
    @Test func equalTextsDoNotDiffer() {
        #expect(GoldenDifference(recorded: "a\nb\n", now: "a\nb\n") == nil)
        #expect(GoldenDifference(recorded: "", now: "") == nil)
    }

    @Test func showsTheFirstDifferenceWithThreeLinesAround() throws {
        let recorded = "1\n2\n3\n4\nold\n6\n7\n8\n9\nlast\n"
        let now = "1\n2\n3\n4\nnew\n6\n7\n8\n9\nlost\n"
        let difference = try #require(GoldenDifference(recorded: recorded, now: now))
        #expect(
            difference.description == """
                differs from line 5: 2 recorded lines are gone, 2 new (- recorded, + now)
                      2  2
                      3  3
                      4  4
                -     5  old
                +     5  new
                      6  6
                      7  7
                      8  8
                """)
    }

    @Test func countsLinesThatWerePutIn() throws {
        let difference = try #require(
            GoldenDifference(recorded: "a\nb\nc", now: "a\nx\ny\nb\nc"))
        #expect(difference.gone == 0)
        #expect(difference.come == 2)
        #expect(
            difference.description == """
                differs from line 2: 0 recorded lines are gone, 2 new (- recorded, + now)
                      1  a
                +     2  x
                +     3  y
                      2  b
                      3  c
                """)
    }

    @Test func countsALineThatIsGoneAtTheEnd() throws {
        let difference = try #require(GoldenDifference(recorded: "a\nb\n", now: "a\nb"))
        #expect(
            difference.description == """
                differs from line 3: 1 recorded line is gone, 0 new (- recorded, + now)
                      1  a
                      2  b
                -     3  \("")
                """)
    }

    /// What looks alike need not be: é as one scalar and as two.
    @Test func comparesBytes() {
        #expect(GoldenDifference(recorded: "caf\u{E9}", now: "cafe\u{301}") != nil)
        #expect(GoldenDifference(recorded: "a\r\nb", now: "a\nb")?.firstLine == 1)
    }

    @Test func cutsLongLinesWhereTheyDiffer() throws {
        let start = String(repeating: "x", count: 1_000)
        let difference = try #require(
            GoldenDifference(recorded: start + "old" + start, now: start + "new" + start))
        let lines = difference.description.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].contains("xoldx") && lines[1].count < 180)
        #expect(lines[2].contains("xnewx") && lines[2].count < 180)
    }

    @Test func saysHowManyMoreLinesThereAre() throws {
        let now = (1...9).map(String.init).joined(separator: "\n")
        let difference = try #require(GoldenDifference(recorded: "", now: now))
        #expect(difference.description.hasSuffix("\n+        … 6 more"))
    }

    /// Whole files that have nothing in common end soon.
    @Test(.timeLimit(.minutes(1))) func longTextsAreNotMatched() throws {
        let (old, new) = (0..<60_000).reduce(into: ("", "")) {
            $0.0 += "old \($1)\n"
            $0.1 += "new \($1)\n"
        }
        let difference = try #require(GoldenDifference(recorded: old, now: new))
        #expect(difference.gone == 60_000)
        #expect(difference.come == 60_000)
    }
}
