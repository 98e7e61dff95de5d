import Phrases
package import ThreatGraph

// What a change to the model says, with names in place of paths.

extension DescriptionWords {
    /// The facts that an unknown is about, each once, for example `the operator of Network egress
    /// (network)`.
    package func facts(of unknown: Unknown) -> [String] {
        var titles: [String: String] = [:]
        for change in unknown.alternatives.flatMap(\.changes) {
            titles[change.path] = titles[change.path] ?? Self.title(in: change.value)
        }
        let paths = Set(unknown.alternatives.flatMap(\.changes).map(\.path)).sorted()
        let known = paths.filter { !isNewParty(at: $0) }
        return (known.isEmpty ? paths : known).map { fact(at: $0, title: titles[$0]) }
    }

    /// What is so once a change is made, for example `the level of Campus (campus) is SL4`.
    func change(_ change: Change) -> String {
        let fact = fact(at: change.path, title: Self.title(in: change.value))
        let isWhole = change.path.split(separator: ".").count == 2
        let key = change.path.split(separator: ".").last.map(String.init) ?? ""
        switch change.value {
        case .null: return "\(fact) is not there"
        case .mapping where isWhole && !isFormula(change.value):
            return "\(fact) is this: \(value(change.value, of: key))"
        case .mapping where isWhole && change.path.hasPrefix("workloads."):
            return "\(fact) cannot go on without \(value(change.value, of: key))"
        case .scalar, .list, .mapping:
            let verb = !isWhole && key.hasSuffix("s") ? "are" : "is"
            return "\(fact) \(verb) \(value(change.value, of: key))"
        }
    }

    // MARK: Facts

    /// Whether a party stands at a path that only an alternative has: it is there to be named.
    private func isNewParty(at path: String) -> Bool {
        let parts = path.split(separator: ".")
        return parts.count == 2 && parts[0] == "defenders"
            && !model.defenders.contains(DefenderID(String(parts[1])))
    }

    /// What stands at a path, by its title where it has one.
    private func fact(at path: String, title: String?) -> String {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count > 1 else { return path }
        let rest = Array(parts.dropFirst(2))
        let element = element(parts[0], parts[1], title: rest.isEmpty ? title : nil)
        if rest.isEmpty { return element }
        if parts[0] == "workloads", rest.count == 1, ["all", "any", "of"].contains(rest[0]) {
            return "what \(element) needs"
        }
        return rest.count == 1
            ? "the \(rest[0]) of \(element)"
            : "\u{201C}\(rest.joined(separator: "."))\u{201D} of \(element)"
    }

    /// An element, also one that only an alternative has.
    private func element(_ section: String, _ id: String, title: String?) -> String {
        let (kind, name): (String, String) =
            switch section {
            case "perimeters": ("perimeter", names.titled(PerimeterID(id)))
            case "channels": ("channel", names.titled(ChannelID(id)))
            case "weights", "assets": ("asset", names.titled(WeightsID(id)))
            case "keys": ("key", names.titled(KeyID(id)))
            case "sites": ("site", names.titled(SiteID(id)))
            case "services": ("service", names.titled(ServiceID(id)))
            case "workloads": ("workload", names.titled(WorkloadID(id)))
            case "defenders": ("defender", names.titled(DefenderID(id)))
            case "parents": ("parent", names.titled(ParentID(id)))
            case "jurisdictions": ("jurisdiction", names.articled(JurisdictionID(id)))
            case "shared": ("shared cause", names.titled(SharedCauseID(id)))
            case "ties": ("tie", names.titled(model.ties[TieID(id)]?.title, id))
            default: (section, id)
            }
        if name != id { return name }
        return title.map { "\($0) (\(id))" } ?? "the \(kind) \(id)"
    }

    /// The title that an element gets by a change.
    private static func title(in value: FactValue) -> String? {
        guard case .mapping(let entries) = value,
            case .scalar(let title)? = entries.first(where: { $0.key == "title" })?.value
        else { return nil }
        return title
    }

    // MARK: Values

    /// Keys under which a party stands.
    private static let parties: Set = [
        "operator", "op", "owner", "capacity", "chips", "provider", "verifier", "root", "policy",
        "facility", "escort", "all", "any", "of", "principal",
    ]
    /// Keys under which a place stands.
    private static let places: Set = ["in", "inside", "from", "to"]

    /// A value under a key: parties and places by their names, formulas as one says them.
    private func value(_ value: FactValue, of key: String) -> String {
        switch value {
        case .null: return "nothing"
        case .scalar(let text):
            if Self.parties.contains(key), model.defenders[DefenderID(text)] != nil {
                return names.titled(DefenderID(text))
            }
            if Self.places.contains(key), model.perimeters[PerimeterID(text)] != nil {
                return names.titled(PerimeterID(text))
            }
            return text
        case .list(let items):
            let isGrouped = items.count > 1
            return WordList.joined(items.map { item(item: $0, of: key, isGrouped: isGrouped) })
        case .mapping(let entries):
            let told = entries.filter { !FactValue.asides.contains($0.key) }
            return formula(told) ?? told.map(pair).joined(separator: ", ")
        }
    }

    private func pair(_ entry: FactValue.Entry) -> String {
        let words = value(entry.value, of: entry.key)
        if case .scalar = entry.value { return "\(entry.key) \(words)" }
        return "\(entry.key) (\(words))"
    }

    /// One of several: in brackets where it is more than a name.
    private func item(item: FactValue, of key: String, isGrouped: Bool) -> String {
        let words = value(item, of: key)
        guard isGrouped, case .mapping(let entries) = item else { return words }
        return isLeaf(entries) ? words : "(\(words))"
    }

    private func isLeaf(_ entries: [FactValue.Entry]) -> Bool {
        entries.contains { $0.key == "op" }
    }

    private func isFormula(_ value: FactValue) -> Bool {
        guard case .mapping(let entries) = value else { return false }
        return formula(entries.filter { !FactValue.asides.contains($0.key) }) != nil
    }

    /// `AWS (aws) or Lab (lab) at SL3` for what is a formula; nothing for another mapping.
    private func formula(_ entries: [FactValue.Entry]) -> String? {
        let values = Dictionary(
            entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        func parts(_ key: String) -> [String]? {
            guard case .list(let items)? = values[key] else { return nil }
            return items.map { item(item: $0, of: key, isGrouped: items.count > 1) }
        }
        if values.count == 1, let parts = parts("any") { return WordList.joined(parts, "or") }
        if values.count == 1, let parts = parts("all") { return WordList.joined(parts) }
        if values.count == 2, case .scalar(let count)? = values["at-least"],
            let parts = parts("of")
        {
            return "at least \(count) of \(WordList.joined(parts))"
        }
        guard let party = values["op"] else { return nil }
        let known: Set = ["op", "level", "persons"]
        guard known.isSuperset(of: values.keys) else { return nil }
        let people = values["persons"].map { "\(value($0, of: "persons")) people at " } ?? ""
        let level = values["level"].map { " at \(value($0, of: "level"))" } ?? ""
        return people + value(party, of: "op") + level
    }
}
