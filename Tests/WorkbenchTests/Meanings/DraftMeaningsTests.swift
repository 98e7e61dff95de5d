import Testing

@testable import Workbench

/// What words mean where they stand.
struct DraftMeaningsTests {
    private func told(_ meaning: Meaning?) -> [String] {
        guard let meaning else { return [] }
        return [meaning.title]
            + meaning.parts.flatMap { ($0.heading.map { ["# \($0)"] } ?? []) + $0.lines }
    }

    private func meaning(
        _ text: String = SmallDraft.text, behind words: String, answered: Bool = false
    ) throws -> [String] {
        let draft = DraftModel(text, beside: ["small.yaml": SmallDraft.text])
        let offset = try #require(draft.offset(behind: words))
        return told(draft.meaning(at: offset, answers: answered ? try draft.answers() : nil))
    }

    @Test func aKeyIsToldByItsMapping() throws {
        #expect(
            try meaning(behind: "  campus: { ki") == [
                "key kind of a perimeter", "What kind of boundary; left out: other.",
                "One of: campus, hall, cluster, tenancy, enclave, admin-plane, other.",
            ])
    }

    @Test func aLevelIsToldByTheCatalogue() throws {
        let told = try meaning(behind: "level: SL4")
        #expect(told.first == "SL4")
        #expect(told.contains { $0.contains("OC4") })
    }

    @Test func aDefenderIsToldWithWhatFollowsIfItFails() throws {
        let told = try meaning(behind: "operator: aw", answered: true)
        #expect(told.first == "defender aws: AWS")
        #expect(told.contains("# What follows if it fails"))
        #expect(
            told.contains(
                "AWS alone: exfiltration OC1–OC4, disclosure, denial OC1–OC4, tampering OC1–OC4"))
    }

    @Test func whoOpensSomethingOnlyWithOthersIsToldSo() throws {
        let text = SmallDraft.text.replacing(
            "  hatch: { from: campus, to: outside, operator: aws }\n", with: ""
        ).replacing("kind: campus, ", with: "kind: campus, exits: stated, ")
        let told = try meaning(text, behind: "defenders:\n  la", answered: true)
        #expect(told.first == "defender lab")
        #expect(told.contains("with AWS: exfiltration OC1–OC3"))
    }

    @Test func aBarrierIsToldWithWhatOpensIt() throws {
        let told = try meaning(behind: "  hatc", answered: true)
        #expect(told.first == "channel hatch")
        #expect(told.contains("shut for OC1–OC4, opens with AWS"))
        // It does not fail, it opens.
        #expect(told.contains("# What opens it"))
        #expect(!told.contains { $0.hasPrefix("# What follows") })
    }

    @Test(arguments: [
        ("  camp", "# What opens it"), ("parent: ama", "# What follows if it fails"),
        ("jurisdictions: [U", "# What follows if it gives an order"),
        ("weights: { w", "# Who suffices alone for it"),
        ("workloads: { ru", "# Who suffices alone for it"),
    ])
    func eachKindHasItsHeading(_ place: String, _ heading: String) throws {
        let told = try meaning(behind: place, answered: true)
        #expect(told.filter { $0.hasPrefix("# ") } == [heading])
    }

    /// Of weights: whose they are, how they are kept, where they stand in which form, who suffices.
    @Test func weightsAreToldWithWhoSufficesForThem() throws {
        let told = try meaning(behind: "weights: { w", answered: true)
        #expect(told.first == "weights w")
        #expect(told.contains("campus holds w in plaintext for training."))
        #expect(told.contains { $0.contains("single custody") })
        #expect(
            told.contains("AWS alone: exfiltration OC1–OC4, disclosure, tampering OC1–OC4"))
        #expect(told.contains("lab alone: disclosure"))
        #expect(told.contains("nobody need fail: exfiltration OC5, tampering OC5"))
    }

    /// Of two, each by itself.
    @Test func ofSeveralWeightsEachIsToldByItself() throws {
        let text = SmallDraft.text.replacing(
            "weights: { w:",
            with: "weights: { v: { copies: [ { in: vault, form: plaintext } ] }, w:"
        ).replacing(
            "perimeters:\n", with: "perimeters:\n  vault: { operator: lab, level: SL5 }\n")
        let told = try meaning(text, behind: "weights: { v", answered: true)
        #expect(told.contains { $0.hasPrefix("lab alone: exfiltration of v OC1–OC5") }, "\(told)")
        #expect(!told.contains { $0.hasPrefix("AWS alone") }, "\(told)")
    }

    @Test func whatIsLeftOpenIsToldWithTheAnswer() throws {
        let text =
            SmallDraft.text
            + "unknown: { a: { of: channels.hatch.level, one-of: [SL4, SL0], because: b } }\n"
        let told = try meaning(text, behind: "  hatc", answered: true)
        #expect(told.contains { $0.hasPrefix("as written: 1 thing left open") })
    }

    @Test func inAWrongTextTheLastGoodAnswerIsMarked() throws {
        let good = DraftModel(bytes: Array(SmallDraft.text.utf8), file: "a", version: 1) { _ in [] }
        let wrong = DraftModel(
            bytes: Array(SmallDraft.text.replacing("SL3", with: "SL9").utf8), file: "a",
            version: 2
        ) { _ in [] }
        let offset = try #require(wrong.offset(behind: "operator: aw"))
        let told = told(wrong.meaning(at: offset, answers: try good.answers()))
        #expect(told.contains("# What followed if it failed, in an earlier version"))
    }

    @Test func aTitleMeansNothing() throws {
        #expect(try meaning(behind: "title: Sm").isEmpty)
    }

    @Test func aCompletionIsToldToo() throws {
        let (draft, offset) = DraftModel.marked(
            "extends: small.yaml\ntitle: A\nchannels: { gate: { operator: ▮ } }",
            beside: ["small.yaml": SmallDraft.text])
        let lab = try #require(draft.completions(at: offset).first { $0.label == "aws" })
        #expect(
            told(draft.meaning(of: lab)) == [
                "defender aws: AWS", "title: AWS", "role: cloud", "parent: amazon",
            ])
    }
}
