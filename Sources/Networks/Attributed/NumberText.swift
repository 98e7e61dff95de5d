/// Reads numbers and truth values from bytes.
enum NumberText {
    /// The range of a text without white space around it; `nil` when nothing else is there.
    static func trimmed(_ text: Span<UInt8>) -> Range<Int>? {
        var (from, to) = (0, text.count)
        while from < to, isSpace(text[from]) { from += 1 }
        while from < to, isSpace(text[to - 1]) { to -= 1 }
        return from < to ? from..<to : nil
    }

    static func integer(_ text: Span<UInt8>) -> Int64? {
        var at = 0
        let isNegative = text[0] == UInt8(ascii: "-")
        if isNegative || text[0] == UInt8(ascii: "+") { at = 1 }
        guard at < text.count else { return nil }
        var value: Int64 = 0
        while at < text.count {
            guard let digit = digit(text[at]) else { return nil }
            let (tens, isTooLong) = value.multipliedReportingOverflow(by: 10)
            let (sum, isTooLarge) =
                isNegative
                ? tens.subtractingReportingOverflow(Int64(digit))
                : tens.addingReportingOverflow(Int64(digit))
            guard !isTooLong, !isTooLarge else { return nil }
            value = sum
            at += 1
        }
        return value
    }

    /// A finite number, or `inf` and `nan` as every language writes them.
    ///
    /// Up to 15 digits with a power of ten up to 22 are exact in one multiplication or division;
    /// the rest is the standard library's.
    static func double(_ text: Span<UInt8>) -> Double? {
        var at = 0
        let isNegative = text[0] == UInt8(ascii: "-")
        if isNegative || text[0] == UInt8(ascii: "+") { at = 1 }
        var (digits, value, scale) = (0, UInt64(0), 0)
        var (isFraction, hasDigit) = (false, false)
        while at < text.count, digits <= 15 {
            if let digit = digit(text[at]) {
                value = value * 10 + UInt64(digit)
                hasDigit = true
                if digits > 0 || digit > 0 { digits += 1 }
                if isFraction { scale += 1 }
            } else if text[at] == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else {
                break
            }
            at += 1
        }
        if at == text.count, digits <= 15, scale <= 22, hasDigit {
            let number = Double(value) / powersOfTen[scale]
            return isNegative ? -number : number
        }
        return text.withUnsafeBufferPointer { Double(String(decoding: $0, as: UTF8.self)) }
    }

    static func boolean(_ text: Span<UInt8>) -> Bool? {
        if isWord(text, "true") || isWord(text, "1") { return true }
        if isWord(text, "false") || isWord(text, "0") { return false }
        return nil
    }

    /// Whether a text is this word, in any letter case.
    private static func isWord(_ text: Span<UInt8>, _ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            guard word.count == text.count else { return false }
            for at in text.indices where text[at] | 0x20 != word[at] | 0x20 { return false }
            return true
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        let digit = byte &- UInt8(ascii: "0")
        return digit <= 9 ? digit : nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static let powersOfTen: [Double] = (0...22).reduce(into: []) { powers, _ in
        powers.append((powers.last ?? 0.1) * 10)
    }
}
