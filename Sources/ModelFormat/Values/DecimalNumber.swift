/// A decimal number, exactly: `digits` · 10^-`places`.
struct DecimalNumber {
    var digits: UInt64
    var places: Int

    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.utf8.count <= 18, let digits = UInt64(parts[0] + fraction) else {
            return nil
        }
        self.digits = digits
        places = fraction.utf8.count
    }

    /// The product with `factors`, divided by `divisor`, if that is whole and fits.
    func multiplied(
        by factors: [UInt64], dividedBy divisor: UInt64
    ) throws(QuantityFault) -> UInt64 {
        let powers = [divisor] + Array(repeating: 10, count: places)
        var product: UInt64 = 1
        var numerators = [digits] + factors
        for power in powers {
            var left = power
            for at in numerators.indices {
                let common = DecimalNumber.commonDivisor(left, numerators[at])
                left /= common
                numerators[at] /= common
            }
            guard left == 1 else { throw .notWholeBytes }
        }
        for numerator in numerators {
            let (partial, overflow) = product.multipliedReportingOverflow(by: numerator)
            guard !overflow else { throw .tooLarge }
            product = partial
        }
        return product
    }

    private static func commonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
        var (big, small) = (left, right)
        while small != 0 { (big, small) = (small, big % small) }
        return max(big, 1)
    }
}
