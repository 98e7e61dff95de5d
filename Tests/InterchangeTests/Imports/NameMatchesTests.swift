import Interchange
import ModelFormat
import Phrases
import Testing

/// The table of what is one thing under two names.
struct NameMatchesTests {
    private func read(_ text: String) throws -> NameMatches {
        try NameMatches(bytes: Array(text.utf8), file: "names.csv")
    }

    @Test func linesAreReadWithAndWithoutAHead() throws {
        let matches = try read("Theirs,ours\n\"Web, DMZ\",web-dmz\nOther,\n")
        #expect(matches.lines.map(\.theirs) == ["Web, DMZ", "Other"])
        #expect(matches.lines.map(\.ours) == ["web-dmz", nil])
        #expect(matches.lines.map(\.place.line) == [2, 3])
        #expect(try read("a,b\n").lines.map(\.theirs) == ["a"])
        #expect(matches.line(named: "Other", id: "x") == 1)
        #expect(matches.line(named: "y", id: "Other") == 1)
    }

    @Test(arguments: [
        ("a\n", "two columns"), ("a,b,c\n", "two columns"), (",b\n", "two columns"),
        ("a,b\na,c\n", "a second line about 'a'"), ("\"a,b\n", "never closed"),
    ])
    func whatIsWrongIsTold(_ text: String, _ message: String) {
        do {
            _ = try read(text)
            Issue.record("nothing is wrong with \(text)")
        } catch let error as ModelErrors {
            #expect(error.diagnostics.contains { $0.message.contains(message) }, "\(error)")
            #expect(error.diagnostics.allSatisfy { $0.place?.file == "names.csv" })
        } catch {
            Issue.record("\(error)")
        }
    }
}
