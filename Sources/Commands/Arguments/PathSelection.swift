import ArgumentParser
import Compilation
import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// Which failure path to draw or to write.
struct PathSelection: ParsableArguments {
    @Option(name: .customLong("path"), help: "The path with this id, as analyse prints it.")
    var identity: String?

    @Option(
        help: ArgumentHelp(
            """
            The path of this party's or root cause's failure, by id or title, for example aws, \
            AWS, order:US or "United States"; where several are named, with commas or repeated, \
            the path of what they do together.
            """, valueName: "names"))
    var fail: [String] = []

    @Option(help: "A path to this consequence.")
    var consequence: String?

    @OptionGroup var goals: GoalArguments

    @Option(
        help: "A path at this attacker tier, OC1 to OC5.", transform: CapabilityTier.read)
    var tier: CapabilityTier?

    /// Whether anything is chosen.
    var isMade: Bool {
        namesPath || consequence != nil || tier != nil || goals.isMade
    }

    /// Whether a path itself is named, by its id or by what failed.
    var namesPath: Bool { identity != nil || !fail.isEmpty }

    /// The path that is chosen, and how far it was looked for: one of those of `analyse`, or that of
    /// several who fail together.
    ///
    /// - Throws: `NameSearchError` where what fails is not in the model, `PathChoiceError` or
    ///   `WhatIfError` where there is no such path, `StoppedEarly` where none was found in time.
    func path(in compiled: CompiledModel, _ effort: EffortArguments) throws -> ChosenPath {
        let failed = try failed(in: compiled)
        let goals = try goals(in: compiled)
        if failed.count > 1 { return try together(failed, goals, in: compiled, effort) }
        let analysis = try AnalysisArguments.analysis(of: compiled, only: goals, effort)
        // Where goals are named nothing but their paths is looked at.
        let choice = PathChoice(
            identity: identity, failed: failed.first,
            consequence: self.goals.isMade ? nil : consequence, tier: tier)
        return ChosenPath(
            path: try choice.path(in: analysis.findings), extent: analysis.findings.extent,
            sentence: analysis.findings.extentSentence)
    }

    /// The path of several who fail together.
    private func together(
        _ failed: [String], _ goals: [GoalName]?, in compiled: CompiledModel,
        _ effort: EffortArguments
    ) throws -> ChosenPath {
        if let identity {
            throw ValidationError("--path \(identity) names one path: leave --fail out.")
        }
        var options = AnalysisOptions(
            consequences: consequence.map { [$0] },
            tiers: TierArguments.numbers(of: tier.map { [$0] } ?? []),
            effort: effort.effort)
        options.only = goals
        return try effort.watching { [options] watch in
            let analyser = WhatIfAnalyser(compiled, options: options, watch: watch)
            let findings = try analyser.findings(failing: failed)
            let answer: WhatIfAnswer
            do throws(WhatIfError) {
                answer = try findings.reached()
            } catch {
                if findings.extent.ending == .stopped { throw StoppedEarly.withNothing() }
                throw error
            }
            guard let path = try analyser.path(of: answer, failing: failed) else {
                throw WhatIfError.reachesNothing(failed, asked: [answer.consequence])
            }
            return ChosenPath(
                path: path, extent: findings.extent, sentence: findings.extentSentence)
        }
    }

    /// The ids of what fails, each once, in the order given.
    ///
    /// - Throws: `NameSearchError` where it is not in the model.
    func failed(in model: CompiledModel) throws(NameSearchError) -> [String] {
        if fail.isEmpty { return [] }
        let names = ModelNames.failing(in: [model])
        var failed: [String] = []
        for text in fail {
            for id in try names.ids(text) where !failed.contains(id) { failed.append(id) }
        }
        return failed
    }

    /// The goals whose paths are looked at; `nil` for all.
    func goals(in model: CompiledModel) throws -> [GoalName]? {
        try goals.goals(in: [model], consequences: consequence.map { [$0] } ?? [])
    }
}
