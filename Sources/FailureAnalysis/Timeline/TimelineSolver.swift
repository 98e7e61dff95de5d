import AttackGraph
import Compilation
import DecisionDiagrams
import ThreatGraph

/// Solves the epochs of a model, alone and together, and finds what differs.
struct TimelineSolver {
    private let analyser: TimelineAnalyser
    private let calendar: EpochCalendar
    private let digest: String
    private var certificates = CertificateSummary(proofs: 0, cuts: 0, skipped: 0)
    private var meter: WorkMeter
    private var ending = Extent.Ending.answered
    /// How many questions are still to be asked, of which each has the same part of the work left.
    private var questionsLeft: Int

    init(_ analyser: TimelineAnalyser, calendar: EpochCalendar, digest: String) {
        self.analyser = analyser
        self.calendar = calendar
        self.digest = digest
        meter = analyser.watch.meter(of: analyser.options.effort.work)
        questionsLeft = 1
    }

    /// The findings; `spans` has one more than `epochs` where the last is not answered for.
    mutating func findings(
        spans: [EpochSpan], epochs: [Epoch]
    ) throws -> TimelineFindings {
        let only = analyser.options.only
        let sums = only ?? ConsequenceKind.allCases.map { GoalName($0) }
        let all = only == nil ? Epoch.goals(of: epochs) : []
        let goals = all.count > analyser.options.maximumGoals ? [] : all
        let unrolled = try EpochUnrolling(
            epochs, keeping: analyser.options.keepsKnowledge, asking: sums + goals
        ).unrolled(unless: analyser.watch.isStoppedCompiling)
        let kept = KeptQuestions(epochs, unrolled: unrolled, tiers: analyser.options.tiers)
        var register = CertificateRegister(unrolled.graph)
        var found: [EpochFinding] = []
        // In each epoch: it alone, and every row with what was kept.
        let rows = sums.count * (AnswerLevel.ofWholeParties.count + 1)
        questionsLeft =
            epochs.count * (1 + rows)
            + epochs.count * calendar.undated.count { !$0.changes.isEmpty }
        for (at, span) in spans.enumerated() {
            let changes = calendar.changes(on: span.from)
            // The first is always answered, as far as who suffices alone.
            if at > 0, at < epochs.count, isStopped(at: at, of: epochs.count) {
                found.append(
                    EpochFinding(
                        number: at + 1, from: first(of: span), until: span.until,
                        basis: .unreached, changes: changes, differences: [], cells: [],
                        dated: [], effectiveSL: [:]))
                continue
            }
            var finding = EpochFinding(
                number: at + 1, from: first(of: span), until: span.until,
                basis: at < epochs.count ? basis(of: span) : .ended,
                changes: found.isEmpty ? [] : changes, differences: [], cells: [], dated: [],
                effectiveSL: [:])
            if at < epochs.count {
                let alone = try exposure(of: epochs[at].compiled, asking: sums)
                finding.effectiveSL = alone.effectiveSL
                finding.cells = try cells(alone.cells, sums, kept, by: at, &register)
                finding.dated = try dated(sums, kept, by: at, &register)
                if let before = found.last, before.isSupported {
                    finding.differences = try differences(
                        from: before.cells, to: finding.cells, asking: sums, changes: changes,
                        on: span.from)
                    finding.comparedUpTo = EpochComparison.reach(
                        from: before.cells, to: finding.cells)
                }
            }
            found.append(finding)
        }
        var undated = try undated(epochs: epochs, spans: spans, found: found, asking: sums)
        var findingsOfGoals: TimelineGoals?
        if !all.isEmpty {
            let isCut = try addGoals(
                goals, to: &found, &undated, epochs: epochs, spans: spans, kept, &register)
            findingsOfGoals = TimelineGoals(notAsked: all.count - goals.count, isCut: isCut)
        }
        add(register.summary)
        return TimelineFindings(
            model: ModelSummary(analyser.model, digest: digest),
            unknowns: analyser.model.openUnknowns.count, epochs: found, goals: findingsOfGoals,
            undated: undated,
            horizon: HorizonFinding(first: calendar.days.first, last: calendar.days.last),
            extent: Extent(effort: analyser.options.effort, ending: ending),
            certificates: certificates)
    }

    // MARK: Solving

    /// What is so of one model by itself; of a goal that is nowhere in it there is no cell.
    private mutating func exposure(
        of compiled: CompiledModel, asking goals: [GoalName]
    ) throws -> (cells: [ExposureCell], effectiveSL: [String: Int?]) {
        var options = AnalysisOptions(
            tiers: analyser.options.tiers, effort: analyser.options.effort, goals: false)
        // What is asked of the same consequence of this model is asked once.
        var ids: [String: [GoalName]] = [:]
        for goal in goals {
            if let id = compiled.consequence(for: goal)?.id { ids[id, default: []].append(goal) }
        }
        let areSums = goals.allSatisfy { $0 == GoalName($0.kind) }
        if !areSums {
            options.only = goals.filter { goal in ids.values.contains { $0.first == goal } }
            if options.only == [] { return ([], [:]) }
        }
        let allowance = nextAllowance()
        var part = meter.part(allowance)
        let findings = try FailureAnalyser(compiled, options: options, watch: analyser.watch)
            .analysis(spending: &part).findings
        meter.spend(part, of: allowance)
        ending = ending.joined(with: findings.extent.ending)
        add(findings.certificates)
        if areSums { return (findings.exposure, findings.effectiveSL) }
        var called: (cells: [ExposureCell], effectiveSL: [String: Int?]) = ([], [:])
        for names in ids.values {
            guard let first = names.first else { continue }
            for name in names {
                called.cells += findings.exposure.filter { $0.consequence == first.id }
                    .map { cell in
                        var cell = cell
                        cell.consequence = name.id
                        return cell
                    }
                if let level = findings.effectiveSL[first.id] {
                    called.effectiveSL.updateValue(level, forKey: name.id)
                }
            }
        }
        return called
    }

    /// Adds to the epochs what is so of each asset and workload by itself, with as much work again.
    ///
    /// - Returns: Whether work was at its end before all of it was found.
    private mutating func addGoals(
        _ goals: [GoalName], to found: inout [EpochFinding], _ undated: inout [UndatedFinding],
        epochs: [Epoch], spans: [EpochSpan], _ kept: KeptQuestions,
        _ register: inout CertificateRegister
    ) throws -> Bool {
        if goals.isEmpty { return false }
        let before = ending
        ending = .answered
        meter = analyser.watch.meter(of: analyser.options.effort.work)
        let rows = goals.count * (AnswerLevel.ofWholeParties.count + 1)
        questionsLeft = epochs.count * (1 + rows + undated.count)
        var cells: [[EpochCell]] = []
        for at in epochs.indices where found[at].isSupported {
            if isStopped(at: at, of: epochs.count) { break }
            let alone = try exposure(of: epochs[at].compiled, asking: goals)
            found[at].effectiveSL.merge(alone.effectiveSL) { $1 }
            cells.append(try self.cells(alone.cells, goals, kept, by: at, &register))
            found[at].dated += try dated(goals, kept, by: at, &register)
            if at > 0, cells.count > at, found[at - 1].isSupported {
                found[at].differences += try differences(
                    from: cells[at - 1], to: cells[at], asking: goals,
                    changes: found[at].changes, on: spans[at].from)
            }
            found[at].cells += cells.last ?? []
        }
        let more = try self.undated(epochs: epochs, spans: spans, found: found, asking: goals)
        for (place, finding) in more.enumerated() where undated.indices.contains(place) {
            for (at, effect) in finding.effects.enumerated()
            where undated[place].effects.indices.contains(at) {
                undated[place].effects[at].differences += effect.differences
            }
        }
        let isCut = ending != .answered
        ending = ending == .stopped ? .stopped : before
        return isCut
    }

    /// What the next question may cost: the same part of what is left as those after it.
    private mutating func nextAllowance() -> Int {
        let allowance = meter.left / max(1, questionsLeft)
        questionsLeft -= 1
        return allowance
    }

    private mutating func isStopped(at done: Int, of all: Int) -> Bool {
        guard analyser.watch.isStopped(in: .epochs, done: done, of: all) else { return false }
        ending = .stopped
        return true
    }

    /// What ended the search for a row.
    private mutating func note(_ row: ExposureRow) {
        if row.lists.allSatisfy(\.isComplete) { return }
        ending = ending.joined(with: meter.isStopped() ? .stopped : .effortSpent)
    }

    private mutating func add(_ summary: CertificateSummary) {
        certificates.proofs += summary.proofs
        certificates.cuts += summary.cuts
        certificates.skipped += summary.skipped
    }

    private mutating func cells(
        _ alone: [ExposureCell], _ goals: [GoalName], _ kept: KeptQuestions, by last: Int,
        _ register: inout CertificateRegister
    ) throws -> [EpochCell] {
        var cells: [EpochCell] = []
        for goal in goals {
            for level in AnswerLevel.ofWholeParties {
                let allowance = nextAllowance()
                let row = kept.row(
                    goal, level, by: last, allowance: allowance, spending: &meter)
                guard let row else { continue }
                note(row)
                try register.certify(row)
                for cell in row.cells(maximumOrder: nil) {
                    let same = alone.first {
                        $0.consequence == cell.consequence && $0.level == cell.level
                            && $0.tier == cell.tier
                    }
                    // Of what is not there in this epoch nothing is asked in it.
                    cells.append(
                        EpochCell(
                            consequence: cell.consequence, level: level, tier: cell.tier,
                            alone: same.map(EpochAnswer.init) ?? .notAsked,
                            kept: EpochAnswer(cell)))
                }
            }
        }
        return cells
    }

    private mutating func dated(
        _ goals: [GoalName], _ kept: KeptQuestions, by last: Int,
        _ register: inout CertificateRegister
    ) throws -> [DatedCoalitions] {
        var found: [DatedCoalitions] = []
        for goal in goals {
            let allowance = nextAllowance()
            let row = kept.datedRow(goal, by: last, allowance: allowance, spending: &meter)
            guard let row else { continue }
            note(row)
            try register.certify(row)
            found += row.cells(maximumOrder: nil).map { cell in
                DatedCoalitions(
                    consequence: cell.consequence, tier: cell.tier,
                    coalitions: cell.coalitions.map { $0.compactMap(DatedFailure.init) },
                    complete: cell.complete, maxOrder: cell.maxOrder)
            }
        }
        return found
    }

    // MARK: Comparing

    private mutating func differences(
        from before: [EpochCell], to after: [EpochCell], asking goals: [GoalName],
        changes: [EpochChange], on day: CalendarDate?
    ) throws -> [EpochDifference] {
        var differences = EpochComparison.differences(from: before, to: after)
        let ids = changes.map(\.id)
        var others: [(id: String, cells: [EpochCell])] = []
        if ids.count > 1, !differences.isEmpty {
            for id in ids {
                // Then no single fact can be named, and all of them are.
                if analyser.watch.isStopped(in: .epochs) {
                    ending = .stopped
                    others = []
                    break
                }
                let compiled: CompiledModel
                do throws(TimelineError) {
                    compiled = try analyser.compiled(day, without: [id], digest: digest)
                } catch {
                    // A fact without which nothing is left to ask decides together with others.
                    if case .noModel = error { continue }
                    guard case .stopped = error else { throw error }
                    (ending, others) = (.stopped, [])
                    break
                }
                let alone = try exposure(of: compiled, asking: goals)
                others.append((id, alone.cells.map(EpochCell.init(alone:))))
            }
        }
        for at in differences.indices {
            // What was kept rests on all that came before, so no single fact decides it.
            if differences[at].question == .kept {
                differences[at].because = ids
                continue
            }
            let needed = others.filter { other in
                EpochComparison.isMissing(differences[at], from: before, to: other.cells)
            }.map(\.id)
            differences[at].because = needed.isEmpty ? ids : needed
        }
        return differences
    }

    private mutating func undated(
        epochs: [Epoch], spans: [EpochSpan], found: [EpochFinding], asking goals: [GoalName]
    ) throws -> [UndatedFinding] {
        var findings: [UndatedFinding] = []
        for change in calendar.undated {
            var effects: [UndatedEffect] = []
            var isUnfinished = false
            if !change.changes.isEmpty {
                for (at, epoch) in epochs.enumerated() {
                    if !found[at].isSupported || isStopped(at: at, of: epochs.count) {
                        isUnfinished = true
                        break
                    }
                    guard let compiled = try self.compiled(spans[at], with: change) else {
                        isUnfinished = true
                        break
                    }
                    let cells = try exposure(of: compiled, asking: goals).cells.compactMap(
                        EpochCell.init(alone:))
                    var differences = EpochComparison.differences(
                        from: found[at].cells, to: cells, questions: [.alone])
                    for place in differences.indices {
                        differences[place].because = [change.id.rawValue]
                    }
                    effects.append(
                        UndatedEffect(
                            epoch: epoch.number, differences: differences,
                            comparedUpTo: EpochComparison.reach(
                                from: found[at].cells, to: cells, questions: [.alone])))
                }
            }
            findings.append(
                UndatedFinding(
                    change: calendar.change(change), effects: effects,
                    isUnfinished: isUnfinished))
        }
        return findings
    }

    /// The model of a span once a change of unknown date has come; `nil` where it was time to stop
    /// before it was compiled.
    private mutating func compiled(
        _ span: EpochSpan, with change: DatedChange
    ) throws(TimelineError) -> CompiledModel? {
        do throws(TimelineError) {
            return try analyser.compiled(
                span.from, undated: [change.id.rawValue], digest: digest)
        } catch {
            guard case .stopped = error else { throw error }
            ending = .stopped
            return nil
        }
    }

    // MARK: Spans

    /// The first day of a span: of the first, the model's date where that is before everything
    /// dated.
    private func first(of span: EpochSpan) -> CalendarDate? {
        if let from = span.from { return from }
        guard let date = analyser.model.date else { return nil }
        if let first = calendar.days.first, first <= date { return nil }
        return date
    }

    /// What an epoch that is answered for rests on.
    private func basis(of span: EpochSpan) -> EpochBasis {
        guard let from = span.from else { return calendar.days.isEmpty ? .undated : .beforeFirst }
        if let last = calendar.lastBeginning, from > last {
            return span.until == nil ? .nothingAfter(from) : .lasting(sinceLastBeginning: last)
        }
        guard let until = span.until else { return .openEnded }
        return from == calendar.lastBeginning ? .ending(until) : .betweenDates
    }
}

extension EpochAnswer {
    /// Nothing is stated that could come about.
    static let notAsked = EpochAnswer(order: nil, coalitions: [], complete: false, maxOrder: 0)

    init(_ cell: ExposureCell) {
        self.init(
            order: cell.order, coalitions: cell.coalitions, complete: cell.complete,
            maxOrder: cell.maxOrder)
    }
}

extension EpochCell {
    /// A cell of which only the answer for one epoch alone is asked.
    init(alone cell: ExposureCell) {
        self.init(
            consequence: cell.consequence, level: cell.level, tier: cell.tier,
            alone: EpochAnswer(cell), kept: EpochAnswer(cell))
    }
}

extension DatedFailure {
    /// Reads a variable's id, `party@epoch`.
    init?(_ id: String) {
        let parts = id.split(separator: "@")
        guard parts.count == 2, let epoch = Int(parts[1]) else { return nil }
        self.init(party: String(parts[0]), epoch: epoch)
    }
}
