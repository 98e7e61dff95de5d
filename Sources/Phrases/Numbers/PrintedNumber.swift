import Glibc

/// Numbers in digits, rounded from the exact value as C's `printf` does.
package enum PrintedNumber {
    /// So many places after the point: `0.020`.
    package static func fixed(_ number: Double, places: Int) -> String {
        printed(number, "%.\(places)f")
    }

    /// One digit before the point, so many after it, and a power of ten: `4.0e-05`.
    package static func scientific(_ number: Double, places: Int) -> String {
        printed(number, "%.\(places)e")
    }

    /// At most so many digits, in whichever of the two forms is shorter: `0.0282`, `1e-09`.
    package static func general(_ number: Double, digits: Int) -> String {
        printed(number, "%.\(digits)g")
    }

    private static func printed(_ number: Double, _ format: String) -> String {
        // A double has at most 309 digits before the point.
        let capacity = 512
        return withVaList([number]) { arguments in
            String(unsafeUninitializedCapacity: capacity) { buffer in
                buffer.withMemoryRebound(to: CChar.self) { buffer in
                    let count = vsnprintf(buffer.baseAddress, capacity, format, arguments)
                    return min(max(0, Int(count)), capacity - 1)
                }
            }
        }
    }
}
