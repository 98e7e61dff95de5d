import ThreatGraph

/// An unknown of one or both of two models that are compared.
///
/// Unknowns of one name are one fact that is not known, and vary together, whatever each model makes
/// of it; others vary apart. Parts that one source alone claims to be apart (`apart:X`) have no name that
/// anybody gave them: they are one fact where both models say the same of them, and else one of each model,
/// called by whose it is.
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
            let open = (model?.openUnknowns).map { $0.filter { !$0.alternatives.isEmpty } } ?? []
            return Dictionary(open.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        }
        let (mine, others) = (unknowns(first), unknowns(second))
        var joint: [JointUnknown] = []
        for id in Set(mine.keys).union(others.keys).sorted() {
            switch (mine[id], others[id]) {
            case (let one?, let other?)
            where isImplied(one, in: first) || isImplied(other, in: second):
                if saysTheSame(one, as: other) {
                    joint.append(try both(one, other))
                } else {
                    joint.append(JointUnknown(one, of: .first, called: "\(id)/A"))
                    joint.append(JointUnknown(other, of: .second, called: "\(id)/B"))
                }
            case (let one?, let other?): joint.append(try both(one, other))
            case (let one?, nil):
                joint.append(JointUnknown(one, of: .first, called: id.rawValue))
            case (nil, let other?):
                joint.append(JointUnknown(other, of: .second, called: id.rawValue))
            case (nil, nil): break
            }
        }
        return joint
    }

    /// An unknown of one of the models alone.
    private init(_ unknown: Unknown, of owner: Owner, called id: String) {
        self.init(
            id: id, owner: owner, alternatives: unknown.alternatives.map(\.label),
            changes: unknown.alternatives.map { alternative in
                owner == .first
                    ? Changes(first: alternative.changes) : Changes(second: alternative.changes)
            })
    }

    /// Whether nobody wrote an unknown: parts that are apart on a claim alone.
    private static func isImplied(_ unknown: Unknown, in model: ThreatGraph?) -> Bool {
        unknown.id.rawValue.hasPrefix("apart:") && model?.unknowns.contains(unknown.id) == false
    }

    private static func saysTheSame(_ one: Unknown, as other: Unknown) -> Bool {
        one.alternatives.map(\.label) == other.alternatives.map(\.label)
            && one.alternatives.map(\.changes) == other.alternatives.map(\.changes)
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
