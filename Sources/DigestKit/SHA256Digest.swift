internal import CNettle

/// A SHA-256 digest (FIPS 180-4), computed by Debian's Nettle.
public struct SHA256Digest: Hashable, Sendable {
    /// The 32 bytes of the digest.
    public let bytes: [UInt8]

    /// The digest of some bytes.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    public init(of input: [UInt8]) {
        var digest = [UInt8](repeating: 0, count: 32)
        input.withUnsafeBufferPointer { source in
            digest.withUnsafeMutableBufferPointer { target in
                sallyport_sha256(source.baseAddress, source.count, target.baseAddress)
            }
        }
        bytes = digest
    }

    /// The digest as 64 hexadecimal digits in lower case.
    public var hexadecimal: String {
        String(unsafeUninitializedCapacity: 2 * bytes.count) { digits in
            for (place, byte) in bytes.enumerated() {
                digits[2 * place] = Self.digit(byte >> 4)
                digits[2 * place + 1] = Self.digit(byte & 15)
            }
            return 2 * bytes.count
        }
    }

    private static func digit(_ number: UInt8) -> UInt8 {
        number + (number < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
    }
}
