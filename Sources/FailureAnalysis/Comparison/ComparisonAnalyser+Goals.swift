import AttackGraph
import Compilation
import DecisionDiagrams
import ThreatGraph

extension ComparisonAnalyser {
    /// The goals of single assets and workloads that any of the models has, and how many more there
    /// are than are asked about; none where some were asked for by name.
    func goals(of options: AnalysisOptions) -> (asked: [GoalName], notAsked: Int) {
        guard options.goals, options.only == nil else { return ([], 0) }
        let all = Set(candidates.flatMap(\.compiled.goals).compactMap { GoalName(id: $0.id) })
            .filter { name in
                name.asset != nil
                    && options.consequences?.contains(name.kind.rawValue) ?? true
            }.sorted { Self.place($0) < Self.place($1) }
        return all.count > FailureAnalyser.maximumGoals ? ([], all.count) : (all, 0)
    }

    /// The denials of everything that last, for each length that any of the models states.
    var lengthsStated: [GoalName] {
        Set(candidates.flatMap(\.compiled.goals).compactMap { GoalName(id: $0.id) })
            .filter { $0.asset == nil && $0.longerThan != nil }
            .sorted { Self.place($0) < Self.place($1) }
    }

    private static func place(_ name: GoalName) -> (Int, String, UInt64) {
        let kinds = ConsequenceKind.allCases
        return (
            kinds.firstIndex(of: name.kind) ?? kinds.count, name.asset ?? "",
            name.longerThan?.seconds ?? 0
        )
    }

    /// Two models goal by goal, for every asset and workload that both of them have.
    func goalCells(
        _ first: Int, _ second: Int, of solved: inout [SolvedModel]
    ) throws(AnalysisError) -> [ComparedCell] {
        let (one, other) = (solved[first].goals, solved[second].goals)
        var cells: [ComparedCell] = []
        for consequence in Self.consequences(one, other) {
            for level in AnswerLevel.ofWholeParties {
                guard let own = one.row(consequence, level), let its = other.row(consequence, level)
                else { continue }
                for tier in Self.tiers(own, its) {
                    cells.append(
                        try cell(
                            consequence, level, tier: tier, rows: (own, its),
                            places: (first, second), of: &solved))
                }
            }
        }
        return cells
    }
}

extension SolvedModel {
    /// The rows of some goals, by the names by which they are asked for.
    ///
    /// Of the only asset or workload of a model they are the sum's; there is none of what is not in
    /// the model.
    static func goals(
        _ goals: [GoalName], of compiled: CompiledModel, options: AnalysisOptions,
        within meter: WorkMeter, certificates: inout CertificateRegister
    ) throws(AnalysisError) -> ExposureTable {
        let solver = ExposureSolver(compiled.graph, options: options)
        var survey = ExposureSurvey(solver, meter: meter)
        var names: [String] = []
        for goal in goals {
            guard let consequence = compiled.consequence(for: goal) else { continue }
            for level in AnswerLevel.ofWholeParties {
                survey.add(consequence, at: level)
                names.append(goal.id)
            }
        }
        survey.deepen(upTo: options.maximumOrder)
        let rows = zip(survey.answers, names).map { $0.called($1) }
        for row in rows { try certificates.certify(row) }
        return ExposureTable(rows: rows, graph: compiled.graph)
    }
}

extension ExposureTable {
    /// The rows, with those about lengths of time that only others state.
    fileprivate func rowsBeside(_ lengths: [GoalName]) -> [ExposureRow] {
        lengths.filter { length in !rows.contains { $0.consequence.id == length.id } }
            .flatMap { length in
                AnswerLevel.ofWholeParties.compactMap { row(about: length.id, $0) }
            }
    }

    /// The rows, and after those of denial the ones about lengths of time that only others state;
    /// where denial was not asked about there are none.
    func rows(with lengths: [GoalName]) -> [ExposureRow] {
        let more = rowsBeside(lengths)
        guard !more.isEmpty,
            let last = rows.lastIndex(where: { row in
                GoalName(id: row.consequence.id).map { $0.kind == .denial && $0.asset == nil }
                    ?? false
            })
        else { return rows }
        return Array(rows[...last]) + more + Array(rows[(last + 1)...])
    }
}
