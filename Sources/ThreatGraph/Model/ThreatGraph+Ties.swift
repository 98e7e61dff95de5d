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
}
