import Testing
import YAMLKit

/// What is said about mistakes, and what is read all the same.
struct YAMLMistakeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var lines: [String]
        /// The same as it was meant, or as it is read on.
        var meant: String?

        init(_ text: String, _ lines: String..., meant: String? = nil) {
            self.text = text
            self.lines = lines
            self.meant = meant
        }

        var testDescription: String { text.debugDescription }
    }

    @Test(arguments: [
        // Tabs
        Case("a:\n\tb: c\n", "2:1: indent with spaces, not a tab", meant: "a:\n  b: c\n"),
        Case(
            "a:\n\tb: c\n\td:\n\t\te: f\ng: h\n",
            "2:1: indent with spaces, not tabs, down to line 4",
            meant: "a:\n  b: c\n  d:\n    e: f\ng: h\n"),
        Case(
            "a:\n    b: c\n\td: e\n", "3:1: indent with spaces, not a tab",
            meant: "a:\n    b: c\n    d: e\n"),
        Case(
            "a:\n-\tb: c\n", "2:2: a tab before a key or an item: write a blank",
            meant: "a:\n- b: c\n"),
        // No blank after a colon
        Case(
            "a: 1\nb:2\nc: 3\n", "2:2: put a blank after the colon: 'b: 2'",
            meant: "a: 1\nb: 2\nc: 3\n"),
        Case(
            "a:\n  b:2\n  c: 3\n", "2:4: put a blank after the colon: 'b: 2'",
            meant: "a:\n  b: 2\n  c: 3\n"),
        Case("{ a:[1] }\n", "1:4: put a blank after the colon", meant: "{ a: [1] }\n"),
        // A colon in a value
        Case(
            "a: b: c # d\ne: f\n", "1:4: put the value in quotes: it holds ': '",
            meant: "a: 'b: c'\ne: f\n"),
        Case(
            "{ a: b: c, d: e }\n", "1:6: put the value in quotes: it holds ': '",
            meant: "{ a: 'b: c', d: e }\n"),
        Case(
            "{ a: b c: d }\n",
            "1:8: write ',' before 'c', or put the value in quotes: it holds ': '",
            meant: "{ a: b, c: d }\n"),
        // Quotes
        Case(
            "a: \"b\nc: d\n", "1:4: this quote is not closed: write \" at the end of the text",
            meant: "a: b\nc: d\n"),
        Case(
            "{ a: 'b, c: d }\n", "1:6: this quote is not closed: write ' at the end of the text",
            meant: "{ a: b, c: d }\n"),
        Case(
            "a: \"b\\qc\"\n",
            "1:6: '\\q' is no escape: write '\\\\' for a backslash, or use single quotes",
            meant: "a: 'b\\qc'\n"),
        // Brackets
        Case(
            "a: [ 1, 2\nb: 3\n", "1:4: '[' is not closed: write ']' after its last entry",
            meant: "a: [ 1, 2 ]\nb: 3\n"),
        Case(
            "a: { b: [ 1 }\nc: d\n", "1:9: '[' is not closed: write ']' after its last entry",
            meant: "a: { b: [ 1 ] }\nc: d\n"),
        Case(
            "a: [ 1 }\nb: c\n", "1:8: '}' cannot close what is open here: write ']'",
            meant: "a: [ 1 ]\nb: c\n"),
        Case(
            "a: [ 1 ]]\nb: c\n", "1:9: ']' closes nothing: take it out", meant: "a: [ 1 ]\nb: c\n"),
        Case(
            "[ 'a' 'b' ]\n", "1:7: write ',' before this: each entry in brackets ends with one",
            meant: "[ 'a', 'b' ]\n"),
        Case(
            "{ \"a\": 1\n  \"b\": 2 }\n",
            "2:3: write ',' before this: each entry in brackets ends with one",
            meant: "{ \"a\": 1, \"b\": 2 }\n"),
        Case(
            "{ a: - b }\n", "1:6: no list item can stand in brackets: write [ … ]",
            meant: "{ a: b }\n"),
        // Indentation
        Case(
            "a:\n  b: 1\n   c: 2\nd: 3\n",
            "3:4: indented by 3: indent it by 2, as the lines that it belongs to",
            meant: "a:\n  b: 1\n  c: 2\nd: 3\n"),
        Case(
            "a:\n    b: 1\n   c: 2\n",
            "3:4: indented by 3: indent it by 4, as the lines that it belongs to",
            meant: "a:\n    b: 1\n    c: 2\n"),
        Case(
            "a: 1\n  b: 2\n  c: 3\nd: 4\n",
            "2:3: indented by 2: indent it by 0, as the lines that it belongs to",
            meant: "a: 1\nb: 2\nc: 3\nd: 4\n"),
        // What belongs together
        Case(
            "a: 1\nb\nc: 2\n",
            "2:1: 'b' is no 'key: value', as the lines around it are: write a colon and a value "
                + "after it, or take it out", meant: "a: 1\nb:\nc: 2\n"),
        Case(
            "a: 1\n- b\nc: 2\n",
            "2:1: a list item among keys: take '- ' out, or put the list under a key of its own",
            meant: "a: 1\nc: 2\n"),
        Case(
            "- a\nb: 1\nc: 2\n- d\n",
            "2:1: no list item, as the lines above are: begin it with '- ', or indent it as what it "
                + "belongs to", meant: "- a\n- b: 1\n  c: 2\n- d\n"),
        Case(
            "a: - b\nc: d\n",
            "1:4: a list cannot begin after a key: put it on lines of its own, or write [ … ]",
            meant: "a: [b]\nc: d\n"),
        Case(
            "a: 'b' c\nd: e\n",
            "1:8: this stands after a complete value: put the whole in quotes, or take it out",
            meant: "a: b\nd: e\n"),
        // Characters
        Case("a: @b\n", "1:4: put the value in quotes: it begins with '@'", meant: "a: '@b'\n"),
        Case("a: b\u{7}\n", "1:5: a control character (U+0007): take it out"),
        Case("a: !\"b\n", "1:4: this is no tag: take it out, or put the value in quotes"),
        Case(
            "a: |x\n  b\nc: d\n",
            "1:4: this is no head of a text block: take it out, or put the value in quotes"),
    ])
    func tells(_ example: Case) throws {
        let reading = YAMLReading(bytes: Array(example.text.utf8), file: "f")
        let lines = reading.faults.map { fault in
            "\(fault.range.start.line):\(fault.range.start.column): \(fault)"
        }
        #expect(lines == example.lines)
        if let meant = example.meant {
            let right = try YAMLDocument(bytes: Array(meant.utf8), file: "f").root
            #expect(reading.root.map { said($0) } == said(right))
        }
    }

    /// What a tree says, without places and styles.
    private func said(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let scalar): scalar.text.debugDescription
        case .list(let items): "[" + items.map { said($0) }.joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{"
                + entries.map { "\($0.key.debugDescription): \(said($0.value))" }.joined(
                    separator: ", ") + "}"
        }
    }

    @Test func tellsAllMistakesOfATextInOneReading() {
        let text = "a: &x 1\nb: c: d\ne: @f\na: 2\ng: [1\nh: 3\n"
        let reading = YAMLReading(bytes: Array(text.utf8), file: "f")
        #expect(reading.faults.map(\.range.start.line) == [1, 2, 3, 4, 5])
        #expect(reading.root?["h"]?.scalar?.text == "3")
        #expect(!reading.isMended)
    }

    @Test func saysWhetherTheTreeIsTheOneMeant() {
        func isMended(_ text: String) -> Bool {
            YAMLReading(bytes: Array(text.utf8), file: "f").isMended
        }
        #expect(isMended("a:\n\tb: c: d\n\te: @f\n"))
        #expect(!isMended("a: [1\nb: 2\n"))
        #expect(isMended("a: b\n"))
    }

    @Test func doesNotReadOnForEver() {
        let text = String(repeating: "a b\n", count: 10_000) + "c: d\n"
        let faults = YAMLReading(bytes: Array(text.utf8), file: "f").faults
        #expect(!faults.isEmpty && faults.count <= 201)
    }

    /// A multi-line list before the first mistake is not taken for one that was forgotten.
    @Test func trustsWhatWasRightBeforeTheFirstMistake() {
        let text = "a: [\n1,\nb: 2\n]\nc: d: e\n"
        let reading = YAMLReading(bytes: Array(text.utf8), file: "f")
        #expect(reading.faults.map(\.range.start.line) == [5])
    }
}
