import ThreatGraph

/// The tables of Docs/BackTest.md.
struct BackTestTables {
    let rows: [BackTestRow]

    /// Every event, misses first.
    var events: String {
        let head = [
            "incident", "who failed, for what", "came about", "score", "over the unknowns",
            "others named", "null model", "others named by it",
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
        func add(_ name: String, _ rows: [BackTestRow]) {
            func count(_ isCounted: (IncidentScore) -> Bool) -> String {
                String(rows.count { isCounted($0.score) })
            }
            lines.append([
                name, String(rows.count), count { $0 == .alone },
                count { if case .coalition = $0 { true } else { false } }, count { $0 == .held },
                count { $0 == .missed }, count { $0 == .falseAlarm }, count { !$0.isWrong },
                String(rows.count(where: \.isExact)),
                String(rows.reduce(0) { $0 + $1.others }),
                String(rows.count { !$0.null.isWrong }), String(rows.count(where: \.isNullExact)),
                String(rows.reduce(0) { $0 + $1.nullOthers }),
            ])
        }
        add("first incidents", rows.filter { !$0.isFrozen && $0.event.isVerified })
        add("after the freeze", rows.filter { $0.isFrozen && $0.event.isVerified })
        add("unverified", rows.filter { !$0.event.isVerified })
        add("in near words (among those above)", rows.filter(\.event.isNear))
        add("all", rows)
        return Self.table(lines) + "\n\n" + summary
    }

    /// The totals of the verified events in two sentences.
    private var summary: String {
        let verified = rows.filter(\.event.isVerified)
        let (first, later) = (verified.filter { !$0.isFrozen }, verified.filter(\.isFrozen))
        let others = verified.reduce(0) { $0 + $1.others }
        let nullOthers = verified.reduce(0) { $0 + $1.nullOthers }
        return """
            Of the verified events the models answered \(Self.right(verified)) rightly: \
            \(Self.right(first)) of the first
            incidents, \(Self.right(later)) after the freeze. Besides, they named \(others) lone \
            failures that were not what
            happened, the null model \(nullOthers).
            """
    }

    private static func right(_ rows: [BackTestRow]) -> String {
        let (right, null) = (rows.count { !$0.score.isWrong }, rows.count { !$0.null.isWrong })
        return "\(right) of \(rows.count) (the null model \(null))"
    }

    private static func line(_ row: BackTestRow) -> [String] {
        let event = row.event
        let who =
            (event.root.map { ["\($0) through"] } ?? []) + [event.failed.joined(separator: ", ")]
        var score = row.score.words
        if let parties = row.byParties, parties != row.score {
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
            event.cameAbout ? "yes" : "no", score, completions(row), String(row.others),
            row.null.words, String(row.nullOthers),
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
