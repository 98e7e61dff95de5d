import TestSupport
import Testing
import XMLKit

@testable import Drawing

struct XMLWriterTests {
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    private func written(
        _ layout: XMLWriter.Layout = .compact, _ body: (inout XMLWriter) -> Void
    ) -> String {
        var writer = XMLWriter(layout: layout)
        body(&writer)
        let text = String(decoding: writer.finish(), as: UTF8.self)
        #expect(text.hasPrefix(Self.head))
        return String(text.dropFirst(Self.head.count))
    }

    @Test func writesElementsAttributesAndText() {
        let text = written { writer in
            writer.startElement("a")
            writer.attribute("b", "1 < 2 & \"3\"\t\n\r'")
            writer.attribute("n", -7)
            writer.text("x < y && ]]> \"'\t\n\r")
            writer.element("c")
        }
        #expect(
            text == "<a b=\"1 &lt; 2 &amp; &quot;3&quot;&#9;&#10;&#13;'\" n=\"-7\">"
                + "x &lt; y &amp;&amp; ]]&gt; \"'\t\n&#13;<c/></a>\n")
    }

    @Test func splitsCDATA() throws {
        let text = written { writer in
            writer.element("a") { $0.cdata("1 & ]]> ]]]>> \r2") }
        }
        #expect(
            text == "<a><![CDATA[1 & ]]]]><![CDATA[> ]]]]]><![CDATA[>> ]]>&#13;<![CDATA[2]]></a>\n")
        #expect(try record(text).texts == ["1 & ]]> ]]]>> \r2"])
    }

    @Test func replacesWhatXMLForbids() throws {
        let forbidden = "a\u{0}b\u{1}\u{B}\u{1F}\u{FFFE}\u{FFFF}c"
        let text = written { writer in
            writer.startElement("a")
            writer.attribute("x", forbidden)
            writer.text(forbidden)
            writer.cdata(forbidden)
        }
        let recorder = try record(text)
        let clean = "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}c"
        #expect(recorder.attributes.map(\.value) == [clean])
        #expect(recorder.texts == [clean + clean])
    }

    @Test func indentsElementsButNeverText() {
        let text = written(.indented(by: 2)) { writer in
            writer.startElement("a")
            writer.element("b") { $0.element("c") }
            writer.element("d") { inner in
                inner.text("t")
                inner.element("e")
            }
        }
        #expect(text == "<a>\n  <b>\n    <c/>\n  </b>\n  <d>t<e/></d>\n</a>\n")
    }

    @Test func breaksLinesWhenAsked() {
        let text = written { writer in
            writer.startElement("a")
            writer.lineBreak()
            writer.element("b")
            writer.lineBreak()
        }
        #expect(text == "<a>\n<b/>\n</a>\n")
    }

    @Test func makesNamesSafe() throws {
        let names = [
            "", "1a", "a b", "a><b", "a:b", "a:b:c", ":a", "a:", "a:1", "é", "-", "a.b-c_1",
        ]
        let expected = [
            "_", "_a", "a_b", "a__b", "a:b", "a:b_c", "_a", "a_", "a_1", "__", "_", "a.b-c_1",
        ]
        for (name, safe) in zip(names, expected) {
            let text = written { $0.startElement(name) }
            #expect(text == "<\(safe)/>\n")
        }
    }

    @Test func writesAnAttributeOnce() {
        let text = written { writer in
            writer.startElement("a")
            writer.attribute("b", "1")
            writer.attribute("bc", "2")
            writer.attribute("b", "3")
        }
        #expect(text == "<a b=\"1\" bc=\"2\"/>\n")
    }

    @Test func keepsAnEmptyTextAsAPairOfTags() {
        #expect(written { $0.element("a") { $0.text("") } } == "<a></a>\n")
    }

    @Test func refusesCallsInAnImpossibleOrder() async {
        await #expect(processExitsWith: .failure) { _ = XMLWriter().finish() }
        await #expect(processExitsWith: .failure) {
            var writer = XMLWriter()
            writer.element("a")
            writer.startElement("b")
        }
        await #expect(processExitsWith: .failure) {
            var writer = XMLWriter()
            writer.startElement("a")
            writer.text("t")
            writer.attribute("b", "1")
        }
        await #expect(processExitsWith: .failure) {
            var writer = XMLWriter()
            writer.text("t")
        }
    }

    /// Random trees of hostile texts come back from the reader as they were, with U+FFFD for what
    /// XML forbids.
    @Test(arguments: 0..<40) func comesBackFromTheReader(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var texts: [String] = []
        var values: [String] = []
        let layout: XMLWriter.Layout = .compact
        let text = written(layout) { writer in
            writer.startElement("root")
            for _ in 0..<30 {
                writer.startElement("e")
                let value = hostileText(&random)
                writer.attribute("v", value)
                values.append(cleaned(value))
                let body = hostileText(&random)
                if Bool.random(using: &random) { writer.cdata(body) } else { writer.text(body) }
                if !body.isEmpty { texts.append(cleaned(body)) }
                if writer.depth < 10, Bool.random(using: &random) { continue }
                writer.endElement()
            }
        }
        let recorder = try record(text)
        #expect(
            recorder.attributes.map { Array($0.value.unicodeScalars) }
                == values.map { Array($0.unicodeScalars) }, "seed \(seed)")
        #expect(
            recorder.texts.map { Array($0.unicodeScalars) }
                == texts.map { Array($0.unicodeScalars) }, "seed \(seed)")
    }

    private func hostileText(_ random: inout SplitMix64) -> String {
        let pieces = [
            "]]>", "]", ">", "<", "&", "\"", "'", "</script>", "<![CDATA[", "&amp;", "\r\n", "\r",
            "\n", "\t", "\u{0}", "\u{8}", "\u{FFFF}", "\u{FFFE}", "\u{FFFD}", "\u{FEFF}",
            "\u{202E}",
            "\u{200F}", "\u{85}", "\u{2028}", "🙂", "é", "e\u{301}", "a", " ", "-->", "<!DOCTYPE",
            "##[", "##vso[", "#", "::", ":", "\n ::", "[", "\u{7F}", "\u{9B}", "\u{61C}",
            "\u{FFF9}",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            text.unicodeScalars.append(
                contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)].unicodeScalars)
        }
        return text
    }

    /// What would steer a terminal or a runner stands as a reference, in every place.
    @Test func nothingSteersATerminalOrARunner() {
        let hostile = "\u{7F}\u{9B}\u{202E}\u{2066}\u{61C}\u{FEFF} ##[a ##vso[b ##VSO[c\n \t::d"
        let text = written { writer in
            writer.startElement("a")
            writer.attribute("b", hostile)
            writer.text(hostile)
            writer.startElement("c")
            writer.cdata(hostile)
        }
        #expect(text.contains("##&#91;a ##vso&#91;b ##VSO&#91;c"))
        #expect(text.contains("\n \t&#58;:d"))
        #expect(!text.lowercased().contains("##["))
        #expect(!text.lowercased().contains("##vso["))
        #expect(
            text.unicodeScalars.allSatisfy {
                !(0x7F...0x9F).contains($0.value)
                    && ![0x202E, 0x2066, 0x61C, 0xFEFF].contains($0.value)
            })
    }

    /// The oracle: scalar by scalar, by production 2 of XML 1.0.
    private func cleaned(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
                clean.append(scalar)
            default: clean.append("\u{FFFD}")
            }
        }
        return String(clean)
    }
}
