import Testing
import ThreatGraph

@testable import FailureAnalysis

/// How spans, times and factors are read and compared.
struct EgressValuesTests {
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
