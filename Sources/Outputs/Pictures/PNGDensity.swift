/// How large a PNG is to be shown: the chunk `pHYs`, which word processors read.
///
/// Portable Network Graphics (PNG) Specification, third edition (W3C 2025), 11.3.4.3.
enum PNGDensity {
    private static let signature: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]
    /// The signature and the first chunk, whose contents are 13 bytes.
    private static let headerLength = 8 + 12 + 13

    /// A PNG that states so many dots an inch; bytes that are none stay as they are.
    static func stated(_ dots: Int, in png: [UInt8]) -> [UInt8] {
        guard png.count > headerLength, png.starts(with: signature) else { return png }
        // An inch is 0.0254 m.
        let perMetre = big((dots * 10_000 + 127) / 254)
        let body = Array("pHYs".utf8) + perMetre + perMetre + [1]
        let chunk = big(9) + body + big(Int(checksum(body)))
        return png[..<headerLength] + chunk + png[headerLength...]
    }

    private static func big(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// The cyclic redundancy check of a chunk (annex D).
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var register: UInt32 = 0xffff_ffff
        for byte in bytes {
            register ^= UInt32(byte)
            for _ in 0..<8 {
                register = register & 1 == 0 ? register >> 1 : register >> 1 ^ 0xedb8_8320
            }
        }
        return ~register
    }
}
