/// Ids that XML, GraphML and style sheets take, made from any name.
public enum XMLIdentifier {
    /// The id for a name, of the form `[A-Za-z_][A-Za-z0-9_.-]*`; two names never share one.
    ///
    /// Letters, digits, `_`, `.` and `-` stay. Every other byte of the name's UTF-8 becomes `_.` and
    /// two hexadecimal digits; so does a first byte that is no letter and no `_`, and a `_` before
    /// a `.`, so that `_.` in an id always begins such a group and the name can be had back. The
    /// empty name becomes `_.`, which nothing else does.
    public static func encoded(_ name: String) -> String {
        let bytes = Array(name.utf8)
        guard !bytes.isEmpty else { return "_." }
        var id = ""
        for (at, byte) in bytes.enumerated() {
            let stays: Bool
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                stays = true
            case UInt8(ascii: "_"):
                stays = at + 1 >= bytes.count || bytes[at + 1] != UInt8(ascii: ".")
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
                stays = at > 0
            default:
                stays = false
            }
            if stays {
                id.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                id += digits.utf8.count == 1 ? "_.0\(digits)" : "_.\(digits)"
            }
        }
        return id
    }
}
