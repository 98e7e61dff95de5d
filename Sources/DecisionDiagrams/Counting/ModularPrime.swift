/// A prime *p* = *c* 2^32 + 1 between 2^61 and 2^62, with the arithmetic modulo it.
///
/// Numbers modulo *p* are kept as their product with 2^64 (Montgomery, "Modular multiplication
/// without trial division", 1985), so that a product needs no division.
struct ModularPrime: Hashable, Sendable {
    /// What numbers are taken modulo; below 2^62.
    let value: UInt64
    /// A number of which the power 2^32, and no smaller power of two, is 1.
    private(set) var root: UInt64 = 0
    /// 1 in the form that products take.
    let one: UInt64

    /// The inverse of the prime modulo 2^64.
    private let inverse: UInt64
    /// 2^128, 2^192 and 2^256 modulo the prime.
    private let square: UInt64
    private let cube: UInt64
    private let fourth: UInt64

    /// Every such prime is at least two to this.
    static let bits = 61
    /// The logarithm of the longest transform.
    static let rootBits = 32

    /// The largest primes of this form, the largest first.
    static func largest(_ count: Int) -> [ModularPrime] {
        var primes: [ModularPrime] = []
        var multiplier: UInt64 = 1 << 30
        while primes.count < count {
            multiplier -= 1
            precondition(multiplier >= 1 << 29, "there are millions of primes of this form")
            if let prime = ModularPrime(multiplier: multiplier) { primes.append(prime) }
        }
        return primes
    }

    /// The prime of a multiplier *c* from 2^29 to 2^30; `nil` if it is not proven to be one.
    ///
    /// By Proth's theorem *c* 2^32 + 1 with *c* < 2^32 is prime if *a*^((*p* − 1) / 2) is −1 for
    /// some *a*; then *a*^*c* is such a root.
    init?(multiplier: UInt64) {
        let prime = multiplier << 32 | 1
        value = prime
        // Newton's step doubles the bits that are right; 3 are to begin with.
        var inverse = prime
        for _ in 0..<5 { inverse = inverse &* (2 &- prime &* inverse) }
        self.inverse = inverse
        one = UInt64.max % prime + 1
        square = prime.dividingFullWidth((one, 0)).remainder
        cube = prime.dividingFullWidth((square, 0)).remainder
        fourth = prime.dividingFullWidth((cube, 0)).remainder
        for base: UInt64 in [3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53] {
            let candidate = power(multiply(base, square), multiplier)
            var half = candidate
            for _ in 1..<Self.rootBits { half = multiply(half, half) }
            if half == one { continue }
            guard half == prime - one else { return nil }
            root = candidate
            return
        }
        return nil
    }

    /// The product over 2^64; so the product of numbers in the form that products take.
    ///
    /// - Precondition: the whole product is below 2^64 times the prime.
    @inline(__always)
    func multiply(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        // The multiple of the prime with the same low word: their difference is the high words'.
        let back = (product.low &* inverse).multipliedFullWidth(by: value).high
        return subtract(product.high, back)
    }

    @inline(__always)
    func add(_ left: UInt64, _ right: UInt64) -> UInt64 {
        // Without a branch: what is taken from too little turns over to more.
        let sum = left &+ right
        return min(sum, sum &- value)
    }

    @inline(__always)
    func subtract(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let difference = left &- right
        return min(difference, difference &+ value)
    }

    func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
        var result = one
        for bit in stride(from: 63 - exponent.leadingZeroBitCount, through: 0, by: -1) {
            result = multiply(result, result)
            if exponent >> UInt64(bit) & 1 == 1 { result = multiply(result, base) }
        }
        return result
    }

    /// The inverse of a number that is not 0.
    func inverse(of number: UInt64) -> UInt64 { power(number, value - 2) }

    /// A small number in the form that products take.
    func form(of number: UInt64) -> UInt64 { multiply(number, square) }

    /// The number of which this is the form.
    @inline(__always)
    func number(of form: UInt64) -> UInt64 { multiply(form, 1) }

    /// The powers of 2^64 from the 0th on, modulo the prime.
    func powers(_ count: Int) -> [UInt64] {
        var powers: [UInt64] = []
        powers.reserveCapacity(count)
        var power: UInt64 = 1
        for _ in 0..<count {
            powers.append(power)
            power = multiply(power, square)
        }
        return powers
    }

    /// The form of a whole number modulo the prime.
    ///
    /// - Parameters:
    ///   - words: its words are those from `start` up to `start + count`, the lowest first.
    ///   - powers: at least `count` powers of 2^64.
    @inline(__always)
    func residue(
        _ words: Span<UInt64>, from start: Int, count: Int, powers: Span<UInt64>
    ) -> UInt64 {
        // Sums of so many low and high words: carries without a branch.
        var (lows, highs): (UInt128, UInt128) = (0, 0)
        for place in 0..<count {
            let product = words[start + place].multipliedFullWidth(by: powers[place])
            lows &+= UInt128(product.low)
            highs &+= UInt128(product.high)
        }
        highs &+= lows >> 64
        let low = multiply(UInt64(truncatingIfNeeded: lows), square)
        let middle = multiply(UInt64(truncatingIfNeeded: highs), cube)
        return add(add(low, middle), multiply(UInt64(truncatingIfNeeded: highs >> 64), fourth))
    }
}
