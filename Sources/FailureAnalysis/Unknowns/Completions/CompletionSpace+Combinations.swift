import ThreatGraph

extension CompletionSpace {
    /// What some picks come to for some parts, as far as it matters for the picks to come.
    struct Standing: Hashable {
        /// What decides how the parts read.
        let keys: [PartReadings.Key]
        /// The unknowns to come that cannot pick their last alternative.
        let excluded: [Int]
    }

    /// What picks come to for the parts that some unknown bears on.
    func standing(
        of parts: [ModelPart], picks: [Int: Int], before rest: ArraySlice<Int>
    ) -> Standing {
        Standing(
            keys: parts.filter { touching[$0] != nil }.map { key(of: $0, picks: picks) },
            excluded: exclusions.isEmpty ? [] : rest.filter { isExcluded($0, beside: picks) })
    }

    /// Combinations of the alternatives of the unknowns that bear on some parts: every reading of
    /// the parts comes about in one of them, and none is there twice where that can be told.
    ///
    /// - Throws: `UnknownsError.tooEntangled` when there are more than `limit`.
    func combinations(for parts: [ModelPart]) throws(UnknownsError) -> [[Int: Int]] {
        let some = unknowns(touching: parts)
        if !isTolerant, mostCombinations(of: some) > limit { throw tooEntangled(some, parts) }
        var all: [[Int: Int]] = [[:]]
        for (place, unknown) in some.enumerated() {
            var seen: Set<Standing> = []
            var longer: [[Int: Int]] = []
            for picks in all {
                for alternative in unknowns[unknown].alternatives.indices {
                    if isLast(alternative, of: unknown), isExcluded(unknown, beside: picks) {
                        continue
                    }
                    let more = picks.merging([unknown: alternative]) { $1 }
                    let standing = standing(
                        of: parts, picks: more, before: some[(place + 1)...])
                    if seen.insert(standing).inserted { longer.append(more) }
                }
            }
            guard longer.count <= limit else { throw tooEntangled(some, parts) }
            all = longer
        }
        return all
    }

    /// Whether an unknown cannot pick its last alternative beside other picks.
    func isExcluded(_ unknown: Int, beside picks: [Int: Int]) -> Bool {
        (exclusions[unknown] ?? []).contains { other in
            picks[other].map { isLast($0, of: other) } ?? false
        }
    }

    /// Whether some picks hold two that exclude each other.
    func isExcluded(_ picks: [Int: Int]) -> Bool {
        picks.contains { isLast($1, of: $0) && isExcluded($0, beside: picks) }
    }

    func isLast(_ alternative: Int, of unknown: Int) -> Bool {
        alternative == unknowns[unknown].alternatives.count - 1
    }

    private func mostCombinations(of some: [Int]) -> Int {
        some.reduce(1) { count, unknown in
            let (product, overflow) = count.multipliedReportingOverflow(
                by: unknowns[unknown].alternatives.count)
            return overflow ? .max : product
        }
    }

    private func tooEntangled(_ some: [Int], _ parts: [ModelPart]) -> UnknownsError {
        .tooEntangled(
            part: parts.first,
            unknowns: some.map { unknowns[$0].id.rawValue },
            combinations: mostCombinations(of: some), limit: limit)
    }
}
