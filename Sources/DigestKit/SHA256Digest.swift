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
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}
