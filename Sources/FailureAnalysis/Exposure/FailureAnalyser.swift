import AttackGraph
package import Compilation
import DecisionDiagrams
import Networks
import ThreatGraph

/// Answers Q2, who can fail alone, for one compiled model.
package struct FailureAnalyser: Sendable {
    let compiled: CompiledModel
    let options: AnalysisOptions
    let watch: WorkWatch

    /// Makes an analyser.
    ///
    /// - Parameters:
    ///   - compiled: The model.
    ///   - options: What to ask of it.
    ///   - watch: Who says when to end with what is proved so far.
    package init(
        _ compiled: CompiledModel, options: AnalysisOptions = AnalysisOptions(),
        watch: WorkWatch = WorkWatch()
    ) {
        self.compiled = compiled
        self.options = options
        self.watch = watch
    }

    /// The analysis, every claim with a certificate verified.
    ///
    /// - Throws: `AnalysisError`; a certificate that does not verify withholds the whole answer.
    /// - Complexity: who suffices alone, O(*s* · *v* · *t* / 512) a sweep for *s* steps, *v*
    ///   variables and *t* tiers; more coalitions as far as the effort goes, and the cells say how
    ///   far that is.
    package func analysis() throws(AnalysisError) -> Analysis {
        var meter = watch.meter(of: options.effort.work)
        return try analysis(spending: &meter)
    }

    /// The same, as far as a meter allows; requirements have as much again.
    func analysis(spending meter: inout WorkMeter) throws(AnalysisError) -> Analysis {
        let solver = ExposureSolver(compiled.graph, options: options)
        var certificates = CertificateRegister(compiled.graph)
        let allowance = meter.left
        let (table, ended) = try solved(
            by: solver, certificates: &certificates, spending: &meter)
        var ending = ended
        var people = PeopleSolver(compiled.graph, options: options, watch: watch)
        let counted = try count(people: &people, within: watch.meter(of: allowance))
        if let counted { ending = ending.joined(with: counted.ending) }
        let requirements = try results(
            rows: table.rows + (counted?.rows.map(\.row) ?? []), solver: solver, people: &people,
            certificates: &certificates, within: watch.meter(of: allowance))
        let finder = PathFinder(compiled: compiled, table: table)
        let paths = try finder.paths(certificates: &certificates)
        let survey = EvidenceSurvey(compiled, table: table)
        let evidence = try survey?.findings(certificates: &certificates) ?? []
        var findings = try findings(
            table: table, paths: paths, requirements: requirements,
            certificates: certificates.summary)
        if let counted {
            findings.people = counted.rows.flatMap {
                $0.cells(maximumOrder: options.maximumOrder)
            }
            findings.asked.levels.append(.person)
        }
        findings.freePaths = try finder.freePaths(certificates: &certificates)
        findings.addsNothing = table.addingNothing
        let goals = try goalFindings(
            besides: table, solver: solver, certificates: &certificates,
            within: watch.meter(of: allowance))
        findings.goals = goals
        findings.forgetMeaningful()
        findings.certificates = certificates.summary
        findings.certificates.add(people.certificates)
        findings.evidence = evidence
        findings.contradictions = compiled.model?.contradictionFindings ?? []
        if let asked = options.probability {
            let found = try ProbabilityAnalyser(
                compiled, table: table, options: asked, watch: watch)?.findings()
            if let found, !found.isWhole { ending = .stopped }
            // Of what was not begun nothing is said.
            findings.probability = found.flatMap {
                $0.isWhole || !$0.findings.answers.isEmpty ? $0.findings : nil
            }
        }
        findings.extent = Extent(effort: options.effort, ending: ending)
        return Analysis(compiled: compiled, findings: findings)
    }

    /// All rows, every claim in them with a certificate verified, and what ended the search.
    func solved(
        by solver: ExposureSolver, certificates: inout CertificateRegister,
        spending meter: inout WorkMeter
    ) throws(AnalysisError) -> (table: ExposureTable, ending: Extent.Ending) {
        var survey = ExposureSurvey(solver, meter: meter)
        let asked = try consequences()
        for (place, consequence) in asked.enumerated() {
            for (at, level) in AnswerLevel.ofWholeParties.enumerated() {
                let levels = AnswerLevel.ofWholeParties.count
                watch.tell(
                    .loneFailures, done: place * levels + at, of: asked.count * levels)
                survey.add(consequence, at: level)
            }
        }
        survey.deepen(upTo: options.maximumOrder)
        meter = survey.rest
        let names = aliases
        var rows = survey.answers.flatMap { row in
            names[row.consequence.id].map { $0.map(row.called) } ?? [row]
        }
        for place in rows.indices {
            rows[place].isStated = compiled.states(rows[place].consequence.id)
        }
        for (place, row) in rows.enumerated() {
            watch.tell(.certificates, done: place, of: rows.count)
            try certificates.certify(row)
        }
        return (
            ExposureTable(rows: rows, graph: compiled.graph),
            survey.ending(upTo: options.maximumOrder)
        )
    }

    /// The minimal sets of people, where they are counted, with an effort of their own.
    private func count(
        people: inout PeopleSolver, within meter: WorkMeter
    ) throws(AnalysisError) -> (rows: [PeopleRow], ending: Extent.Ending)? {
        guard people.isAsked else { return nil }
        var meter = meter
        var (rows, ending) = try people.rows(
            for: try consequences(), upTo: options.maximumOrder, spending: &meter)
        for place in rows.indices {
            rows[place].row.isStated = compiled.states(rows[place].row.consequence.id)
        }
        return (rows, ending)
    }

    /// Whether each requirement of the model holds, in the order written.
    ///
    /// Requirements are a gate, so each is judged to its own order, all together with an effort of their own: what
    /// the options leave out is solved for its sake. What is not proved then counts as broken.
    private func results(
        rows: [ExposureRow], solver: ExposureSolver, people: inout PeopleSolver,
        certificates: inout CertificateRegister, within meter: WorkMeter
    ) throws(AnalysisError) -> [RequirementResult] {
        var results: [RequirementResult] = []
        var rest = meter
        for requirement in compiled.model?.requirements ?? [] {
            guard let consequence = compiled.consequence(for: requirement.goal) else { continue }
            if compiled.model?.states(requirement.goal.kind) == false {
                results.append(RequirementResult(ofNothingStated: requirement))
                continue
            }
            let id = consequence.id
            let known = rows.lazy.compactMap { $0.result(for: requirement, about: id) }.first
            if let known, known.decided {
                results.append(known)
                continue
            }
            let tier = ExposureRow.decidingTier(of: requirement, for: consequence)
            if requirement.level == .person {
                let (rows, _) = try people.rows(
                    for: [consequence], tiers: [tier], upTo: max(1, requirement.order - 1),
                    spending: &rest)
                results += rows.compactMap { $0.row.result(for: requirement, about: id) }
                continue
            }
            var survey = ExposureSurvey(solver, meter: rest)
            survey.add(consequence, at: requirement.level, tiers: [tier])
            survey.deepen(upTo: max(1, requirement.order - 1))
            rest = survey.rest
            for row in survey.answers {
                try certificates.certify(row)
                if let result = row.result(for: requirement, about: id) {
                    results.append(result)
                }
            }
        }
        return results
    }

    /// The consequences asked for: those of the vocabulary in its order, then others by id; of one
    /// asset or workload only where that is asked for by id.
    func consequences() throws(AnalysisError) -> [Consequence] {
        let sums = compiled.sums
        if let only = options.only {
            var seen: Set<String> = []
            let found = only.compactMap { compiled.consequence(for: $0) }
                .filter { seen.insert($0.id).inserted }
            if found.isEmpty, let first = only.first {
                throw .noConsequence(first.id, known: sums.map(\.id))
            }
            return found
        }
        guard let asked = options.consequences else { return sums }
        let all = sums + compiled.goals
        for id in asked.sorted() where !all.contains(where: { $0.id == id }) {
            throw .noConsequence(id, known: sums.map(\.id))
        }
        return all.filter { asked.contains($0.id) }
    }

    /// What consequences are called that were asked for by name: sums by that of the one thing that
    /// they are of, lengths by one up to which they are the longest; each name once, as asked.
    var aliases: [String: [String]] {
        var names: [String: [String]] = [:]
        for goal in options.only ?? [] {
            guard let consequence = compiled.consequence(for: goal),
                names[consequence.id]?.contains(goal.id) != true
            else { continue }
            names[consequence.id, default: []].append(goal.id)
        }
        return names
    }

    private func findings(
        table: ExposureTable, paths: [FailurePath], requirements: [RequirementResult],
        certificates: CertificateSummary
    ) throws(AnalysisError) -> Findings {
        let levels = LevelQuestions(graph: compiled.graph, table: table)
        let orders = CompulsionFinder(compiled: compiled, table: table)
        return Findings(
            model: ModelSummary(compiled), asked: scope(of: try consequences()),
            exposure: table.rows.flatMap { $0.cells(maximumOrder: options.maximumOrder) },
            effectiveSL: levels.effectiveLevels, residualSL: levels.residualLevels,
            open: levels.openConsequences,
            collapsingRoots: table.collapsingRoots(withoutPrincipals: false),
            collapsingRootsLabBypass: table.collapsingRoots(withoutPrincipals: true),
            loneSovereigns: table.loneSovereigns, compulsion: orders?.findings,
            seizures: SeizureFinder(compiled: compiled, table: table)?.findings ?? [],
            residency: compiled.model.flatMap { model in
                model.sites.isEmpty ? nil : ResidencySurvey(model: model).findings
            },
            levers: orders?.levers, meaninglessFailures: meaninglessFailures(in: table),
            chokeBarriers: levels.chokeBarriers,
            chokeParties: table.chokeParties, surface: surface(table: table),
            coverage: coverage?.coverage ?? [], layers: try coverage?.layers() ?? [],
            loneFailures: table.loneFailures, failurePaths: paths,
            requirements: requirements,
            certificates: certificates)
    }

    /// What the perimeters' controls come to, where the model names a catalogue's or is asked to.
    private var coverage: CoverageAnalysis? {
        guard let model = compiled.model, let catalogue = compiled.catalogue else { return nil }
        return CoverageAnalysis(model, catalogue: catalogue)
    }

    /// The surface for exfiltration, where that was asked for.
    func surface(table: ExposureTable) -> Surface? {
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
