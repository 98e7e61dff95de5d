/// A start tag as libxml2 hands it over: pointers that live as long as the callback.
struct RawTag {
    let local: UnsafePointer<UInt8>?
    let namespace: UnsafePointer<UInt8>?
    let attributeCount: Int
    /// Five pointers an attribute: local name, prefix, namespace, value and end of value.
    let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    /// The attributes; none makes no array.
    var attributes: [XMLAttribute] {
        guard let pointers, attributeCount > 0 else { return [] }
        return (0..<attributeCount).map { index in
            let field = pointers + 5 * index
            return XMLAttribute(
                name: XMLName(string(field[0]), namespace: field[2].map { String(cString: $0) }),
                value: RawTag.text(of: value(at: field)))
        }
    }

    /// The bytes of the longest attribute value.
    var longestValue: Int {
        guard let pointers else { return 0 }
        return (0..<attributeCount).reduce(0) { max($0, value(at: pointers + 5 * $1).count) }
    }

    /// The value of an attribute outside any namespace.
    func value(of name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let pointers else { return nil }
        for index in 0..<attributeCount {
            let field = pointers + 5 * index
            if field[2] == nil, RawTag.text(field[0], equals: name) { return value(at: field) }
        }
        return nil
    }

    /// Whether a C string is this text.
    static func text(_ pointer: UnsafePointer<UInt8>?, equals name: StaticString) -> Bool {
        guard let pointer else { return false }
        return name.withUTF8Buffer { bytes in
            for at in 0..<bytes.count where pointer[at] != bytes[at] { return false }
            return pointer[bytes.count] == 0
        }
    }

    /// The text of a value.
    static func text(of value: UnsafeBufferPointer<UInt8>) -> String {
        guard value.contains(UInt8(ascii: "&")) else {
            return String(decoding: value, as: UTF8.self)
        }
        return String(decoding: resolved(value), as: UTF8.self)
    }

    /// The bytes of a value, in which libxml2 leaves every ampersand as `&#38;`.
    ///
    /// It does so (2.9.14) whenever it is not told to expand entities, which it never is here, for
    /// `&amp;`, `&#38;` and `&#x26;` alike, so that the text can be had back exactly.
    static func resolved(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let reference = Array("#38;".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(value.count)
        var at = 0
        while at < value.count {
            bytes.append(value[at])
            let isAmpersand = value[at] == UInt8(ascii: "&")
            at += 1
            if isAmpersand, value[at...].starts(with: reference) { at += reference.count }
        }
        return bytes
    }

    private func value(
        at field: UnsafeMutablePointer<UnsafePointer<UInt8>?>
    ) -> UnsafeBufferPointer<UInt8> {
        guard let start = field[3], let end = field[4] else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: start, count: end - start)
    }
}

/// A C string's text; empty for no string.
func string(_ pointer: UnsafePointer<UInt8>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
}
