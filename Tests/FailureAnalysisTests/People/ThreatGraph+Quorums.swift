import Formulas
import ThreatGraph

extension ThreatGraph {
    /// The model with every quorum replaced, in the order of its sections.
    func mappingQuorums(_ change: (Quorum) -> Quorum) -> ThreatGraph {
        var model = self
        for id in perimeters.ids {
            guard let perimeter = model.perimeters[id] else { continue }
            model.perimeters[id]?.operators = change(perimeter.operators)
            for control in perimeter.controls.ids {
                model.perimeters[id]?.controls[control]?.operators =
                    perimeter.controls[control]?.operators.map(change)
            }
        }
        for id in channels.ids {
            if case .barrier(let operators, let level) = channels[id]?.guardedBy {
                model.channels[id]?.guardedBy = .barrier(
                    operators: change(operators), level: level)
            }
        }
        for id in keys.ids {
            if case .onWord(let operators) = keys[id]?.release {
                model.keys[id]?.release = .onWord(of: change(operators))
            }
        }
        for id in weights.ids {
            if case .onWord(let operators, let level) = weights[id]?.custody.release {
                model.weights[id]?.custody.release = .onWord(of: change(operators), level: level)
            }
        }
        return model
    }
}
