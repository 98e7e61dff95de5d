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
        let unrolled = try EpochUnrolling(
            epochs, keeping: analyser.options.keepsKnowledge
        ).unrolled()
        let kept = KeptQuestions(epochs, unrolled: unrolled, tiers: analyser.options.tiers)
        var register = CertificateRegister(unrolled.graph)
        var found: [EpochFinding] = []
        // In each epoch: it alone, and every row with what was kept.
        let rows = ConsequenceKind.allCases.count * (AnswerLevel.ofWholeParties.count + 1)
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
                let alone = try exposure(of: epochs[at].compiled)
                finding.effectiveSL = alone.effectiveSL
                finding.cells = try cells(alone, kept, by: at, &register)
                finding.dated = try dated(kept, by: at, &register)
                if let before = found.last, before.isSupported {
                    finding.differences = try differences(
                        from: before, to: finding, changes: changes, on: span.from)
                    finding.comparedUpTo = EpochComparison.reach(
                        from: before.cells, to: finding.cells)
                }
            }
            found.append(finding)
        }
        add(register.summary)
        let undated = try undated(epochs: epochs, spans: spans, found: found)
        return TimelineFindings(
            model: ModelSummary(analyser.model, digest: digest),
            unknowns: analyser.model.openUnknowns.count, epochs: found,
            undated: undated,
            horizon: HorizonFinding(first: calendar.days.first, last: calendar.days.last),
            extent: Extent(effort: analyser.options.effort, ending: ending),
            certificates: certificates)
    }

    // MARK: Solving

    private mutating func exposure(of compiled: CompiledModel) throws -> Findings {
        let options = AnalysisOptions(
            tiers: analyser.options.tiers, effort: analyser.options.effort)
        let allowance = nextAllowance()
        var part = meter.part(allowance)
        let findings = try FailureAnalyser(compiled, options: options, watch: analyser.watch)
            .analysis(spending: &part).findings
        meter.spend(part, of: allowance)
        ending = ending.joined(with: findings.extent.ending)
        add(findings.certificates)
        return findings
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
        _ alone: Findings, _ kept: KeptQuestions, by last: Int,
        _ register: inout CertificateRegister
    ) throws -> [EpochCell] {
        var cells: [EpochCell] = []
        for kind in ConsequenceKind.allCases {
            for level in AnswerLevel.ofWholeParties {
                let allowance = nextAllowance()
                let row = kept.row(
                    kind, level, by: last, allowance: allowance, spending: &meter)
                guard let row else { continue }
                note(row)
                try register.certify(row)
                for cell in row.cells(maximumOrder: nil) {
                    let same = alone.exposure.first {
                        $0.consequence == cell.consequence && $0.level == cell.level
                            && $0.tier == cell.tier
                    }
                    guard let same else { continue }
                    cells.append(
                        EpochCell(
                            consequence: cell.consequence, level: level, tier: cell.tier,
                            alone: EpochAnswer(same), kept: EpochAnswer(cell)))
                }
            }
        }
        return cells
    }

    private mutating func dated(
        _ kept: KeptQuestions, by last: Int, _ register: inout CertificateRegister
    ) throws -> [DatedCoalitions] {
        var found: [DatedCoalitions] = []
        for kind in ConsequenceKind.allCases {
            let allowance = nextAllowance()
            let row = kept.datedRow(kind, by: last, allowance: allowance, spending: &meter)
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
        from before: EpochFinding, to after: EpochFinding, changes: [EpochChange],
        on day: CalendarDate?
    ) throws -> [EpochDifference] {
        var differences = EpochComparison.differences(from: before.cells, to: after.cells)
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
                    guard case .noModel = error else { throw error }
                    continue
                }
                let alone = try exposure(of: compiled)
                others.append((id, alone.exposure.map(EpochCell.init(alone:))))
            }
        }
        for at in differences.indices {
            // What was kept rests on all that came before, so no single fact decides it.
            if differences[at].question == .kept {
                differences[at].because = ids
                continue
            }
            let needed = others.filter { other in
                EpochComparison.isMissing(differences[at], from: before.cells, to: other.cells)
            }.map(\.id)
            differences[at].because = needed.isEmpty ? ids : needed
        }
        return differences
    }

    private mutating func undated(
        epochs: [Epoch], spans: [EpochSpan], found: [EpochFinding]
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
                    let compiled = try analyser.compiled(
                        spans[at].from, undated: [change.id.rawValue], digest: digest)
                    let cells = try exposure(of: compiled).exposure.compactMap(
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
