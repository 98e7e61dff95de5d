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

    @Test func ordersBySize() {
        let large = NaturalNumber(.max) + NaturalNumber(1)
        #expect(NaturalNumber(7) < NaturalNumber(8))
        #expect(NaturalNumber(.max) < large)
        #expect(!(large < large))
        #expect(large + large > large)
    }
}
