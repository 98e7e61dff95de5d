import Testing
import YAMLKit

struct YAMLFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var line: String

        init(_ text: String, _ line: String) {
            self.text = text
            self.line = line
        }

        var testDescription: String { line }
    }

    @Test(arguments: [
        Case("a: &x 1\n", "f:1:4: anchor '&x': write the value where it is used"),
        Case("a: 1\nb: *x\n", "f:2:4: alias '*x': write the value out, or quote it if it is text"),
        Case(
            "a: !!str 1\n",
            "f:1:4: tag 'tag:yaml.org,2002:str': leave it out, or quote it if it is text"),
        Case("a: ! b\n", "f:1:4: tag '!': leave it out, or quote it if it is text"),
        Case("a: 1\n---\nb: 2\n", "f:2:1: a second document begins: put each in a file of its own"),
        Case("? [a]\n: b\n", "f:1:3: a list or mapping as a key: use a name"),
        Case("a: 1\nb: 2\n'a': 3\n", "f:3:1: key 'a' stands twice: keep one"),
        Case(
            "a:\n  <<: { b: 1 }\n", "f:2:3: merge key '<<': write the values out, or use 'extends'"),
        Case("a: @b\n", "f:1:4: put the value in quotes: it begins with '@'"),
        Case("", "f:1:1: nothing is written here"),
        Case("# only a comment\n", "f:1:1: nothing is written here"),
        Case("a: [1, 2\n", "f:1:4: '[' is not closed: write ']' after its last entry"),
    ])
    func refuses(_ example: Case) {
        #expect(faults(of: Array(example.text.utf8)).map(line) == [example.line])
    }

    @Test func tellsOfEveryFaultInOneReading() {
        let text = "a: &x 1\nb: *x\nc: !t 2\na: 3\n"
        #expect(
            faults(of: Array(text.utf8)).map(\.range.start.line) == [1, 2, 3, 4])
    }

    @Test func namesBothPlacesOfARepeatedKey() throws {
        var text = ""
        for number in 0..<40 { text += "k\(number): v\n" }
        let fault = try #require(faults(of: Array((text + "k17: again\n").utf8)).first)
        guard case .duplicateKey("k17", let first) = fault.kind else {
            Issue.record("\(fault)")
            return
        }
        #expect(first.start == YAMLMark(line: 18, column: 1))
        #expect(fault.range.start == YAMLMark(line: 41, column: 1))
    }

    @Test(arguments: [
        [0x61, 0x3A, 0x20, 0xE9], [0x61, 0x3A, 0x20, 0xC3], [0x61, 0x3A, 0x20, 0xFF],
    ])
    func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
        let found = faults(of: Array("x: ü\n".utf8) + bytes)
        #expect(found.map(line) == ["f:2:4: this byte is not UTF-8: save the file as UTF-8"])
    }

    @Test func refusesUTF16() {
        let text: [UInt8] =
            [0xFF, 0xFE] + "a: b".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(faults(of: text).map(\.kind) == [.notUTF8])
    }

    // MARK: Limits

    @Test func refusesLongTextsBeforeReadingThem() {
        let bytes = [UInt8](repeating: 0x61, count: 17 << 20)
        #expect(faults(of: bytes).map(\.kind) == [.tooManyBytes(limit: 16 << 20)])
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "])
    func refusesDeepNesting(_ opening: String) {
        let bytes = Array(String(repeating: opening, count: 5000).utf8)
        let kinds = faults(of: bytes).map(\.kind)
        let isRefused = kinds.contains { kind in
            switch kind {
            case .tooDeep, .complexKey, .syntax: true
            default: false
            }
        }
        #expect(isRefused)
    }

    @Test func takesExactlyTheDepthAllowed() {
        func nested(_ depth: Int) -> [UInt8] {
            Array(
                (String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(faults(of: nested(64)).isEmpty)
        #expect(faults(of: nested(65)).map(\.kind) == [.tooDeep(limit: 64)])
    }

    @Test func takesExactlyTheNodesAllowed() {
        var limits = YAMLLimits()
        limits.nodes = 8
        let seven = Array("{ a: 1, b: [2, 3] }".utf8)
        #expect(faults(of: seven, limits: limits).isEmpty)
        let nine = Array("{ a: 1, b: [2, 3, 4, 5] }".utf8)
        #expect(faults(of: nine, limits: limits).map(\.kind) == [.tooManyNodes(limit: 8)])
    }

    @Test func takesExactlyTheScalarAllowed() {
        let fits = Array(("a: " + String(repeating: "x", count: 64 << 10)).utf8)
        #expect(faults(of: fits).isEmpty)
        #expect(faults(of: fits + [0x78]).map(\.kind) == [.scalarTooLong(limit: 64 << 10)])
    }

    @Test(arguments: [false, true])
    func refusesAliasBombsAtOnce(asKeys: Bool) {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...30 {
            let alias = "*a\(level - 1)"
            text +=
                "a\(level): &a\(level) " + (asKeys ? "{ ? \(alias) : x }" : "[\(alias), \(alias)]")
            text += "\n"
        }
        let started = ContinuousClock.now
        #expect(faults(of: Array(text.utf8)).contains { $0.kind == .anchor("a0") })
        #expect(ContinuousClock.now - started < .seconds(1))
    }

    @Test func neverEndsOnAMountainOfFaults() {
        let text = String(repeating: "- &a x\n", count: 10_000)
        #expect(faults(of: Array(text.utf8)).count <= 101)
    }

    private func faults(of bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> [YAMLFault] {
        do {
            _ = try YAMLDocument(bytes: bytes, file: "f", limits: limits)
            return []
        } catch {
            return error.faults
        }
    }

    private func line(_ fault: YAMLFault) -> String { "\(fault.range): \(fault)" }
}
