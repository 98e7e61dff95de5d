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
        guard let followed = try followed(failing: failed, for: wanted) else { return nil }
        let report = WhatIfReport(followed.findings, of: followed.compiled)
        var words: [String] = []
        for case .verdict(let sentence) in report.document.blocks { words.append(sentence) }
        return [
            "words": .list(words.map { .text($0) }),
            "consequences": .list(consequences(followed.findings, followed.compiled)),
            "path": followed.path.map { told(by: $0, in: followed.compiled) } ?? .null,
        ]
    }

    /// The picture of the path that `found` tells; `nil` where the text is wrong.
    ///
    /// - Throws: as `found`, and `WhatIfError.reachesNothing` where nothing follows.
    func picture(failing failed: [String], for wanted: String?) throws -> FailurePathDiagram? {
        guard let followed = try followed(failing: failed, for: wanted) else { return nil }
        guard let path = followed.path else {
            throw WhatIfError.reachesNothing(
                failed, asked: followed.findings.answers.map(\.consequence))
        }
        return FailurePathDiagram(path: path, in: followed.compiled)
    }

    /// What follows if some fail, and the path that is told of it.
    private struct Followed {
        let compiled: CompiledModel
        let findings: WhatIfFindings
        /// The path; `nil` where nothing follows.
        let path: FailurePath?
    }

    private func followed(failing failed: [String], for wanted: String?) throws -> Followed? {
        guard let compiled = try draft.compiled(of: setup, unless: isOver) else { return nil }
        let analyser = WhatIfAnalyser(compiled, watch: WorkWatch { [isOver] _ in isOver() })
        let findings = try analyser.findings(failing: failed)
        let told =
            findings.answers.first { $0.follows && $0.consequence == wanted }
            ?? (try? findings.reached())
        var path: FailurePath?
        if let told {
            // Of one failure, that of `analyse` where it is among them.
            let known =
                failed.count == 1
                ? try draft.analysis(of: setup, unless: isOver)?.findings.allPaths : nil
            path =
                try known?.first { $0.id == told.pathID }
                ?? analyser.path(of: told, failing: failed)
        }
        return Followed(compiled: compiled, findings: findings, path: path)
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

    /// A path, step by step, with its picture.
    private func told(by path: FailurePath, in compiled: CompiledModel) -> JSONValue {
        let words = PathWords(compiled.model)
        let steps = path.steps.map { step -> JSONValue in
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
        let picture = FailurePathDiagram(
            path: path, in: compiled, theme: .embedded, identifier: "path-svg")
        return [
            "consequence": .text(path.consequence),
            "svg": .text(PagePicture.inline(picture.svg())), "steps": .list(steps),
        ]
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
