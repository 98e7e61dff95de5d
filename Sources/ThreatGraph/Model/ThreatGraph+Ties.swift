extension ThreatGraph {
    /// The defenders in whom somebody has a say: by ties of their own, by those of the parties that
    /// these are in, and so on.
    ///
    /// - Parameters:
    ///   - defenders: Who holds ties as defenders; left out of the answer.
    ///   - parents: Who holds ties as parents.
    /// - Returns: The defenders, in id order.
    /// - Complexity: O(*t* · *d*) for *t* ties in *d* defenders.
    public func defendersSwayed(
        by defenders: [DefenderID], parents: [ParentID] = []
    ) -> [DefenderID] {
        let counting = ties.filter(\.counts)
        if counting.isEmpty { return [] }
        let asked = Set(defenders)
        var holders = asked
        for tie in counting where parents.contains(ParentID(tie.holder)) {
            holders.insert(tie.party)
        }
        // Each pass but the last adds a defender.
        while true {
            let more = counting.filter {
                holders.contains(DefenderID($0.holder)) && !holders.contains($0.party)
            }
            if more.isEmpty { break }
            holders.formUnion(more.map(\.party))
        }
        return holders.subtracting(asked).sorted()
    }

    /// The defenders that fail by what a parent decides without being its own: in whom it or one of
    /// its own has a say.
    public func defendersSwayed(byParent parent: ParentID) -> [DefenderID] {
        defendersSwayed(by: defenders(of: parent).map(\.id), parents: [parent])
    }

    /// The defenders that a tie brings along: the one that it is in, and those in whom that one has a
    /// say; none where it gives no say.
    public func defenders(broughtBy tie: Tie) -> [DefenderID] {
        tie.counts ? ([tie.party] + defendersSwayed(by: [tie.party])).sorted() : []
    }

    /// What the model leaves open: its unknowns, and each tie of which nobody says whether it gives a
    /// say.
    ///
    /// Such a tie is an unknown by its name (`tie:` and its name where an unknown is called so), with
    /// the alternatives yes and no; where an unknown of the model changes the tie, that one counts.
    public var openUnknowns: Register<Unknown> {
        let undecided = ties.filter { $0.influence == .unknown }
        if undecided.isEmpty { return unknowns }
        let changed = Set(unknowns.flatMap { $0.alternatives.flatMap { $0.changes.map(\.path) } })
        var open = unknowns
        for tie in undecided {
            let path = "ties.\(tie.id)"
            let isChanged = changed.contains { change in
                change == "ties" || change == path || change.hasPrefix(path + ".")
            }
            if isChanged { continue }
            let name = tie.id.rawValue
            let isTaken = unknowns.contains(UnknownID(name))
            let id = UnknownID(isTaken ? CauseName.tie(tie.id).rootID : name)
            open[id] = Unknown(
                id: id,
                alternatives: [TieInfluence.yes, .no].map { influence in
                    let value = FactValue.scalar(influence.rawValue)
                    return Unknown.Alternative(
                        label: influence.rawValue,
                        changes: [Change(path: path + ".influence", value: value)])
                }, evidence: tie.evidence)
        }
        return open
    }
}
