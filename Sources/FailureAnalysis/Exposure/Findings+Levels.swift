package import ThreatGraph

extension Findings {
    /// The findings with the cells and paths of some levels only, or all of them for none.
    ///
    /// Everything else was judged at all levels and stays.
    package func limited(to levels: [AnswerLevel]) -> Findings {
        if levels.isEmpty { return self }
        var findings = self
        findings.asked.levels = AnswerLevel.allCases.filter { levels.contains($0) }
        if !levels.contains(.person) { findings.people = nil }
        findings.exposure.removeAll { !levels.contains($0.level) }
        findings.failurePaths.removeAll { !levels.contains($0.level) }
        findings.freePaths.removeAll { !levels.contains($0.level) }
        return findings
    }
}
