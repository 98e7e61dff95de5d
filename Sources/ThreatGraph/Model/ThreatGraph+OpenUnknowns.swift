extension ThreatGraph {
    /// What the model leaves open: its unknowns, each tie of which nobody says whether it gives a
    /// say, and parts that one source alone claims to be apart.
    ///
    /// Such a tie is an unknown by its name (`tie:` and its name where an unknown is called so), with
    /// the alternatives yes and no; such parts are one by the name of what they run (`apart:` and the
    /// name). Where an unknown of the model changes the tie, or who runs it, that one counts.
    ///
    /// - Complexity: O(*n* · *m*) for *n* elements and *m* copies and legs.
    public var openUnknowns: Register<Unknown> {
        let changed = Set(
            unknowns.flatMap { $0.alternatives.flatMap { $0.changes.filter(Self.isNoLevel) } }
                .map(\.path))
        func isChanged(_ path: String) -> Bool {
            changed.contains { change in
                change == path || change.hasPrefix(path + ".") || path.hasPrefix(change + ".")
            }
        }
        let found =
            undecidedTies.filter { !$0.paths.contains(where: isChanged) }.map(\.unknown)
            + partsInOneHand(exceptAt: isChanged)
        if found.isEmpty { return unknowns }
        var open = unknowns
        for unknown in found { open[unknown.id] = unknown }
        return open
    }

    /// Whether a change says more than up to which level something stops whom: who runs it, say.
    private static func isNoLevel(_ change: Change) -> Bool {
        guard case .scalar(let text) = change.value else { return true }
        return SecurityLevel(text) == nil
    }

    /// Ties of which nobody says whether they give a say, and where each stands.
    private var undecidedTies: [(unknown: Unknown, paths: [String])] {
        ties.filter { $0.influence == .unknown }.map { tie in
            let (name, path) = (tie.id.rawValue, "ties.\(tie.id)")
            let isTaken = unknowns.contains(UnknownID(name))
            let unknown = Unknown(
                id: UnknownID(isTaken ? CauseName.tie(tie.id).rootID : name),
                alternatives: [TieInfluence.yes, .no].map { influence in
                    let value = FactValue.scalar(influence.rawValue)
                    return Unknown.Alternative(
                        label: influence.rawValue,
                        changes: [Change(path: path + ".influence", value: value)])
                }, evidence: tie.evidence)
            return (unknown, [path])
        }
    }
}
