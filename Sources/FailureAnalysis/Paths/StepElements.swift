import AttackGraph
package import Compilation
import ThreatGraph

/// The elements of a model that one step of a path rests on, by their paths there, for example
/// `channels.network` or `weights.w.copies.campus`.
package struct StepElements: Hashable, Sendable {
    /// For each barrier of the step what it belongs to; `nil` for one without a model.
    package let barriers: [String?]
    /// What the step says of the model besides: a copy or a key that is kept there, a way that
    /// nothing guards.
    package let ground: [String]
}

extension CompiledModel {
    /// What each step of a path rests on, in the order of its steps; nothing for a graph that came
    /// without a model.
    package func elements(of path: FailurePath) -> [StepElements] {
        guard let model else {
            return path.steps.map {
                StepElements(barriers: $0.barriers.map { _ in nil }, ground: [])
            }
        }
        let tracer = EvidenceTracer(self, model: model)
        return path.steps.map { step in
            StepElements(
                barriers: step.barriers.map { tracer.element(of: $0.barrier) },
                ground: tracer.ground(of: step.step))
        }
    }

    /// The element that says who fails by a party's or root cause's failure, by its path.
    package func element(ofFailure id: String) -> String? {
        guard let model else { return nil }
        switch CauseName(rootID: id) {
        case nil: return "defenders.\(id)"
        case .own(let defender): return "defenders.\(defender)"
        case .order(let jurisdiction): return "jurisdictions.\(jurisdiction)"
        case .shared(let cause): return "shared.\(cause)"
        case .tie(let tie): return "ties.\(tie)"
        case .parent(let parent):
            let owned = model.defenders.first { $0.parent == parent }
            return owned.map { "defenders.\($0.id).parent" } ?? "parents.\(parent)"
        }
    }
}
