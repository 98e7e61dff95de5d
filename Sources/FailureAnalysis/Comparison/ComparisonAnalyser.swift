import AttackGraph
package import Compilation
import DecisionDiagrams
package import ThreatGraph

/// Answers Q3, what one set-up buys over another and what it costs, for two or more models.
package struct ComparisonAnalyser: Sendable {
    /// A model to compare.
    package struct Candidate: Sendable {
        /// The compiled model.
        package let compiled: CompiledModel
        /// The level that every stated level was set to; `nil` for a model as it is written.
        package let overlay: SecurityLevel?
        /// What it is called in sentences; `nil` for a letter by its place.
        package let label: String?

        /// Makes a candidate.
        ///
        /// - Parameter label: what it is called in sentences, which no other candidate is; `nil` for a
        ///   letter by its place.
        package init(
            _ compiled: CompiledModel, overlay: SecurityLevel? = nil, label: String? = nil
        ) {
            self.compiled = compiled
            self.overlay = overlay
            self.label = label
        }
    }

    /// The most models that are compared at once.
    package static let maximumModels = 26

    let candidates: [Candidate]
    private let options: AnalysisOptions
    private let watch: WorkWatch

    /// Makes an analyser.
    ///
    /// - Parameter watch: Who says when to end with what is proved so far.
    /// - Precondition: two to `maximumModels` candidates.
    package init(
        _ candidates: [Candidate], options: AnalysisOptions = AnalysisOptions(),
        watch: WorkWatch = WorkWatch()
    ) {
        precondition((2...Self.maximumModels).contains(candidates.count), "two to 26 candidates")
        self.candidates = candidates
        self.options = options
        self.watch = watch
    }

    /// The label of a model by its place: `A`, `B`, ….
    package static func label(_ place: Int) -> String {
        let letter = UInt8(ascii: "A") + UInt8(place % maximumModels)
        return String(UnicodeScalar(letter))
    }

    /// The comparison, every claim with a certificate verified.
    ///
    /// The models share one effort, each the same part of what those before it left.
    ///
    /// - Throws: `AnalysisError`; a certificate that does not verify withholds the whole answer.
    /// - Complexity: what `FailureAnalyser` needs for each model, and for every two of them
    ///   O(*k* · *s*) for *k* coalitions and *s* steps.
    package func comparison() throws(AnalysisError) -> Comparison {
        var solved: [SolvedModel] = []
        var meter = watch.meter(of: options.effort.work)
        // Where one of the models takes several people somewhere, people are counted in all.
        var options = options
        if candidates.contains(where: { $0.compiled.graph.asksForSeveralPeople }) {
            options.countsPeople = true
        }
        let (goals, notAsked) = goals(of: options)
        let lengths = lengthsStated
        for (place, candidate) in candidates.enumerated() {
            let allowance = meter.left / (candidates.count - place)
            var part = meter.part(allowance)
            solved.append(
                try SolvedModel(
                    candidate, label: candidate.label ?? Self.label(place), options: options,
                    watch: watch,
                    lengths: lengths, goals: goals, spending: &part))
            meter.spend(part, of: allowance)
        }
        var pairs: [ModelPair] = []
        for first in solved.indices {
            for second in solved.indices where second > first {
                var pair = try pair(first, second, of: &solved)
                pair.goalsNotAsked = notAsked
                pairs.append(pair)
            }
        }
        let summaries = solved.flatMap { [$0.certificates.summary, $0.peopleCertificates] }
        var ending = Extent.Ending.answered
        for model in solved { ending = ending.joined(with: model.ending) }
        if pairs.contains(where: { $0.cells.contains(where: \.isCut) }) { ending = .stopped }
        return Comparison(
            models: solved.map(\.finding), pairs: pairs,
            extent: Extent(effort: options.effort, ending: ending),
            certificates: CertificateSummary(
                proofs: summaries.map(\.proofs).reduce(0, +),
                cuts: summaries.map(\.cuts).reduce(0, +),
                skipped: summaries.map(\.skipped).reduce(0, +)))
    }

    // MARK: Two models

    private func pair(
        _ first: Int, _ second: Int, of solved: inout [SolvedModel]
    ) throws(AnalysisError) -> ModelPair {
        let cells = try cells(first, second, of: &solved)
        let (one, other) = (solved[first].finding, solved[second].finding)
        var pair = ModelPair(
            first: one.label, second: other.label, buys: [], costs: [], undecided: [],
            partiesOnlyInFirst: one.parties.filter { !other.parties.contains($0) },
            partiesOnlyInSecond: other.parties.filter { !one.parties.contains($0) },
            rootCausesOnlyInFirst: one.rootCauses.filter { !other.rootCauses.contains($0) },
            rootCausesOnlyInSecond: other.rootCauses.filter { !one.rootCauses.contains($0) },
            changes: [], cells: cells, overall: [])
        if let old = solved[first].compiled.model, let new = solved[second].compiled.model {
            pair.changes = ElementDifferences(first: old, second: new).changes
        }
        let prices = PairPrices(first: one, second: other, cells: cells)
        pair.overall = prices.overall
        pair.buys = prices.buys
        pair.costs = prices.costs
        pair.undecided = prices.undecided
        pair.people = ComparedPeople.cells(
            first: one.people ?? [], second: other.people ?? [],
            labels: (one.label, other.label))
        pair.goals = try goalCells(first, second, of: &solved)
        return pair
    }

    /// Two of some models cell by cell, every consequence, level and tier that either has.
    func cells<Model: JudgedModel>(
        _ first: Int, _ second: Int, of solved: inout [Model]
    ) throws(AnalysisError) -> [ComparedCell] {
        var cells: [ComparedCell] = []
        for consequence in Self.consequences(solved[first].table, solved[second].table) {
            for level in AnswerLevel.ofWholeParties {
                let one = solved[first].table.row(about: consequence, level)
                let other = solved[second].table.row(about: consequence, level)
                for tier in Self.tiers(one, other) {
                    cells.append(
                        try cell(
                            consequence, level, tier: tier, rows: (one, other),
                            places: (first, second), of: &solved))
                }
            }
        }
        return cells
    }

    /// The consequences of either table, in the order of the vocabulary and then by id.
    static func consequences(_ one: ExposureTable, _ other: ExposureTable) -> [String] {
        let kinds = ConsequenceKind.allCases
        func rank(_ id: String) -> Int {
            GoalName(id: id).flatMap { kinds.firstIndex(of: $0.kind) } ?? kinds.count
        }
        func place(_ id: String) -> (Int, String, UInt64, String) {
            let name = GoalName(id: id)
            return (rank(id), name?.asset ?? "", name?.longerThan?.seconds ?? 0, id)
        }
        return Set((one.rows + other.rows).map(\.consequence.id))
            .sorted { place($0) < place($1) }
    }

    /// The tiers of either row as they are written.
    static func tiers(_ one: ExposureRow?, _ other: ExposureRow?) -> [Int?] {
        let all = [one, other].compactMap { $0 }.flatMap { row in
            row.tiers.map { row.writtenTier($0) }
        }
        return Set(all).sorted { ($0 ?? 0) < ($1 ?? 0) }
    }

    func cell<Model: JudgedModel>(
        _ consequence: String, _ level: AnswerLevel, tier: Int?,
        rows: (ExposureRow?, ExposureRow?), places: (Int, Int), of solved: inout [Model]
    ) throws(AnalysisError) -> ComparedCell {
        func side(_ row: ExposureRow?, _ place: Int) -> DominanceJudge.Side? {
            guard let row, let at = row.tiers.firstIndex(where: { row.writtenTier($0) == tier })
            else { return nil }
            return DominanceJudge.Side(
                label: solved[place].label, row: row, place: at,
                isStated: solved[place].states(consequence))
        }
        let one = side(rows.0, places.0)
        let other = side(rows.1, places.1)
        guard let one, let other else {
            let claim = DominanceClaim.undecided(
                .noConsequence(
                    in: solved[one == nil ? places.0 : places.1].label, tier: tier))
            return ComparedCell(
                consequence: consequence, level: level, tier: tier, firstOrder: one?.list.order,
                secondOrder: other?.list.order, gained: [], lost: [], dominance: .undecided,
                firstAsSafe: claim, secondAsSafe: claim)
        }
        let judge = DominanceJudge { [watch] in watch.isStopped(in: .dominance) }
        let forth = try judge.judge(
            one, against: other, register: &solved[places.1].certificates)
        let back = try judge.judge(
            other, against: one, register: &solved[places.0].certificates)
        let limit = options.maximumOrder ?? .max
        return ComparedCell(
            consequence: consequence, level: level, tier: tier, firstOrder: one.list.order,
            secondOrder: other.list.order,
            gained: back.differences.filter { $0.members.count <= limit },
            lost: forth.differences.filter { $0.members.count <= limit },
            dominance: DominanceVerdict(
                firstAsSafe: forth.claim.holds, secondAsSafe: back.claim.holds),
            firstAsSafe: forth.claim, secondAsSafe: back.claim,
            isCut: forth.isCut || back.isCut)
    }
}

extension ExposureTable {
    /// The row about a consequence by id.
    ///
    /// Of a denial that lasts, where no such length is stated, the one for the longest time up to it:
    /// nothing stands ready between the two.
    func row(about id: String, _ level: AnswerLevel) -> ExposureRow? {
        stated(for: id, level).flatMap { row($0, level)?.called(id) }
    }

    /// The id under which the table has the answer about a consequence: its own where it is stated.
    func stated(for id: String, _ level: AnswerLevel = .party) -> String? {
        if row(id, level) != nil { return id }
        guard let goal = GoalName(id: id), let asked = goal.longerThan else { return nil }
        let shorter = rows.compactMap { row -> (length: TimeSpan, id: String)? in
            guard row.level == level, let name = GoalName(id: row.consequence.id),
                name.kind == goal.kind, name.asset == goal.asset
            else { return nil }
            let length = name.longerThan ?? TimeSpan(seconds: 0)
            return length < asked ? (length, row.consequence.id) : nil
        }
        return shorter.max { $0.length < $1.length }?.id
    }
}

extension AnalysisOptions {
    /// The same, asking besides the sum of denial for each length that a model states.
    func askingForLengths(of compiled: CompiledModel) -> AnalysisOptions {
        let isDenial = consequences?.contains(ConsequenceKind.denial.rawValue) ?? true
        guard only == nil, isDenial else { return self }
        let lengths = compiled.goals.map(\.id).filter { id in
            GoalName(id: id).map { $0.asset == nil && $0.longerThan != nil } ?? false
        }
        if lengths.isEmpty { return self }
        var options = self
        options.consequences = (consequences ?? Set(compiled.sums.map(\.id))).union(lengths)
        return options
    }
}

/// One model with its coalitions.
struct SolvedModel: JudgedModel {
    let label: String
    let compiled: CompiledModel
    let table: ExposureTable
    /// What is so of single assets and workloads, by the names by which they are asked for.
    let goals: ExposureTable
    var certificates: CertificateRegister
    let finding: ComparedModel
    /// What ended the search for its coalitions.
    let ending: Extent.Ending
    /// The certificates of its sets of people, made on graphs of their own.
    let peopleCertificates: CertificateSummary

    init(
        _ candidate: ComparisonAnalyser.Candidate, label: String, options: AnalysisOptions,
        watch: WorkWatch, lengths: [GoalName], goals: [GoalName],
        spending meter: inout WorkMeter
    ) throws(AnalysisError) {
        let compiled = candidate.compiled
        let graph = compiled.graph
        let options = options.askingForLengths(of: compiled)
        let analyser = FailureAnalyser(compiled, options: options, watch: watch)
        var certificates = CertificateRegister(graph, remembers: true)
        let allowance = meter
        let table: ExposureTable
        var ending: Extent.Ending
        (table, ending) = try analyser.solved(
            by: ExposureSolver(graph, options: options), certificates: &certificates,
            spending: &meter)
        var people = PeopleSolver(graph, options: options, watch: watch)
        var counting = allowance
        let counted =
            people.isAsked
            ? try people.rows(
                for: try analyser.consequences(), upTo: options.maximumOrder,
                spending: &counting) : nil
        peopleCertificates = people.certificates
        if let counted { ending = ending.joined(with: counted.ending) }
        // What it does not state itself is as with the longest length up to it that it does.
        let rows = table.rows(with: lengths)
        self.goals = try Self.goals(
            goals, of: compiled, options: options, within: allowance, certificates: &certificates)
        let levels = LevelQuestions(graph: graph, table: table)
        var (effective, open) = (levels.effectiveLevels, levels.openConsequences)
        for id in lengths.map(\.id) where effective.index(forKey: id) == nil {
            guard let stated = table.stated(for: id) else { continue }
            if let level = effective[stated] { effective[id] = .some(level) }
            if open.contains(stated) { open.append(id) }
        }
        let custody =
            try CustodySurvey(
                graph: graph, table: table, isStopped: { watch.isStopped(in: .dominance) })?
            .tradeOffs(certificates: &certificates) ?? []
        finding = ComparedModel(
            label: label,
            model: ModelSummary(compiled),
            overlay: candidate.overlay, datedFactsAsOf: compiled.model?.datedFactsAsOf,
            unknowns: compiled.model?.openUnknowns.count ?? 0,
            parties: graph.parties.filter(\.failsAlone).map(\.id),
            rootCauses: graph.rootCauses.map(\.id),
            asked: analyser.scope(of: try analyser.consequences()),
            exposure: rows.flatMap { $0.cells(maximumOrder: options.maximumOrder) },
            people: counted?.rows.flatMap { $0.cells(maximumOrder: options.maximumOrder) },
            effectiveSL: effective, residualSL: levels.residualLevels, open: open,
            collapsingRoots: table.collapsingRoots(withoutPrincipals: false),
            collapsingRootsLabBypass: table.collapsingRoots(withoutPrincipals: true),
            loneSovereigns: table.loneSovereigns, surface: analyser.surface(table: table),
            custody: custody, tradeOffs: compiled.model?.statedTradeOffs ?? [])
        self.ending = ending
        self.label = label
        self.compiled = compiled
        self.table = table
        self.certificates = certificates
    }
}
