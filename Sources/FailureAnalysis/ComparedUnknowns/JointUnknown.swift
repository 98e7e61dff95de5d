package import ThreatGraph

/// An unknown of one or both of two models that are compared.
///
/// Unknowns of one name are one fact that is not known, and vary together, whatever each model makes
/// of it; others vary apart.
package struct JointUnknown: Hashable, Sendable {
    /// Which of the two models have it.
    package enum Owner: String, Codable, Hashable, Sendable {
        /// Only the first.
        case first
        /// Only the second.
        case second
        /// Both.
        case both
    }

    /// Its id.
    package var id: String
    /// Which of the models have it.
    package var owner: Owner
    /// The labels of its alternatives, in the order of the first model that has it.
    package var alternatives: [String]
    /// What each alternative changes, in the same order.
    let changes: [Changes]

    /// What one alternative changes in either model.
    struct Changes: Hashable {
        var first: [Change] = []
        var second: [Change] = []
    }
}

extension JointUnknown {
    /// The unknowns of two models, by id.
    ///
    /// - Throws: `ComparedUnknownsError.otherAlternatives` where both have one of a name and the
    ///   alternatives are not called the same.
    static func joining(
        _ first: ThreatGraph?, _ second: ThreatGraph?
    ) throws(ComparedUnknownsError) -> [JointUnknown] {
        func unknowns(_ model: ThreatGraph?) -> [UnknownID: Unknown] {
            let open = (model?.unknowns).map { $0.filter { !$0.alternatives.isEmpty } } ?? []
            return Dictionary(open.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        }
        let (mine, others) = (unknowns(first), unknowns(second))
        var joint: [JointUnknown] = []
        for id in Set(mine.keys).union(others.keys).sorted() {
            switch (mine[id], others[id]) {
            case (let one?, let other?): joint.append(try both(one, other))
            case (let one?, nil):
                joint.append(
                    JointUnknown(
                        id: id.rawValue, owner: .first, alternatives: one.alternatives.map(\.label),
                        changes: one.alternatives.map { Changes(first: $0.changes) }))
            case (nil, let other?):
                joint.append(
                    JointUnknown(
                        id: id.rawValue, owner: .second,
                        alternatives: other.alternatives.map(\.label),
                        changes: other.alternatives.map { Changes(second: $0.changes) }))
            case (nil, nil): break
            }
        }
        return joint
    }

    /// One unknown of both models, in whatever order each writes the alternatives.
    private static func both(
        _ one: Unknown, _ other: Unknown
    ) throws(ComparedUnknownsError) -> JointUnknown {
        let labels = one.alternatives.map(\.label)
        let changes = Dictionary(
            other.alternatives.map { ($0.label, $0.changes) }, uniquingKeysWith: { $1 })
        guard Set(labels) == Set(changes.keys) else {
            throw .otherAlternatives(
                of: one.id.rawValue, first: labels, second: other.alternatives.map(\.label))
        }
        return JointUnknown(
            id: one.id.rawValue, owner: .both, alternatives: labels,
            changes: one.alternatives.map {
                Changes(first: $0.changes, second: changes[$0.label] ?? [])
            })
    }
}
