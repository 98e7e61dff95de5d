import ThreatGraph

/// One stretch of time between the dates of a model.
struct EpochSpan {
    /// The first day on which its facts hold; `nil` before everything dated.
    let from: CalendarDate?
    /// The day after the last one; `nil` without end.
    let until: CalendarDate?
    /// Whether what is said of it may be no model: before the first beginning, or after the last
    /// end.
    let mayBeNoModel: Bool
}

/// The dates of a model, and what happens on them.
struct EpochCalendar {
    private let model: ThreatGraph
    private let elements: [DatedElement]
    let days: [CalendarDate]

    init(_ model: ThreatGraph) {
        self.model = model
        elements = model.datedElements
        days = model.datedDays
    }

    /// All time, cut at the dates.
    var spans: [EpochSpan] {
        let starts: [CalendarDate?] = [nil] + days.map { Optional($0) }
        return starts.indices.map { at in
            EpochSpan(
                from: starts[at], until: at < days.count ? days[at] : nil,
                mayBeNoModel: at == 0
                    ? elements.contains { $0.validity.since == days.first }
                    : at == days.count && begins(on: days[at - 1]).isEmpty)
        }
    }

    /// The ids of what begins or changes on a day.
    private func begins(on day: CalendarDate) -> [String] {
        elements.filter { $0.validity.since == day }.map(\.path)
            + model.timeline.filter { $0.day == day }.map(\.id.rawValue)
    }

    /// The last day on which something begins or changes rather than ends.
    var lastBeginning: CalendarDate? { days.last { !begins(on: $0).isEmpty } }

    /// How often shares and keys were refreshed up to a day, by path.
    func generations(on day: CalendarDate?) -> [String: Int] {
        guard let day else { return [:] }
        var counts: [String: Int] = [:]
        let refreshing = model.timeline.filter { $0.day.map { $0 <= day } ?? false }
        for days in Dictionary(grouping: refreshing, by: \.day).values {
            for path in Set(days.flatMap(\.refreshes).map(\.path)) { counts[path, default: 0] += 1 }
        }
        return counts
    }

    /// The changes of unknown date, by id.
    var undated: [DatedChange] { model.timeline.filter { $0.day == nil } }

    /// Every set of changes of unknown date that may have come, none of them first.
    var undatedCombinations: [Set<String>] {
        let ids = undated.filter { !$0.changes.isEmpty }.map(\.id.rawValue)
        return (0..<(1 << ids.count)).map { subset in
            Set(ids.indices.filter { subset >> $0 & 1 == 1 }.map { ids[$0] })
        }
    }

    // MARK: What happens

    /// What happens on a day, by id.
    func changes(on day: CalendarDate?) -> [EpochChange] {
        guard let day else { return [] }
        let entries = model.timeline.filter { $0.day == day }.map(change)
        let ends = elements.filter { $0.validity.since == day || $0.validity.until == day }
            .map { element in
                finding(
                    id: element.path, element.validity.since == day ? .begins : .ends,
                    paths: [element.path], element.evidence)
            }
        return (entries + ends).sorted { ($0.id, $0.kind.rawValue) < ($1.id, $1.kind.rawValue) }
    }

    /// An entry of the timeline.
    func change(_ change: DatedChange) -> EpochChange {
        let refreshed = change.refreshes.map(\.path)
        return finding(
            id: change.id.rawValue, change.changes.isEmpty ? .refreshes : .changes,
            title: change.title, changes: change.changes, refreshed: refreshed,
            paths: (change.changes.map(\.path) + refreshed).sorted(), change.evidence)
    }

    private func finding(
        id: String, _ kind: EpochChange.Kind, title: String? = nil, changes: [Change] = [],
        refreshed: [String] = [], paths: [String], _ evidence: Evidence
    ) -> EpochChange {
        EpochChange(
            id: id, kind: kind, title: title, changes: changes, refreshed: refreshed, paths: paths,
            source: evidence.source?.rawValue,
            sourceTitle: evidence.source.flatMap { model.sources[$0] }?.title,
            status: evidence.status)
    }
}
