import ThreatGraph

/// The tables of Docs/BackTest.md.
struct BackTestTables {
    let rows: [BackTestRow]

    /// Every event, misses first.
    var events: String {
        let head = [
            "incident", "who failed, for what", "came about", "score", "before",
            "over the unknowns",
            "others named", "before", "null model", "others named by it",
        ]
        return Self.table([head] + rows.map(Self.line))
    }

    /// How many events were answered rightly, counted apart.
    var totals: String {
        var lines = [
            [
                "events", "number", "alone", "in a coalition", "held, as said", "not",
                "false alarm",
                "right", "exactly", "others named", "null model right", "exactly",
                "others named by it",
            ]
        ]
        func add(
            _ name: String, _ rows: [BackTestRow], by answer: (BackTestRow) -> IncidentAnswer
        ) {
            func count(_ isCounted: (IncidentScore) -> Bool) -> String {
                String(rows.count { isCounted(answer($0).score) })
            }
            lines.append([
                name, String(rows.count), count { $0 == .alone },
                count { if case .coalition = $0 { true } else { false } }, count { $0 == .held },
                count { $0 == .missed }, count { $0 == .falseAlarm }, count { !$0.isWrong },
                String(rows.count { answer($0).isExact }),
                String(rows.reduce(0) { $0 + answer($1).others }),
                String(rows.count { !$0.null.isWrong }), String(rows.count(where: \.isNullExact)),
                String(rows.reduce(0) { $0 + $1.nullOthers }),
            ])
        }
        func addBoth(_ name: String, _ isCounted: (BackTestRow) -> Bool) {
            let rows = rows.filter(isCounted)
            add(name, rows) { $0.answer }
            add("the same before the change", rows) { $0.before }
        }
        addBoth("first incidents") { !$0.isFrozen && $0.event.isVerified }
        addBoth("after the freeze") { $0.isFrozen && $0.event.isVerified }
        addBoth("unverified") { !$0.event.isVerified }
        addBoth("in near words (among those above)") { $0.event.isNear }
        addBoth("all") { _ in true }
        return Self.table(lines) + "\n\n" + summary
    }

    /// The totals of the verified events in three sentences.
    private var summary: String {
        let verified = rows.filter(\.event.isVerified)
        let (first, later) = (verified.filter { !$0.isFrozen }, verified.filter(\.isFrozen))
        func others(_ answer: (BackTestRow) -> IncidentAnswer) -> Int {
            verified.reduce(0) { $0 + answer($1).others }
        }
        func right(_ rows: [BackTestRow]) -> String {
            let right = rows.count { !$0.answer.score.isWrong }
            let before = rows.count { !$0.before.score.isWrong }
            return "\(right) of \(rows.count) (before the change \(before), the null model "
                + "\(rows.count { !$0.null.isWrong }))"
        }
        let nullOthers = verified.reduce(0) { $0 + $1.nullOthers }
        return """
            Of the verified events the models answered \(right(verified)) rightly:
            \(right(first)) of the first incidents,
            \(right(later)) after the freeze.
            Besides, they named \(others { $0.answer }) lone failures that were not what happened, \
            before the change \(others { $0.before }), the null model \(nullOthers).
            """
    }

    private static func line(_ row: BackTestRow) -> [String] {
        let event = row.event
        let who =
            (event.root.map { ["\($0) through"] } ?? []) + [event.failed.joined(separator: ", ")]
        var score = row.answer.score.words
        if let parties = row.byParties, parties != row.answer.score {
            score += " (by parties: \(parties.words))"
        }
        var mark = row.incident
        if row.isFrozen { mark += " †" }
        if event.isNear { mark += " ≈" }
        if !event.isVerified { mark += " (unverified)" }
        return [
            mark,
            "\(who.joined(separator: " ")) \(event.mode.rawValue): \(event.consequence.rawValue) of "
                + event.asset,
            event.cameAbout ? "yes" : "no", score, row.before.score.words, completions(row),
            String(row.answer.others), String(row.before.others), row.null.words,
            String(row.nullOthers),
        ]
    }

    /// How many completions are scored how, the most first.
    private static func completions(_ row: BackTestRow) -> String {
        var counts: [String: Int] = [:]
        for score in row.completions { counts[score.words, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }

    private static func table(_ rows: [[String]]) -> String {
        let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        let rule = "|" + String(repeating: " --- |", count: rows[0].count)
        return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
    }
}
