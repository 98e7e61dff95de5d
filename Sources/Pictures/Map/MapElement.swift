import Phrases
package import ThreatGraph
import Wording

/// An element of a model around which a part of it is drawn.
package enum MapElement: Hashable, Sendable {
    case perimeter(PerimeterID)
    case channel(ChannelID)
    case weights(WeightsID)
    case key(KeyID)
    case workload(WorkloadID)
    /// All that a defender operates, guards, releases or provides.
    case defender(DefenderID)
    /// The same for every defender of a parent.
    case parent(ParentID)
    /// The same for every defender that a jurisdiction reaches.
    case jurisdiction(JurisdictionID)

    /// The element that a name means: an id, or a section of the model, a dot and an id, as
    /// `perimeters.campus`; else a root cause, as `parent:amazon`, or a title.
    ///
    /// - Throws: `MapElementError` where the model has no such element, or several of that name.
    /// - Complexity: O(log *n*) for *n* elements; O(*n*) to look among titles.
    package init(named name: String, in model: ThreatGraph) throws(MapElementError) {
        let found = Section.allCases.compactMap { section -> (path: String, element: Self)? in
            let prefix = section.rawValue + "."
            let id = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
            return section.element(id, in: model).map { ("\(prefix)\(id)", $0) }
        }
        // An id may itself begin like a path; the whole name counts first.
        if let only = found.first, found.count == 1 {
            self = only.element
        } else if let cause = Self(cause: name, in: model) {
            self = cause
        } else if found.isEmpty {
            self = try Self(titled: name, in: model)
        } else {
            throw .several(name, paths: found.map(\.path))
        }
    }

    /// The element behind a root cause's id; `nil` for what is none or can not be drawn around.
    private init?(cause id: String, in model: ThreatGraph) {
        let section: Section
        switch CauseName(rootID: id)?.kind {
        case .own: section = .defenders
        case .order: section = .jurisdictions
        case .parent: section = .parents
        case .shared, .tie, nil: return nil
        }
        guard let name = CauseName(rootID: id)?.name, let element = section.element(name, in: model)
        else { return nil }
        self = element
    }

    /// The element that is called so.
    private init(titled name: String, in model: ThreatGraph) throws(MapElementError) {
        let sections = Section.allCases.map { ($0, $0.ids(in: model)) }
        let counts = Dictionary(
            sections.flatMap { $0.1.map { ($0, 1) } }, uniquingKeysWith: +)
        let names = ModelNames(model)
        var elements: [String: Self] = [:]
        var things: [NamedThing] = []
        for (section, ids) in sections {
            for id in ids {
                guard let element = section.element(id, in: model) else { continue }
                let written = counts[id] == 1 ? id : element.path
                elements[written] = element
                things.append(NamedThing(id: written, titles: [element.title(by: names)]))
            }
        }
        do throws(NameSearchError) {
            guard let element = elements[try NameSearch(things, kind: "element").id(name)] else {
                throw .unknown(name, kind: "element", near: [], known: [])
            }
            self = element
        } catch {
            switch error {
            case .several(_, let ids): throw .several(name, paths: ids)
            case .unknown(_, _, let near, _):
                throw .unknown(
                    name, near: near,
                    known: sections.filter { !$0.1.isEmpty }
                        .map { MapElementError.Known(section: $0.0.rawValue, ids: $0.1) })
            }
        }
    }

    /// The sections of a model whose elements can be drawn around.
    private enum Section: String, CaseIterable {
        case perimeters
        case channels
        case weights
        case keys
        case workloads
        case defenders
        case parents
        case jurisdictions

        func element(_ id: String, in model: ThreatGraph) -> MapElement? {
            switch self {
            case .perimeters: model.perimeters[PerimeterID(id)].map { .perimeter($0.id) }
            case .channels: model.channels[ChannelID(id)].map { .channel($0.id) }
            case .weights: model.weights[WeightsID(id)].map { .weights($0.id) }
            case .keys: model.keys[KeyID(id)].map { .key($0.id) }
            case .workloads: model.workloads[WorkloadID(id)].map { .workload($0.id) }
            case .defenders: model.defenders[DefenderID(id)].map { .defender($0.id) }
            case .parents: model.parents[ParentID(id)].map { .parent($0.id) }
            case .jurisdictions:
                model.jurisdictions[JurisdictionID(id)].map { .jurisdiction($0.id) }
            }
        }

        func ids(in model: ThreatGraph) -> [String] {
            switch self {
            case .perimeters: model.perimeters.ids.map(\.rawValue)
            case .channels: model.channels.ids.map(\.rawValue)
            case .weights: model.weights.ids.map(\.rawValue)
            case .keys: model.keys.ids.map(\.rawValue)
            case .workloads: model.workloads.ids.map(\.rawValue)
            case .defenders: model.defenders.ids.map(\.rawValue)
            case .parents: model.parents.ids.map(\.rawValue)
            case .jurisdictions: model.jurisdictions.ids.map(\.rawValue)
            }
        }
    }

    /// What the element is called.
    private func title(by names: ModelNames) -> String {
        switch self {
        case .perimeter(let id): names.perimeter(id)
        case .channel(let id): names.channel(id)
        case .weights(let id): names.weights(id)
        case .key(let id): names.key(id)
        case .workload(let id): names.workload(id)
        case .defender(let id): names.defender(id)
        case .parent(let id): names.parent(id)
        case .jurisdiction(let id): names.jurisdiction(id)
        }
    }

    /// The path of the element in the model, as `perimeters.campus`.
    var path: String {
        switch self {
        case .perimeter(let id): "perimeters.\(id)"
        case .channel(let id): "channels.\(id)"
        case .weights(let id): "weights.\(id)"
        case .key(let id): "keys.\(id)"
        case .workload(let id): "workloads.\(id)"
        case .defender(let id): "defenders.\(id)"
        case .parent(let id): "parents.\(id)"
        case .jurisdiction(let id): "jurisdictions.\(id)"
        }
    }
}
