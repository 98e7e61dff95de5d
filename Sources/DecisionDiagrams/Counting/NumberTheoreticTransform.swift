/// Evaluates polynomials modulo a prime at all powers of a root of unity, and finds them again from
/// their values.
///
/// The fast Fourier transform over a finite field (Pollard, "The fast Fourier transform in a finite
/// field", 1971): forward by decimation in frequency (Gentleman and Sande 1966), back by decimation
/// in time (Cooley and Tukey 1965), so that values are in the order of reversed bits and nothing is
/// moved about. What is done with them point by point does not mind.
struct NumberTheoreticTransform: Sendable {
    let prime: ModularPrime
    /// The logarithm of the number of points.
    let bits: Int
    /// For each half length *h* from *h* on: the powers below *h* of the root of order 2 *h*.
    private let twiddles: [UInt64]
    private let scale: UInt64

    var count: Int { 1 << bits }

    /// A transform of 2^`bits` points.
    ///
    /// - Precondition: `bits` is in 0...32.
    /// - Complexity: O(*n*) for *n* points.
    init(bits: Int, prime: ModularPrime) {
        precondition((0...ModularPrime.rootBits).contains(bits), "there is a root of unity")
        self.prime = prime
        self.bits = bits
        var twiddles = [UInt64](repeating: prime.one, count: max(1, 1 << bits))
        var root = prime.root
        for _ in bits..<ModularPrime.rootBits { root = prime.multiply(root, root) }
        // The longest first; each shorter one is every other of it.
        var half = (1 << bits) >> 1
        if half > 1 {
            for place in 1..<half {
                twiddles[half + place] = prime.multiply(twiddles[half + place - 1], root)
            }
        }
        while half > 1 {
            half >>= 1
            for place in 0..<half { twiddles[half + place] = twiddles[2 * half + 2 * place] }
        }
        self.twiddles = twiddles
        scale = prime.inverse(of: prime.form(of: 1 << UInt64(bits)))
    }

    /// From coefficients to values, in place.
    ///
    /// - Precondition: from `start` on there are as many numbers as points.
    /// - Complexity: O(*n* log *n*) for *n* points.
    func forward(_ numbers: inout [UInt64], from start: Int = 0) {
        let twiddles = twiddles.span
        let prime = prime
        var half = count >> 1
        while half > 0 {
            for block in stride(from: start, to: start + count, by: 2 * half) {
                for place in block..<block + half {
                    let (one, two) = (numbers[place], numbers[place + half])
                    numbers[place] = prime.add(one, two)
                    numbers[place + half] = prime.multiply(
                        prime.subtract(one, two), twiddles[half + place - block])
                }
            }
            half >>= 1
        }
    }

    /// From values to coefficients, in place.
    ///
    /// - Precondition: there are as many numbers as points.
    /// - Complexity: O(*n* log *n*) for *n* points.
    func backward(_ numbers: inout [UInt64]) {
        let twiddles = twiddles.span
        let prime = prime
        var half = 1
        while half < count {
            for block in stride(from: 0, to: count, by: 2 * half) {
                for place in block..<block + half {
                    let one = numbers[place]
                    let two = prime.multiply(
                        numbers[place + half], twiddles[half + place - block])
                    numbers[place] = prime.add(one, two)
                    numbers[place + half] = prime.subtract(one, two)
                }
            }
            half <<= 1
        }
        // These were the powers of the root, not of its inverse: the coefficients stand in reverse.
        for place in 0..<count { numbers[place] = prime.multiply(numbers[place], scale) }
        var (first, last) = (1, count - 1)
        while first < last {
            numbers.swapAt(first, last)
            first += 1
            last -= 1
        }
    }
}
