import AttackGraph
import Compilation
import DecisionDiagrams
import Networks
import ThreatGraph

extension FailureAnalyser {
    /// The most goals of which all coalitions are asked for; of more, who suffices alone.
    package static let maximumGoals = 64
    /// The most goals that are asked about at all besides those that are named.
    package static let maximumLoneGoals = 512

    /// The goals that are asked about besides the sums, and how many more there are that are not.
    struct GoalsBesides {
        let asked: ArraySlice<Consequence>
        let notAsked: Int
        /// Whether only who suffices alone is looked for.
        let isLoneOnly: Bool
    }

    /// The goals that are asked about besides the sums; `nil` where there are none.
    var goalsBesides: GoalsBesides? {
        guard options.goals, options.only == nil else { return nil }
        let all = compiled.goals.filter { goal in
            guard let name = GoalName(id: goal.id) else { return false }
            return options.consequences?.contains(name.kind.rawValue) ?? true
        }
        if all.isEmpty { return nil }
        let asked = all.prefix(Self.maximumLoneGoals)
        return GoalsBesides(
            asked: asked, notAsked: all.count - asked.count,
            isLoneOnly: all.count > Self.maximumGoals)
    }

    /// What is so of each asset and workload by itself, for the consequences asked for; `nil` where
    /// there is none besides the sums.
    ///
    /// Coalitions have as much work of their own as those of the sums, however many goals there are.
    func goalFindings(
        besides table: ExposureTable, solver: ExposureSolver,
        certificates: inout CertificateRegister, within meter: WorkMeter
    ) throws(AnalysisError) -> GoalsFindings? {
        guard let besides = goalsBesides else { return nil }
        let (asked, isLoneOnly) = (besides.asked, besides.isLoneOnly)
        var survey = ExposureSurvey(solver, meter: meter)
        for (place, goal) in asked.enumerated() {
            watch.tell(.loneFailures, done: place, of: asked.count)
            for level in AnswerLevel.ofWholeParties { survey.add(goal, at: level) }
        }
        if !isLoneOnly { survey.deepen(upTo: options.maximumOrder) }
        let rows = survey.answers
        for (place, row) in rows.enumerated() {
            watch.tell(.certificates, done: place, of: rows.count)
            try certificates.certify(row)
        }
        let found = ExposureTable(rows: rows, graph: compiled.graph)
        let (lone, levels) = (
            found.loneFailures, LevelQuestions(graph: compiled.graph, table: found).effectiveLevels
        )
        let paths = try requiredPaths(in: found, certificates: &certificates)
        let goals = asked.compactMap { goal -> GoalFindings? in
            guard let name = GoalName(id: goal.id) else { return nil }
            let own = rows.filter { $0.consequence.id == goal.id }
            return GoalFindings(
                name: name,
                principals: compiled.graph.bypasses(of: goal).flatMap(\.principals)
                    .map { compiled.graph[$0].id },
                exposure: own.flatMap { $0.cells(maximumOrder: options.maximumOrder) },
                effectiveSL: levels[goal.id] ?? nil,
                loneFailures: lone.filter { $0.consequence == goal.id },
                failurePaths: paths.filter { $0.consequence == goal.id },
                isAsSum: own.allSatisfy { row in
                    table.row(name.kind.rawValue, row.level).map {
                        $0.says(as: row, loneOnly: isLoneOnly)
                    } ?? false
                })
        }
        return GoalsFindings(
            goals: goals, notAsked: besides.notAsked, isLoneOnly: isLoneOnly,
            together: TogetherFinding.findings(in: goals, alone: table.loneFailures),
            ending: isLoneOnly ? .answered : survey.ending(upTo: options.maximumOrder))
    }
}

extension FailureAnalyser {
    /// The paths of the goals that a requirement of the model is about, since they may be accepted;
    /// of others who suffices alone is told, and a path when the goal itself is asked for.
    private func requiredPaths(
        in table: ExposureTable, certificates: inout CertificateRegister
    ) throws(AnalysisError) -> [FailurePath] {
        let required = Set(
            (compiled.model?.requirements ?? []).compactMap {
                compiled.consequence(for: $0.goal)?.id
            })
        let rows = table.rows.filter { required.contains($0.consequence.id) }
        if rows.isEmpty { return [] }
        return try PathFinder(
            compiled: compiled, table: ExposureTable(rows: rows, graph: compiled.graph)
        ).paths(certificates: &certificates)
    }
}

extension ExposureRow {
    /// Whether another row lists the same coalitions at every tier, by their members' ids.
    fileprivate func says(as other: ExposureRow, loneOnly isLoneOnly: Bool) -> Bool {
        func listed(_ row: ExposureRow, _ at: Int) -> [[String]] {
            row.lists[at].coalitions.filter { !isLoneOnly || $0.count < 2 }
                .map { $0.map { row.variables[$0].id } }
        }
        guard tiers == other.tiers else { return false }
        for at in tiers.indices {
            if listed(self, at) != listed(other, at) { return false }
            if !isLoneOnly, lists[at].isComplete != other.lists[at].isComplete { return false }
        }
        return true
    }
}

extension TogetherFinding {
    /// Who brings about several of some goals, at the tiers at which each of them follows; by kind
    /// and then by cause, first those who bring about more.
    ///
    /// - Parameter sums: who suffices alone for the sums, for the kinds of which there is but one
    ///   asset or workload: then the sum is its goal.
    static func findings(
        in goals: [GoalFindings], alone sums: [LoneFailure]
    ) -> [TogetherFinding] {
        let goals = goals.filter { $0.name.longerThan == nil }
        let kinds = Set(goals.map { $0.name.kind.rawValue })
        var alone: [LoneFailure] = sums.filter { !kinds.contains($0.consequence) }
        for goal in goals { alone += goal.loneFailures }
        var byCause: [String: [LoneFailure]] = [:]
        for lone in alone { byCause[lone.cause, default: []].append(lone) }
        var found: [TogetherFinding] = []
        for (cause, lone) in byCause where lone.count > 1 {
            // What follows at a tier follows at every higher one, so that the goals reached grow
            // with it: one finding for each tier at which more are, and one for what has no tier.
            let untiered = lone.filter { $0.tiers == nil }
            let tiers = Set(lone.compactMap(\.tiers).joined()).sorted()
            var steps: [(goals: [String], tiers: [Int]?)] = []
            if tiers.isEmpty { steps = [(untiered.map(\.consequence), nil)] }
            for tier in tiers {
                let reached = lone.filter { $0.tiers?.contains(tier) ?? true }.map(\.consequence)
                if steps.last?.goals == reached {
                    steps[steps.count - 1].tiers?.append(tier)
                } else {
                    steps.append((reached, [tier]))
                }
            }
            found += steps.filter { $0.goals.count > 1 }.map {
                TogetherFinding(cause: cause, kind: lone[0].kind, goals: $0.goals, tiers: $0.tiers)
            }
        }
        return found.sorted {
            ($1.goals.count, $0.kind, $0.cause, $0.tiers?.first ?? 0)
                < ($0.goals.count, $1.kind, $1.cause, $1.tiers?.first ?? 0)
        }
    }
}
