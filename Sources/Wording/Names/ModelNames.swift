package import Compilation
package import ThreatGraph

/// The names to print for a model's elements; their ids where the model gives none.
package struct ModelNames {
    private let model: ThreatGraph?

    package init(_ model: ThreatGraph?) { self.model = model }

    package func perimeter(_ id: PerimeterID) -> String {
        model?.perimeters[id]?.name ?? id.rawValue
    }

    package func channel(_ id: ChannelID) -> String { model?.channels[id]?.name ?? id.rawValue }

    package func weights(_ id: WeightsID) -> String { model?.weights[id]?.name ?? id.rawValue }

    package func key(_ id: KeyID) -> String { model?.keys[id]?.name ?? id.rawValue }

    package func workload(_ id: WorkloadID) -> String { model?.workloads[id]?.name ?? id.rawValue }

    package func defender(_ id: DefenderID) -> String { model?.defenders[id]?.name ?? id.rawValue }

    package func place(_ place: Location) -> String {
        switch place {
        case .perimeter(let id): perimeter(id)
        case .outside: "outside"
        }
    }

    /// A place with its preposition.
    package func at(_ place: Location) -> String {
        switch place {
        case .perimeter(let id): "in \(perimeter(id))"
        case .outside: "outside"
        }
    }

    package func form(_ form: HeldForm, of id: WeightsID) -> String {
        switch form {
        case .plaintext: "plaintext of \(weights(id))"
        case .ciphertext: "ciphertext of \(weights(id))"
        case .share(let number): "share \(number) of \(weights(id))"
        }
    }

    /// A leg of a workload, by its place among the substrate's legs.
    package func leg(_ number: Int, of id: WorkloadID) -> String {
        let name = workload(id)
        guard let legs = model?.workloads[id]?.needs.legs, legs.indices.contains(number) else {
            return "leg \(number + 1) of \(name)"
        }
        let leg = legs[number]
        return "\(leg.kind.rawValue) from \(defender(leg.provider)) for \(name)"
    }
}
