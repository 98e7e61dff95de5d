internal import Phrases
package import ThreatGraph

/// A model that is there already, under what is taken over from files.
package struct ImportGround: Sendable {
    /// Every id of it, whatever it is of.
    package let ids: Set<String>
    /// What of it an import can add to.
    package let setup: ImportedSetup
    /// The ids of its sources.
    package let sources: Set<String>
    /// Who operates a perimeter, in the order of ids.
    let operators: [String: [String]]
    /// What the model leaves unknown.
    package let unknowns: [Unknown]
    /// Its only lab; `nil` where there is none, or are several.
    let owner: String?
    let parties: Set<String>
    let parents: Set<String>
    /// The custody of its assets that are in whole copies.
    let whole: Set<String>

    /// Takes a model in.
    ///
    /// - Complexity: O(*n* log *n*) for *n* elements.
    package init(_ model: ThreatGraph) {
        var setup = ImportedSetup(title: model.title)
        setup.zones = model.perimeters.map {
            .init(
                id: $0.id.rawValue, title: $0.name, inside: $0.parent?.rawValue,
                kind: $0.kind.rawValue, site: $0.site?.rawValue)
        }
        setup.parties = model.defenders.map {
            .init(id: $0.id.rawValue, title: $0.name, role: $0.role.rawValue)
        }
        // A share is no copy: a whole one in its place is another.
        setup.assets = model.weights.map { asset in
            .init(
                id: asset.id.rawValue, title: asset.name,
                copies: asset.copies.filter { $0.form != .share }.map {
                    .init(
                        zone: $0.perimeter.rawValue, isEncrypted: $0.form == .ciphertext,
                        place: nil)
                })
        }
        let nowhere = ImportGround.nowhere
        setup.flows = model.channels.compactMap { channel in
            guard case .perimeter(let from) = channel.source,
                case .perimeter(let into) = channel.destination
            else { return nil }
            return .init(
                id: channel.id.rawValue, title: channel.name,
                from: from.rawValue, into: into.rawValue, place: nowhere,
                kind: channel.kind.rawValue)
        }
        setup.sites = model.sites.map {
            .init(id: $0.id.rawValue, title: $0.name, place: nowhere)
        }
        for service in model.services {
            for zone in service.perimeters {
                var guest = ImportedSetup.Guest(
                    id: service.id.rawValue, title: service.name,
                    into: zone.rawValue, place: nowhere)
                guest.party = service.provider.rawValue
                setup.guests.append(guest)
            }
        }
        // Whoever comes in nowhere yet may be one who does in a file.
        setup.guests += model.defenders.map {
            .init(
                id: $0.id.rawValue, title: $0.name, into: "", place: nowhere)
        }
        self.setup = setup
        unknowns = Array(model.unknowns)
        let labs = model.defenders.filter { $0.role == .lab }
        owner = labs.count == 1 ? labs.first?.id.rawValue : nil
        parties = Set(model.defenders.map(\.id.rawValue))
        parents = Set(model.parents.map(\.id.rawValue))
        sources = Set(model.sources.map(\.id.rawValue))
        whole = Set(
            model.weights.filter { [.single, .replicated].contains($0.custody.scheme) }
                .map(\.id.rawValue))
        operators = Dictionary(
            model.perimeters.map { ($0.id.rawValue, $0.operators.defenders.map(\.rawValue)) },
            uniquingKeysWith: { first, _ in first })
        ids = parties.union(parents).union(setup.zones.map(\.id)).union(setup.assets.map(\.id))
            .union(model.channels.map(\.id.rawValue)).union(model.services.map(\.id.rawValue))
            .union(model.keys.map(\.id.rawValue)).union(model.workloads.map(\.id.rawValue))
            .union(model.unknowns.map(\.id.rawValue)).union(model.ties.map(\.id.rawValue))
            .union(model.claims.map(\.id.rawValue))
            .union(setup.sites.map(\.id))
            .union(model.jurisdictions.map(\.id.rawValue))
            .union(model.sharedCauses.map(\.id.rawValue))
    }

    private static let nowhere = DiagnosticPlace(file: "the model", line: 1, column: 1)
}
