import Testing
import XMLKit

/// Each limit at its edge: the last document allowed and the first refused.
struct XMLLimitsTests {
    @Test func limitsBytes() {
        let limits = XMLLimits(bytes: 8)
        #expect(faultOf("<a></a >", limits: limits) == nil)
        #expect(
            faultOf("<a></a  >", limits: limits) == XMLFault(.tooManyBytes(limit: 8), at: nil))
    }

    @Test func limitsDepth() {
        let limits = XMLLimits(depth: 3)
        #expect(faultOf("<a><a><a/><a/></a></a>", limits: limits) == nil)
        #expect(
            faultOf("<a><a>\n<a><a/></a></a></a>", limits: limits)
                == XMLFault(.tooDeep(limit: 3), at: XMLPosition(line: 2, column: 4)))
    }

    @Test func limitsDepthByDefault() {
        let nested = { (depth: Int) in
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(faultOf(nested(200)) == nil)
        #expect(faultOf(nested(201))?.kind == .tooDeep(limit: 200))
        #expect(faultOf(nested(1_000_000))?.kind == .tooDeep(limit: 200))
    }

    @Test func limitsAttributes() {
        let limits = XMLLimits(attributes: 2)
        #expect(faultOf("<a b='' c=''/>", limits: limits) == nil)
        #expect(
            faultOf("<x>\n <a b='' c='' d=''/></x>", limits: limits)
                == XMLFault(.tooManyAttributes(limit: 2), at: XMLPosition(line: 2, column: 2)))
    }

    @Test func limitsText() {
        let limits = XMLLimits(textLength: 4)
        #expect(faultOf("<a b='1234'>12<![CDATA[34]]></a>", limits: limits) == nil)
        #expect(
            faultOf("<a>12<![CDATA[34]]>5</a>", limits: limits)
                == XMLFault(.textTooLong(limit: 4), at: XMLPosition(line: 1, column: 1)))
        #expect(
            faultOf("<a>\n<b c='12345'/></a>", limits: limits)
                == XMLFault(.textTooLong(limit: 4), at: XMLPosition(line: 2, column: 1)))
    }

    @Test func limitsTags() {
        let limits = XMLLimits(tagBytes: 1000)
        let comment = { (length: Int) in
            "<a><!--" + String(repeating: "x", count: length) + "--></a>"
        }
        #expect(faultOf(comment(900), limits: limits) == nil)
        // Seen only when a chunk ends inside the comment.
        #expect(faultOf(comment(200_000), limits: limits)?.kind == .tagTooLong(limit: 1000))
    }

    @Test func limitsFaultsOfASchema() throws {
        let schema = try XMLSchema(Array(SchemaText.list.utf8))
        let text = "<list>" + String(repeating: "<item/>", count: 50) + "</list>"
        #expect(try schema.faults(in: Array(text.utf8)).count == 50)
        #expect(try schema.faults(in: Array(text.utf8), limits: XMLLimits(faults: 3)).count == 3)
    }
}
