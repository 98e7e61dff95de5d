import AttackGraph
import FailureAnalysis

/// On what the steps of a path rest.
struct PathGrounds {
    private let steps: [PathStep]
    /// The place of the step that yields each fact.
    private let places: [FactIndex: Int]

    init(_ path: FailurePath) {
        steps = path.steps
        places = Dictionary(
            path.steps.enumerated().map { ($1.fact, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The premises of a step on which no other premise of it rests.
    ///
    /// - Complexity: O(1) for a step with one premise, else what lies between its premises.
    func near(_ step: PathStep) -> [FactIndex] {
        guard step.premises.count > 1 else { return step.premises }
        return step.premises.filter { premise in
            !step.premises.contains { $0 != premise && rests($0, on: premise) }
        }
    }

    /// Whether a fact rests on another one, by however many steps.
    private func rests(_ fact: FactIndex, on ground: FactIndex) -> Bool {
        let first = places[ground] ?? -1
        var seen: Set<FactIndex> = [fact]
        var waiting = [fact]
        while let next = waiting.popLast() {
            guard let place = places[next] else { continue }
            for premise in steps[place].premises {
                if premise == ground { return true }
                // What was there before the ground cannot rest on it.
                if places[premise] ?? -1 > first, seen.insert(premise).inserted {
                    waiting.append(premise)
                }
            }
        }
        return false
    }
}
