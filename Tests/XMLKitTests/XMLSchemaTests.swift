import Testing
import XMLKit

struct XMLSchemaTests {
    private func faults(_ text: String, schema: String = SchemaText.list) throws -> [String] {
        try XMLSchema(Array(schema.utf8)).faults(in: Array(text.utf8)).map(\.description)
    }

    @Test func acceptsAValidDocument() throws {
        #expect(try faults("<list><item id='1'/><item id='2'/></list>") == [])
    }

    @Test func saysWhereADocumentBreaksItsSchema() throws {
        let found = try faults("<list>\n <item/>\n <item id='x'/>\n  <other/>\n</list>")
        // libxml2 says a second time that 'x' is no number, because it is part of a unique key.
        #expect(found.count == 4)
        #expect(found[0].hasPrefix("2:2: this breaks the schema:") && found[0].contains("'id'"))
        #expect(found[1].hasPrefix("3:2: ") && found[1].contains("'x'"))
        #expect(found[3].hasPrefix("4:3: ") && found[3].contains("other"))
    }

    @Test func seesRepeatedKeysAndMissingChildren() throws {
        let repeated = try faults("<list><item id='1'/>\n<item id='1'/></list>")
        #expect(repeated.count == 1 && repeated[0].hasPrefix("2:1: "))
        let empty = try faults("<list>\n</list>")
        #expect(empty.count == 1 && empty[0].hasPrefix("2:1: "))
    }

    @Test func refusesAMalformedDocument() throws {
        #expect(throws: XMLFault.self) { try faults("<list>\n<item id='1'></list>") }
    }

    @Test func handsEventsOnWhileValidating() throws {
        let schema = try XMLSchema(Array(SchemaText.list.utf8))
        var recorder = Recorder()
        let text = Array("<list><item id='1'/><item/></list>".utf8)
        let faults = try schema.read(text, into: &recorder)
        #expect(faults.count == 1)
        #expect(recorder.events.count == 6)
        var refusing = Recorder(refusal: "item")
        #expect(throws: XMLFault.self) { try schema.read(text, into: &refusing) }
    }

    @Test func refusesASchemaThatCannotBeUsed() {
        let xs = "xmlns:xs='http://www.w3.org/2001/XMLSchema'"
        for text in [
            "<nope/>", "<xs:schema \(xs)><xs:element name='a' type='nope'/></xs:schema>",
            "<xs:schema \(xs)><xs:include schemaLocation='file:///etc/hostname'/></xs:schema>",
        ] {
            let fault = #expect(throws: XMLFault.self) { try XMLSchema(Array(text.utf8)) }
            guard case .badSchema = fault?.kind else {
                Issue.record("\(text): \(String(describing: fault))")
                continue
            }
        }
        let doctype = "<!DOCTYPE a><xs:schema \(xs)/>"
        let fault = #expect(throws: XMLFault.self) { try XMLSchema(Array(doctype.utf8)) }
        #expect(fault?.kind == .doctype)
    }

    @Test func loadsNoSchemaThatADocumentNames() throws {
        let xsi = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        let address = "http://127.0.0.1:9/a.xsd"
        let clock = ContinuousClock()
        let time = try clock.measure {
            let named = try faults(
                "<list \(xsi) xsi:noNamespaceSchemaLocation='\(address)'><item id='1'/></list>")
            #expect(named == [])
            let other = try faults(
                "<list xmlns='urn:x' \(xsi) xsi:schemaLocation='urn:x \(address)'/>")
            #expect(!other.isEmpty)
        }
        #expect(time < .seconds(1))
    }

    @Test func validatesInParallel() async throws {
        let schema = try XMLSchema(Array(SchemaText.list.utf8))
        let text = Array("<list><item/></list>".utf8)
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 { group.addTask { try schema.faults(in: text).count } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == Array(repeating: 1, count: 50))
    }
}
