internal import AttackGraph
internal import ModelFormat
import Networks
internal import Phrases
internal import YAMLKit

/// What a raw attack graph can say and hardly mean.
extension AttackGraphDecoder {
    /// How many guesses of a name are made at most: each looks at every fact.
    private static let mostGuesses = 20

    /// Facts that are needed and that no step yields, each where it is first named.
    ///
    /// A step that needs one is never taken, and a consequence that is one never comes about: where
    /// the name is misspelt, the graph looks safer than it is.
    ///
    /// - Complexity: O(*n*) for a graph of *n* names, and O(*f*) for each guess among *f* facts.
    func doubts(about graph: AttackGraph) -> [Diagnostic] {
        var isYielded = [Bool](repeating: false, count: graph.facts.count)
        for head in graph.steps.heads { isYielded[head.position] = true }
        let missing = Set(zip(graph.facts, isYielded).filter { !$1 }.map(\.0.id))
        if missing.isEmpty { return [] }
        let yielded = zip(graph.facts, isYielded).filter(\.1).map(\.0.id)
        var left = missing
        var found: [Diagnostic] = []
        var guesses = 0
        func note(_ node: YAMLNode?, _ words: String) {
            guard let node, let name = node.scalar?.text, left.remove(name) != nil,
                found.count < ModelErrors.mostWorthReading
            else { return }
            var hint = ""
            if guesses < Self.mostGuesses {
                guesses += 1
                hint =
                    Suggestion.nearest(to: name, among: yielded)
                    .map { ": did you mean '\($0)'?" } ?? ""
            }
            found.append(
                Diagnostic(
                    .graphNoStep, "no step yields '\(name.prefix(80))', so \(words)\(hint)",
                    at: node.range))
        }
        for step in root["steps"]?.items ?? [] {
            for premise in step["pre"]?.items ?? [] {
                note(premise, "this step is never taken")
            }
        }
        for consequence in root["consequences"]?.items ?? [] {
            note(consequence["goal"], "nothing brings this consequence about")
        }
        return found.sorted()
    }
}
