import Formulas
import ThreatGraph

/// What one party operates, supplies, owns or is: what it can be asked about.
struct PartyBusiness {
    let party: DefenderID
    private let model: ThreatGraph
    /// The paths of what is its own.
    private let paths: Set<String>

    init(_ model: ThreatGraph, party: DefenderID) {
        self.model = model
        self.party = party
        let holdings = model.holdings(of: party)
        var paths: Set<String> = ["defenders.\(party)"]
        paths.formUnion(holdings.perimeters.map { "perimeters.\($0)" })
        paths.formUnion(
            holdings.controls.map { "perimeters.\($0.perimeter).controls.\($0.control)" })
        paths.formUnion(holdings.channels.map { "channels.\($0)" })
        paths.formUnion(holdings.sites.map { "sites.\($0)" })
        paths.formUnion(holdings.services.map { "services.\($0)" })
        paths.formUnion(holdings.keys.map { "keys.\($0)" })
        paths.formUnion(holdings.workloads.map { "workloads.\($0)" })
        func names(_ quorum: Quorum?) -> Bool { quorum?.defenders.contains(party) ?? false }
        for perimeter in model.perimeters {
            let path = "perimeters.\(perimeter.id)"
            if names(perimeter.hostHands?.operators) { paths.insert("\(path).host-hands") }
            if names(perimeter.detection?.operators) { paths.insert("\(path).detection") }
        }
        for channel in model.channels where names(channel.detection?.operators) {
            paths.insert("channels.\(channel.id).detection")
        }
        for weights in model.weights {
            if weights.owner == party { paths.insert(weights.path) }
            if case .onWord(let word, _) = weights.custody.release, names(word) {
                paths.insert("\(weights.path).custody")
            }
        }
        let parent = model.defenders[party]?.parent
        if let parent { paths.insert("parents.\(parent)") }
        for tie in model.ties
        where tie.party == party || tie.holder == party.rawValue || tie.holder == parent?.rawValue {
            paths.insert("ties.\(tie.id)")
        }
        self.paths = paths
    }

    /// Whether a part of the model is its own: itself, or what stands in it and is nobody else's.
    func includes(_ path: String) -> Bool {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count > 1 else { return false }
        if paths.contains(path) { return true }
        let whole = parts.prefix(2).joined(separator: ".")
        if parts.count == 2 { return false }
        switch parts[2] {
        case "controls":
            guard parts.count > 3 else { return paths.contains(whole) }
            let control = "\(whole).controls.\(parts[3])"
            return paths.contains(control)
                || paths.contains(whole) && !isRunByOthers(control: parts[3], on: parts[1])
        case "host-hands", "detection":
            return paths.contains("\(whole).\(parts[2])")
        case "custody": return paths.contains(whole) || paths.contains("\(whole).custody")
        default: return paths.contains(whole)
        }
    }

    /// Whether a level is its own: of what is its own, and of no other party's part in it.
    func includes(levelAt path: String, of element: String) -> Bool {
        let parts = path.dropFirst(element.count).split(separator: ".").map(String.init)
        let name = parts.last.flatMap { Int($0) } == nil ? parts.last : parts.dropLast().last
        if let name, name != "level", model.defenders.contains(DefenderID(name)) {
            return name == party.rawValue
        }
        return includes(path)
    }

    /// Whether an unknown is about what is its own or stands in what is its own, or whether it is one
    /// of those who may be meant.
    func includes(_ unknown: Unknown) -> Bool {
        unknown.alternatives.flatMap(\.changes).contains { change in
            includes(change.path) || Self.names(party.rawValue, in: change.value)
                || places(of: change).contains(where: surrounds)
        }
    }

    /// Whether it may know of copies that are not written: whoever owns them, or has one in a place
    /// of its own.
    func knowsCopies(of weights: Weights) -> Bool {
        model.possibleOwners(of: weights).contains(party)
            || weights.copies.contains { surrounds($0.perimeter) }
    }

    /// The perimeters in which a changed part stands, or would stand; a place where weights or work
    /// are as written is not changed.
    private func places(of change: Change) -> [PerimeterID] {
        let written = writtenPlaces(at: change.path)
        var found: [PerimeterID] = []
        let parts = change.path.split(separator: ".").map(String.init)
        if parts.count > 1, parts[0] == "perimeters" { found.append(PerimeterID(parts[1])) }
        if parts.count > 1, parts[0] == "keys", let place = model.keys[KeyID(parts[1])]?.perimeter {
            found.append(place)
        }
        var open = [change.value]
        while let value = open.popLast() {
            switch value {
            case .null, .scalar: break
            case .list(let items): open += items
            case .mapping(let entries):
                for entry in entries {
                    if ["in", "inside"].contains(entry.key), case .scalar(let id) = entry.value,
                        !written.contains(PerimeterID(id))
                    {
                        found.append(PerimeterID(id))
                    }
                    open.append(entry.value)
                }
            }
        }
        return found
    }

    /// Where weights lie or work is done as written, by the path of a change to them.
    private func writtenPlaces(at path: String) -> Set<PerimeterID> {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count > 1 else { return [] }
        switch parts[0] {
        case "weights", "assets":
            return Set(model.weights[WeightsID(parts[1])]?.copies.map(\.perimeter) ?? [])
        case "workloads":
            return Set(
                model.workloads[WorkloadID(parts[1])]?.needs.legs.compactMap(\.perimeter) ?? [])
        default: return []
        }
    }

    /// Whether a perimeter, or one around it, is its own.
    private func surrounds(_ place: PerimeterID) -> Bool {
        paths.contains("perimeters.\(place)")
            || model.surroundings(of: place).contains { paths.contains("perimeters.\($0.id)") }
    }

    private func isRunByOthers(control: String, on perimeter: String) -> Bool {
        model.perimeters[PerimeterID(perimeter)]?.controls[ControlID(control)]?.operators != nil
    }

    /// Whether a value names somebody.
    private static func names(_ id: String, in value: FactValue) -> Bool {
        switch value {
        case .null: false
        case .scalar(let text): text == id
        case .list(let items): items.contains { names(id, in: $0) }
        case .mapping(let entries): entries.contains { names(id, in: $0.value) }
        }
    }
}
