import Testing
import ThreatGraph

@testable import FailureAnalysis

/// How times, rates and factors are read, compared and written.
struct EgressValuesTests {
    @Test func timesHaveThreeDigits() {
        let texts: [(Double?, String)] = [
            (nil, "never"), (0, "at once"), (0.0004, "under 1 ms"), (0.05, "0.05 s"), (8, "8 s"),
            (59.4, "59.4 s"), (400, "6.67 min"), (800, "13.3 min"), (4_000, "1.11 h"),
            (172_799, "48 h"), (172_800, "2 d"), (319_680, "3.7 d"), (69_120_000, "2.19 y"),
            (3.1536e10, "999 y"), (3.2e10, "1010 y"), (3.2e13, "over a million y"),
            (.nan, "at once"), (-5, "at once"), (.infinity, "over a million y"),
        ]
        for (seconds, text) in texts { #expect(EgressWords.time(seconds) == text) }
    }

    @Test func sizesAndRatesAreDecimal() {
        #expect(EgressWords.size(0) == "0 B")
        #expect(EgressWords.size(999) == "999 B")
        #expect(EgressWords.size(1_000) == "1 kB")
        #expect(EgressWords.size(999_600) == "1 MB")
        #expect(EgressWords.size(1.8446744073709552e19) == "18.4 EB")
        #expect(EgressWords.rate(33_333_333_333) == "33.3 GB/day")
        #expect(EgressWords.rate(0) == "nothing")
        #expect(EgressWords.rate(nil) == "no limit")
        #expect(EgressWords.factor(16) == "16" && EgressWords.factor(2.5) == "2.5")
    }

    @Test func factorsAreDecimalNumbersFromOne() {
        #expect(CompressionFactor("16")?.value == 16)
        #expect(CompressionFactor("2.5")?.value == 2.5)
        #expect(CompressionFactor("2.50") == CompressionFactor("2.5"))
        #expect(CompressionFactor("1") == .one)
        for text in [
            "", "0", "0.9", "-1", "1e3", "1.", ".5", "1.2.3", "x", "1000000001", "1.1234567",
        ] {
            #expect(CompressionFactor(text) == nil, "\(text)")
        }
        let largest = CompressionFactor("1000000000")
        let less = CompressionFactor("999999999.999999")
        #expect(largest != nil && less != nil)
        if let largest, let less { #expect(less < largest) }
    }

    @Test func timesAreComparedExactly() {
        let third = TransferTime.seconds(numerator: 1, denominator: 3)
        #expect(third < .seconds(numerator: .max / 2, denominator: .max))
        #expect(TransferTime.seconds(numerator: .max, denominator: .max - 1) > .init(seconds: 1))
        #expect(TransferTime.never > .init(seconds: .max))
        #expect(!(TransferTime.never < .never))
        #expect(TransferTime(bytes: 0, factor: .one, bytesPerDay: 0) == .atOnce)
        #expect(TransferTime(bytes: 1, factor: .one, bytesPerDay: 0) == .never)
    }

    @Test func spansAreWholeSecondsWithAUnit() {
        #expect(TimeSpan("30d")?.seconds == 2_592_000)
        #expect(TimeSpan("0.5 d")?.seconds == 43_200)
        #expect(TimeSpan("1.5 min")?.seconds == 90)
        #expect(TimeSpan("12 hours")?.seconds == 43_200)
        for text in ["", "30", "d", "1.5 s", "-1 d", "1e3 s", "99999999999999999999 s", "1 w"] {
            #expect(TimeSpan(text) == nil, "\(text)")
        }
        for seconds: UInt64 in [0, 1, 60, 90, 3_600, 86_400, 43_200, .max] {
            let span = TimeSpan(seconds: seconds)
            #expect(TimeSpan(span.description) == span)
        }
        #expect(TimeSpan(seconds: 43_200).description == "12 h")
        #expect(TimeSpan(seconds: 2_592_000).description == "30 d")
    }
}
