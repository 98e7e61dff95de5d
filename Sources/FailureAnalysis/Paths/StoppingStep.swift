import AttackGraph
import Compilation
import ThreatGraph

/// What a step rests on by which somebody who is let in stops work, or takes away a key.
extension CompiledModel {
    /// The channel over which a step's administration comes, into one of some perimeters.
    func administration(at step: Step, into reached: [PerimeterID]) -> Channel? {
        guard let model else { return nil }
        for barrier in step.barriers {
            guard case .channel(let id) = meaning(of: barrier) else { return nil }
            return model.channels[id]
        }
        // Nothing guards it: it is told by its ends.
        var source = Location.outside
        if let premise = step.premises.first {
            guard case .inside(let place) = meaning(of: premise) else { return nil }
            source = .perimeter(place)
        }
        return model.channels.first { channel in
            guard channel.kind == .administration, channel.guardedBy == .none,
                channel.stops != .no, channel.source == source,
                case .perimeter(let into) = channel.destination
            else { return false }
            return reached.contains(into)
        }
    }
}

extension ThreatGraph {
    /// The perimeters into which somebody must be let to lose a leg or a key: where it stands, and
    /// those around.
    func perimeters(reaching lost: FactMeaning) -> [PerimeterID] {
        var places: [PerimeterID] = []
        switch lost {
        case .legLost(let id, let number):
            guard let legs = workloads[id]?.needs.legs, legs.indices.contains(number) else {
                return []
            }
            places = self.places(of: legs[number]).map(\.id)
        case .keyLost(_, let id): places = keys[id].map { self.places(of: $0) } ?? []
        default: return []
        }
        return places.flatMap { [$0] + surroundings(of: $0).map(\.id) }
    }
}
