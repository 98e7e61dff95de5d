import Testing
import XMLKit

struct XMLIdentifierTests {
    @Test func keepsWhatEveryReaderTakes() {
        for name in ["campus", "weights-key", "a_b.c-1", "_x", "A9", "a__b", "a-.b"] {
            #expect(XMLIdentifier.encoded(name) == name)
        }
    }

    @Test func writesTheRestInHexadecimal() {
        let cases = [
            ("inside:campus", "inside_.3Acampus"), ("", "_."), ("1a", "_.31a"), ("-", "_.2D"),
            ("a_.b", "a_.5F.b"), ("é", "_.C3_.A9"), ("a\u{0}", "a_.00"),
            ("leg:a/1", "leg_.3Aa_.2F1"),
        ]
        for (name, id) in cases { #expect(XMLIdentifier.encoded(name) == id) }
    }

    /// Every name of up to four characters from those that matter comes back from its id.
    @Test func neverGivesTwoNamesOneID() {
        let alphabet = ["a", "F", "_", ".", "-", "5", ":", "é"]
        var names = [""]
        var last = [""]
        for _ in 0..<4 {
            last = last.flatMap { head in alphabet.map { head + $0 } }
            names += last
        }
        var ids: Set<String> = []
        for name in names {
            let id = XMLIdentifier.encoded(name)
            ids.insert(id)
            let bytes = Array(id.utf8)
            let isLegal =
                bytes.enumerated().allSatisfy { at, byte in
                    switch Character(Unicode.Scalar(byte)) {
                    case "a"..."z", "A"..."Z", "_": true
                    case "0"..."9", ".", "-": at > 0
                    default: false
                    }
                }
            if !isLegal || bytes.isEmpty || decoded(bytes) != name {
                Issue.record("'\(name)' became '\(id)'")
            }
        }
        #expect(ids.count == names.count)
    }

    private func decoded(_ id: [UInt8]) -> String? {
        if id == Array("_.".utf8) { return "" }
        var bytes: [UInt8] = []
        var at = 0
        while at < id.count {
            if id[at...].starts(with: Array("_.".utf8)) {
                guard at + 3 < id.count,
                    let byte = UInt8(
                        String(decoding: id[(at + 2)...(at + 3)], as: UTF8.self), radix: 16)
                else { return nil }
                bytes.append(byte)
                at += 4
            } else {
                bytes.append(id[at])
                at += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
