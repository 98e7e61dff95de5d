package import ThreatGraph

/// The gate of a model: its requirements, judged with what was accepted left aside.
///
/// An accepted path takes the one coalition that it proves out of the judgement of a requirement
/// for its consequence, at its level and tier; an accepted requirement may be broken. Nothing that
/// is accepted is hidden: the findings say of it that it is, by whom it was given a reason, and
/// until when.
package struct Gate: Sendable {
    private let acceptances: [Acceptance]
    private let today: CalendarDate

    /// Makes a gate.
    ///
    /// - Parameter today: the day against which acceptances run out.
    package init(_ acceptances: [Acceptance], today: CalendarDate) {
        self.acceptances = acceptances
        self.today = today
    }

    /// The ids that could be accepted in an analysis.
    package static func known(in full: Analysis) -> [String] {
        Set(full.findings.allPaths.map(\.id) + full.findings.requirements.map(\.id)).sorted()
    }

    /// The ids of acceptances that match nothing in an analysis.
    package func unmatched(in full: Analysis) -> Set<String> {
        Set(acceptances.map(\.id)).subtracting(Self.known(in: full))
    }

    /// The findings with every requirement judged and the acceptances listed.
    ///
    /// - Parameters:
    ///   - findings: what to put the verdict into.
    ///   - full: the analysis of the same model with all consequences and tiers, by which
    ///     requirements are judged.
    package func judging(_ findings: Findings, by full: Analysis) -> Findings {
        let inForce = acceptances.filter { $0.isInForce(on: today) }
        var judged = findings
        judged.requirements = full.findings.requirements.map {
            self.judged($0, accepting: inForce, in: full)
        }
        judged.acceptances = acceptances.map { finding(of: $0, in: full) }
        return judged
    }

    private func judged(
        _ result: RequirementResult, accepting accepted: [Acceptance], in full: Analysis
    ) -> RequirementResult {
        if result.holds { return result }
        var judged = result
        if accepted.contains(where: { $0.id == result.id }) {
            judged.accepted = true
            judged.acceptedBy = [result.id]
            return judged
        }
        guard let cell = full.findings.cell(deciding: result) else { return result }
        let ignored = accepted.compactMap { acceptance in
            coalition(of: acceptance, for: result, tier: cell.tier, in: full)
                .map { (acceptance.id, $0) }
        }
        let left = cell.coalitions.filter { set in !ignored.contains { $0.1 == set } }
        // Coalitions that were not looked for, or are not listed, might be as small as the smallest
        // of which nothing is proved.
        let unproved = cell.complete ? .max : (cell.completeUpTo ?? 0) + 1
        let fewest = min(left.first?.count ?? .max, unproved)
        if !ignored.isEmpty, fewest >= result.required {
            judged.accepted = true
            judged.acceptedBy = ignored.filter { cell.coalitions.contains($0.1) }.map(\.0).sorted()
        }
        return judged
    }

    /// The coalition of a requirement's cell that an accepted path proves, if it is one of them.
    private func coalition(
        of acceptance: Acceptance, for result: RequirementResult, tier: Int?, in full: Analysis
    ) -> [String]? {
        let asked = full.findings.answering(result.consequence)
        for path in full.findings.allPaths
        where path.id == acceptance.id && path.consequence == asked && path.tier == tier {
            switch (path.level, result.level) {
            case (.party, .party), (.party, .labBypass): return path.failed
            case (.party, .root), (.party, .rootLabBypass):
                return path.failed.map { CauseName.own(DefenderID($0)).rootID }
            case (.root, .root), (.root, .rootLabBypass), (.rootLabBypass, .rootLabBypass):
                return path.failed
            default: continue
            }
        }
        return nil
    }

    private func finding(of acceptance: Acceptance, in full: Analysis) -> AcceptanceFinding {
        let isInForce = acceptance.isInForce(on: today)
        let others = acceptances.filter { $0.isInForce(on: today) && $0.id != acceptance.id }
        // Needed is what turns a line around, with the other acceptances as they are.
        let isNeeded = full.findings.requirements.contains { result in
            judged(result, accepting: others, in: full).breaksGate
                && !judged(result, accepting: others + [acceptance], in: full).breaksGate
        }
        return AcceptanceFinding(
            id: acceptance.id, reason: acceptance.reason, until: acceptance.until,
            status: isInForce ? .accepted : .expired, isNeeded: isNeeded,
            subject: subject(acceptance.id, in: full))
    }

    private func subject(_ id: String, in full: Analysis) -> AcceptedSubject {
        if let result = full.findings.requirements.first(where: { $0.id == id }) {
            return .requirement(
                consequence: result.consequence, tier: result.tier, order: result.required,
                level: result.level)
        }
        guard let path = full.findings.allPaths.first(where: { $0.id == id }) else {
            return .unknown(id)
        }
        return .path(failed: path.failed, consequence: path.consequence)
    }
}

extension Findings {
    /// All failure paths: of the sums, and of goals that requirements are about.
    package var allPaths: [FailurePath] {
        failurePaths + (goals?.goals.flatMap(\.failurePaths) ?? [])
    }

    /// The id under which a consequence is answered: its own, or the sum's where what it is of is all
    /// that there is.
    fileprivate func answering(_ id: String) -> String {
        guard let name = GoalName(id: id), name.asset != nil,
            !exposure.contains(where: { $0.consequence == id }),
            goals?.goals.contains(where: { $0.name == name }) != true
        else { return id }
        return GoalName(name.kind, longerThan: name.longerThan).id
    }

    /// The cell by which a requirement is judged.
    fileprivate func cell(deciding result: RequirementResult) -> ExposureCell? {
        let asked = answering(result.consequence)
        let cells = (exposure + (goals?.goals.flatMap(\.exposure) ?? [])).filter {
            $0.consequence == asked && $0.level == result.level
        }
        return cells.first { $0.tier == nil } ?? cells.first { $0.tier == result.tier ?? 5 }
    }
}
