import Formulas

extension FactValue {
    /// A formula over defenders, as a model file writes it.
    init(_ quorum: Quorum) {
        self = quorum.folded { member in
            if member.level == nil, member.persons == 1 { return .scalar(member.defender.rawValue) }
            var entries = [Entry(key: "op", value: .scalar(member.defender.rawValue))]
            entries.add("level", member.level?.description)
            entries.add("persons", member.persons == 1 ? nil : "\(member.persons)")
            return .mapping(entries.sorted { $0.key < $1.key })
        } combine: { operation, parts in
            .operation(operation, parts)
        }
    }

    /// What a workload needs, as a model file writes it.
    init(_ needs: Substrate) {
        self = needs.folded { leg in
            var entries = [Entry(key: leg.kind.rawValue, value: .scalar(leg.provider.rawValue))]
            entries.add("in", leg.perimeter?.rawValue)
            // Left out, it would follow the places of whoever provides it.
            let isNever =
                leg.isNeverStoppedThere || leg.kind == .capacity && leg.perimeter == nil
            entries.add("level", leg.level?.description ?? (isNever ? "none" : nil))
            entries.add("after", leg.after?.description)
            return .mapping(entries.sorted { $0.key < $1.key })
        } combine: { operation, parts in
            .operation(operation, parts)
        }
    }

    private static func operation(_ operation: FormulaOperation, _ parts: [FactValue]) -> Self {
        switch operation {
        case .all: .mapping([Entry(key: "all", value: .list(parts))])
        case .any: .mapping([Entry(key: "any", value: .list(parts))])
        case .atLeast(let count):
            .mapping([
                Entry(key: "at-least", value: .scalar("\(count)")),
                Entry(key: "of", value: .list(parts)),
            ])
        }
    }
}

extension [FactValue.Entry] {
    fileprivate mutating func add(_ key: String, _ value: String?) {
        if let value { append(FactValue.Entry(key: key, value: .scalar(value))) }
    }
}
