import AttackGraph
import Catalogue
import FailureAnalysis
import Interchange
import ModelFormat
import ThreatGraph

@testable import Compilation

/// What the reader, the compiler and the engines make of a model's text, by question.
struct EngineAnswers {
    private(set) var coalitions: [WordAnswers.Question: Set<Set<String>>] = [:]

    init(
        text: String, catalogue: CatalogueBook, tiers: [Int], countsPeople: Bool = false
    ) throws {
        let input = try CheckedInput.read(
            bytes: Array(text.utf8), file: "words.yaml", catalogue: catalogue)
        guard case .model(let model, let catalogue) = input.content else { throw NoModel() }
        let compiled = try ModelCompiler(model, catalogue: catalogue)
            .compile(digest: "sha256:words")
        let graph = compiled.graph
        let search = CoalitionSearch(graph)
        for consequence in graph.consequences {
            let asked = consequence.isTiered ? tiers : [0]
            for (level, isRoot, isBypass) in [
                ("party", false, false), ("root", true, false), ("lab-bypass", false, true),
                ("root-lab-bypass", true, true),
            ] {
                let ways =
                    isBypass
                    ? graph.bypasses(of: consequence)
                    : [Bypass(goal: consequence.goal, principals: [])]
                for way in ways {
                    let variables =
                        isRoot
                        ? graph.rootVariables(for: consequence, without: way.principals)
                        : graph.partyVariables(modes: consequence.modes, without: way.principals)
                    let lists = search.minimalCoalitions(
                        of: way.goal, over: variables, tiers: asked)
                    for (tier, list) in zip(asked, lists) {
                        let question = WordAnswers.Question(
                            goal: consequence.id, level: level,
                            tier: consequence.isTiered ? tier : nil)
                        coalitions[question, default: []].formUnion(
                            list.coalitions.map { Set($0.map { variables[$0].id }) })
                    }
                }
            }
        }
        // Of several ways a set counts that no other way makes smaller.
        coalitions = coalitions.mapValues { sets in
            sets.filter { set in !sets.contains { $0.isStrictSubset(of: set) } }
        }
        if countsPeople { try addPeople(compiled, tiers: tiers) }
    }

    /// What a full analysis says of people.
    private mutating func addPeople(_ compiled: CompiledModel, tiers: [Int]) throws {
        var options = AnalysisOptions(consequences: ["exfiltration", "tampering"], tiers: tiers)
        options.countsPeople = true
        let findings = try FailureAnalyser(compiled, options: options).analysis().findings
        for cell in findings.people ?? [] {
            let question = WordAnswers.Question(
                goal: cell.goal, level: "person", tier: cell.tier)
            coalitions[question] = Set(
                cell.sets.map { Set($0.counts.map { "\($0.key): \($0.value)" }) })
        }
    }

    struct NoModel: Error {}
}
