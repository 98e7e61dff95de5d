import FailureAnalysis

/// Tiers that follow one another and at which the same coalitions take the same times.
struct EgressTierGroup {
    /// One coalition and its times by compression.
    struct Row {
        let failed: [String]
        let times: [EgressTime]

        /// Whether the rows say the same but for the tier.
        func agrees(with other: Row) -> Bool {
            func key(_ time: EgressTime) -> [String] {
                [time.says, time.worstSays, time.unseenSays]
            }
            return failed == other.failed && times.map(key) == other.times.map(key)
        }
    }

    var tiers: [Int]
    let rows: [Row]

    /// The groups of the times of one set of weights.
    static func groups(_ times: [EgressTime]) -> [EgressTierGroup] {
        var groups: [EgressTierGroup] = []
        for tier in Set(times.map(\.tier)).sorted() {
            var rows: [Row] = []
            for time in times where time.tier == tier {
                if let last = rows.last, last.failed == time.failed {
                    rows[rows.count - 1] = Row(failed: last.failed, times: last.times + [time])
                } else {
                    rows.append(Row(failed: time.failed, times: [time]))
                }
            }
            let isSame =
                groups.last.map { last in
                    last.rows.count == rows.count
                        && zip(last.rows, rows).allSatisfy { $0.agrees(with: $1) }
                } ?? false
            if isSame {
                groups[groups.count - 1].tiers.append(tier)
            } else {
                groups.append(EgressTierGroup(tiers: [tier], rows: rows))
            }
        }
        return groups
    }
}
