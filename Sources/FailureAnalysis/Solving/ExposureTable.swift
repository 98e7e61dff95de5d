import AttackGraph
package import ThreatGraph

/// All rows that were solved, and what can be read off them.
struct ExposureTable {
    let rows: [ExposureRow]
    let graph: AttackGraph

    /// One row, if it was asked for.
    func row(_ consequence: String, _ level: AnswerLevel) -> ExposureRow? {
        rows.first { $0.consequence.id == consequence && $0.level == level }
    }

    /// Root causes that suffice alone although no single party in their reach does.
    func collapsingRoots(withoutPrincipals: Bool) -> [CollapsingRoot] {
        rows.filter { $0.level == (withoutPrincipals ? .rootLabBypass : .root) }
            .flatMap { row in
                row.tiers.indices.flatMap { place in
                    collapsing(in: row, at: place).map { variable in
                        CollapsingRoot(
                            consequence: row.consequence.id,
                            tier: row.writtenTier(row.tiers[place]),
                            root: row.variables[variable].id)
                    }
                }
            }
    }

    /// The collapsing roots of one root row at one place of its tiers, as variables of the row.
    func collapsing(in row: ExposureRow, at place: Int) -> [Int] {
        let level: AnswerLevel = row.level == .rootLabBypass ? .labBypass : .party
        guard let parties = self.row(row.consequence.id, level) else { return [] }
        let lone = Set(
            parties.loneVariables(in: parties.lists[place]).map { parties.variables[$0].id })
        return row.loneVariables(in: row.lists[place]).filter { variable in
            let scope = Set(row.variables[variable].failures.map { graph[$0.party].id })
            return scope.count > 1 && scope.isDisjoint(with: lone)
        }
    }

    /// Jurisdictions whose order alone yields disclosure with the lab never asked; `nil` where
    /// that was not asked.
    var loneSovereigns: [String]? {
        guard let row = row(ConsequenceKind.disclosure.rawValue, .rootLabBypass) else {
            return nil
        }
        return row.loneVariables(in: row.lists[0])
            .compactMap { CauseName(rootID: row.variables[$0].id)?.order?.rawValue }
    }

    /// Parties in every coalition of a complete list that needs at least one failure.
    var chokeParties: [ChokeParty] {
        rows.filter { $0.level == .party }.flatMap { row in
            zip(row.tiers, row.lists).flatMap { tier, list -> [ChokeParty] in
                guard list.isComplete, let first = list.coalitions.first, !first.isEmpty
                else { return [] }
                let common = list.coalitions.reduce(Set(first)) { $0.intersection($1) }
                return common.sorted().map {
                    ChokeParty(
                        consequence: row.consequence.id, tier: row.writtenTier(tier),
                        party: row.variables[$0].id)
                }
            }
        }
    }
}

extension ThreatGraph {
    /// Whether it states anything that a consequence could be of: a workload for denial, weights or an
    /// asset for the others.
    package func states(_ kind: ConsequenceKind) -> Bool {
        kind == .denial ? !workloads.isEmpty : !weights.isEmpty
    }

    /// Whether it does in some completion of what is unknown.
    func mayState(_ kind: ConsequenceKind) -> Bool {
        if states(kind) { return true }
        let sections = Self.sections(of: kind)
        return unknowns.contains { unknown in
            unknown.alternatives.contains { alternative in
                alternative.changes.contains { change in
                    sections.contains { change.path == $0 || change.path.hasPrefix($0 + ".") }
                }
            }
        }
    }

    /// Whether it may state nothing of the kind in some completion of what is unknown: it states none, or
    /// an alternative takes one away.
    func mayLeaveOut(_ kind: ConsequenceKind) -> Bool {
        !states(kind)
            || unknowns.contains { unknown in
                unknown.alternatives.contains { alternative in
                    alternative.changes.contains { $0.takesAway(of: kind) }
                }
            }
    }

    /// The sections of what a consequence could be of.
    fileprivate static func sections(of kind: ConsequenceKind) -> [String] {
        kind == .denial ? ["workloads"] : ["weights", "assets"]
    }
}

extension Change {
    /// Whether it takes away a workload, or weights or an asset, as a whole: what a consequence of this
    /// kind could be of.
    func takesAway(of kind: ConsequenceKind) -> Bool {
        ThreatGraph.sections(of: kind).contains { section in
            path == section
                || value == .null && path.hasPrefix(section + ".")
                    && !path.dropFirst(section.count + 1).contains(".")
        }
    }
}

extension RequirementResult {
    /// The answer where the model states nothing that the line could be about: what it leaves out is
    /// unknown, so the line is not decided.
    init(ofNothingStated requirement: Requirement) {
        self.init(
            consequence: requirement.goal.id, id: requirement.identity,
            tier: requirement.tier?.rawValue, level: requirement.level,
            required: requirement.order, found: nil, holds: false, decided: false,
            reads: requirement.readings.isEmpty ? nil : requirement.readings)
    }
}

extension ExposureRow {
    /// The tier that decides whether a requirement holds: orders never rise with the tier, so the
    /// highest one that it covers.
    static func decidingTier(of requirement: Requirement, for consequence: Consequence) -> Int {
        consequence.isTiered ? requirement.tier?.rawValue ?? 5 : 0
    }

    /// Whether a requirement holds; `nil` when the row does not have the tier that decides.
    ///
    /// - Parameter asked: the id of the graph's consequence that the requirement is about.
    func result(for requirement: Requirement, about asked: String) -> RequirementResult? {
        let deciding = Self.decidingTier(of: requirement, for: consequence)
        guard consequence.id == asked, level == requirement.level,
            let place = tiers.firstIndex(of: deciding)
        else { return nil }
        let list = lists[place]
        let isMet: Bool
        var isDecided = true
        if let order = list.order {
            isMet = order >= requirement.order
        } else {
            isMet = list.isComplete || (list.searchedOrder ?? 0) + 1 >= requirement.order
            isDecided = isMet
        }
        return RequirementResult(
            consequence: requirement.goal.id, id: requirement.identity,
            tier: requirement.tier?.rawValue, level: requirement.level,
            required: requirement.order, found: list.order, holds: isMet, decided: isDecided,
            searched: isDecided ? nil : list.searchedOrder,
            reads: requirement.readings.isEmpty ? nil : requirement.readings)
    }
}
