import AttackGraph
package import Compilation
package import Phrases
package import ThreatGraph

extension ModelNames {
    /// What a consequence of a graph is in words, for example `denial of training for longer than
    /// 540 d`; its id for one of no known kind.
    package func goal(_ id: String) -> String { GoalName(id: id).map(goal) ?? id }

    /// What is asked about in words: the kind alone for the sum.
    package func goal(_ name: GoalName) -> String {
        let whose = name.asset.map { " of \(asset($0, for: name.kind))" } ?? ""
        return name.kind.rawValue + whose
            + (name.longerThan.map { " for longer than \($0)" } ?? "")
    }

    /// The most goals that are named in one sentence.
    private static let namedGoals = 6

    /// That some goals are as everything together, the first of them by name.
    package func asAllTogether(_ goals: [GoalName]) -> String {
        "as all together, row by row: "
            + WordList.shortened(goals.map { goal($0) }, to: Self.namedGoals)
    }

    /// The name of what a consequence is of: weights or an asset, or a workload.
    package func asset(_ id: String, for kind: ConsequenceKind) -> String {
        kind == .denial ? workload(WorkloadID(id)) : weights(WeightsID(id))
    }
}

extension ModelNames {
    /// What a person may mean by the name of weights or an asset of some models.
    package static func assets(in models: [CompiledModel]) -> NameSearch {
        search(
            models, kind: "weights or asset", isDenial: false,
            model: { $0.weights.map { ($0.id.rawValue, $0.title) } })
    }

    /// What a person may mean by the name of a workload of some models.
    package static func workloads(in models: [CompiledModel]) -> NameSearch {
        search(
            models, kind: "workload", isDenial: true,
            model: { $0.workloads.map { ($0.id.rawValue, $0.title) } })
    }

    /// What a person may mean by the name of weights or an asset of one model.
    package static func assets(of model: ThreatGraph) -> NameSearch {
        NameSearch(
            model.weights.map {
                NamedThing(id: $0.id.rawValue, titles: $0.title.map { [$0] } ?? [])
            },
            kind: "weights or asset")
    }

    /// What a person may mean by the name of a workload of one model.
    package static func workloads(of model: ThreatGraph) -> NameSearch {
        NameSearch(
            model.workloads.map {
                NamedThing(id: $0.id.rawValue, titles: $0.title.map { [$0] } ?? [])
            }, kind: "workload")
    }

    /// The assets or workloads of models; of a graph that came without one, those of its goals.
    private static func search(
        _ models: [CompiledModel], kind: String, isDenial: Bool,
        model read: (ThreatGraph) -> [(id: String, title: String?)]
    ) -> NameSearch {
        var order: [String] = []
        var titles: [String: [String]] = [:]
        for compiled in models {
            let named =
                compiled.model.map(read)
                ?? compiled.graph.consequences.compactMap { GoalName(id: $0.id) }
                .filter { ($0.kind == .denial) == isDenial }
                .compactMap { name in name.asset.map { ($0, nil) } }
            for (id, title) in named {
                if titles[id] == nil {
                    order.append(id)
                    titles[id] = []
                }
                if let title, titles[id]?.contains(title) == false { titles[id]?.append(title) }
            }
        }
        return NameSearch(
            order.map { NamedThing(id: $0, titles: titles[$0] ?? []) }, kind: kind)
    }
}

extension ModelNames {
    /// What a person may mean by the name of a party of a model, its title or its id.
    package static func defenders(of model: ThreatGraph) -> NameSearch {
        NameSearch(
            model.defenders.map {
                NamedThing(id: $0.id.rawValue, titles: $0.title.map { [$0] } ?? [])
            }, kind: "party")
    }
}

extension String {
    /// The consequence with this id in words, what it is of by its id.
    package var goalInWords: String { ModelNames(nil).goal(self) }
}
