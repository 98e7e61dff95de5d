import AttackGraph
import ThreatGraph

/// Holds a model's custody against the bound *c* + *a* ≤ *n* + 1 (THEORY 1.4, theorem 2).
///
/// With u(S) = "the work runs if only S cooperates" and f(S) = "S can take usable weights", the
/// bound follows from u ⇒ f. *n* counts the parties on which u depends: those in a coalition for
/// denial, and the lab, without which its work does not run. u ⇒ f is checked for the smallest S
/// with u(S): the minimal sets that meet every coalition for denial, each with the lab.
struct CustodySurvey {
    /// The most minimal sets that can run the work that are tried.
    static let maximumRunningSets = 1_000

    let graph: AttackGraph
    let table: ExposureTable
    private let isStopped: () -> Bool

    private let taking: ExposureRow
    private let denying: ExposureRow

    /// Prepares a model; `nil` where exfiltration or denial was not asked for, has no tiers, or could come
    /// about of nothing that the model states.
    init?(graph: AttackGraph, table: ExposureTable, isStopped: @escaping () -> Bool) {
        guard let taking = table.row(ConsequenceKind.exfiltration.rawValue, .party),
            let denying = table.row(ConsequenceKind.denial.rawValue, .party),
            taking.consequence.isTiered, denying.consequence.isTiered,
            taking.isStated, denying.isStated
        else { return nil }
        self.graph = graph
        self.table = table
        self.isStopped = isStopped
        self.taking = taking
        self.denying = denying
    }

    /// The trade-off in every way of counting, tier by tier.
    func tradeOffs(
        certificates: inout CertificateRegister
    ) throws(AnalysisError) -> [CustodyTradeOff] {
        var found: [CustodyTradeOff] = []
        for place in taking.tiers.indices {
            let (reason, escape) = try assumption(at: place, certificates: &certificates)
            let parties = counted(at: place)
            for counting in CustodyTradeOff.Counting.allCases {
                let orders = orders(counting, at: place)
                var finding = CustodyTradeOff(
                    counting: counting, tier: taking.tiers[place],
                    confidentiality: orders.taking, availability: orders.denying,
                    confidentialitySearched: orders.taking == nil ? orders.searched[0] : nil,
                    availabilitySearched: orders.denying == nil ? orders.searched[1] : nil,
                    counted: counting == .parties
                        ? parties : fewestCauses(failing: parties, counting),
                    reason: reason, escapedBy: escape,
                    sovereigns: sovereigns(at: place))
                if finding.verdict == .bound, !orders.areKnown {
                    finding.reason = .untriedRootCauses
                }
                if finding.verdict == .bound, finding.isViolated {
                    throw .certificateRejected("a proved bound on custody is broken")
                }
                found.append(finding)
            }
        }
        return found
    }

    // MARK: Who is counted

    /// The parties on which it depends whether the work runs, and the lab, by id.
    private func counted(at place: Int) -> [String] {
        let named = denying.lists[place].coalitions.joined().map { denying.variables[$0].id }
        return Set(named + principals).sorted()
    }

    private var principals: [String] { graph.parties.filter(\.isPrincipal).map(\.id) }

    /// The orders over the variables of one way of counting.
    private func orders(
        _ counting: CustodyTradeOff.Counting, at place: Int
    ) -> (taking: Int?, denying: Int?, searched: [Int?], areKnown: Bool) {
        func order(_ row: ExposureRow?) -> Int? {
            row?.lists[place].coalitions.filter { coalition in
                coalition.allSatisfy { counting.admits(row?.variables[$0].id ?? "") }
            }.map(\.count).min()
        }
        let level = counting == .parties ? AnswerLevel.party : .root
        let rows = [taking, denying].map { table.row($0.consequence.id, level) }
        return (
            order(rows[0]), order(rows[1]),
            searched: rows.map { $0?.lists[place].searchedOrder },
            areKnown: rows.allSatisfy { $0?.lists[place].isComplete ?? false }
        )
    }

    /// The fewest causes that together fail all of some parties, for exfiltration and for denial
    /// alike; the fewest that were found where that takes too long.
    private func fewestCauses(
        failing parties: [String], _ counting: CustodyTradeOff.Counting
    ) -> [String] {
        func scopes(_ row: ExposureRow?) -> [String: Set<String>] {
            let pairs = (row?.variables ?? []).map { variable in
                (variable.id, Set(variable.failures.map { graph[$0.party].id }))
            }
            return Dictionary(pairs, uniquingKeysWith: { $1 })
        }
        let taken = scopes(table.row(taking.consequence.id, .root))
        let denied = scopes(table.row(denying.consequence.id, .root))
        let wanted = Set(parties)
        let candidates = taken.keys.filter(counting.admits).sorted().map { id in
            (id, (taken[id] ?? []).intersection(denied[id] ?? []).intersection(wanted))
        }
        var cover = SmallestCover(candidates.filter { !$0.1.isEmpty })
        return cover.smallest(of: wanted)
    }

    /// Jurisdictions whose order alone does both disclosure and denial.
    private func sovereigns(at place: Int) -> [String] {
        func lone(_ row: ExposureRow?, _ place: Int) -> Set<String> {
            guard let row, row.lists.indices.contains(place) else { return [] }
            return Set(row.loneVariables(in: row.lists[place]).map { row.variables[$0].id })
        }
        let disclosing = lone(table.row(ConsequenceKind.disclosure.rawValue, .root), 0)
        let denying = lone(table.row(denying.consequence.id, .root), place)
        return disclosing.intersection(denying)
            .compactMap { CauseName(rootID: $0)?.order?.rawValue }.sorted()
    }

    // MARK: The assumption

    /// Whether whoever can run the work alone can take the weights.
    private func assumption(
        at place: Int, certificates: inout CertificateRegister
    ) throws(AnalysisError) -> (CustodyTradeOff.Reason, escape: [String]?) {
        let list = denying.lists[place]
        guard list.isComplete, taking.lists[place].isComplete else {
            return (.untriedFailures, nil)
        }
        if list.coalitions.isEmpty { return (.nobodyDenies, nil) }
        if list.order == 0 || taking.lists[place].order == 0 {
            return (.nobodyNeeded(for: list.order == 0 ? .denial : .exfiltration), nil)
        }
        let coalitions = list.coalitions.map { $0.map { denying.variables[$0].id } }
        guard
            let running = SmallestCover.transversals(
                of: coalitions, atMost: Self.maximumRunningSets)
        else { return (.tooManyWaysToRun, nil) }
        let failures = Dictionary(
            taking.variables.map { ($0.id, $0.failures) }, uniquingKeysWith: { $1 })
        for set in running {
            if isStopped() { return (.untriedFailures, nil) }
            let members = Set(set + principals).sorted()
            let goal = taking.consequence.goal
            let failing = members.flatMap { failures[$0] ?? [] }
            guard
                let cut = try certificates.cut(
                    goal, failures: failing, tier: taking.tiers[place])
            else { continue }
            return (.shutOut(behind: shutDoors(of: cut)), members)
        }
        return (.everybodyTakes, nil)
    }

    /// The shut barriers at a cut, with their operators.
    ///
    /// What an order alone seizes is no barrier that anybody runs: at the level of parties nobody
    /// opens it.
    private func shutDoors(of cut: Cut) -> [CustodyTradeOff.ShutDoor] {
        let inside = Set(cut.facts)
        var doors: Set<BarrierIndex> = []
        for index in graph.steps.indices {
            let step = graph.steps[index]
            guard inside.contains(step.head), inside.isDisjoint(with: step.premises) else {
                continue
            }
            doors.formUnion(
                step.barriers.filter { door in
                    let lock = graph[door].lock
                    return !graph.isOpen(lock, under: cut.scenario)
                        && lock.operators.contains { graph[$0].failsAlone }
                })
        }
        return doors.sorted().map { door in
            CustodyTradeOff.ShutDoor(
                barrier: graph[door].id,
                operators: graph[door].lock.operators.map { graph[$0].id })
        }
    }
}

extension CustodyTradeOff {
    /// *n*: how many are counted.
    package var count: Int { counted.count }

    /// *c* + *a*, where both are known.
    package var sum: Int? {
        guard let confidentiality, let availability else { return nil }
        return confidentiality + availability
    }

    /// Whether *c* + *a* is more than *n* + 1; a model with no coalition for one of them counts.
    package var isViolated: Bool {
        if confidentiality == 0 || availability == 0 { return false }
        return sum.map { $0 > count + 1 } ?? true
    }
}

extension CustodyTradeOff.Counting {
    /// Whether a variable counts as one.
    fileprivate func admits(_ id: String) -> Bool {
        switch self {
        case .parties, .rootCauses: true
        case .parents:
            switch CauseName(rootID: id)?.kind {
            case .own, .parent: true
            case .order, .shared, .tie, nil: false
            }
        }
    }
}
