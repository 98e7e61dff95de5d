import LanguageServer
import TestSupport
import Testing
import YAMLKit

@testable import Studio
@testable import Workbench

/// Forms write what was asked for, and nothing else.
struct EditTests {
    private func edit(_ text: String, _ edits: JSONValue...) -> (text: String?, answer: JSONValue) {
        let answer = StudioTrial().ask("edit", ["text": .text(text), "edits": .list(edits)])
        return (EditedText.of(text, answer), answer)
    }

    // MARK: By hand

    private static let small = """
        sallyport: 1
        title: Small  # its name
        defenders:
          # Whoever trains.
          lab: { role: lab }
          aws:
            role: cloud  # and chips
            parent: amazon
        perimeters:
          campus: { operator: aws, level: SL3 }

        """

    @Test func aValueIsSetWhereItStands() {
        let found = edit(
            Self.small, ["do": "set", "path": "perimeters.campus.level", "value": "SL2"],
            ["do": "set", "path": "title", "value": "yes"],
            ["do": "set", "path": "defenders.lab.jurisdictions", "value": ["US", "EU"]])
        #expect(
            found.text
                == Self.small.replacing("SL3", with: "SL2")
                .replacing("title: Small", with: "title: \"yes\"")
                .replacing("{ role: lab }", with: "{ role: lab, jurisdictions: [US, EU] }"))
        #expect(found.answer["edits"]?.items?.count == 3)
    }

    @Test func elementsComeAndGo() {
        let added = edit(
            Self.small,
            [
                "do": "add", "path": "defenders",
                "value": ["id": "Big Cloud", "title": "Big Cloud", "role": "cloud"],
            ])
        #expect(added.answer["select"]?.text == "defenders.big-cloud")
        #expect(
            added.text
                == Self.small.replacing(
                    "parent: amazon\n",
                    with: "parent: amazon\n  big-cloud: { title: Big Cloud, role: cloud }\n"))
        let twice = edit(
            Self.small, ["do": "add", "path": "defenders", "value": "aws"],
            ["do": "add", "path": "sites", "value": "ohio"],
            ["do": "add", "path": "perimeters.campus.controls", "value": ["use": "hsm"]])
        #expect(twice.text?.contains("  aws-2: {}\n") == true)
        #expect(twice.text?.hasSuffix("\n\nsites:\n  ohio: {}\n") == true)
        #expect(twice.text?.contains("level: SL3, controls: [{ use: hsm }] }") == true)
        let gone = edit(
            Self.small, ["do": "remove", "path": "defenders.aws"],
            ["do": "remove", "path": "perimeters.campus.level"])
        #expect(
            gone.text
                == Self.small.replacing(
                    "  aws:\n    role: cloud  # and chips\n    parent: amazon\n", with: ""
                ).replacing(", level: SL3", with: ""))
    }

    @Test func aNameIsChangedEverywhereInPieces() {
        let found = edit(
            Self.small, ["do": "rename", "path": "defenders.aws", "value": "amazon-web"])
        #expect(found.text == Self.small.replacing("aws", with: "amazon-web"))
        #expect(found.answer["edits"]?.items?.count == 2)
        #expect(found.answer["select"]?.text == "defenders.amazon-web")
        for name in ["lab", "a b", "", "null", "outside"] {
            let refused = edit(
                Self.small, ["do": "rename", "path": "defenders.aws", "value": .text(name)])
            #expect(refused.answer["fault"]?.text != nil, "\(name)")
        }
    }

    /// Nobody's silence makes a model safer.
    @Test func whatNobodySaysIsUnknown() {
        let level = edit(Self.small, ["do": "unknown", "path": "perimeters.campus.level"])
        #expect(level.text?.contains("of: perimeters.campus.level") == true)
        #expect(level.text?.contains("one-of: [SL3, SL2, SL1, SL0]") == true)
        #expect(level.text?.hasPrefix(Self.small.dropLast()) == true)
        let party = edit(Self.small, ["do": "unknown", "path": "perimeters.campus.operator"])
        #expect(party.text?.contains("one-of: [aws, { any: [lab, aws] }]") == true, "\(party)")
        let text = Self.small.replacing(", level: SL3", with: "").replacing(
            "operator: aws", with: "inside: hall")
        let unwritten = edit(
            text, ["do": "unknown", "path": "perimeters.campus.level"],
            ["do": "unknown", "path": "perimeters.campus.operator"])
        #expect(unwritten.text?.contains("level: SL0") == true, "\(unwritten)")
        #expect(unwritten.text?.contains("one-of: [SL0, SL1, SL2, SL3, SL4, SL5]") == true)
        #expect(unwritten.text?.contains("operator: { any: [lab, aws] }") == true)
        #expect(unwritten.text?.contains("one-of: [{ any: [lab, aws] }, lab, aws]") == true)
        let known = edit(
            level.text ?? "", ["do": "known", "path": "perimeters.campus.level"])
        #expect(known.text?.contains("campus-level") == false)
        #expect(edit(Self.small, ["do": "unknown", "path": "title"]).answer["fault"]?.text != nil)
    }

    @Test func anEmptyTextBecomesAModel() {
        for text in ["", "# Only this.\n", "\n\n"] {
            let found = edit(
                text, ["do": "add", "path": "defenders", "value": ["id": "lab", "role": "lab"]])
            let tree = PlainTree(text: found.text ?? "")
            #expect(
                tree
                    == .mapping([
                        "sallyport": .scalar("1"), "title": .scalar("Untitled"),
                        "defenders": .mapping(["lab": .mapping(["role": .scalar("lab")])]),
                    ]), "\(found)")
            #expect(comments(of: found.text ?? "") == comments(of: text))
        }
    }

    @Test func linesOfAGateAreAdded() {
        let found = edit(
            Self.small,
            [
                "do": "require",
                "value": "require:\n  - { consequence: denial, tier: OC3, order: 2 }\n",
            ],
            ["do": "add", "path": "require", "value": ["consequence": "disclosure", "order": 1]])
        #expect(
            PlainTree(text: found.text ?? "")
                == PlainTree(text: Self.small)?.setting(
                    ["require"],
                    .list([
                        .mapping([
                            "consequence": .scalar("denial"), "tier": .scalar("OC3"),
                            "order": .scalar("2"),
                        ]),
                        .mapping(["consequence": .scalar("disclosure"), "order": .scalar("1")]),
                    ])))
    }

    @Test func whatCannotBeDoneIsSaid() {
        let cases: [JSONValue] = [
            ["do": "set", "path": "defenders.aws.nothing", "value": "x"],
            ["do": "set", "path": "", "value": "x"],
            ["do": "set", "path": "defenders.aws.title"],
            ["do": "remove", "path": "defenders.nobody"],
            ["do": "remove", "path": "require.3"],
            ["do": "add", "path": "nothing", "value": "x"],
            ["do": "add", "path": "defenders", "value": ["nothing": "x"]],
            ["do": "known", "path": "perimeters.campus.level"],
            ["do": "rename", "path": "title", "value": "x"],
            ["do": "set", "path": "options.o.set", "value": "{ broken: ["],
        ]
        for one in cases {
            #expect(edit(Self.small, one).answer["fault"]?.text?.isEmpty == false, "\(one)")
        }
        #expect(edit("a: [", cases[0]).answer["fault"]?.text?.contains("mistakes") == true)
        #expect(edit("[]", cases[0]).answer["fault"]?.text != nil)
    }

    // MARK: Every model of the package

    /// Some fields of an element of every model, chosen at random, get another value, or go: the text then says that and
    /// nothing else, and has every comment that it had.
    @Test(arguments: ShippedModels.paths)
    func everyFieldCanBeSetByItself(_ path: String) throws {
        let text = ShippedModels.text(of: path)
        let tree = try #require(PlainTree(text: text))
        let draft = DraftModel(bytes: Array(text.utf8), file: path) { _ in [] }
        var random = SplitMix64(seed: UInt64(path.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & 0xFFFF))
        let items = draft.form(open: []).flatMap(\.items).filter { $0.place != nil }
        guard let chosen = items.randomElement(using: &random) else { return }
        let fields = draft.form(open: [chosen.path]).flatMap(\.items).flatMap(\.fields)
        for field in fields.shuffled(using: &random).prefix(3) {
            try check(field, of: draft, text, tree, &random)
        }
    }

    private func check(
        _ field: FormField, of draft: DraftModel, _ text: String, _ tree: PlainTree,
        _ random: inout SplitMix64
    ) throws {
        let path = field.path.split(separator: ".").map(String.init)
        if field.isWritten {
            let removed = try apply(FormEdit(.remove, field.path), to: draft)
            #expect(PlainTree(text: removed) == tree.setting(path[...], nil), "- \(field.path)")
        }
        guard let (value, said) = Self.value(for: field, &random) else { return }
        let set = try apply(FormEdit(.set, field.path, value), to: draft)
        #expect(PlainTree(text: set) == tree.setting(path[...], said), "\(field.path) \(said)")
        // What is written below a key in a comment of its own goes with what it says.
        let kept = Set(comments(of: set))
        let isNested = text.isEmpty || [.group, .items, .formula].contains(field.kind)
        if !isNested { #expect(comments(of: text).allSatisfy(kept.contains), "\(field.path)") }
        // Set back, it is the text that it was, as far as it says anything.
        let back = DraftModel(bytes: Array(set.utf8), file: "m") { _ in [] }
        let again = try apply(FormEdit(.set, field.path, value), to: back)
        #expect(again == set, "\(field.path)")
    }

    private func apply(_ edit: FormEdit, to draft: DraftModel) throws -> String {
        let edited = try draft.editing([edit])
        return String(
            decoding: TextEdit.applying(edited.edits, to: draft.bytes), as: UTF8.self)
    }

    /// Another value for a field, as a page sends it and as it is read.
    private static func value(
        for field: FormField, _ random: inout SplitMix64
    ) -> (YAMLValue, PlainTree)? {
        switch field.kind {
        case .text:
            let words = [
                "plain", "two words", "a: b", "# no comment", "yes", "~", " blank ", "\"quoted\"",
                "é😀", "1", "-", "{x}", "line\nbreak",
            ]
            let format = [
                "date": "2031-02-03", "number": "7", "decimal": "0.25", "percentage": "30 %",
            ]
            let word =
                field.format.flatMap { format[$0] } ?? words.randomElement(using: &random) ?? ""
            return (.text(word), .scalar(word))
        case .choice, .level, .reference, .yesno:
            guard let choice = field.choices.randomElement(using: &random)?.value else {
                return nil
            }
            return (.text(choice), .scalar(choice))
        case .formula:
            let names = field.choices.map(\.value).shuffled(using: &random).prefix(2)
            guard names.count == 2 else { return nil }
            return (
                .mapping([.init("all", .list(names.map { .text($0) }))]),
                .mapping(["all": .list(names.map { .scalar($0) })])
            )
        case .list:
            let names = field.choices.map(\.value).shuffled(using: &random).prefix(2)
            return (.list(names.map { .text($0) }), .list(names.map { .scalar($0) }))
        case .group, .items, .yaml: return nil
        }
    }
}
