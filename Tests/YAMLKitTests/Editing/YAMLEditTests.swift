import Foundation
import TestSupport
import Testing
import YAMLKit

/// A change touches its own lines and nothing else.
struct YAMLEditTests {
    private static let model = """
        # A model.
        title: 'A title'   # told
        date: 2026-04-20

        defenders:
          # the lab
          lab: { role: lab, jurisdictions: [NO] }  # ours
          aws:
            role: cloud
            notes:
            - one
            - "two"  # second
        text: |
          first
          second

        tail: {}

        """

    private func syntax(_ text: String = model) throws -> YAMLSyntax {
        try YAMLSyntax(bytes: Array(text.utf8))
    }

    /// The lines that an edit takes out and puts in, as `-` and `+`, all others being the same.
    private func changes(
        _ text: String = model, _ edit: (YAMLSyntax) throws -> YAMLEdit
    ) throws -> [String] {
        let before = try syntax(text)
        let after = try before.applying([edit(before)])
        let (old, new) = (lines(text), lines(String(decoding: after.bytes, as: UTF8.self)))
        return new.difference(from: old).map { change in
            switch change {
            case .remove(_, let line, _): "-" + line
            case .insert(_, let line, _): "+" + line
            }
        }
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func node(_ syntax: YAMLSyntax, _ path: YAMLSyntax.Step...) throws -> Int {
        try #require(syntax.node(at: path))
    }

    // MARK: Replacing

    @Test func replacesAScalarInItsStyle() throws {
        let title = try changes {
            try $0.edit(replacing: node($0, .key("title")), with: .text("Bob's: \"new\""))
        }
        #expect(
            title == ["-title: 'A title'   # told", "+title: 'Bob''s: \"new\"'   # told"])
        let date = try changes {
            try $0.edit(replacing: node($0, .key("date")), with: .word("2027-01-01"))
        }
        #expect(date == ["-date: 2026-04-20", "+date: 2027-01-01"])
        let item = try changes {
            try $0.edit(
                replacing: node($0, .key("defenders"), .key("aws"), .key("notes"), .item(1)),
                with: .text("2"))
        }
        #expect(item == ["-    - \"two\"  # second", "+    - \"2\"  # second"])
    }

    @Test func quotesWhatNeedsIt() throws {
        let role = try changes {
            try $0.edit(
                replacing: node($0, .key("defenders"), .key("aws"), .key("role")),
                with: .text("no"))
        }
        #expect(role == ["-    role: cloud", "+    role: \"no\""])
    }

    @Test func replacesATextBlock() throws {
        let lines = try changes {
            try $0.edit(replacing: node($0, .key("text")), with: .text("first\n\nthird\n"))
        }
        #expect(lines == ["-  second", "+  third"])
        let word = try changes {
            try $0.edit(replacing: node($0, .key("text")), with: .text("\ttab"))
        }
        #expect(word.contains("+text: \"\\ttab\""))
    }

    /// A line separator would stay one in a text block, where a line feed is meant.
    @Test func writesNoTextBlockWithSeparatorsOfUnicode() throws {
        let before = try syntax("a: b\u{2028}e: |\u{2028}  f\u{2028}")
        let edit = try before.edit(replacing: node(before, .key("e")), with: .text("x\ny\n"))
        let after = try before.applying([edit])
        let read = try YAMLDocument(bytes: after.bytes, file: "f").root
        #expect(read["e"]?.scalar?.text == "x\ny\n")
    }

    @Test func replacesACollection() throws {
        let lines = try changes {
            try $0.edit(
                replacing: node($0, .key("defenders"), .key("lab"), .key("jurisdictions")),
                with: .list([.text("US"), .text("NO")]))
        }
        #expect(
            lines == [
                "-  lab: { role: lab, jurisdictions: [NO] }  # ours",
                "+  lab: { role: lab, jurisdictions: [US, \"NO\"] }  # ours",
            ])
    }

    @Test(arguments: [
        ("{a}", "{a: \"x\"}"), ("{a, b: c}", "{a: \"x\", b: c}"), ("a:", "a: x"),
        ("a: # c\n", "a: x # c\n"),
    ])
    func writesAValueWithTheColonThatIsMissing(_ text: String, _ changed: String) throws {
        let before = try syntax(text)
        let after = try before.applying([
            before.edit(replacing: node(before, .key("a")), with: .text("x"))
        ])
        #expect(String(decoding: after.bytes, as: UTF8.self) == changed)
    }

    /// Behind a key with a mark and without a colon a value would be part of the key.
    @Test(arguments: ["? a", "? a\n? b", " ? a\n"])
    func writesNoValueBehindAMarkedKey(_ text: String) throws {
        let before = try syntax(text)
        #expect(throws: YAMLEditError.broken) {
            try before.edit(replacing: node(before, .key("a")), with: .text("x"))
        }
    }

    // MARK: Adding

    @Test func addsAnEntryInBrackets() throws {
        let lines = try changes {
            try $0.edit(
                adding: .init("parent", .text("Group")),
                to: node($0, .key("defenders"), .key("lab")))
        }
        #expect(
            lines == [
                "-  lab: { role: lab, jurisdictions: [NO] }  # ours",
                "+  lab: { role: lab, jurisdictions: [NO], parent: Group }  # ours",
            ])
        let empty = try changes {
            try $0.edit(adding: .init("a", .null), to: node($0, .key("tail")))
        }
        #expect(empty == ["-tail: {}", "+tail: { a: ~ }"])
    }

    @Test func addsAnEntryOnALineOfItsOwn() throws {
        let lines = try changes {
            try $0.edit(
                adding: .init("gcp", .mapping([.init("role", .text("cloud"))])),
                to: node($0, .key("defenders")))
        }
        #expect(lines == ["+  gcp: { role: cloud }"])
        let inner = try changes {
            try $0.edit(
                adding: .init("parent", .text("Amazon")),
                to: node($0, .key("defenders"), .key("aws")))
        }
        #expect(inner == ["+    parent: Amazon"])
        let outer = try changes { try $0.edit(adding: .init("end", .word("1")), to: node($0)) }
        #expect(outer == ["+end: 1"])
    }

    @Test func addsAnItem() throws {
        let block = try changes {
            try $0.edit(
                appending: .text("three"),
                to: node($0, .key("defenders"), .key("aws"), .key("notes")))
        }
        #expect(block == ["+    - three"])
        let flow = try changes("a: [1, 2]\n") {
            try $0.edit(appending: .word("3"), to: node($0, .key("a")))
        }
        #expect(flow == ["-a: [1, 2]", "+a: [1, 2, 3]"])
    }

    @Test func addsToJSONAsJSONIsWritten() throws {
        let text = "{\n  \"a\": 1,\n  \"b\": [\"x\"]\n}\n"
        let lines = try changes(text) {
            try $0.edit(adding: .init("c", .word("2 TB")), to: node($0))
        }
        #expect(lines == ["-  \"b\": [\"x\"]", "+  \"b\": [\"x\"],", "+  \"c\": \"2 TB\""])
    }

    @Test func addsWhereNothingIsWritten() throws {
        let lines = try changes("a:\nb: 1\n") {
            try $0.edit(adding: .init("c", .word("2")), to: node($0, .key("a")))
        }
        #expect(lines == ["-a:", "+a: { c: 2 }"])
    }

    @Test func addsBehindATextWithoutALastLineBreak() throws {
        let lines = try changes("a: 1") {
            try $0.edit(adding: .init("b", .word("2")), to: node($0))
        }
        #expect(lines == ["+b: 2"])
    }

    /// A text block without a last line break says none, and says none when lines follow; it may be a key.
    @Test(arguments: [
        ("e: |\n f", "e: |-\n f\nnew: x"), ("e: >2\n  f", "e: >2-\n  f\nnew: x"),
        ("e: |+ # c\n f", "e: |- # c\n f\nnew: x"), ("e: |-\n f", "e: |-\n f\nnew: x"),
        ("a: b\ne:\n- |\n f", "a: b\ne:\n- |-\n f\nnew: x"),
        ("? |\n f", "? |-\n f\nnew: x"), ("a: b\n? >+\n  f", "a: b\n? >-\n  f\nnew: x"),
        ("? |\n f\n:", "? |\n f\n:\nnew: x"),
        ("? |\n f\n", "? |\n f\nnew: x\n"), ("? |\n f\n: &x", "? |\n f\n: &x\nnew: x"),
    ])
    func addsBehindATextBlockThatEndsWithTheText(_ text: String, _ changed: String) throws {
        let before = try syntax(text)
        let after = try before.applying([
            before.edit(adding: .init("new", .text("x")), to: node(before))
        ])
        #expect(String(decoding: after.bytes, as: UTF8.self) == changed)
    }

    // MARK: Removing

    @Test func removesLinesOfItsOwn() throws {
        let entry = try changes { try $0.edit(removing: "date", from: node($0)) }
        #expect(entry == ["-date: 2026-04-20"])
        let block = try changes {
            try $0.edit(removing: "aws", from: node($0, .key("defenders")))
        }
        #expect(
            Set(block) == [
                "-  aws:", "-    role: cloud", "-    notes:", "-    - one",
                "-    - \"two\"  # second",
            ])
        let item = try changes {
            try $0.edit(
                removingItem: 0, from: node($0, .key("defenders"), .key("aws"), .key("notes")))
        }
        #expect(item == ["-    - one"])
    }

    @Test func removesWithinBrackets() throws {
        func without(_ key: String, _ text: String) throws -> String {
            let before = try syntax(text)
            let edit = try before.edit(removing: key, from: node(before))
            return String(decoding: try before.applying([edit]).bytes, as: UTF8.self)
        }
        #expect(try without("a", "{ a: 1, b: 2 }") == "{ b: 2 }")
        #expect(try without("b", "{ a: 1, b: 2 }") == "{ a: 1 }")
        #expect(try without("b", "{ a: 1, b, c: 3 }") == "{ a: 1, c: 3 }")
        #expect(try without("a", "{ a: 1 }") == "{  }")
        #expect(try without("a", "a: 1\n") == "{}\n")
        #expect(try without("a", "- a: 1\n  b: 2\n".replacing("- ", with: "  ")) == "  b: 2\n")
    }

    /// An entry of which nothing is written but its mark ends there, not where the next begins.
    @Test(arguments: [("", "q:\n"), ("q", "?\n")])
    func removesAMarkWithNothingBehindIt(_ key: String, _ left: String) throws {
        let before = try syntax("?\nq:\n")
        let after = try before.applying([before.edit(removing: key, from: node(before))])
        #expect(String(decoding: after.bytes, as: UTF8.self) == left)
    }

    @Test func replacesAMarkWithNothingBehindIt() throws {
        let before = try syntax("- ?\n- e:\n")
        let edit = try before.edit(replacing: node(before, .item(0)), with: .text("x"))
        let after = try before.applying([edit])
        #expect(String(decoding: after.bytes, as: UTF8.self) == "- x\n- e:\n")
    }

    /// A comment may stand right behind a quote; behind a word it would be part of the word.
    @Test func leavesAComment() throws {
        func changed(_ text: String, _ edit: (YAMLSyntax) throws -> YAMLEdit) throws -> String {
            let before = try syntax(text)
            return String(decoding: try before.applying([edit(before)]).bytes, as: UTF8.self)
        }
        #expect(
            try changed("a: 'b'#c\n") { try $0.edit(replacing: node($0, .key("a")), with: .null) }
                == "a: ~ #c\n")
        let added = try changed("{a: 'b'#c\n}") {
            try $0.edit(adding: .init("d", .word("2")), to: node($0))
        }
        #expect(added == "{a: 'b', \"d\": 2 #c\n}")
        #expect(
            try changed("{a: b, d: 'e'#c\n}") { try $0.edit(removing: "d", from: node($0)) }
                == "{a: b #c\n}")
        #expect(
            try changed("a: 'b'#c\n") { try $0.edit(removing: "a", from: node($0)) } == "{} #c\n")
    }

    @Test func leavesTheMarkOfAnItemToTheNextKey() throws {
        let before = try syntax("- a: 1\n  b: 2\n")
        let edit = try before.edit(removing: "a", from: node(before, .item(0)))
        #expect(String(decoding: try before.applying([edit]).bytes, as: UTF8.self) == "- b: 2\n")
    }

    // MARK: Refusals

    @Test func refusesAPairWithoutBraces() throws {
        let before = try syntax("a: [b: 1, { c: 2 }]\n")
        let pair = try node(before, .key("a"), .item(0))
        #expect(throws: YAMLEditError.noSuchPlace) {
            try before.edit(adding: .init("new", .null), to: pair)
        }
        #expect(throws: YAMLEditError.noSuchPlace) { try before.edit(removing: "b", from: pair) }
        let braces = try before.edit(removing: "c", from: node(before, .key("a"), .item(1)))
        let after = try before.applying([braces])
        #expect(String(decoding: after.bytes, as: UTF8.self) == "a: [b: 1, {  }]\n")
    }

    @Test func refusesWhatIsNotThere() throws {
        let before = try syntax("a: &x 1\nb: *x\nc: [1]\n")
        #expect(throws: YAMLEditError.noSuchPlace) {
            try before.edit(replacing: node(before, .key("b")), with: .null)
        }
        #expect(throws: YAMLEditError.noSuchPlace) {
            try before.edit(replacing: node(before, .key("a")), with: .null)
        }
        #expect(throws: YAMLEditError.noSuchPlace) {
            try before.edit(removing: "d", from: node(before))
        }
        #expect(throws: YAMLEditError.noSuchPlace) {
            try before.edit(adding: .init("a", .null), to: node(before))
        }
        #expect(throws: YAMLEditError.overlap) {
            try before.applying([YAMLEdit(0..<2, ""), YAMLEdit(1..<3, "")])
        }
        #expect(throws: YAMLEditError.broken) {
            try before.applying([YAMLEdit(0..<1, "[")])
        }
        let wrong = try syntax("a: b: c\n")
        #expect(throws: YAMLEditError.mistakes) { try wrong.applying([]) }
    }

    // MARK: Every file

    /// In every model, each scalar, list and mapping is changed in turn, and nothing else moves.
    @Test(arguments: ["Models/seed-case", "Models/arrangements", "Templates"])
    func changesOnlyWhatItSays(_ folder: String) throws {
        let root = PackageRoot.url.appendingPathComponent(folder)
        let files = try FileManager.default.contentsOfDirectory(
            at: root, includingPropertiesForKeys: nil
        )
        .filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
        #expect(!files.isEmpty)
        var random = SplitMix64(seed: 3)
        for file in files {
            let before = try YAMLSyntax(bytes: [UInt8](try Data(contentsOf: file)))
            let old = said(before)
            for _ in 0..<12 {
                let index = Int.random(in: 0..<before.nodes.count, using: &random)
                let (edit, new) = try change(index, of: before, said: old)
                let after = try before.applying([edit])
                #expect(said(after) == new, "\(file.lastPathComponent) node \(index)")
                let kept = before.bytes.count - edit.range.count
                #expect(after.bytes.count == kept + edit.replacement.utf8.count)
            }
        }
    }

    /// One change at a node, and what the text says after it, node by node.
    private func change(
        _ index: Int, of syntax: YAMLSyntax, said old: [String]
    ) throws -> (YAMLEdit, [String]) {
        var new = old
        let node = syntax.nodes[index]
        let end =
            syntax.nodes[(index + 1)...].firstIndex { $0.parent.map { $0 < index } ?? true }
            ?? syntax.nodes.count
        switch node.kind {
        case .mapping:
            new.insert(contentsOf: ["new key", "new value"], at: end)
            let edit = try syntax.edit(adding: .init("new key", .text("new value")), to: index)
            return (edit, new)
        case .list:
            new.insert("new item", at: end)
            return (try syntax.edit(appending: .text("new item"), to: index), new)
        default:
            new[index] = "changed"
            return (try syntax.edit(replacing: index, with: .text("changed")), new)
        }
    }

    private func said(_ syntax: YAMLSyntax) -> [String] {
        syntax.nodes.indices.map { syntax.text(of: $0) ?? "\(syntax.nodes[$0].kind)" }
    }
}
