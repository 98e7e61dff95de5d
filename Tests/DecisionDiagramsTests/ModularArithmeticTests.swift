import TestSupport
import Testing

@testable import DecisionDiagrams

/// Primes, residues, transforms and bounds, each by itself.
@Suite struct ModularArithmeticTests {
    /// The remainder of a product by plain division.
    private static func product(_ left: UInt64, _ right: UInt64, _ prime: UInt64) -> UInt64 {
        prime.dividingFullWidth(left.multipliedFullWidth(by: right)).remainder
    }

    private static func power(_ base: UInt64, _ exponent: UInt64, _ prime: UInt64) -> UInt64 {
        var (result, factor, rest) = (UInt64(1), base % prime, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = product(result, factor, prime) }
            factor = product(factor, factor, prime)
            rest >>= 1
        }
        return result
    }

    /// Miller and Rabin's test with the bases that decide all numbers below 2^64.
    private static func isPrime(_ number: UInt64) -> Bool {
        let shift = UInt64((number - 1).trailingZeroBitCount)
        for base: UInt64 in [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] {
            var value = power(base, (number - 1) >> shift, number)
            if value == 1 || value == number - 1 { continue }
            var isWitness = true
            for _ in 1..<shift {
                value = product(value, value, number)
                if value == number - 1 { isWitness = false }
            }
            if isWitness { return false }
        }
        return true
    }

    @Test func findsPrimes() throws {
        let primes = ModularPrime.largest(60)
        #expect(Set(primes.map(\.value)).count == 60)
        #expect(primes.map(\.value) == primes.map(\.value).sorted(by: >))
        for prime in primes {
            #expect(prime.value > 1 << 61 && prime.value < 1 << 62)
            #expect(Self.isPrime(prime.value), "\(prime.value)")
            // The root's power 2^31 is -1: no smaller power of two is 1.
            let root = prime.number(of: prime.root)
            #expect(Self.power(root, 1 << 31, prime.value) == prime.value - 1)
        }
        // None between the first and the last was left out that is one.
        let found = Set(primes.map(\.value))
        let last = try #require(primes.last).value
        for multiplier in (last >> 32)..<(1 << 30) {
            let number = multiplier << 32 | 1
            #expect(found.contains(number) == Self.isPrime(number), "\(number)")
        }
    }

    @Test func multipliesModuloPrimes() {
        var random = SplitMix64(seed: 1)
        for prime in ModularPrime.largest(3) {
            let edges: [UInt64] = [0, 1, 2, prime.value - 1, prime.value - 2]
            let numbers = edges + (0..<200).map { _ in random.next() % prime.value }
            for one in numbers {
                #expect(prime.number(of: prime.form(of: one)) == one)
                for two in numbers {
                    let forms = (prime.form(of: one), prime.form(of: two))
                    let product = prime.number(of: prime.multiply(forms.0, forms.1))
                    let sum = prime.number(of: prime.add(forms.0, forms.1))
                    let rest = prime.number(of: prime.subtract(forms.0, forms.1))
                    if product != Self.product(one, two, prime.value)
                        || sum != (one + two) % prime.value
                        || rest != (one + prime.value - two) % prime.value
                    {
                        Issue.record("\(one), \(two) modulo \(prime.value)")
                        return
                    }
                }
                guard one > 0 else { continue }
                let inverse = prime.inverse(of: prime.form(of: one))
                #expect(prime.multiply(inverse, prime.form(of: one)) == prime.one)
            }
        }
    }

    @Test func takesResiduesOfLargeNumbers() {
        var random = SplitMix64(seed: 2)
        for prime in ModularPrime.largest(2) {
            for count in [1, 2, 3, 50, 400] {
                for isFull in [true, false] {
                    let words = (0..<count).map { _ in isFull ? UInt64.max : random.next() }
                    // From the top down, one word after the other.
                    let expected = words.reversed().reduce(UInt64(0)) {
                        prime.value.dividingFullWidth(($0, $1)).remainder
                    }
                    let residue = prime.residue(
                        ([7] + words).span, from: 1, count: count,
                        powers: prime.powers(count).span)
                    #expect(prime.number(of: residue) == expected)
                }
            }
        }
    }

    @Test(arguments: 0...8)
    func evaluatesAtPowersOfTheRoot(bits: Int) {
        var random = SplitMix64(seed: UInt64(bits))
        for prime in ModularPrime.largest(2) {
            let transform = NumberTheoreticTransform(bits: bits, prime: prime)
            let count = 1 << bits
            let numbers = (0..<count).map { _ in random.next() % prime.value }
            var values = [5] + numbers
            transform.forward(&values, from: 1)
            #expect(values[0] == 5)
            // By Horner's rule at each power, in the order of reversed bits.
            var root = prime.root
            for _ in bits..<32 { root = prime.multiply(root, root) }
            for place in 0..<count {
                let reversed = (0..<bits).reduce(0) { $0 << 1 | place >> $1 & 1 }
                let point = prime.power(root, UInt64(reversed))
                let value = numbers.reversed().reduce(0) {
                    prime.add(prime.multiply($0, point), $1)
                }
                #expect(values[1 + place] == value)
            }
            var back = Array(values.dropFirst())
            transform.backward(&back)
            #expect(back == numbers)
        }
    }

    @Test func boundsFromAbove() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<200 {
            // Random sums and products, exact and as bounds.
            var (exact, bound) = (NaturalNumber(1), CountBound.one)
            for _ in 0..<60 {
                let number = random.next() >> (random.next() % 64)
                if random.next() % 3 == 0 {
                    exact += NaturalNumber(number)
                    bound = bound + CountBound(number)
                } else if number > 0 {
                    exact = exact * NaturalNumber(number)
                    bound = bound * CountBound(number)
                }
            }
            let power = (0..<bound.bits).reduce(NaturalNumber(1)) { power, _ in power + power }
            #expect(exact < power)
            // At most one bit too many.
            #expect(exact * NaturalNumber(4) > power)
        }
        #expect(CountBound.zero.bits == 0 && CountBound.zero.words == 1)
        #expect(CountBound(.max).bits == 65)
        #expect((CountBound.zero * CountBound(.max)) == .zero)
    }
}
