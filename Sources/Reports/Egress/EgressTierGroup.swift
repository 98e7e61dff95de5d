import FailureAnalysis
import Wording

/// Tiers that follow one another and at which the same coalitions take the same times.
struct EgressTierGroup {
    /// One coalition and its times by compression, in words.
    struct Row: Hashable {
        let failed: [String]
        var times: [String]
    }

    var tiers: [Int]
    let rows: [Row]

    /// The groups of the times of one set of weights.
    static func groups(
        _ times: [EgressTime], saying duration: (EgressTime) -> EgressDuration
    ) -> [EgressTierGroup] {
        var groups: [EgressTierGroup] = []
        for tier in Set(times.map(\.tier)).sorted() {
            var rows: [Row] = []
            for time in times where time.tier == tier {
                let words = EgressWords.time(duration(time))
                if let last = rows.last, last.failed == time.failed {
                    rows[rows.count - 1].times.append(words)
                } else {
                    rows.append(Row(failed: time.failed, times: [words]))
                }
            }
            if let last = groups.last, last.rows == rows {
                groups[groups.count - 1].tiers.append(tier)
            } else {
                groups.append(EgressTierGroup(tiers: [tier], rows: rows))
            }
        }
        return groups
    }
}
