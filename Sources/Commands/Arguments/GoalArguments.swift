import ArgumentParser
import Compilation
import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// Of which assets and workloads something is asked, instead of all together.
struct GoalArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Ask about these weights or this asset alone, by id or title; may be repeated.",
            valueName: "name"))
    var weights: [String] = []

    @Option(
        help: ArgumentHelp(
            "Ask about the denial of this workload alone, by id or title; may be repeated.",
            valueName: "name"))
    var workload: [String] = []

    @Option(
        help: ArgumentHelp(
            "Ask about a denial that lasts longer than this, for example 540d; may be repeated.",
            valueName: "time"),
        transform: TimeSpan.read)
    var longerThan: [TimeSpan] = []

    /// Whether anything is named.
    var isMade: Bool { !weights.isEmpty || !workload.isEmpty || !longerThan.isEmpty }

    /// The goals that are named, in the order of the vocabulary; `nil` where none is.
    ///
    /// - Parameter consequences: the consequences asked for; all where there are none.
    /// - Throws: `NameSearchError` for a name of nothing in the models, `ValidationError` where
    ///   nothing that is asked for is of what is named.
    func goals(in models: [CompiledModel], consequences: [String]) throws -> [GoalName]? {
        try goals(
            among: (ModelNames.assets(in: models), ModelNames.workloads(in: models)),
            consequences: consequences)
    }

    /// The same of a model that is not compiled.
    func goals(of model: ThreatGraph, consequences: [String]) throws -> [GoalName]? {
        try goals(
            among: (ModelNames.assets(of: model), ModelNames.workloads(of: model)),
            consequences: consequences)
    }

    private func goals(
        among known: (assets: NameSearch, workloads: NameSearch), consequences: [String]
    ) throws -> [GoalName]? {
        guard isMade else { return nil }
        let assets = try weights.map(known.assets.id)
        let workloads = try workload.map(known.workloads.id)
        let kinds = ConsequenceKind.allCases.filter {
            consequences.isEmpty || consequences.contains($0.rawValue)
        }
        let goals = kinds.flatMap { kind -> [GoalName] in
            if kind != .denial { return assets.map { GoalName(kind, of: $0) } }
            let whole = workloads.isEmpty && !longerThan.isEmpty
            let whose = whole ? [nil] : workloads.map(Optional.some)
            let lengths = longerThan.isEmpty ? [nil] : longerThan.map(Optional.some)
            return whose.flatMap { name in
                lengths.map { GoalName(kind, of: name, longerThan: $0) }
            }
        }
        if goals.isEmpty {
            throw ValidationError(
                "Denial is of a workload and lasts for a time, everything else is of weights or an "
                    + "asset: nothing that --consequence asks for is of what is named.")
        }
        return goals
    }
}
