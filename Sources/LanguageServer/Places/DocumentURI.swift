/// The name by which an editor knows a text.
package struct DocumentURI: Hashable, Comparable, Sendable {
    /// As the editor wrote it.
    package let text: String

    /// Takes a name as it is.
    package init(_ text: String) { self.text = text }

    /// The name of a file.
    package init(path: String) {
        let allowed = Array(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        var written = Array("file://".utf8)
        for byte in path.utf8 {
            if allowed.contains(byte) {
                written.append(byte)
            } else {
                written += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        text = String(decoding: written, as: UTF8.self)
    }

    /// The path of the file that it names; `nil` for what is no file here, as a text not yet saved.
    package var path: String? {
        let scheme = "file://"
        guard text.lowercased().hasPrefix(scheme) else { return nil }
        var rest = Array(text.utf8.dropFirst(scheme.utf8.count))
        let host = "localhost"
        if String(decoding: rest.prefix(host.utf8.count), as: UTF8.self).lowercased() == host {
            rest.removeFirst(host.utf8.count)
        }
        guard rest.first == 0x2F else { return nil }
        var read: [UInt8] = []
        var at = 0
        while at < rest.count {
            if rest[at] == 0x25 {
                guard at + 2 < rest.count, rest[at + 1] != 0x2B, rest[at + 1] != 0x2D,
                    let byte = UInt8(
                        String(decoding: rest[at + 1...at + 2], as: UTF8.self), radix: 16)
                else { return nil }
                read.append(byte)
                at += 3
            } else {
                read.append(rest[at])
                at += 1
            }
        }
        guard !read.contains(0) else { return nil }
        return String(validating: read, as: UTF8.self)
    }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
