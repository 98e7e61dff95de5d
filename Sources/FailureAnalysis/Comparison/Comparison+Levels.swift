package import ThreatGraph

extension Comparison {
    /// The comparison with the cells and overall statements of some levels only, or all of them for
    /// none.
    ///
    /// What a pair buys and costs was judged at all levels and stays.
    package func limited(to levels: [AnswerLevel]) -> Comparison {
        if levels.isEmpty { return self }
        let wanted = Set(levels)

        var limited = self
        for place in limited.models.indices {
            limited.models[place].exposure.removeAll { !wanted.contains($0.level) }
            if !wanted.contains(.person) { limited.models[place].people = nil }
        }
        for place in limited.pairs.indices {
            limited.pairs[place].cells.removeAll { !wanted.contains($0.level) }
            limited.pairs[place].goals.removeAll { !wanted.contains($0.level) }
            if !wanted.contains(.person) { limited.pairs[place].people = [] }
            limited.pairs[place].overall.removeAll { !wanted.contains($0.level) }
        }
        return limited
    }
}
