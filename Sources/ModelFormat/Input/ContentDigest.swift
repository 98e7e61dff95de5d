import Crypto

/// The digest by which a model or graph is known in reports, whatever the order or the comments of
/// its file.
public enum ContentDigest {
    /// SHA-256 over a canonical text, as `sha256:` and 64 hexadecimal digits.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    public static func of(_ canonicalText: String) -> String {
        let digest = SHA256.hash(data: Array(canonicalText.utf8))
        let digits = digest.map { byte in
            let text = String(byte, radix: 16)
            return text.count < 2 ? "0" + text : text
        }
        return "sha256:" + digits.joined()
    }
}
