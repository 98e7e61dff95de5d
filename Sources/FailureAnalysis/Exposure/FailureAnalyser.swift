import AttackGraph
import ThreatGraph

/// Answers Q2, who can fail alone, for one compiled model.
public struct FailureAnalyser: Sendable {
    let compiled: CompiledModel
    let options: AnalysisOptions

    /// Makes an analyser.
    public init(_ compiled: CompiledModel, options: AnalysisOptions = AnalysisOptions()) {
        self.compiled = compiled
        self.options = options
    }

    /// The analysis, every claim with a certificate verified.
    ///
    /// - Throws: `AnalysisError`; a certificate that does not verify withholds the whole answer.
    /// - Complexity: up to 22 events that matter, O(*s* · 2ⁿ / 64) for *s* steps and *n* events
    ///   a sweep; beyond, singles and pairs only, and the cells say so.
    public func analysis() throws(AnalysisError) -> Analysis {
        let graph = compiled.graph
        let solver = ExposureSolver(graph, options: options)
        var certificates = CertificateRegister(graph)
        var rows: [ExposureRow] = []
        for consequence in try consequences() {
            for level in AnswerLevel.allCases {
                rows.append(solver.row(for: consequence, at: level))
            }
        }
        for row in rows { try certificates.certify(row) }
        let table = ExposureTable(rows: rows, graph: graph)
        let finder = PathFinder(compiled: compiled, table: table)
        let paths = try finder.paths(certificates: &certificates)
        return Analysis(
            compiled: compiled,
            findings: findings(table: table, paths: paths, certificates: certificates.summary),
            paths: paths)
    }

    /// The consequences asked for: those of the vocabulary in its order, then others by id.
    private func consequences() throws(AnalysisError) -> [Consequence] {
        let known = ConsequenceKind.allCases.map(\.rawValue)
        func rank(_ consequence: Consequence) -> Int {
            known.firstIndex(of: consequence.id) ?? known.count
        }
        let all = compiled.graph.consequences.sorted { (rank($0), $0.id) < (rank($1), $1.id) }
        guard let asked = options.consequences else { return all }
        for id in asked.sorted() where !all.contains(where: { $0.id == id }) {
            throw .noConsequence(id, known: all.map(\.id))
        }
        return all.filter { asked.contains($0.id) }
    }

    private func findings(
        table: ExposureTable, paths: [FailurePath], certificates: CertificateSummary
    ) -> Findings {
        let levels = LevelQuestions(graph: compiled.graph, table: table)
        let orders = CompulsionFinder(compiled: compiled, table: table)
        return Findings(
            model: ModelSummary(
                title: compiled.title, date: compiled.date, digest: compiled.digest),
            conditions: conditions,
            exposure: table.rows.flatMap { $0.cells(maximumOrder: options.maximumOrder) },
            effectiveSL: levels.effectiveLevels, residualSL: levels.residualLevels,
            open: levels.openConsequences,
            collapsingRoots: table.collapsingRoots(withoutPrincipals: false),
            collapsingRootsLabBypass: table.collapsingRoots(withoutPrincipals: true),
            loneSovereigns: table.loneSovereigns, compulsion: orders?.findings,
            levers: orders?.levers, chokeBarriers: levels.chokeBarriers,
            chokeParties: table.chokeParties, surface: surface(table: table),
            failurePaths: paths.map { $0.summary(in: compiled.graph) },
            requirements: table.results(for: compiled.model?.requirements ?? []),
            certificates: certificates)
    }

    /// The sentence that goes with every result, and what else it is conditional on.
    private var conditions: String {
        let count = compiled.model?.unknowns.count ?? 0
        if count == 0 { return Findings.conditionalSentence }
        let noun = count == 1 ? "unknown" : "unknowns"
        return Findings.conditionalSentence
            + "; the model has \(count) \(noun), and these results hold only for the values "
            + "written in the file, not for the alternatives"
    }

    private func surface(table: ExposureTable) -> Surface? {
        let exfiltration = ConsequenceKind.exfiltration.rawValue
        guard let row = table.row(exfiltration, .party) else { return nil }
        let steps = compiled.graph.steps
        var entries: Set<BarrierIndex> = []
        var exits: Set<BarrierIndex> = []
        for step in steps.indices {
            let head = steps.heads[step.position]
            if steps.premises(of: step).isEmpty, enters(head) {
                entries.formUnion(steps.barriers(of: step))
            }
            if leaves(head, goal: row.consequence.goal) {
                exits.formUnion(steps.barriers(of: step))
            }
        }
        let first = row.tiers.firstIndex(of: 1).map { row.lists[$0] }
        return Surface(
            perimeters: compiled.model?.perimetersHoldingWeights.count,
            entryBarriers: entries.count, exits: exits.count,
            loneParties: first.map { row.loneVariables(in: $0).count })
    }

    /// Whether a fact is a foothold; without a model, any first step counts.
    private func enters(_ fact: FactIndex) -> Bool {
        switch compiled.meaning(of: fact) {
        case .inside, .unexplained: true
        default: false
        }
    }

    /// Whether a fact is that bytes are outside; without a model, the goal itself.
    private func leaves(_ fact: FactIndex, goal: FactIndex) -> Bool {
        switch compiled.meaning(of: fact) {
        case .holds(_, _, .outside): true
        case .unexplained: fact == goal
        default: false
        }
    }
}
