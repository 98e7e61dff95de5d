import ThreatGraph

extension ThreatGraph {
    /// The parts that have a level which the model leaves out, each with the parts that it was taken from.
    ///
    /// The lowest of several levels stays as it is where one of them rises alone, so that no single change
    /// shows on how many the part rests.
    ///
    /// - Complexity: O(*a* · *p*) for *a* levels that were taken and *p* parts.
    var takenLevels: [ModelPart: Set<ModelPart>] {
        var taken: [ModelPart: Set<ModelPart>] = [:]
        for assumption in leftOut.assumptions {
            guard let part = ModelPart(path: assumption.path),
                let sources = sources(of: assumption.kind, for: part)
            else { continue }
            taken[part, default: []].formUnion(sources)
        }
        return taken
    }

    private func sources(of kind: Assumption.Kind, for part: ModelPart) -> [ModelPart]? {
        switch (kind, part) {
        case (.channelLevel, .channel(let id)), (.detectionLevel, .channel(let id)):
            guard case .perimeter(let place)? = channels[id]?.source else { return [] }
            return [.perimeter(place)]
        case (.keyLevel, .key(let id)):
            guard let key = keys[id] else { return [] }
            var places = key.perimeter.map { [$0] } ?? []
            if case .attested(let attested)? = key.release { places.append(attested.enclave) }
            return places.map(ModelPart.perimeter)
        case (.releaseLevel, .weights(let id)):
            return weights[id]?.copies.map { .perimeter($0.perimeter) } ?? []
        case (.capacityLevel, .workload), (.detectionLevel, _):
            // Whichever places hold weights, and whoever runs which of them.
            return perimeters.ids.map(ModelPart.perimeter) + weights.ids.map(ModelPart.weights)
        default: return nil
        }
    }
}
