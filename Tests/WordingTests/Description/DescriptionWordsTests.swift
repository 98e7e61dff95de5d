import Testing
import ThreatGraph

@testable import ModelFormat
@testable import Wording

/// How a model is told, sentence by sentence.
struct DescriptionWordsTests {
    private static let text = """
        sallyport: 1
        title: Told
        date: 2026-06-01
        sources: { memo: { title: Memo, file: memo.txt } }
        jurisdictions: { US: { title: United States }, FR: { title: France } }
        defenders:
          lab: { title: Lab, role: lab, jurisdictions: [US] }
          aws: { title: AWS, role: cloud, jurisdictions: [FR] }
          chips: { title: Chips, role: silicon }
        perimeters:
          campus: { title: Campus, operator: aws, level: SL3, exits: stated, status: STATUS }
        channels:
          net: { title: Way out, from: campus, to: outside, operator: aws, level: SL3, cap: 1 GB/day,
                 status: STATUS }
          spare: { from: campus, to: outside, operator: aws, level: SL3 }
        claims:
          one: { statement: It holds, contradicts: [two] }
          two: { statement: It does not }
        unknown:
          who:
            one-of:
              - { label: as it is, set: {} }
              - label: another way
                set:
                  channels.net.operator: { any: [ aws, { all: [ { op: lab, level: SL2 }, chips ] } ] }
                  channels.spare.level: SL4
                  perimeters.box: { title: Box, inside: campus, operator: chips, level: SL4,
                                    status: assumed }

        """

    private static func words(status: String = "claimed") throws -> DescriptionWords {
        let text = Self.text.replacing("STATUS", with: status)
        return DescriptionWords(
            try ModelReader().document(bytes: Array(text.utf8), file: "told.yaml").threatGraph())
    }

    /// What nobody says is taken to be so, and is said by nobody.
    @Test(arguments: [
        ("claimed", "said"), ("announced", "said"), ("contradicted", "said"),
        ("assumed", "taken"), ("inferred", "taken"), ("unknown", "taken"),
        ("unspecified", "taken"),
    ])
    func whatNobodySaysIsTaken(_ status: String, _ word: String) throws {
        let words = try Self.words(status: status)
        let told = words.sentences(of: "perimeters.campus") + words.sentences(of: "channels.net")
        let other = word == "said" ? "taken" : "said"
        #expect(
            told.contains(
                "Campus (campus) as a whole is \(word) to keep out attackers up to OC3 (SL3)."))
        #expect(told.contains("Way out (net) is \(word) to keep out attackers up to OC3 (SL3)."))
        #expect(told.contains { $0.contains("is \(word) to let at most") })
        #expect(!told.contains { $0.contains("is \(other) to ") }, "\(told)")
    }

    /// Each change of an alternative is a sentence of its own, without a line of YAML.
    @Test func changesAreToldOneByOne() throws {
        let told = try Self.words().sentences(of: "unknown.who")
        #expect(
            told == [
                "It is not known which is so of who, which bears on the operator of Way out (net), "
                    + "the level of the channel spare and Box (box).",
                "who may be \u{201C}as it is\u{201D}: then all is as the model has it. No source says so.",
                "who may be \u{201C}another way\u{201D}. No source says so.",
                "If who is \u{201C}another way\u{201D}, the operator of Way out (net) is AWS (aws) or "
                    + "(Lab (lab) at SL2 and Chips (chips)).",
                "If who is \u{201C}another way\u{201D}, the level of the channel spare is SL4.",
                "If who is \u{201C}another way\u{201D}, Box (box) is this: inside Campus (campus), "
                    + "level SL4, operator Chips (chips).",
            ])
    }

    @Test func namesOfStatesHaveTheirArticle() throws {
        let words = try Self.words()
        #expect(
            words.sentences(of: "defenders.lab").contains(
                "Orders of the United States (US) reach Lab (lab) because its seat is there."))
        #expect(
            words.sentences(of: "defenders.aws").contains(
                "Orders of France (FR) reach AWS (aws) because its seat is there."))
        #expect(
            words.sentences(of: "defenders.chips").first
                == "Chips (chips) stands for chips: the party meant is whoever makes them.")
    }

    @Test func claimsAreSetAgainstEachOther() throws {
        #expect(
            try Self.words().sentences(of: "claims.one").last == "Claim one is set against two.")
        #expect(
            try Self.words().sentences(of: "sources.memo")
                == [
                    "The document Memo (memo), of no stated date, was read as memo.txt, which is no "
                        + "part of the model."
                ])
    }
}
