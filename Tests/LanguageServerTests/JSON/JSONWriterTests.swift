import Testing

@testable import LanguageServer

struct JSONWriterTests {
    @Test func writesOnOneLine() {
        let value: JSONValue = [
            "a": [.null, true, false, -3, .number(0.5), .number(.infinity)],
            "b": "\"\\\n\r\t\u{1}\u{7F}é😀/", "c": [:], "d": [],
        ]
        #expect(
            String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
                == #"{"a":[null,true,false,-3,0.5,null],"b":"\"\\\n\r\t\u0001\u007fé😀/","c":{},"d":[]}"#
        )
    }

    @Test func whatIsWrittenIsReadBack() {
        let value: JSONValue = ["\u{0}é": ["😀", .number(1e300), .integer(.min)]]
        #expect(JSONReader.value(of: JSONWriter.bytes(of: value)) == value)
    }
}
