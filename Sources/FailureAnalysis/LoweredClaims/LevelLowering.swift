import Catalogue
import Formulas
import ThreatGraph

/// The levels of a model that are claimed, and the model with some of them lower.
///
/// Docs/LoweredClaims.md says which levels are claimed and what is lowered with them.
struct LevelLowering {
    private let model: ThreatGraph
    private let catalogue: CatalogueBook
    /// Every level that is written, in the order of the sections.
    let claims: [LevelClaim]

    init(_ model: ThreatGraph, catalogue: CatalogueBook?) {
        self.model = model
        self.catalogue = catalogue ?? CatalogueBook()
        let evidence = ModelEvidence(model)
        claims = model.statedLevels.filter { !$0.isLeftOut }.map { stated in
            LevelClaim(
                path: stated.path, element: stated.element, level: stated.level.rawValue,
                status: stated.evidence.status, source: stated.evidence.source?.rawValue,
                isReported: evidence.isReported(stated))
        }
    }

    /// Those that may be lower: claimed, and above SL0.
    var lowerable: [LevelClaim] { claims.filter { !$0.isReported && $0.level > 0 } }

    /// The model with some levels lower, and whatever was left out taken anew from the places that
    /// it follows.
    ///
    /// - Parameter steps: How many levels less, by path.
    func model(lowering steps: [String: Int]) -> ThreatGraph {
        let lowered = model.changingLevels { stated in
            guard let less = steps[stated.path], !stated.isLeftOut else { return stated.level }
            return SecurityLevel(rawValue: max(0, stated.level.rawValue - less)) ?? .zero
        }
        let expansion = ControlExpansion(lowered, catalogue: catalogue)
        return lowered.changingLevels { stated in
            guard stated.isLeftOut else { return stated.level }
            return followed(stated, in: lowered, expansion) ?? stated.level
        }
    }

    /// The level of the places that one follows which was left out, as the reader takes it.
    private func followed(
        _ stated: StatedLevel, in model: ThreatGraph, _ expansion: ControlExpansion
    ) -> SecurityLevel? {
        func strength(_ place: PerimeterID?) -> SecurityLevel? {
            place.flatMap { model.perimeters[$0] }.flatMap(expansion.strength)
        }
        func strength(_ place: Location) -> SecurityLevel? {
            if case .perimeter(let id) = place { strength(id) } else { nil }
        }
        let parts = stated.element.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        let name = parts[1]
        switch parts[0] {
        case "channels": return model.channels[ChannelID(name)].flatMap { strength($0.source) }
        case "perimeters": return strength(PerimeterID(name))
        case "keys":
            guard let key = model.keys[KeyID(name)] else { return nil }
            if let own = strength(key.perimeter) { return own }
            guard case .attested(let release)? = key.release else { return nil }
            return strength(release.enclave)
        case "weights", "assets":
            return model.weights[WeightsID(name)]?.copies.compactMap { strength($0.perimeter) }
                .min()
        case "workloads":
            let number = stated.path.split(separator: ".").last.flatMap { Int($0) } ?? 0
            guard let legs = model.workloads[WorkloadID(name)]?.needs.legs,
                legs.indices.contains(number - 1)
            else { return nil }
            let provider = legs[number - 1].provider
            return model.perimetersHoldingWeights.filter { place in
                model.perimeters[place]?.operators.defenders.contains(provider) ?? false
            }.compactMap { strength($0) }.min()
        default: return nil
        }
    }
}

extension ModelEvidence {
    /// Whether a source, and nobody of himself, says that a level is so, and nothing makes that
    /// doubtful.
    fileprivate func isReported(_ stated: StatedLevel) -> Bool {
        let own = weighed(stated.path, stated.evidence)
        if own.strength == .reported, own.element.source != nil { return true }
        return isReported(byClaimAbout: stated.path) && own.element.doubt == nil
    }
}
