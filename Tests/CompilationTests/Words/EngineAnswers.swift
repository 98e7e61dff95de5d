import AttackGraph
import Catalogue
import Interchange
import ModelFormat
import ThreatGraph

@testable import Compilation

/// What the reader, the compiler and the engines make of a model's text, by question.
struct EngineAnswers {
    private(set) var coalitions: [WordAnswers.Question: Set<Set<String>>] = [:]

    init(text: String, catalogue: CatalogueBook, tiers: [Int]) throws {
        let input = try CheckedInput.read(
            bytes: Array(text.utf8), file: "words.yaml", catalogue: catalogue)
        guard case .model(let model, let catalogue) = input.content else { throw NoModel() }
        let graph = try ModelCompiler(model, catalogue: catalogue).compile(digest: "sha256:words")
            .graph
        let search = CoalitionSearch(graph)
        for consequence in graph.consequences {
            let asked = consequence.isTiered ? tiers : [0]
            for (level, isRoot, isBypass) in [
                ("party", false, false), ("root", true, false), ("lab-bypass", false, true),
                ("root-lab-bypass", true, true),
            ] {
                let variables =
                    isRoot
                    ? graph.rootVariables(for: consequence, withoutPrincipals: isBypass)
                    : graph.partyVariables(
                        modes: consequence.modes, withoutPrincipals: isBypass)
                let lists = search.minimalCoalitions(
                    of: consequence.goal, over: variables, tiers: asked)
                for (tier, list) in zip(asked, lists) {
                    let question = WordAnswers.Question(
                        goal: consequence.id, level: level,
                        tier: consequence.isTiered ? tier : nil)
                    coalitions[question] = Set(
                        list.coalitions.map { Set($0.map { variables[$0].id }) })
                }
            }
        }
    }

    struct NoModel: Error {}
}
