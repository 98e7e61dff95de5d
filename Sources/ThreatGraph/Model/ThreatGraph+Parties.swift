extension ThreatGraph {
    /// The labs, in id order.
    public var labs: [Defender] { defenders.filter { $0.role == .lab } }

    /// Who may own weights: whoever the model says; where it says nobody, the labs, since nobody
    /// else is more likely to be ordered.
    public func possibleOwners(of weights: Weights) -> [DefenderID] {
        weights.owner.map { [$0] } ?? labs.map(\.id)
    }

    /// Where a set of weights or an asset stands in the model, for example `weights.frontier`.
    public func path(of id: WeightsID) -> String { weights[id]?.path ?? "weights.\(id)" }

    /// On whose behalf a workload is done: whom it is for, else whoever owns the weights that it
    /// works on, else the labs.
    public func principals(of workload: Workload) -> [DefenderID] {
        statedPrincipal(ofWorkload: workload.id).map { [$0] } ?? labs.map(\.id)
    }

    /// Whom a workload is for, or whoever is said to own the weights that it works on; `nil` where
    /// nobody is stated.
    public func statedPrincipal(ofWorkload id: WorkloadID) -> DefenderID? {
        guard let workload = workloads[id] else { return nil }
        return workload.principal ?? workload.weights.flatMap { weights[$0]?.owner }
    }

    /// The defenders whom no jurisdiction is said to reach, by themselves or through their parent:
    /// whose orders reach them is unknown.
    public var defendersOfUnknownSovereign: [Defender] {
        let presences = Presences(of: self)
        return defenders.filter { !isReached($0, given: presences) }
    }

    /// Whether any jurisdiction is said to reach a defender, by itself or through its parent.
    ///
    /// - Parameter presences: Who is present where, for who asks often; found here unless given.
    /// - Complexity: O(1) beside that of `Presences`.
    public func isReached(_ defender: Defender, given presences: Presences? = nil) -> Bool {
        let parent = defender.parent.flatMap { parents[$0] }
        return !defender.reaches.isEmpty || parent?.reaches.isEmpty == false
            || !(presences ?? Presences(of: self))[defender.id].isEmpty
    }

    /// The edges over which jurisdictions reach a defender: its own, one by presence for every
    /// jurisdiction in which something that it operates stands, and one by parent for every
    /// jurisdiction that reaches its parent in any way.
    ///
    /// - Parameter presences: Who is present where, for who asks often; found here unless given.
    /// - Complexity: O(*n* log *n*) for *n* edges beside that of `Presences`; who asks of one
    ///   jurisdiction asks `reach(of:over:)`.
    public func reaches(over defender: Defender, given presences: Presences? = nil) -> [Reach] {
        let parent = defender.parent.flatMap { parents[$0] }
        let derived = (parent?.reaches ?? []).map { Reach($0.jurisdiction, by: .parent) }
        return Reach.sorted(ownReaches(over: defender, given: presences) + derived)
    }

    /// On what grounds a jurisdiction reaches a defender, in the order of `ReachBasis.allCases`.
    ///
    /// - Parameter presences: Who is present where, for who asks often; found here unless given.
    /// - Complexity: O(*n*) for *n* edges of the defender and its parent beside that of `Presences`;
    ///   only those of the jurisdiction are put in order.
    public func reach(
        of jurisdiction: JurisdictionID, over defender: Defender, given presences: Presences? = nil
    ) -> [ReachBasis] {
        var edges = ownReaches(over: defender, given: presences).filter {
            $0.jurisdiction == jurisdiction
        }
        if reachesParent(of: defender, jurisdiction) {
            edges.append(Reach(jurisdiction, by: .parent))
        }
        return edges.count < 2 ? edges.map(\.basis) : Reach.sorted(edges).map(\.basis)
    }

    /// The edges that a defender has itself: those that are written, and presence where something
    /// that it operates stands.
    private func ownReaches(over defender: Defender, given presences: Presences?) -> [Reach] {
        let written = defender.reaches
        return written
            + (presences ?? Presences(of: self))[defender.id].sorted().filter { place in
                !written.contains { $0.jurisdiction == place && $0.basis == .presence }
            }.map { Reach($0, by: .presence) }
    }

    private func reachesParent(of defender: Defender, _ jurisdiction: JurisdictionID) -> Bool {
        guard let parent = defender.parent.flatMap({ parents[$0] }) else { return false }
        return parent.reaches.contains { $0.jurisdiction == jurisdiction }
    }

    /// The defenders that a jurisdiction reaches, itself or through their parent, in id order.
    ///
    /// - Parameter presences: Who is present where, for who asks often; found here unless given.
    /// - Complexity: O(*n*) for *n* edges of all defenders and their parents, beside that of
    ///   `Presences`.
    public func defenders(
        reachedBy jurisdiction: JurisdictionID, given presences: Presences? = nil
    ) -> [Defender] {
        let presences = presences ?? Presences(of: self)
        return defenders.filter { defender in
            defender.reaches.contains { $0.jurisdiction == jurisdiction }
                || reachesParent(of: defender, jurisdiction)
                || presences[defender.id].contains(jurisdiction)
        }
    }

    /// The defenders that a parent decides for, in id order.
    public func defenders(of parent: ParentID) -> [Defender] {
        defenders.filter { $0.parent == parent }
    }

    /// What a defender operates, alone or with others.
    public func holdings(of defender: DefenderID) -> Holdings {
        func names(_ quorum: Quorum?) -> Bool {
            quorum?.defenders.contains(defender) ?? false
        }
        var holdings = Holdings()
        holdings.perimeters = perimeters.filter { names($0.operators) }.map(\.id)
        for perimeter in perimeters {
            for control in perimeter.controls where names(control.operators) {
                holdings.controls.append(
                    Holdings.Control(perimeter: perimeter.id, control: control.id))
            }
        }
        holdings.channels = channels.filter { channel in
            if case .barrier(let operators, _) = channel.guardedBy {
                names(operators)
            } else {
                false
            }
        }.map(\.id)
        holdings.sites = sites.filter { $0.facility == defender }.map(\.id)
        holdings.services = services.filter { names($0.operators) }.map(\.id)
        holdings.keys = keys.filter { $0.release?.defenders.contains(defender) ?? false }.map(\.id)
        holdings.workloads = workloads.filter { workload in
            workload.needs.legs.contains { $0.provider == defender }
        }.map(\.id)
        return holdings
    }
}

/// What one defender operates in a model.
public struct Holdings: Hashable, Sendable {
    /// A control on a perimeter.
    public struct Control: Hashable, Sendable {
        /// Where it is placed.
        public var perimeter: PerimeterID
        /// The control on it.
        public var control: ControlID
    }

    /// Perimeters it operates.
    public var perimeters: [PerimeterID] = []
    /// Controls it operates.
    public var controls: [Control] = []
    /// Channels it guards.
    public var channels: [ChannelID] = []
    /// Sites whose building it runs.
    public var sites: [SiteID] = []
    /// Services whose people are its own, or that it goes with.
    public var services: [ServiceID] = []
    /// Keys it releases.
    public var keys: [KeyID] = []
    /// Workloads it can withhold something from.
    public var workloads: [WorkloadID] = []
}
