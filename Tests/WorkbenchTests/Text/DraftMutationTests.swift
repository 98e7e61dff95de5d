import FailureAnalysis
import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing

@testable import Workbench

/// Texts at any moment of being written: nothing ends the program, and every place lies in its text.
struct DraftMutationTests {
    /// How many changed texts are asked, of each of a few models.
    private static let rounds = 12

    private static let models = [
        "seed-case/single.yaml", "seed-case/single-unknowns.yaml", "seed-case/split-2-of-3.yaml",
        "arrangements/eu-residency.yaml",
    ]

    private func draft(_ bytes: [UInt8], of path: String) -> DraftModel {
        let folder = path.prefix { $0 != "/" }
        return DraftModel(bytes: bytes, file: "\(folder)/draft.yaml") { other in
            let text = ShippedModels.text(of: other)
            guard !text.isEmpty else { throw NoSuchText(path: other) }
            return Array(text.utf8)
        }
    }

    /// Everything that can be asked at an offset.
    private func places(_ draft: DraftModel, at offset: Int) -> [TextPlace] {
        draft.completions(at: offset).map(\.place)
            + [draft.meaning(at: offset)?.place].compactMap { $0 }
            + draft.definitions(at: offset) + draft.references(at: offset, declarations: true)
            + [draft.renameTarget(at: offset)?.place].compactMap { $0 }
            + draft.fixes(in: offset..<offset).flatMap { $0.edits.map(\.place) }
    }

    @Test(arguments: models)
    func anythingMayBeAskedOfAnyText(_ path: String) {
        var random = SplitMix64(seed: 19)
        let whole = Array(ShippedModels.text(of: path).utf8)
        for _ in 0..<Self.rounds {
            let bytes = ByteMutation.mutated(whole, &random)
            let draft = draft(bytes, of: path)
            let offsets = (0..<6).map { _ in Int.random(in: 0...bytes.count, using: &random) }
            let found =
                offsets.flatMap { places(draft, at: $0) } + draft.diagnostics().map(\.place)
                + draft.symbols().flatMap { [$0.place, $0.namePlace] }
                + draft.formatting().map(\.place)
            for place in found where place.file == draft.file {
                #expect(0 <= place.range.lowerBound && place.range.upperBound <= bytes.count)
            }
            for hint in draft.hints(in: 0..<bytes.count) { #expect(hint.offset <= bytes.count) }
        }
    }

    @Test func placesOutOfRangeAreNoMistake() {
        let draft = DraftModel(SmallDraft.text)
        for offset in [-1, 1 << 40] {
            for place in places(draft, at: offset) {
                #expect(place.range.lowerBound >= 0 && place.range.upperBound <= draft.bytes.count)
            }
        }
        for text in ["", "\u{FEFF}", "x", ":", "- ", "\0", "{", "[", "'"] {
            let draft = DraftModel(text)
            _ = places(draft, at: text.utf8.count)
            _ = (draft.symbols(), draft.formatting(), draft.hints(in: 0..<1))
        }
        let noText = DraftModel(bytes: [0xFF, 0xFE, 0x41], file: "a") { _ in [] }
        #expect(noText.diagnostics().map(\.diagnostic.code.rawValue) == ["yaml.encoding"])
        #expect(noText.completions(at: 1).isEmpty && noText.symbols().isEmpty)
    }

    /// The diagnostics of every model of the package are those of `check`, and so is the answer that of
    /// `analyse`.
    @Test(arguments: models)
    func aModelOfThePackageSaysWhatCheckSays(_ path: String) throws {
        let text = Array(ShippedModels.text(of: path).utf8)
        let draft = draft(text, of: path)
        let input = try CheckedInput.read(bytes: text, file: draft.file, resolving: draft.resolving)
        #expect(
            draft.diagnostics().map(\.diagnostic) == (input.warnings + input.notes).sorted())
        let compiled = try #require(try input.compiled())
        #expect(
            try draft.answers()?.analysis.findings == FailureAnalyser(compiled).analysis().findings)
    }
}
