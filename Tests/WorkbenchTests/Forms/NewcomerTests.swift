import Testing
import YAMLKit

@testable import Workbench

/// A party that a form adds is one of those of whom nobody says that they are not it.
struct NewcomerTests {
    private static let text = """
        sallyport: 1
        title: Newcomer
        defenders: { lab: { role: lab }, a: { role: cloud } }
        perimeters: { p: { operator: { any: [lab, a] }, exits: stated } } # runs it
        weights: { w: { owner: lab, copies: [ { in: p, form: plaintext } ] } }
        channels:
          out: { from: p, to: outside, operator: { any: [lab, a] }, level: SL2 }
          other: { from: p, to: outside, operator: a, level: SL2 }
        unknown:
          who:
            of: channels.out.operator
            one-of:
              - any: [lab, a] # nobody says
              - lab
              - a
          some: { of: channels.other.operator, one-of: [a, lab] }

        """

    private func adding(_ party: String, to text: String) throws -> DraftModel {
        let draft = DraftModel(text, beside: [:])
        let made = try draft.editing([
            FormEdit(.add, "defenders", .mapping([.init("id", .text(party))]))
        ])
        return DraftModel(
            String(decoding: TextEdit.applying(made.edits, to: draft.bytes), as: UTF8.self),
            beside: [:])
    }

    @Test func whoeverComesLaterMayRunWhatNobodySaysWhoRuns() throws {
        let next = try adding("b", to: Self.text)
        #expect(next.written(at: ["unknown", "who", "one-of", "0", "any", "2"]) == "b")
        #expect(next.written(at: ["unknown", "who", "one-of", "3"]) == "b")
        #expect(next.written(at: ["channels", "out", "operator", "any", "2"]) == "b")
        let bytes = String(decoding: next.bytes, as: UTF8.self)
        #expect(bytes.contains("# nobody says") && bytes.contains("# runs it"))
        let again = try adding("c", to: bytes)
        #expect(again.written(at: ["unknown", "who", "one-of", "0", "any", "3"]) == "c")
        #expect(again.written(at: ["unknown", "who", "one-of", "4"]) == "c")
        #expect(again.written(at: ["channels", "out", "operator", "any", "3"]) == "c")
    }

    /// What is asserted stays: an operator about which nothing is unknown, and a list of some.
    @Test func whatIsAssertedStays() throws {
        let next = try adding("b", to: Self.text)
        #expect(next.itemCount(at: ["perimeters", "p", "operator", "any"]) == 2)
        #expect(next.itemCount(at: ["unknown", "some", "one-of"]) == 2)
        #expect(next.written(at: ["channels", "other", "operator"]) == "a")
    }

    /// Any of all is one alternative beside others: only that one grows.
    @Test func aListOfOtherThingsGainsNoPartyOfItsOwn() throws {
        let text = Self.text.replacing("      - lab\n      - a\n", with: "      - all: [lab, a]\n")
        let next = try adding("b", to: text)
        #expect(next.itemCount(at: ["unknown", "who", "one-of"]) == 2)
        #expect(next.itemCount(at: ["unknown", "who", "one-of", "0", "any"]) == 3)
        #expect(next.itemCount(at: ["unknown", "who", "one-of", "1", "all"]) == 2)
    }
}
