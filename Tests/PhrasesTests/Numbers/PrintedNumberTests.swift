import Testing

@testable import Phrases

/// Digits as C's printf prints them, from the exact value of a double.
struct PrintedNumberTests {
    @Test func roundsTheExactValue() {
        // 0.15 lies just below, 0.25 on the tie (to even), 2.5 too.
        #expect(PrintedNumber.fixed(0.15, places: 1) == "0.1")
        #expect(PrintedNumber.fixed(0.25, places: 1) == "0.2")
        #expect(PrintedNumber.fixed(2.5, places: 0) == "2")
        #expect(PrintedNumber.fixed(-1.005, places: 2) == "-1.00")
        #expect(PrintedNumber.fixed(0.02, places: 3) == "0.020")
        #expect(PrintedNumber.scientific(0.00004, places: 1) == "4.0e-05")
        #expect(PrintedNumber.scientific(9.96e300, places: 1) == "1.0e+301")
        #expect(PrintedNumber.general(0.0282, digits: 9) == "0.0282")
        #expect(PrintedNumber.general(1e-9, digits: 9) == "1e-09")
        #expect(PrintedNumber.general(123_456_789_012, digits: 9) == "1.23456789e+11")
    }

    @Test func hasRoomForTheLongest() {
        let most = PrintedNumber.fixed(-Double.greatestFiniteMagnitude, places: 100)
        #expect(most.hasPrefix("-17976931348623157"))
        #expect(most.utf8.count == 1 + 309 + 1 + 100)
        #expect(most.hasSuffix("." + String(repeating: "0", count: 100)))
        #expect(PrintedNumber.general(.infinity, digits: 9) == "inf")
    }
}
