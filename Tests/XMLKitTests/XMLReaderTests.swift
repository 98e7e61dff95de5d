import TestSupport
import Testing
import XMLKit

struct XMLReaderTests {
    @Test func reportsEveryEventWithItsPlace() throws {
        let recorder = try record("<a x='1'>\n  <b y=\"2\"\n     z='3'/>t&lt;<![CDATA[<&]]>\n</a>")
        #expect(
            recorder.events == [
                "<a x=1@1:1", "'\n  '@1:1", "<b y=2 z=3@2:3", "/b@2:3", "'t<<&\n'@2:3", "/a@4:1",
            ])
    }

    @Test func resolvesReferencesInAttributes() throws {
        let recorder = try record("<a b='&amp;&#38;&#x26;#38;&amp;#38;&lt;&#10;&quot;' c='&amp;'/>")
        #expect(recorder.attributes.map(\.value) == ["&&&#38;&#38;<\n\"", "&"])
    }

    @Test func countsColumnsInCodePoints() throws {
        let recorder = try record("<a>é🙂<b/></a>")
        #expect(recorder.events == ["<a@1:1", "'é🙂'@1:1", "<b@1:6", "/b@1:6", "/a@1:10"])
    }

    @Test func resolvesNamespaces() throws {
        struct Names: XMLEventHandler {
            var names: [XMLName] = []
            mutating func startElement(
                _ name: XMLName, attributes: [XMLAttribute], at position: XMLPosition
            ) { names += [name] + attributes.map(\.name) }
            mutating func characters(_ text: String, at position: XMLPosition) {}
            mutating func endElement(_ name: XMLName, at position: XMLPosition) {}
        }
        var names = Names()
        let text = "<a xmlns='urn:a' xmlns:p='urn:p' q='' p:q=''><p:b/><c xmlns=''/></a>"
        try XMLReader().read(Array(text.utf8), into: &names)
        #expect(
            names.names == [
                XMLName("a", namespace: "urn:a"), XMLName("q"), XMLName("q", namespace: "urn:p"),
                XMLName("b", namespace: "urn:p"), XMLName("c"),
            ])
    }

    @Test(arguments: [
        ("", "1:1"), ("<a>", "1:4: this is not well-formed XML: it "),
        ("<a><b/>", "1:8: this is not well-formed XML: it ends"), ("<a>\n <b>\n </a>", "3:2"),
        ("<a/><b/>", "1:5"),
        ("<a x='1' x='2'/>", "1:"), ("<a>&nope;</a>", "1:"), ("<a>\u{1}</a>", "1:"),
        ("<a>\n<b x=1/></a>", "2:"), ("<p:a/>", "1:"), ("\n<?xml version='1.0'?><a/>", "2:"),
        ("<a>&#1;</a>", "1:"), ("<a>\n\n]]></a>", "1:4"), ("<a/>x", "1:5"), ("<a>\n<b/>", "2:5"),
        ("no tag", "1:1: this is not well-formed XML: it does not begin with a tag"),
    ])
    func saysWhereADocumentIsMalformed(text: String, place: String) throws {
        let fault = try #require(faultOf(text))
        guard case .malformed = fault.kind else {
            Issue.record("\(text): \(fault)")
            return
        }
        #expect(fault.description.hasPrefix(place), "\(fault)")
        #expect(fault.description.contains("not well-formed XML"))
    }

    @Test func readsAcrossChunks() throws {
        // Long enough that tags, references and characters of several bytes straddle the edges of
        // the 64 KiB chunks.
        let text = String(repeating: "é🙂&amp;<i k='v'/>\n", count: 20_000)
        let recorder = try record("<r>\(text)</r>")
        #expect(recorder.events.count == 2 + 20_000 * 3 + 1)
        #expect(recorder.texts.joined() == String(repeating: "é🙂&\n", count: 20_000))
        #expect(recorder.events.dropLast(3).last == "<i k=v@20000:8")
        #expect(recorder.events.last == "/r@20001:1")
    }

    @Test func countsLinesPast65535() throws {
        let text = "<r>" + String(repeating: "\n", count: 70_000) + "<b></c></r>"
        #expect(faultOf(text)?.position == XMLPosition(line: 70_001, column: 4))
    }

    @Test func readsOtherEncodings() throws {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in "<a b='ž'>\n<c/></a>".utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
        var recorder = Recorder()
        try XMLReader().read(bytes, into: &recorder)
        #expect(recorder.attributes.map(\.value) == ["ž"])
        #expect(recorder.events.contains { $0.hasPrefix("<c@2:") })
        var latin = Recorder()
        let head = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8)
        try XMLReader().read(head + [0xE9] + Array("</a>".utf8), into: &latin)
        #expect(latin.texts == ["é"])
    }

    @Test func refusesBytesThatAreNotUTF8() {
        var recorder = Recorder()
        #expect(throws: XMLFault.self) {
            try XMLReader().read(
                Array("<a>".utf8) + [0xFF, 0xFE] + Array("</a>".utf8), into: &recorder)
        }
    }

    @Test func skipsAByteOrderMarkCommentsAndInstructions() throws {
        let recorder = try record("\u{FEFF}<?xml version='1.0'?><!-- c --><a><?p i?><!-- d --></a>")
        #expect(recorder.events.map { $0.prefix(2) } == ["<a", "/a"])
    }

    @Test func stopsWhereTheHandlerRefuses() throws {
        var recorder = Recorder()
        recorder.refusal = "c"
        do {
            try XMLReader().read(Array("<a><b/>\n<c/><b/></a>".utf8), into: &recorder)
            Issue.record("not refused")
        } catch {
            #expect(error.description == "2:1: no 'c' here")
        }
        #expect(recorder.events.count == 4)
    }

    @Test(arguments: 0..<20) func survivesDamage(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let whole = Array(
            "<?xml version='1.0'?><a xmlns:p='u'><p:b k='v&amp;'>t<![CDATA[x]]></p:b></a>".utf8)
        for _ in 0..<200 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                default:
                    bytes.insert(whole[Int.random(in: 0..<whole.count, using: &random)], at: at)
                }
            }
            var recorder = Recorder()
            do throws(XMLFault) {
                try XMLReader().read(bytes, into: &recorder)
                // What is accepted is balanced.
                let starts = recorder.events.count { $0.hasPrefix("<") }
                let ends = recorder.events.count { $0.hasPrefix("/") }
                #expect(starts == ends && starts > 0, "seed \(seed)")
            } catch {
                #expect(error.position != nil, "seed \(seed): \(error)")
            }
        }
    }
}
