import AttackGraph
package import Compilation
import DecisionDiagrams
import ThreatGraph

/// Takes a model apart into its statements, in the order of what the answers rest on.
///
/// For every cause that suffices alone, and for every smallest coalition where none does, one
/// verified path is followed: what it leads over comes first, the more of them the earlier, and with
/// it by whom and by which orders the parties on it fail.
package struct DescriptionAnalyser: Sendable {
    /// The most smallest coalitions of one answer that are followed.
    static let maximumCoalitions = 64
    /// The largest sets of failures that are tried.
    static let maximumOrder = 4

    private let compiled: CompiledModel
    private let model: ThreatGraph
    private let options: AnalysisOptions
    private let watch: WorkWatch

    /// Makes an analyser; `nil` for a graph that came without a model.
    package init?(
        _ compiled: CompiledModel, options: AnalysisOptions = AnalysisOptions(),
        watch: WorkWatch = WorkWatch()
    ) {
        guard let model = compiled.model else { return nil }
        self.compiled = compiled
        self.model = model
        self.options = options
        self.watch = watch
    }

    /// The statements, every path behind their order verified.
    ///
    /// - Throws: `AnalysisError`.
    /// - Complexity: one search for each consequence, and O(*s*) for each failure that suffices and
    ///   *s* steps.
    package func findings() throws(AnalysisError) -> DescriptionFindings {
        var register = CertificateRegister(compiled.graph)
        var survey = ExposureSurvey(
            ExposureSolver(compiled.graph, options: options),
            meter: watch.meter(of: options.effort.work))
        for consequence in try FailureAnalyser(compiled, options: options).consequences() {
            for level in [AnswerLevel.party, .root] { survey.add(consequence, at: level) }
        }
        survey.deepen(upTo: Self.maximumOrder)
        let ending = survey.ending(upTo: Self.maximumOrder)
        let openings = try openings(in: survey.answers, register: &register)
        return DescriptionFindings(
            model: ModelSummary(compiled), elements: ordered(openings),
            extent: Extent(effort: options.effort, ending: ending),
            certificates: register.summary)
    }

    // MARK: What opens

    private struct Opening: Hashable {
        let consequence: String
        let level: AnswerLevel
        let failed: [String]
        let isTiered: Bool
    }

    /// Which failures lead over which element, by its path, and at which tiers.
    private func openings(
        in rows: [ExposureRow], register: inout CertificateRegister
    ) throws(AnalysisError) -> [String: [DescribedOpening]] {
        let tracer = EvidenceTracer(compiled, model: model)
        let grounds = CauseGrounds(compiled.graph, model: model)
        var found: [String: [Opening: Set<Int>]] = [:]
        for row in rows {
            for (place, list) in row.lists.enumerated() {
                guard let order = list.order else { continue }
                let smallest = list.coalitions.filter { $0.count == order }
                for coalition in smallest.prefix(Self.maximumCoalitions) {
                    if row.level == .root, row.isOfPartiesThemselves(coalition) { continue }
                    let scenario = row.scenario(of: coalition, at: place)
                    let proof = try register.prove(
                        scenario.goal, failures: scenario.failures, tier: row.tiers[place])
                    let opening = Opening(
                        consequence: row.consequence.id, level: row.level,
                        failed: coalition.map { row.variables[$0].id },
                        isTiered: row.consequence.isTiered)
                    let paths =
                        tracer.elements(on: proof).map(\.element.element)
                        + grounds.paths(of: coalition.map { row.variables[$0] }, on: proof)
                    for path in paths {
                        found[path, default: [:]][opening, default: []].insert(row.tiers[place])
                    }
                }
            }
        }
        return found.mapValues { openings in
            openings.map { opening, tiers in
                DescribedOpening(
                    consequence: opening.consequence, level: opening.level,
                    failed: opening.failed, tiers: opening.isTiered ? tiers.sorted() : nil)
            }.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
        }
    }

    // MARK: Order

    /// The elements in the order in which they are told.
    private func ordered(_ openings: [String: [DescribedOpening]]) -> [DescribedElement] {
        let evidence = ModelEvidence(model)
        let all = model.describedParts.map { part in
            let opened = openings[part.tracedPath] ?? []
            return DescribedElement(
                path: part.path,
                group: opened.isEmpty || !part.group.mayDecide ? part.group : .decisive,
                evidence: part.evidence.map {
                    evidence.weighed(part.path, $0, or: part.around).element
                }, openings: opened)
        }
        let groups = DescriptionGroup.allCases
        return all.enumerated().sorted { left, right in
            Self.rank(left.element, left.offset, groups)
                .lexicographicallyPrecedes(Self.rank(right.element, right.offset, groups))
        }.map(\.element)
    }

    /// Fewer failures first, then more answers, then as the model has it.
    private static func rank(
        _ element: DescribedElement, _ place: Int, _ groups: [DescriptionGroup]
    ) -> [Int] {
        let order = element.openings.map(\.failed.count).min() ?? 0
        let answers = element.openings.filter { $0.failed.count == order }.reduce(0) {
            $0 + ($1.tiers?.count ?? 5)
        }
        let group = groups.firstIndex(of: element.group) ?? groups.count
        return element.group == .decisive ? [group, order, -answers, place] : [group, place]
    }
}

extension DescribedPart {
    /// The path by which a proof names it: copies in one place have one.
    fileprivate var tracedPath: String {
        let parts = path.split(separator: ".")
        guard parts.count == 5, parts[2] == "copies" else { return path }
        return parts.dropLast().joined(separator: ".")
    }
}

extension DescriptionGroup {
    /// Whether what opens something is told before the others of its kind.
    fileprivate var mayDecide: Bool { self == .barriers || self == .parties }
}

extension ExposureRow {
    /// Whether nobody fails but parties by themselves, so that the answer about parties says it.
    fileprivate func isOfPartiesThemselves(_ coalition: [Int]) -> Bool {
        coalition.allSatisfy { variables[$0].isPartyItself }
    }
}

extension DescribedOpening {
    fileprivate var rank: [String] {
        let kinds = ConsequenceKind.allCases.map(\.rawValue)
        let kind = kinds.firstIndex(of: consequence) ?? kinds.count
        return ["\(failed.count)", "\(kind)", consequence, level == .party ? "0" : "1"] + failed
    }
}
