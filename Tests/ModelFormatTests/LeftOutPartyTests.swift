import Phrases
import Testing

@testable import ModelFormat

/// A list of everybody that is older than one of the parties is asked about.
struct LeftOutPartyTests {
    private func lines(_ unknown: String) throws -> [Int] {
        let text = """
            sallyport: 1
            title: Left out
            defenders: { lab: { role: lab }, a: { role: cloud }, b: { role: cloud } }
            perimeters: { p: { operator: { any: [lab, a, b] }, level: SL2, exits: stated } }
            weights: { w: { owner: lab, copies: [ { in: p, form: plaintext } ] } }
            channels: { out: { from: p, to: outside, operator: lab, level: SL2 } }
            sources: { memo: { title: A memo } }
            unknown: { who: { \(unknown) } }

            """
        return try ModelDocument.read(bytes: Array(text.utf8), file: "m.yaml") { _ in [] }
            .examined().diagnostics.filter { $0.code == .leftOutParty }
            .map { $0.place?.line ?? 0 }
    }

    @Test(arguments: [
        "of: channels.out.operator, one-of: [lab, a, { any: [lab, a] }]",
        "of: channels.out.operator, one-of: [{ any: [a, lab] }, lab, a, { all: [a, lab] }]",
    ])
    func aPartyOfNoneOfThemIsTold(unknown: String) throws {
        #expect(try lines(unknown) == [8])
    }

    @Test(arguments: [
        // All are listed.
        "of: channels.out.operator, one-of: [lab, a, b, { any: [lab, a, b] }]",
        "of: channels.out.operator, one-of: [lab, a, { any: [lab, a] }, { all: [b, lab] }]",
        // It is not a list of everybody: some, or one and what it may be together with.
        "of: channels.out.operator, one-of: [lab, a]",
        "of: channels.out.operator, one-of: [lab, { any: [lab, a] }]",
        // A source says so.
        "of: channels.out.operator, one-of: [lab, a, { any: [lab, a] }], source: memo",
        "of: channels.out.operator, one-of: [lab, a, { value: { any: [lab, a] }, source: memo }]",
        // Not of parties.
        "of: channels.out.level, one-of: [SL2, SL3]",
    ])
    func othersAreNot(unknown: String) throws {
        #expect(try lines(unknown) == [])
    }
}
