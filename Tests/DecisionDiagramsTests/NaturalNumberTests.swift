import TestSupport
import Testing

@testable import DecisionDiagrams

@Suite struct NaturalNumberTests {
    @Test func countsBeyond64Bits() {
        let top = NaturalNumber(.max)
        #expect((top + NaturalNumber(1)).description == "18446744073709551616")
        #expect((top * top).description == "340282366920938463426481119284349108225")
        #expect((top + NaturalNumber(1)).approximately == 0x1p64)
        #expect(NaturalNumber.zero.description == "0")
        #expect((top * NaturalNumber.zero).isZero)
    }

    @Test func multipliesAFactorial() {
        let factorial = (1...50).reduce(NaturalNumber(1)) { $0 * NaturalNumber(UInt64($1)) }
        #expect(
            factorial.description
                == "30414093201713378043612608166064768844377641568960512000000000000")
    }

    @Test func writesAnyNumberOfDigits() {
        var random = SplitMix64(seed: 1)
        let ten = NaturalNumber(10)
        for count in Array(1...80) + [150, 400, 1000] {
            // Many zeros and nines, so that groups of digits are empty or full.
            let digits = (0..<count).map { _ in
                [0, 0, 9, 9, random.next() % 10][Int(random.next() % 5)]
            }
            let text = "1" + digits.map(String.init).joined()
            let number = digits.reduce(NaturalNumber(1)) { $0 * ten + NaturalNumber($1) }
            #expect(number.description == text)
        }
        // Powers of ten and their neighbours below.
        var power = NaturalNumber(1)
        for zeros in 1...120 {
            let before = power
            power = power * ten
            #expect(power.description == "1" + String(repeating: "0", count: zeros))
            let below = before * NaturalNumber(9)
            #expect(below.description == "9" + String(repeating: "0", count: zeros - 1))
        }
    }

    @Test func ordersBySize() {
        let large = NaturalNumber(.max) + NaturalNumber(1)
        #expect(NaturalNumber(7) < NaturalNumber(8))
        #expect(NaturalNumber(.max) < large)
        #expect(!(large < large))
        #expect(large + large > large)
    }
}
