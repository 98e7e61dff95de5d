package import FailureAnalysis
package import ThreatGraph
import Wording

/// Everything `timeline` finds, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-timeline/1`, see Docs/Timeline.md.
package struct TimelineDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-timeline/1"

    /// `sallyport-timeline/1`.
    package var format: String = TimelineDocument.formatName
    /// What was analysed.
    package var model: ModelSummary
    /// Under which conditions the results hold.
    package var conditions: String
    /// The epochs between the dates of the model, in order of time; at least one.
    package var epochs: [Epoch]
    /// What is told of assets and workloads by themselves besides their cells; not there where there
    /// are none besides the sums.
    package var goals: Goals?
    /// What comes at a time that nobody says, and what it would change, by id.
    package var undated: [Undated]
    /// Where the dated facts end.
    package var horizon: Horizon
    /// How far the search went; not there where everything is answered.
    package var extent: Extent?
    /// How many certificates were made and verified, over all epochs.
    package var certificates: CertificateSummary

    /// Writes findings.
    package init(_ findings: TimelineFindings) {
        model = findings.model
        conditions = EpochWords.conditions(of: findings)
        epochs = findings.epochs.map(Epoch.init)
        goals = findings.goals.map { Goals($0, asSums: findings.asSums) }
        undated = findings.undated.map(Undated.init)
        horizon = Horizon(findings.horizon)
        extent = findings.extent.unlessAnswered
        certificates = findings.certificates
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; the document holds nothing that JSON cannot.
    package func json() throws -> String { try JSONText.of(self) }
}

extension TimelineDocument {
    /// What is told of assets and workloads by themselves.
    package struct Goals: Codable, Hashable, Sendable {
        /// Those of which every cell in every epoch is as the sum's.
        package var asSums: [GoalReference]
        /// How many there are about which nothing was asked.
        package var notAsked: Int
        /// Whether every coalition of those asked about was looked for.
        package var complete: Bool

        init(_ goals: TimelineGoals, asSums: [GoalName]) {
            self.asSums = asSums.map { GoalReference($0) }
            notAsked = goals.notAsked
            complete = !goals.isCut
        }
    }

    /// How far one goal is held off without a failure in one epoch.
    package struct Held: Codable, Hashable, Sendable {
        /// The kind of consequence.
        package var consequence: String
        /// Of which weights, asset or workload.
        package var of: String?
        /// For longer than which time; left out where any time at all counts.
        package var longerThan: String?
        /// The level; `null` where capability plays no role and where the system is open.
        @WrittenAsNull package var effectiveSL: Int?
    }

    /// One stretch of time in which no dated fact begins or ends.
    package struct Epoch: Codable, Hashable, Sendable {
        /// The number, from 1; dated failures refer to it.
        package var number: Int
        /// The first day, `YYYY-MM-DD`; `nil` where the model does not say when its facts begin.
        @WrittenAsNull package var from: String?
        /// The day after the last one; `nil` where no dated fact ends it.
        @WrittenAsNull package var until: String?
        /// Whether the epoch is answered for.
        package var isSupported: Bool
        /// What the epoch rests on, in words.
        package var says: String
        /// The dated facts that begin, end or are changed on its first day, by id.
        package var changes: [Change]
        /// What differs from the epoch before, in the order of the cells.
        package var differences: [Difference]
        /// Where not every coalition was looked for in both epochs: no difference among coalitions
        /// of at most so many is missing.
        ///
        /// Left out where every one was.
        package var comparedUpTo: Int?
        /// One cell for every consequence, level and tier, in that order; empty where not
        /// supported.
        package var cells: [EpochCell]
        /// The minimal coalitions of dated failures of single parties, by consequence and tier;
        /// empty where not supported.
        package var dated: [DatedCoalitions]
        /// The largest tier up to which nothing happens without a failure in this epoch alone, by
        /// consequence; `nil` where capability plays no role and where the system is open.
        package var effectiveSL: [String: Int?]
        /// The same for assets and workloads by themselves; left out where there are none besides the
        /// sums.
        package var goals: [Held]?

        private enum CodingKeys: String, CodingKey {
            case number, from, until
            case isSupported = "supported"
            case says, changes, differences, comparedUpTo, cells, dated, effectiveSL, goals
        }

        init(_ epoch: EpochFinding) {
            number = epoch.number
            _from = WrittenAsNull(wrappedValue: epoch.from?.description)
            _until = WrittenAsNull(wrappedValue: epoch.until?.description)
            isSupported = epoch.isSupported
            says = EpochWords.says(epoch.basis)
            changes = epoch.changes.map(Change.init)
            differences = epoch.differences.map(Difference.init)
            comparedUpTo = epoch.comparedUpTo
            cells = epoch.cells
            dated = epoch.dated
            effectiveSL = epoch.effectiveSL.filter { ConsequenceKind(rawValue: $0.key) != nil }
            let held = epoch.effectiveSL.filter { ConsequenceKind(rawValue: $0.key) == nil }
                .sorted { $0.key < $1.key }.map { id, level in
                    let about = GoalFields(id)
                    return Held(
                        consequence: about.what, of: about.of, longerThan: about.longerThan,
                        effectiveSL: level)
                }
            goals = held.isEmpty ? nil : held
        }
    }

    /// A dated fact that makes an epoch differ from the one before.
    package struct Change: Codable, Hashable, Sendable {
        /// The id of the entry under `timeline`, or the path of the element that begins or ends.
        package var id: String
        /// `begins`, `ends`, `changes` or `refreshes`.
        package var kind: EpochChange.Kind
        /// The paths that it touches, sorted.
        package var paths: [String]
        /// What happens, in words.
        package var says: String
        /// Where that is said, by the source's id.
        @WrittenAsNull package var source: String?
        /// The title of that source.
        @WrittenAsNull package var sourceTitle: String?
        /// How well it is supported.
        @WrittenAsNull package var status: EvidenceStatus?

        init(_ change: EpochChange) {
            id = change.id
            kind = change.kind
            paths = change.paths
            says = EpochWords.says(change)
            _source = WrittenAsNull(wrappedValue: change.source)
            _sourceTitle = WrittenAsNull(wrappedValue: change.sourceTitle)
            _status = WrittenAsNull(wrappedValue: change.status)
        }
    }

    /// A cell of which the answer differs from the epoch before.
    package struct Difference: Codable, Hashable, Sendable {
        /// The kind of consequence.
        package var consequence: String
        /// Of which weights, asset or workload; left out for the sum over all of them.
        package var of: String?
        /// For longer than which time; left out where any time at all counts.
        package var longerThan: String?
        /// The level.
        package var level: AnswerLevel
        /// The tiers at which it differs in this way; empty where capability plays no role.
        package var tiers: [Int]
        /// `alone` or `kept`.
        package var question: EpochQuestion
        /// The fewest failures before; `nil` for none.
        @WrittenAsNull package var before: Int?
        /// The fewest failures now; `nil` for none.
        @WrittenAsNull package var after: Int?
        /// Minimal coalitions that are new, by size and then by id.
        package var gained: [[String]]
        /// Minimal coalitions that no longer are any.
        package var lost: [[String]]
        /// Where coalitions were cut before: the largest of which none is missing.
        ///
        /// Left out where they were not.
        package var beforeSearched: Int?
        /// The same for now.
        package var afterSearched: Int?
        /// The ids of the dated facts without which the fewest failures, or who suffices alone,
        /// would not differ so; all of the epoch's where no single one decides.
        package var because: [String]
        /// The same in words.
        package var says: String

        init(_ difference: EpochDifference) {
            let about = GoalFields(difference.consequence)
            (consequence, of, longerThan) = (about.what, about.of, about.longerThan)
            level = difference.level
            tiers = difference.tiers
            question = difference.question
            _before = WrittenAsNull(wrappedValue: difference.before)
            _after = WrittenAsNull(wrappedValue: difference.after)
            gained = difference.gained
            lost = difference.lost
            beforeSearched = difference.beforeSearched
            afterSearched = difference.afterSearched
            because = difference.because
            says = EpochWords.says(difference)
        }
    }

    /// A dated change of which nobody says when it comes.
    package struct Undated: Codable, Hashable, Sendable {
        /// The id of the entry under `timeline`.
        package var id: String
        /// What it would change, in words.
        package var says: String
        /// Where that is said, by the source's id.
        @WrittenAsNull package var source: String?
        /// What would differ in an epoch if it had come by then, and nothing else undated had.
        package var effects: [Effect]
        /// `true` where work was stopped before every epoch was tried with it; else not there.
        package var unfinished: Bool?

        init(_ finding: UndatedFinding) {
            id = finding.id
            says = EpochWords.says(finding.change)
            _source = WrittenAsNull(wrappedValue: finding.change.source)
            effects = finding.effects.map(Effect.init)
            unfinished = finding.isUnfinished ? true : nil
        }
    }

    /// What an undated change would do in one epoch.
    package struct Effect: Codable, Hashable, Sendable {
        /// The epoch's number.
        package var epoch: Int
        /// What would differ from the epoch without it.
        package var differences: [Difference]
        /// Where not every coalition was looked for in both: no difference among coalitions of at
        /// most so many is missing.
        ///
        /// Left out where every one was.
        package var comparedUpTo: Int?

        init(_ effect: UndatedEffect) {
            epoch = effect.epoch
            differences = effect.differences.map(Difference.init)
            comparedUpTo = effect.comparedUpTo
        }
    }

    /// Where the dated facts end.
    package struct Horizon: Codable, Hashable, Sendable {
        /// The first date, `YYYY-MM-DD`; `nil` where the model has none.
        @WrittenAsNull package var first: String?
        /// The last date on which a dated fact begins, ends or is changed; `nil` where there is
        /// none.
        @WrittenAsNull package var last: String?
        /// What lies beyond it, in words.
        package var says: String

        init(_ horizon: HorizonFinding) {
            _first = WrittenAsNull(wrappedValue: horizon.first?.description)
            _last = WrittenAsNull(wrappedValue: horizon.last?.description)
            says = EpochWords.says(horizon)
        }
    }
}
