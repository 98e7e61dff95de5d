import Compilation
import Drawing
import FailureAnalysis
import LanguageServer
import Phrases
import Pictures
import Reports
import ThreatGraph
import Wording
import Workbench

/// What follows if some fail, as pages are told it.
struct FailureWork: Sendable {
    let draft: StudioDraft
    let setup: StudioSetup
    let isOver: @Sendable () -> Bool

    /// What follows, in words, by consequence, and as a path; `nil` where the text is wrong.
    ///
    /// - Parameter wanted: the consequence whose path is told; the first that follows when `nil`.
    /// - Throws: `WhatIfError` for an id of nobody, or a fault of ours.
    func found(failing failed: [String], for wanted: String?) throws -> JSONValue? {
        guard let compiled = try draft.compiled(of: setup, unless: isOver) else { return nil }
        let analyser = WhatIfAnalyser(compiled, watch: WorkWatch { [isOver] _ in isOver() })
        let findings = try analyser.findings(failing: failed)
        let report = WhatIfReport(findings, of: compiled)
        var words: [String] = []
        for case .verdict(let sentence) in report.document.blocks { words.append(sentence) }
        let following = findings.answers.filter(\.follows)
        let told =
            following.first { $0.consequence == wanted }
            ?? following.first { !$0.followsWithoutFailures } ?? following.first
        return [
            "words": .list(words.map { .text($0) }),
            "consequences": .list(consequences(findings, compiled)),
            "path": try told.map { try path($0, of: failed, by: analyser, in: compiled) } ?? .null,
        ]
    }

    private func consequences(
        _ findings: WhatIfFindings, _ compiled: CompiledModel
    ) -> [JSONValue] {
        let names = ModelNames(compiled.model)
        var order: [String] = []
        for answer in findings.answers where !order.contains(answer.consequence) {
            order.append(answer.consequence)
        }
        return order.map { id in
            let answers = findings.answers.filter { $0.consequence == id }
            let tiers = answers.filter(\.follows).compactMap(\.tier)
            let range = TierRange.words(tiers)
            return [
                "consequence": .text(id), "follows": .bool(answers.contains(where: \.follows)),
                "tiers": .list(tiers.map { .integer($0) }),
                "words": .text(
                    names.goal(id) + (range.isEmpty ? "" : " \(range)")
                        + (answers.contains(where: \.follows) ? " follows" : " does not follow")),
            ]
        }
    }

    /// A path with its picture: that of the analysis where one fails, and else what they do together.
    private func path(
        _ answer: WhatIfAnswer, of failed: [String], by analyser: WhatIfAnalyser,
        in compiled: CompiledModel
    ) throws -> JSONValue {
        let words = PathWords(compiled.model)
        let drawn =
            try (failed.count == 1 ? drawn(answer, failed) : nil)
            ?? analyser.path(of: answer, failing: failed)
        let steps = (drawn?.steps ?? answer.steps ?? []).map { step -> JSONValue in
            let barriers = step.barriers.map(\.id)
            let elements =
                step.barriers.compactMap(\.meaning.element) + StepPlaces.elements(of: step)
            return [
                "number": .integer(step.number), "words": .text(words.says(step)),
                "because": .text(words.because(step)),
                "facts": [.text(step.factID)], "barriers": .list(barriers.map { .text($0) }),
                "elements": .list(elements.map { .text($0) }),
            ]
        }
        return [
            "consequence": .text(answer.consequence),
            "svg": drawn.map { .text(Self.picture(of: $0, in: compiled)) } ?? .null,
            "steps": .list(steps),
        ]
    }

    /// The path of a failure alone as the analysis has it, of which there is a picture; `nil` where it has
    /// none.
    private func drawn(_ answer: WhatIfAnswer, _ failed: [String]) throws -> FailurePath? {
        guard let findings = try draft.analysis(of: setup, unless: isOver)?.findings else {
            return nil
        }
        let choice = PathChoice(failed: failed.first, consequence: answer.consequence)
        return try? findings.allPaths.first { $0.id == answer.pathID } ?? choice.path(in: findings)
    }

    private static func picture(of path: FailurePath, in compiled: CompiledModel) -> String {
        PagePicture.inline(
            FailurePathDiagram(
                path: path, in: compiled, theme: .embedded, identifier: "path-svg"
            ).svg())
    }
}

/// The elements of the map at which a step takes place.
enum StepPlaces {
    /// Their paths.
    static func elements(of step: PathStep) -> [String] {
        switch step.meaning {
        case .inside(let perimeter), .hands(let perimeter), .seized(let perimeter):
            return ["perimeters.\(perimeter)"]
        case .holds(let weights, _, let place):
            let held = ["weights.\(weights)"]
            if case .perimeter(let id) = place { return held + ["perimeters.\(id)"] }
            return held
        case .hasKey(let key): return ["keys.\(key)"]
        default: return []
        }
    }
}
