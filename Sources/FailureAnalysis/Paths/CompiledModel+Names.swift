public import AttackGraph
public import Compilation
public import Networks
import ThreatGraph

extension CompiledModel {
    /// What a barrier is in words, for example `the boundary of Campus`.
    public func name(of index: BarrierIndex) -> String {
        let names = ModelNames(model)
        return switch meaning(of: index) {
        case .perimeter(let perimeter): "the boundary of \(names.perimeter(perimeter))"
        case .control(let control, let perimeter):
            "control \(control) on \(names.perimeter(perimeter))"
        case .channel(let channel): "the channel \(names.channel(channel))"
        case .keyRelease(let key): "the release of key \(names.key(key))"
        case .shareRelease(let weights): "the release of the shares of \(names.weights(weights))"
        case .ownerOrder(let weights): "the owner's own hold on \(names.weights(weights))"
        case .leg(let workload, let leg):
            "the provider's hold on \(names.leg(leg, of: workload))"
        case .memory(let perimeter):
            "what keeps its host out of \(names.perimeter(perimeter))"
        case .site(let workload, let leg, let perimeter):
            "the hold of \(names.perimeter(perimeter)) on \(names.leg(leg, of: workload))"
        case .keyWithheld(let key): "the hold on key \(names.key(key)), without which nothing runs"
        case .unexplained: "'\(graph[index].id)'"
        }
    }
}

extension CompiledModel {
    /// What a root cause is in words, for example `order of the United States`; its id for one of a
    /// graph that came without a model.
    public func name(ofRoot id: String) -> String {
        guard let model else { return id }
        switch CauseName(rootID: id) {
        case .unknownOrder?: return "order of a sovereign that the model does not name"
        case .order(let order):
            return "order of \(model.jurisdictions[order]?.name ?? order.rawValue)"
        case .parent(let parent):
            return "parent \(model.parents[parent]?.title ?? parent.rawValue)"
        case .shared(let cause): return model.sharedCauses[cause]?.title ?? cause.rawValue
        case .own, nil: return id
        }
    }
}
