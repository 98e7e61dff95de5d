package import Drawing

/// What things of a model stand for: the attributes that Docs/Diagrams.md lists.
extension Identity {
    /// - Parameters:
    ///   - element: The part of the model, by its path there, for example `perimeters.campus`.
    ///   - barriers: The ids of the barriers of the attack graph that stand there.
    ///   - fact: The id of the fact of the attack graph.
    ///   - step: The number of the step on the path.
    init(
        _ element: String? = nil, barriers: [String] = [], fact: String? = nil, step: Int? = nil
    ) {
        var data: [Datum] = []
        if let element { data.append(.one("element", element)) }
        if !barriers.isEmpty { data.append(.many("barriers", barriers)) }
        if let fact { data.append(.one("fact", fact)) }
        self.init(data, number: step)
    }

    /// What is counted rather than drawn one by one.
    init(counting things: String) { self.init([.one("counts", things)]) }

    /// A line that stands for several ways from one group of elements to another.
    init(from: [String], to: [String], counting things: String, count: Int) {
        self.init([
            .many("from", from), .many("to", to), .one("counts", things), .one("count", "\(count)"),
        ])
    }

    /// By what a thing that counts others is known, whatever the number.
    var counted: String? {
        let kept = data.compactMap { datum -> String? in
            switch datum {
            case .one("counts", let things): things
            case .many("from", let ids): "from " + ids.joined(separator: " ")
            case .many("to", let ids): "to " + ids.joined(separator: " ")
            default: nil
            }
        }
        return kept.isEmpty ? nil : kept.joined(separator: " ")
    }

    /// The part of the model that a thing stands for.
    package var element: String? { value(of: "element") }

    /// The fact of the attack graph that a thing stands for.
    package var fact: String? { value(of: "fact") }

    private func value(of key: String) -> String? {
        for case .one(key, let value) in data { return value }
        return nil
    }

    /// The barriers of the attack graph that a thing stands for.
    package var barriers: [String] {
        for case .many("barriers", let ids) in data { return ids }
        return []
    }
}
