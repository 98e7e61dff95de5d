/// Writes JSON on one line.
package struct JSONWriter {
    private var bytes: [UInt8] = []

    /// The bytes of a value.
    ///
    /// It nests as deep as the value, which is as deep as what is answered, or `JSONReader.deepest`.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    package static func bytes(of value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.write(value)
        return writer.bytes
    }

    private mutating func write(_ value: JSONValue) {
        switch value {
        case .null: put("null")
        case .bool(let word): put(word ? "true" : "false")
        case .integer(let number): put(String(number))
        // JSON has no word for what is no number.
        case .number(let number): put(number.isFinite ? "\(number)" : "null")
        case .text(let text): write(text)
        case .list(let items):
            bytes.append(0x5B)
            for (place, item) in items.enumerated() {
                if place > 0 { bytes.append(0x2C) }
                write(item)
            }
            bytes.append(0x5D)
        case .object(let members):
            bytes.append(0x7B)
            for (place, member) in members.enumerated() {
                if place > 0 { bytes.append(0x2C) }
                write(member.name)
                bytes.append(0x3A)
                write(member.value)
            }
            bytes.append(0x7D)
        }
    }

    private mutating func put(_ text: String) { bytes += Array(text.utf8) }

    private static let digits = Array("0123456789abcdef".utf8)

    private mutating func write(_ text: String) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x0D: bytes += [0x5C, 0x72]
            case 0x09: bytes += [0x5C, 0x74]
            case 0..<0x20, 0x7F:
                put("\\u00")
                bytes += [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
