import Foundation

/// What stands in the places of a page, `<!--NAME-->…<!--/-->`, as a file beside its script says it.
struct PagePlaces {
    /// A place: the command that is asked, where in its JSON, and how it is written.
    struct Place {
        let command: String
        let path: String
        let form: String
    }

    private(set) var models: [String: [String]] = [:]
    private(set) var names: [String: String] = [:]
    private(set) var places: [String: Place] = [:]
    private(set) var pictures: [String: String] = [:]
    /// What sentences rest on, by the place that they stand beside.
    private(set) var musts: [String: String] = [:]
    /// Lines that could not be read.
    private(set) var faults: [String] = []

    init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let equals = line.range(of: " = ") else {
                faults.append(String(line))
                continue
            }
            let left = line[..<equals.lowerBound].split(separator: " ").map(String.init)
            let right = String(line[equals.upperBound...])
            let parts = right.components(separatedBy: " ; ")
            switch (left.first, left.count) {
            case ("model", 2): models[left[1]] = right.components(separatedBy: " + ")
            case ("name", 2): names[left[1]] = right
            case ("picture", 2): pictures[left[1]] = right
            case ("must", 2): musts[left[1]] = right
            case (let name?, 1) where parts.count == 3:
                places[name] = Place(command: parts[0], path: parts[1], form: parts[2])
            default: faults.append(String(line))
            }
        }
    }

    /// What the places of a page have, in the order of the page.
    static func marks(of page: String) -> [(name: String, text: String)] {
        page.matches(of: /<!--([a-z0-9.-]+)-->((?s:.*?))<!--\/-->/).map {
            (String($0.output.1), String($0.output.2))
        }
    }

    /// A value as the page has it; `nil` where it is not of that form.
    func written(_ value: JSONValue, as form: String) -> String? {
        func called(_ id: JSONValue) -> String { names[id.plain] ?? id.plain }
        switch form {
        case "sets":
            guard let sets = value.items else { return nil }
            if sets.isEmpty { return "none" }
            if sets.count == 1, sets[0].items?.isEmpty == true { return "nobody need fail" }
            return sets.map { set in
                "{" + (set.items ?? []).map(called).joined(separator: ", ") + "}"
            }.joined(separator: " ")
        case "name": return (value.items ?? [value]).map(called).joined(separator: ", ")
        case "names":
            guard let items = value.items else { return nil }
            return items.isEmpty ? "none" : items.map(called).joined(separator: ", ")
        case "count": return value.items.map { "\($0.count)" }
        case "completions":
            let counts = value.items?.map { $0["completions"].flatMap { Int($0.plain) } ?? 0 }
            return counts.map { "\($0.reduce(0, +))" }
        case "people": return value.items.map(people)
        case "size":
            guard case .integer(let bytes) = value else { return nil }
            let (unit, name) = bytes >= 1_000_000_000_000 ? (1e12, "TB") : (1e9, "GB")
            return "\((Double(bytes) / unit).formatted()) \(name)"
        case "text":
            if case .null = value { return "none" }
            return value.plain
        default: return nil
        }
    }

    private func people(_ sets: [JSONValue]) -> String {
        if sets.isEmpty { return "none" }
        return sets.map { set in
            guard case .object(let counts) = set else { return "" }
            return counts.sorted { $0.key < $1.key }
                .map { "\($0.value.plain) at \(names[$0.key] ?? $0.key)" }
                .joined(separator: " and ")
        }.joined(separator: "; ")
    }
}
