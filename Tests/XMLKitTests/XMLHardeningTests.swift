import Foundation
import Testing
import XMLKit

/// Documents that attack their reader: all are refused where their DOCTYPE begins, at once.
struct XMLHardeningTests {
    struct Attack: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        var testDescription: String { name }
    }

    static let attacks: [Attack] = [
        Attack(
            name: "external entity",
            text: "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>"),
        Attack(name: "external DTD", text: "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>"),
        Attack(name: "public DTD", text: "<!DOCTYPE a PUBLIC '-//x//y' 'http://127.0.0.1:9/'><a/>"),
        Attack(name: "harmless DOCTYPE", text: "<!DOCTYPE a><a/>"),
        Attack(name: "billion laughs", text: laughs(general: true)),
        Attack(name: "parameter-entity laughs", text: laughs(general: false)),
        Attack(
            name: "default attributes",
            text: "<!DOCTYPE a [<!ATTLIST a x CDATA 'injected'>]><a/>"),
    ]

    /// Entities that each name the one before ten times.
    static func laughs(general: Bool) -> String {
        var text = "<!DOCTYPE a [\n"
        let mark = general ? "" : "% "
        let sign = general ? "&" : "&#37;"
        text += "<!ENTITY \(mark)p0 'ha'>\n"
        for level in 1...9 {
            let parts = String(repeating: "\(sign)p\(level - 1);", count: 10)
            text += "<!ENTITY \(mark)p\(level) '\(parts)'>\n"
        }
        return text + (general ? "]><a>&p9;</a>" : "%p9;\n]><a/>")
    }

    @Test(arguments: attacks) func refusesAtTheDoctype(_ attack: Attack) throws {
        let clock = ContinuousClock()
        var found: XMLFault?
        let time = clock.measure { found = faultOf("<?xml version='1.0'?>\n" + attack.text) }
        #expect(found == XMLFault(.doctype, at: XMLPosition(line: 2, column: 1)))
        // It takes 0.1 ms; the parameter entities took libxml2's reader over ten minutes.
        #expect(time < .seconds(1))
    }

    @Test(arguments: attacks) func refusesAtTheDoctypeWhileValidating(_ attack: Attack) throws {
        let schema = try XMLSchema(Array(SchemaText.anything.utf8))
        #expect(throws: XMLFault(.doctype, at: XMLPosition(line: 1, column: 1))) {
            try schema.faults(in: Array(attack.text.utf8))
        }
    }

    @Test func refusesAnEndlessDoctype() throws {
        let text = "<!DOCTYPE a [" + String(repeating: "<!-- -- ", count: 1 << 20)
        let fault = try #require(faultOf(text))
        #expect([.doctype, .tagTooLong(limit: 128 << 10)].contains(fault.kind), "\(fault)")
    }

    @Test func includesNoFiles() throws {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString).xml")
        try Data("<b>secret</b>".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let text = """
            <a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="\(file.path)"/></a>
            """
        #expect(try record(text).texts.isEmpty)
    }

    @Test func isQuickOnATagOfManyAttributes() throws {
        // libxml2 compares each attribute with every other before anyone can count them.
        let many = (0..<1_000_000).map { " a\($0)=''" }.joined()
        let clock = ContinuousClock()
        var found: XMLFault?
        let time = clock.measure { found = faultOf("<a\(many)/>") }
        let kind = try #require(found?.kind)
        #expect([.tooManyAttributes(limit: 128), .tagTooLong(limit: 128 << 10)].contains(kind))
        #expect(time < .seconds(5))
    }
}

/// Schemas for tests.
enum SchemaText {
    /// Allows any well-formed `a`.
    static let anything = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"/></xs:schema>
        """
    /// A list of numbered items.
    static let list = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="list">
            <xs:complexType><xs:sequence>
              <xs:element name="item" maxOccurs="unbounded">
                <xs:complexType><xs:attribute name="id" type="xs:int" use="required"/></xs:complexType>
              </xs:element>
            </xs:sequence></xs:complexType>
            <xs:unique name="ids"><xs:selector xpath="item"/><xs:field xpath="@id"/></xs:unique>
          </xs:element>
        </xs:schema>
        """
}
