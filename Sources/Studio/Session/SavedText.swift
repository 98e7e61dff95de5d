import DigestKit

/// The text of the model's file, as a page takes it and as it is written.
///
/// Pages end lines with LF alone; a file that ends all of them with CR LF, or begins with the mark of
/// UTF-8, keeps both when it is saved.
struct SavedText: Hashable, Sendable {
    /// The bytes of the file.
    let bytes: [UInt8]
    /// Their digest, in hexadecimal digits.
    let digest: String

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        digest = SHA256Digest(of: bytes).hexadecimal
    }

    /// The text as a page has it; `nil` where it is no UTF-8.
    var text: String? {
        let body = hasMark ? Array(bytes.dropFirst(3)) : bytes
        return String(validating: Self.unified(body), as: UTF8.self)
    }

    /// The bytes of another text in the manner of this file.
    func written(_ text: String) -> [UInt8] {
        var body = Array(text.utf8)
        if endsLinesWithTwo, !body.contains(0x0D) {
            body = body.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        }
        return (hasMark && !body.starts(with: Self.mark) ? Self.mark : []) + body
    }

    private var hasMark: Bool { bytes.starts(with: Self.mark) }

    /// Whether every line ends with CR LF.
    private var endsLinesWithTwo: Bool {
        var previous: UInt8 = 0
        var isAny = false
        for byte in bytes {
            if byte == 0x0A {
                guard previous == 0x0D else { return false }
                isAny = true
            }
            previous = byte
        }
        return isAny
    }

    /// The same lines, each ended by LF.
    private static func unified(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x0D) else { return bytes }
        var unified: [UInt8] = []
        for (at, byte) in bytes.enumerated() {
            if byte == 0x0A, at > 0, bytes[at - 1] == 0x0D { continue }
            unified.append(byte == 0x0D ? 0x0A : byte)
        }
        return unified
    }
}
