internal import DigestKit

/// The digest by which a model or graph is known in reports, whatever the order or the comments of
/// its file.
public enum ContentDigest {
    /// SHA-256 over a canonical text, as `sha256:` and 64 hexadecimal digits.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    public static func of(_ canonicalText: String) -> String {
        of(Array(canonicalText.utf8))
    }

    /// The same over the bytes of a text.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    public static func of(_ canonicalBytes: [UInt8]) -> String {
        "sha256:" + SHA256Digest(of: canonicalBytes).hexadecimal
    }
}
