/// Strings that hold escapes or characters beyond ASCII.
extension RawGraphReader {
    /// The bytes that a string means, as UTF-8.
    ///
    /// What YAML does not print, or takes for a line break, gives doubt unless it is escaped.
    func unescaped(_ range: Range<Int>) throws(RawGraphDoubt) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\\") {
                result += try escape(&place, before: range.upperBound)
            } else if byte < 0x7F {
                result.append(byte)
                place += 1
            } else {
                let scalar = try scalar(&place, before: range.upperBound)
                guard Self.isPrinted(scalar) else { throw RawGraphDoubt() }
                result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        return result
    }

    /// What an escape means that JSON and YAML share.
    private func escape(
        _ place: inout Int, before end: Int
    ) throws(RawGraphDoubt) -> UTF8.EncodedScalar {
        guard place + 1 < end else { throw RawGraphDoubt() }
        let value: UInt32
        switch bytes[place + 1] {
        case UInt8(ascii: "\""): value = 0x22
        case UInt8(ascii: "\\"): value = 0x5C
        case UInt8(ascii: "/"): value = 0x2F
        case UInt8(ascii: "b"): value = 0x08
        case UInt8(ascii: "f"): value = 0x0C
        case UInt8(ascii: "n"): value = 0x0A
        case UInt8(ascii: "r"): value = 0x0D
        case UInt8(ascii: "t"): value = 0x09
        case UInt8(ascii: "u"):
            var unit = try unit(&place, before: end)
            if (0xD800..<0xDC00).contains(unit) {
                let low = try self.unit(&place, before: end)
                guard (0xDC00..<0xE000).contains(low) else { throw RawGraphDoubt() }
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
            return try encoded(unit)
        default: throw RawGraphDoubt()
        }
        place += 2
        return try encoded(value)
    }

    /// The value of `\u` and four hexadecimal digits.
    private func unit(_ place: inout Int, before end: Int) throws(RawGraphDoubt) -> UInt32 {
        guard place + 6 <= end, bytes[place] == UInt8(ascii: "\\"),
            bytes[place + 1] == UInt8(ascii: "u")
        else { throw RawGraphDoubt() }
        var value: UInt32 = 0
        for byte in bytes[place + 2..<place + 6] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
            default: throw RawGraphDoubt()
            }
        }
        place += 6
        return value
    }

    private func encoded(_ value: UInt32) throws(RawGraphDoubt) -> UTF8.EncodedScalar {
        guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else {
            throw RawGraphDoubt()
        }
        return encoded
    }

    /// The scalar whose UTF-8 begins at a place.
    private func scalar(
        _ place: inout Int, before end: Int
    ) throws(RawGraphDoubt) -> Unicode.Scalar {
        var iterator = bytes[place..<end].makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else {
            throw RawGraphDoubt()
        }
        place += encoded.count
        return UTF8.decode(encoded)
    }

    /// Whether libyaml takes a scalar beyond ASCII as it stands, and as no line break.
    private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
