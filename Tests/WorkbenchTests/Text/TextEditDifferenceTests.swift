import TestSupport
import Testing

@testable import Workbench

/// The pieces in which one text becomes another.
struct TextEditDifferenceTests {
    private func difference(_ old: String, _ new: String) throws -> [TextEdit] {
        let text = try #require(DraftText(bytes: Array(old.utf8), file: "m"))
        return TextEdit.difference(from: text, to: Array(new.utf8))
    }

    @Test func everyStretchThatDiffersIsAPiece() throws {
        let old = "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n"
        let new = "a: 1\nb: 20\nc: 3\nx: 9\nd: 4\ne: 5"
        let edits = try difference(old, new)
        #expect(edits.map(\.place.range) == [9..<9, 15..<15, 24..<25])
        #expect(edits.map(\.replacement) == ["0", "x: 9\n", ""])
        #expect(try difference(old, old).isEmpty)
    }

    @Test func noPieceBeginsOrEndsInsideACharacter() throws {
        for (old, new) in [("é", "è"), ("aéb", "aèb"), ("😀", "😁"), ("é😀", "😀é"), ("", "é")] {
            let edits = try difference(old, new)
            for edit in edits {
                let bytes = Array(old.utf8)
                #expect(String(validating: bytes[edit.place.range], as: UTF8.self) != nil)
            }
            #expect(TextEdit.applying(edits, to: Array(old.utf8)) == Array(new.utf8))
        }
    }

    /// Made in turn, sorted and apart, they give the other text, whatever both are.
    @Test(arguments: 0..<300)
    func theyGiveTheOtherText(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let words = ["a", "b", "c: é", "😀", "", "  - x", "a", "\t"]
        func text() -> [String] {
            (0..<Int.random(in: 0...12, using: &random)).map { _ in
                words.randomElement(using: &random) ?? ""
            }
        }
        let first = text()
        var second = seed.isMultiple(of: 2) ? text() : first
        if !second.isEmpty {
            second.remove(at: Int.random(in: 0..<second.count, using: &random))
            second.insert(
                contentsOf: text().prefix(2), at: Int.random(in: 0...second.count, using: &random))
        }
        let (old, new) = (first.joined(separator: "\n"), second.joined(separator: "\n"))
        let edits = try difference(old, new)
        var last = 0
        for edit in edits {
            #expect(edit.place.range.lowerBound >= last, "seed \(seed)")
            last = edit.place.range.upperBound
        }
        #expect(TextEdit.applying(edits, to: Array(old.utf8)) == Array(new.utf8), "seed \(seed)")
    }
}
