import ModelFormat

/// The sum of a row, which stands in it: whoever goes on behind a row sees by it that the row is as it was
/// written, without working it out again.
///
/// It tells what changed by accident or by hand, not what somebody changed who made a new sum.
struct RowSum {
    /// 16 hexadecimal digits: the first of SHA-256.
    let text: String

    /// How many digits there are.
    static let length = 16

    /// The sum of a line without its sum and its line break.
    ///
    /// - Parameters:
    ///   - head: what stands before the sum.
    ///   - tail: what stands behind it.
    /// - Complexity: O(*n*) for *n* bytes.
    init(before head: some Sequence<UInt8>, behind tail: some Sequence<UInt8>) {
        let digest = ContentDigest.of(Array(head) + Array(tail))
        text = String(digest.dropFirst("sha256:".utf8.count).prefix(Self.length))
    }

    /// Whether some bytes are it.
    func stands(in bytes: some Sequence<UInt8>) -> Bool { text.utf8.elementsEqual(bytes) }
}
