import Testing
import YAMLKit

/// Aliases and merge keys of other tools' files, written out.
struct YAMLExpandingTests {
    private func read(_ text: String, _ limits: YAMLLimits = YAMLLimits()) throws -> YAMLNode {
        try YAMLDocument(expanding: Array(text.utf8), file: "f", limits: limits).root
    }

    private func faults(_ text: String, _ limits: YAMLLimits = YAMLLimits()) -> [YAMLFault.Kind] {
        do throws(YAMLFaults) {
            _ = try YAMLDocument(expanding: Array(text.utf8), file: "f", limits: limits)
            return []
        } catch {
            return error.faults.map(\.kind)
        }
    }

    @Test func aliasesStandForWhatTheirAnchorsMark() throws {
        let root = try read("a: &x { b: 1 }\nc: *x\nd: &x 2\ne: [*x, *x]\n")
        #expect(root["c"]?["b"]?.scalar?.text == "1")
        #expect(root["e"]?.items?.map { $0.scalar?.text } == ["2", "2"])
        // It stands where it is written.
        #expect(root["c"]?["b"]?.range.start.line == 1)
    }

    @Test func whatIsWrittenWinsOverWhatIsMerged() throws {
        let root = try read(
            "base: &base { a: 1, b: 2 }\nother: &other { b: 3, c: 4 }\nit: { b: 5, <<: [*base, *other] }\n"
        )
        let it = try #require(root["it"]?.entries)
        #expect(it.map { "\($0.key) \($0.value.scalar?.text ?? "")" } == ["b 5", "a 1", "c 4"])
        #expect(try read("'<<': 1\n").entries?.map(\.key) == ["<<"])
    }

    @Test func whatNeedsNoExpandingIsReadAsEver() throws {
        let text = "a: [1, { b: c }]\n"
        #expect(try read(text) == YAMLDocument(bytes: Array(text.utf8), file: "f").root)
    }

    @Test func nothingMeansItself() {
        #expect(faults("a: &x [*x]\n") == [.alias("x")])
        #expect(faults("a: *x\n") == [.alias("x")])
        #expect(faults("a: &x 1\n<<: *x\n") == [.mergeKey])
    }

    /// Nine lists of nine of the one before: 9^9 values from 300 bytes.
    @Test func noTextGrowsByBeingRead() {
        var text = "a0: &a0 [1,1,1,1,1,1,1,1,1]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let limit = YAMLLimits().nodes
        #expect(faults(text) == [.tooManyNodes(limit: limit)])
        var deep = "a0: &a0 [1]\n"
        for level in 1...40 { deep += "a\(level): &a\(level) [[[*a\(level - 1)]]]\n" }
        #expect(faults(deep) == [.tooDeep(limit: YAMLLimits().depth)])
    }

    @Test func otherMistakesAreTold() {
        let told = faults("a: &x 1\na: *x\nb: [\n")
        #expect(!told.isEmpty)
        #expect(!told.contains(.anchor("&x")) && !told.contains(.alias("*x")))
    }
}
