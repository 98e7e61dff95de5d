/// The secret in the address of a page: whoever does not have it gets nothing.
package struct PageSecret: Hashable, Sendable {
    /// 32 hexadecimal digits in small letters.
    package let text: String

    /// A secret of 128 bits.
    ///
    /// - Parameter generator: gives bits that nobody can guess.
    package init(using generator: inout some RandomNumberGenerator) {
        let digits = Array("0123456789abcdef".utf8)
        var bytes: [UInt8] = []
        for _ in 0..<2 {
            let bits = generator.next()
            for place in stride(from: 60, through: 0, by: -4) {
                bytes.append(digits[Int((bits >> UInt64(place)) & 15)])
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// A secret of the system's own bits.
    package static func random() -> PageSecret {
        var generator = SystemRandomNumberGenerator()
        return PageSecret(using: &generator)
    }

    /// Whether a text is the secret, found out in the same time however much of it is right.
    ///
    /// - Complexity: O(*n*) for *n* bytes of the text.
    func matches(_ guess: some StringProtocol) -> Bool {
        let own = Array(text.utf8)
        let bytes = Array(guess.utf8)
        var difference = bytes.count ^ own.count
        for place in bytes.indices {
            difference |= Int(bytes[place] ^ own[place % own.count])
        }
        return difference == 0
    }
}
