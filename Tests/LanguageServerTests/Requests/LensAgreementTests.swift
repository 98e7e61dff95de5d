import Compilation
import FailureAnalysis
import Foundation
import Interchange
import TestSupport
import Testing
import Wording

@testable import LanguageServer

/// What stands above the lines is what `analyse` says of the same text, though it came in pieces, was never
/// saved, and was wrong in between.
///
/// `SALLYPORT_EDITS` says how many states of texts are compared, in place of 24.
struct LensAgreementTests {
    private static let count =
        ProcessInfo.processInfo.environment["SALLYPORT_EDITS"].flatMap(Int.init) ?? 24

    /// What a run found, so that a test which compares nothing fails.
    private struct Tally {
        var right = 0
        var wrong = 0
        var lenses = 0
    }

    @Test func ofTextsThatNobodySaved() throws {
        var random = SplitMix64(seed: 19)
        var tally = Tally()
        let states = 8
        for _ in 0..<(Self.count + states - 1) / states {
            let path = try #require(ShippedModels.paths.randomElement(using: &random))
            var texts = [ShippedModels.text(of: path)]
            var text = texts[0]
            while texts.count < states {
                // Half of them are left half written for a while.
                if Bool.random(using: &random) {
                    texts.append(RandomModelEdit.halfWritten(text, &random))
                }
                text = RandomModelEdit.meant(text, &random)
                texts.append(text)
            }
            try compare(texts, of: path, &tally)
        }
        #expect(tally.right >= Self.count / 4)
        #expect(tally.wrong >= Self.count / 8)
        #expect(tally.lenses >= Self.count / 3)
    }

    /// Every model that comes with the package; one of six where nobody asks for more.
    @Test func ofAllModels() throws {
        var tally = Tally()
        let step = Self.count >= 2_000 ? 1 : 6
        for at in stride(from: 0, to: ShippedModels.paths.count, by: step) {
            let path = ShippedModels.paths[at]
            try compare([ShippedModels.text(of: path)], of: path, &tally)
        }
        #expect(tally.wrong == 0)
        #expect(tally.lenses > tally.right)
    }

    private func compare(_ texts: [String], of path: String, _ tally: inout Tally) throws {
        let file = ShippedModels.url(of: path).path
        let uri = DocumentURI(path: file).text
        var steps: [ScriptedEditor.Step] = [.initialize(), .open(uri, texts[0])]
        for (at, text) in texts.enumerated() {
            if at > 0 {
                steps.append(
                    .change(uri, [Self.change(from: texts[at - 1], to: text)], version: at + 1))
            }
            steps += [.pause, .ask(.integer(at), "textDocument/codeLens", uri), .pause]
        }
        let outcome = try ScriptedEditor.run(steps + ScriptedEditor.Step.end, disk: .local)
        for (at, text) in texts.enumerated() {
            let lenses = try #require(outcome.result(.integer(at))?.items, "\(path) \(at)")
            let titles = lenses.compactMap { $0["command"]?["title"]?.text }
                .filter { $0.contains(" alone: ") }
            guard let expected = try Self.alone(text, file) else {
                tally.wrong += 1
                #expect(titles.allSatisfy { $0.hasSuffix(CodeLensRequest.mark) }, "\(path) \(at)")
                continue
            }
            tally.right += 1
            tally.lenses += titles.count
            // Whoever stands nowhere in the text is told of at its beginning.
            let told = titles.map {
                $0.hasSuffix(LensWords.unnamed)
                    ? String($0.dropLast(LensWords.unnamed.count)) : $0
            }
            #expect(told.sorted() == expected.alone, "\(path) \(at)")
            let all = lenses.compactMap { $0["command"]?["title"]?.text }
            #expect(expected.whole.allSatisfy(all.contains), "\(path) \(at)")
            #expect(
                all.contains { $0.hasPrefix("nobody need fail: ") }
                    == expected.whole.contains { $0.hasPrefix("nobody need fail: ") })
        }
    }

    /// Who suffices alone, and what is said of the whole, by the way that `analyse` goes; `nil` for a text that
    /// is wrong.
    private static func alone(
        _ text: String, _ file: String
    ) throws -> (alone: [String], whole: [String])? {
        guard let checked = try? CheckedInput.read(bytes: Array(text.utf8), file: file),
            let compiled = try checked.compiled()
        else { return nil }
        let findings = try FailureAnalyser(compiled).analysis().findings
        let words = LensWords(compiled.model)
        let lone = Dictionary(grouping: findings.loneFailures, by: \.cause)
        return (
            lone.map { words.alone($0, $1) }.sorted(), words.whole(findings, of: compiled.model)
        )
    }

    /// What gives way between what two texts begin and end with alike.
    private static func change(from old: String, to new: String) -> JSONValue {
        let (from, to) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
        let most = min(from.count, to.count)
        var head = 0
        while head < most, from[head] == to[head] { head += 1 }
        var tail = 0
        while tail < most - head, from[from.count - 1 - tail] == to[to.count - 1 - tail] {
            tail += 1
        }
        func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view)
        }
        let lines = TextLines(Array(old.utf8))
        let start = text(from[..<head]).utf8.count
        let end = text(from[..<(from.count - tail)]).utf8.count
        return [
            "range": lines.range(of: start..<end, in: .utf16),
            "text": .text(text(to[head..<(to.count - tail)])),
        ]
    }
}
