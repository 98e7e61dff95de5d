import TestSupport
import Testing
import YAMLKit

@testable import ModelFormat
@testable import Phrases

/// Guesses at what a misspelt name was meant to be: the same as ever, for what is told alone, and
/// soon.
struct GuessTests {
    @Test(arguments: [
        ("aws", ["aws"], nil), ("awss", ["aws", "lab"], "aws"), ("AWS", ["aws"], "aws"),
        ("wsa", ["aws", "was"], "was"), ("labs", ["lap", "lab"], "lab"),
        ("network", ["netwrok", "newtork"], "netwrok"), ("campus", ["campas", "campis"], "campas"),
        ("abcdefghi", ["abcdef"], "abcdef"), ("abcdefghi", ["abcde"], nil),
        ("abcdef", ["abcd", "abxdxf"], "abcd"), ("x", ["y"], "y"), ("x", ["yz"], nil),
        ("", ["a"], "a"), ("é", ["e"], nil), ("É", ["é"], "é"), ("STRASSE", ["straße"], nil),
        ("ab", ["ba"], "ba"), ("abcdefghijkl", ["bacdfeghijlk"], "bacdfeghijlk"),
    ])
    func theNearestNameIsGuessed(_ word: String, _ known: [String], _ guess: String?) {
        #expect(Suggestion.nearest(to: word, among: known) == guess)
    }

    /// The distance against its definition, for all words of up to four of three letters.
    @Test func nearnessIsTheDistanceOfItsDefinition() {
        var words = [""]
        for _ in 0..<4 { words += words.flatMap { word in ["a", "b", "c"].map { word + $0 } } }
        words = Set(words).sorted()
        for word in words where word.utf8.count == 4 || word.utf8.count == 3 {
            for other in words where other != word {
                let isNear = Self.distance(Array(word.utf8), Array(other.utf8)) <= 1
                let guess = Suggestion.nearest(to: word, among: [other])
                if (guess == other) != isNear { Issue.record("\(word), \(other): \(isNear)") }
            }
        }
    }

    /// Optimal string alignment by its recursion.
    private static func distance(_ from: [UInt8], _ to: [UInt8]) -> Int {
        guard let last = from.last, let other = to.last else { return max(from.count, to.count) }
        let (head, tail) = (Array(from.dropLast()), Array(to.dropLast()))
        if last == other { return distance(head, tail) }
        var least = 1 + min(distance(head, to), distance(from, tail), distance(head, tail))
        if let before = head.last, let beside = tail.last, before == other, beside == last {
            least = min(least, 1 + distance(Array(head.dropLast()), Array(tail.dropLast())))
        }
        return least
    }

    /// What is dropped is not worded either.
    @Test func noMessageIsMadeBeyondThoseThatAreTold() {
        let start = YAMLMark(line: 1, column: 1)
        let place = YAMLRange(file: "m.yaml", start: start, end: start)
        let context = DecodingContext(
            names: YAMLNode(.mapping([]), at: place), shelf: CatalogueShelf(nil),
            tables: .standard)
        var made = 0
        func message() -> String {
            made += 1
            return "message \(made)"
        }
        for _ in 0..<3 * DecodingContext.maximumDiagnostics {
            context.report(.wrongType, message(), at: place)
        }
        #expect(context.diagnostics.count == DecodingContext.maximumDiagnostics)
        #expect(made == DecodingContext.maximumDiagnostics)
        #expect(context.errorCount == 3 * DecodingContext.maximumDiagnostics)
    }

    /// Paths that lead nowhere are told up to the same limit, however many there are.
    @Test func pathsThatLeadNowhereAreToldUpToTheLimit() {
        let options = (0..<3000).map { "  o\($0): { cost: 1, set: { channels.dor.level: SL1 } }\n" }
        let found = SampleModels.diagnostics(
            of: SampleModels.small + "options:\n" + options.joined())
        #expect(found.count { $0.code == .unknownPath } == DecodingContext.maximumDiagnostics)
        #expect(found.first { $0.code == .unknownPath }?.message.contains("'door'") == true)
    }

    /// As many misspelt names as names, all of them long: told with every guess looked for, in a
    /// time that the words' lengths do not multiply.
    @Test func manyMisspeltNamesAreToldSoon() {
        let long = String(repeating: "a", count: 50)
        let defenders = (0..<400).map { "  \(long)\($0): { role: lab }\n" }.joined()
        let other = String(repeating: "b", count: 50)
        let rooms = (0..<400).map { "  p\($0): { operator: \(other)\($0) }\n" }.joined()
        let text =
            "sallyport: 1\ntitle: a\ndefenders:\n\(defenders)perimeters:\n\(rooms)weights: {}\n"
        var found: [Diagnostic] = []
        let time = ThreadTime.of { found = SampleModels.diagnostics(of: text) }
        #expect(found.count { $0.code == .danglingReference } == 400)
        // 0.5 s where it takes 15 s with a table of 51 by 51 for each pair.
        #expect(time < .seconds(5))
    }
}
