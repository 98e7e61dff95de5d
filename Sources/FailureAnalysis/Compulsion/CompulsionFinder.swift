import AttackGraph
import Catalogue
import Compilation
import Networks
import ThreatGraph

/// Says of each disclosure and denial result which instruments carry it.
struct CompulsionFinder {
    let model: ThreatGraph
    let table: ExposureTable
    let rules: CompulsionRules

    /// Prepares a compiled model; `nil` for a graph that came without one.
    init?(compiled: CompiledModel, table: ExposureTable) {
        guard let model = compiled.model else { return nil }
        self.model = model
        self.table = table
        rules = CompulsionRules(model, catalogue: compiled.catalogue)
    }

    /// The orders that take part in a result, and those that could make a defender fail that takes
    /// part in one at party level, by consequence, sovereign and defender.
    var findings: [CompulsionFinding] {
        ConsequenceKind.allCases.filter { $0.modes.contains(.compelled) }.flatMap(findings)
    }

    private func findings(for kind: ConsequenceKind) -> [CompulsionFinding] {
        guard let row = table.row(kind.rawValue, .party) else { return [] }
        let parties = PartyMembership(row, in: table.graph)
        let results = OrderResults(kind, in: table)
        var findings: [CompulsionFinding] = []
        for jurisdiction in model.jurisdictions {
            for defender in model.defenders(
                reachedBy: jurisdiction.id, given: rules.presences)
            {
                let name = defender.id.rawValue
                var finding = self.finding(kind, jurisdiction: jurisdiction.id, over: defender)
                finding.coalitions = results.coalitions(
                    of: CauseName.order(jurisdiction.id).rootID, through: name)
                finding.orderAlone = finding.coalitions.contains { $0.count == 1 }
                finding.partyAlone = parties.isAlone(name)
                if !finding.coalitions.isEmpty || parties.has(name) { findings.append(finding) }
            }
        }
        let unreached = model.defenders.filter {
            parties.has($0.id.rawValue) && !model.isReached($0, given: rules.presences)
        }
        // A sovereign of `nil` comes first, as in the order of what is written.
        return unreached.map { defender in
            var finding = bare(kind, over: defender)
            finding.partyAlone = parties.isAlone(defender.id.rawValue)
            return finding
        } + findings
    }

    private func bare(_ kind: ConsequenceKind, over defender: Defender) -> CompulsionFinding {
        CompulsionFinding(
            consequence: kind.rawValue, sovereign: nil, defender: defender.id.rawValue, reach: [],
            assumed: false, carried: false, partyAlone: false, orderAlone: false, coalitions: [],
            noticeClause: defender.notice == .clause, carriedBy: [], notCarriedBy: [])
    }

    /// What a jurisdiction's instruments do to a defender that it reaches.
    private func finding(
        _ kind: ConsequenceKind, jurisdiction: JurisdictionID, over defender: Defender
    ) -> CompulsionFinding {
        let edges = model.reach(of: jurisdiction, over: defender, given: rules.presences)
        var finding = bare(kind, over: defender)
        finding.sovereign = jurisdiction.rawValue
        finding.reach = edges
        guard let instruments = rules.instruments(of: jurisdiction) else {
            finding.assumed = true
            finding.carried = true
            return finding
        }
        for instrument in instruments {
            let judgement = rules.judge(
                instrument, of: jurisdiction, over: defender, edges: edges, for: kind)
            switch judgement {
            case .carries(let powers, let edges, let rule):
                finding.carriedBy.append(
                    CarryingInstrument(
                        instrument, on: defender, powers: powers, edges: edges, widenedBy: rule))
            case .falls(let why):
                finding.notCarriedBy.append(
                    FallingInstrument(id: instrument.id, title: instrument.title, why: why))
            }
        }
        finding.carried = !finding.carriedBy.isEmpty
        return finding
    }

    /// The levers by which a counterparty could be realigned with a result, by consequence and
    /// defender; `nil` where no catalogue was read.
    var levers: [LeverFinding]? {
        guard let catalogue = rules.catalogue else { return nil }
        let all = catalogue.instruments.filter { $0.kind == .commercial }
        return ConsequenceKind.allCases.filter { $0.modes.contains(.realigned) }
            .flatMap { kind -> [LeverFinding] in
                guard let row = table.row(kind.rawValue, .party) else { return [] }
                let parties = PartyMembership(row, in: table.graph)
                let levers = all.compactMap { CommercialLever($0, for: kind) }
                return model.defenders
                    .filter { $0.role != .lab && parties.has($0.id.rawValue) }
                    .map {
                        LeverFinding(
                            consequence: kind.rawValue, defender: $0.id.rawValue,
                            partyAlone: parties.isAlone($0.id.rawValue), levers: levers)
                    }
            }
    }
}

/// Who is in which coalition of a party row, whatever the tier.
///
/// Where a list was cut nobody knows who is in none: whoever operates anything counts as in one.
private struct PartyMembership {
    private let coalitions: Set<[String]>
    private let members: Set<String>

    init(_ row: ExposureRow, in graph: AttackGraph) {
        coalitions = Set(
            row.lists.flatMap(\.coalitions).map { $0.map { row.variables[$0].id } })
        var members = Set(coalitions.joined())
        if !row.lists.allSatisfy(\.isComplete) {
            let locked = Set(graph.barriers.flatMap { $0.lock.operators.map { graph[$0].id } })
            members.formUnion(locked.intersection(row.variables.map(\.id)))
        }
        self.members = members
    }

    func has(_ id: String) -> Bool { members.contains(id) }

    func isAlone(_ id: String) -> Bool { coalitions.contains([id]) }
}

/// Through whom orders take part in the coalitions of root causes.
private struct OrderResults {
    /// The coalitions by order and defender.
    private var found: [String: [String: Set<[String]>]] = [:]

    /// Reads the results off the rows.
    ///
    /// A defender takes part in a coalition if it is in a coalition of parties that the root causes
    /// fail together; the others that they fail change nothing. Where not all coalitions of parties
    /// are known, whoever an order fails counts.
    init(_ kind: ConsequenceKind, in table: ExposureTable) {
        for (level, below) in [(AnswerLevel.root, AnswerLevel.party), (.rootLabBypass, .labBypass)]
        {
            guard let row = table.row(kind.rawValue, level),
                let parties = table.row(kind.rawValue, below)
            else { continue }
            let count = table.graph.parties.count
            let scopes = row.variables.map { PartySet([$0], count: count) }
            let isOrder = row.variables.map { CauseName(rootID: $0.id)?.order != nil }
            for (list, partyList) in zip(row.lists, parties.lists) {
                let sets = partyList.coalitions.map { coalition in
                    PartySet(coalition.map { parties.variables[$0] }, count: count)
                }
                var known: [PartySet: PartySet] = [:]
                for coalition in list.coalitions where coalition.contains(where: { isOrder[$0] }) {
                    var scope = PartySet([], count: count)
                    for variable in coalition { scope.formUnion(scopes[variable]) }
                    var active = scope
                    if let before = known[scope] {
                        active = before
                    } else if partyList.isComplete {
                        active = PartySet([], count: count)
                        for set in sets where set.isSubset(of: scope) { active.formUnion(set) }
                        // What is seized can do for the parties that it takes otherwise: whoever the
                        // order fails besides counts.
                        if active.isEmpty { active = scope }
                        known[scope] = active
                    }
                    let variables = coalition.map { row.variables[$0] }
                    let ids = variables.map(\.id)
                    for (variable, place) in zip(variables, coalition) where isOrder[place] {
                        for failure in variable.failures where active.contains(failure.party) {
                            let party = table.graph[failure.party].id
                            found[variable.id, default: [:]][party, default: []].insert(ids)
                        }
                    }
                }
            }
        }
    }

    /// The coalitions in which an order takes part through a defender, by size and then by id.
    func coalitions(of order: String, through defender: String) -> [[String]] {
        (found[order]?[defender] ?? []).sorted {
            $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
        }
    }
}

/// Some of a graph's parties, one bit each.
private struct PartySet: Hashable {
    private var words: [UInt64]

    /// The parties that some variables fail, of `count` in the graph.
    init(_ variables: [FailureVariable], count: Int) {
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
        for variable in variables {
            for failure in variable.failures {
                words[failure.party.position >> 6] |= 1 << UInt64(failure.party.position & 63)
            }
        }
    }

    func contains(_ party: PartyIndex) -> Bool {
        words[party.position >> 6] >> UInt64(party.position & 63) & 1 == 1
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    func isSubset(of other: PartySet) -> Bool {
        for place in words.indices where words[place] & ~other.words[place] != 0 { return false }
        return true
    }

    mutating func formUnion(_ other: PartySet) {
        for place in words.indices { words[place] |= other.words[place] }
    }
}

extension CarryingInstrument {
    fileprivate init(
        _ instrument: CompulsionInstrument, on defender: Defender, powers: [CataloguePower],
        edges: [ReachBasis], widenedBy rule: String?
    ) {
        func notice(clause: Bool) -> CompulsionNotice {
            CompulsionNotice(instrument, on: defender.role, clause: clause)
        }
        self.init(
            id: instrument.id, title: instrument.title, origin: instrument.origin,
            compels: powers.map { CompelledPower($0, instrument.extents[$0]) },
            reach: edges, widenedBy: rule, review: instrument.review,
            notice: notice(clause: defender.notice == .clause),
            noticeWithClause: notice(clause: true), status: instrument.status,
            confidence: instrument.confidence, sources: instrument.sources,
            unsure: instrument.unsure)
    }
}

extension CompelledPower {
    fileprivate init(_ power: CataloguePower, _ answer: CatalogueAnswer?) {
        self.init(what: power, extent: answer?.extent ?? .no, detail: answer?.detail)
    }
}

extension CommercialLever {
    /// A lever of the catalogue, if it may bring about what a consequence needs: for denial that a
    /// service stops, for the others that somebody comes to content or has to help.
    fileprivate init?(_ entry: CatalogueInstrument, for kind: ConsequenceKind) {
        let instrument = CompulsionInstrument(entry)
        let needed: [CataloguePower] = kind == .denial ? [.denial] : [.content, .assistance]
        let powers = needed.filter(instrument.mayCompel)
        if powers.isEmpty { return nil }
        self.init(
            id: instrument.id, title: instrument.title, authority: entry.authority,
            compels: powers.map { CompelledPower($0, instrument.extents[$0]) },
            confidence: entry.support.confidence, sources: instrument.sources,
            unsure: instrument.unsure)
    }
}
