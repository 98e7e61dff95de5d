import AttackGraph
import Catalogue
import FailureAnalysis
import Foundation
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
        if countsPeople { try addPeople(compiled, tiers: tiers) }
    }

    /// What a full analysis says of people; they are looked for by their names, so that this reads
    /// an analysis that does not count any too.
    private mutating func addPeople(_ compiled: CompiledModel, tiers: [Int]) throws {
        let options = AnalysisOptions(consequences: ["exfiltration", "tampering"], tiers: tiers)
        let findings = try FailureAnalyser(compiled, options: options).analysis().findings
        guard let told = Mirror(reflecting: findings).descendant("people"),
            let cells = told as? [any Encodable]
        else { return }
        for cell in cells {
            let read = try JSONDecoder().decode(Cell.self, from: JSONEncoder().encode(cell))
            let question = WordAnswers.Question(
                goal: read.consequence + (read.of.map { ":\($0)" } ?? ""), level: "person",
                tier: read.tier)
            coalitions[question] = Set(
                (read.sets ?? []).map { Set($0.map { "\($0.key): \($0.value)" }) })
        }
    }

    private struct Cell: Decodable {
        let consequence: String
        let of: String?
        let tier: Int?
        let sets: [[String: Int]]?
    }

    struct NoModel: Error {}
}
