import AttackGraph
import Compilation
package import FailureAnalysis
import FoundationEssentials
import Phrases
import Pictures
import ThreatGraph
import Wording

/// The findings as SARIF 2.1.0: one result for each single failure that suffices, for each broken
/// requirement, and for each consequence that needs no failure at some tier.
///
/// Tiers are merged into one result; the steps of the path are its code flow.
package struct SARIFReport: Sendable {
    /// The most results that are written; readers refuse more.
    package static let maximumResults = 25_000
    /// The most places in the code flow of one result; readers keep no more.
    package static let maximumFlow = 1_000

    private let analysis: Analysis
    private let toolVersion: String
    private let place: @Sendable (String) -> SourcePlace

    /// Makes a report.
    ///
    /// - Parameters:
    ///   - toolVersion: The version of the program that says so.
    ///   - place: Where a path of the model is written, for example `channels.network`; the empty
    ///     path is the model as a whole.
    package init(
        _ analysis: Analysis, toolVersion: String,
        place: @escaping @Sendable (String) -> SourcePlace
    ) {
        self.analysis = analysis
        self.toolVersion = toolVersion
        self.place = place
    }

    /// The log as JSON with sorted keys, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; the log holds nothing that JSON cannot.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return InertText.escaped(json: String(decoding: try encoder.encode(log()), as: UTF8.self))
            + "\n"
    }

    /// The results as GitLab takes them, see `CodeQuality`.
    ///
    /// - Throws: Whatever the encoder throws.
    package func codeQuality() throws -> String { try CodeQuality(log()).json() }

    func log() -> SARIFLog {
        let rules = SARIFRules(analysis.findings)
        let all = requirementResults(rules) + openResults(rules) + pathResults(rules)
        let kept = Array(all.prefix(Self.maximumResults))
        var notifications: [SARIFLog.Notification] = []
        if kept.count < all.count {
            notifications.append(
                SARIFLog.Notification(
                    level: .warning,
                    message: SARIFLog.Message(
                        "\(all.count - kept.count) of \(all.count) results are left out: readers "
                            + "take \(Self.maximumResults) at most; the JSON findings have all.")))
        }
        let files = Set(
            kept.flatMap { result in
                (result.locations
                    + (result.codeFlows ?? []).flatMap { $0.threadFlows.flatMap(\.locations) }
                    .map(\.location)).map(\.physicalLocation.artifactLocation)
            } + [SARIFLog.ArtifactLocation(uri: place("").uri)])
        let run = SARIFLog.Run(
            tool: SARIFLog.Tool(
                driver: SARIFLog.Driver(
                    name: "sallyport", version: toolVersion, rules: rules.rules)),
            automationDetails: SARIFLog.AutomationDetails(command: "analyse", uri: place("").uri),
            invocations: [SARIFLog.Invocation(toolExecutionNotifications: notifications)],
            artifacts: files.sorted { $0.uri < $1.uri }.map { SARIFLog.Artifact(location: $0) },
            results: kept,
            properties: [
                "conditions": analysis.compiled.conditions,
                "digest": analysis.findings.model.digest,
                "takenForGranted": AssumptionWords(analysis.findings.model).points
                    .joined(separator: ". "),
            ].merging(analysis.findings.extentSentence.map { ["extent": $0] } ?? [:]) { $1 })
        return SARIFLog(runs: [run])
    }

    private func location(_ path: String, _ message: String? = nil) -> SARIFLog.Location {
        SARIFLog.Location(place(path), message: message)
    }

    private func result(
        _ rule: String, _ rules: SARIFRules, level: SARIFLog.Level, message: String,
        at path: String,
        identity: String
    ) -> SARIFLog.Result {
        SARIFLog.Result(
            ruleId: rule, ruleIndex: rules.index(of: rule), level: level,
            message: SARIFLog.Message("\(message) This is \(analysis.compiled.conditions)."),
            locations: [location(path)],
            partialFingerprints: [
                "primaryLocationLineHash": identity, "sallyport/v1": identity,
            ])
    }
}

// MARK: Results

extension SARIFReport {
    private func requirementResults(_ rules: SARIFRules) -> [SARIFLog.Result] {
        analysis.findings.requirements.enumerated().filter { !$0.element.holds }.map { at, broken in
            let upTo = broken.tier.map { " up to OC\($0)" } ?? ""
            let found = broken.found.map(GateWords.sufficing) ?? "the search was cut short"
            let goal = ModelNames(analysis.compiled.model).goal(broken.consequence)
            return result(
                SARIFRules.requirement, rules, level: .error,
                message: "\(broken.reads == nil ? "The model requires" : "It is required") that "
                    + "\(goal)\(upTo) needs at least "
                    + "\(GateWords.counted(broken.required, at: broken.level)), and \(found)."
                    + (broken.reads == nil ? "" : " " + GateWords.reading(of: broken)),
                at: "require.\(at)",
                identity: "require/\(broken.consequence)/\(broken.tier.map { "OC\($0)" } ?? "all")/"
                    + "\(broken.level.rawValue)/\(broken.required)")
        }
    }

    /// Consequences that a capable enough attacker brings about with nobody's help.
    private func openResults(_ rules: SARIFRules) -> [SARIFLog.Result] {
        let findings = analysis.findings
        return findings.consequences.compactMap { consequence in
            let cells = findings.exposure.filter {
                $0.consequence == consequence && $0.level == .party && $0.order == 0
            }
            if cells.isEmpty { return nil }
            let tiers = TierRange.words(cells.compactMap(\.tier))
            let whom = tiers.isEmpty ? "Nobody" : "An attacker of capacity \(tiers)"
            return result(
                SARIFRules.rule(consequence, "nobody"), rules, level: .warning,
                message: "\(whom) needs nobody to fail for "
                    + "\(ModelNames(analysis.compiled.model).goal(consequence)).", at: "",
                identity: "open/\(consequence)")
        }
    }

    private func pathResults(_ rules: SARIFRules) -> [SARIFLog.Result] {
        var order: [String] = []
        var groups: [String: [FailurePath]] = [:]
        for path in analysis.paths {
            let key = [path.level.rawValue, path.consequence, path.failed.joined(separator: " ")]
                .joined(separator: "\n")
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(path)
        }
        return order.compactMap { groups[$0] }.map { self.result(of: $0, rules) }
    }

    /// The result of one failure at one level, at all tiers where it suffices.
    private func result(of paths: [FailurePath], _ rules: SARIFRules) -> SARIFLog.Result {
        let path = paths[0]
        let condition = WordList.joined(
            path.failed.map(ModelNames(analysis.compiled.model).condition))
        let through = through(path)
        let barriers = path.steps.reduce(0) { $0 + $1.barriers.count }
        let bypass = path.level == .rootLabBypass ? ", with the lab never asked" : ""
        let meaning = ReportWords.meaning(of: path.consequence).map { ": \($0)" } ?? ""
        let follows =
            ModelNames(analysis.compiled.model).goal(path.consequence)
            .withTiers(paths.map(\.tier)) + bypass + meaning
        let adds = through.map { " It adds nothing over \($0) alone." } ?? ""
        let steps = Counted.words(path.steps.count, "step")
        let message =
            "\(condition), that alone would suffice for \(follows).\(adds) \(steps), "
            + "\(Counted.words(barriers, "barrier")) on the way."
        var result = result(
            SARIFRules.rule(path.consequence, path.level.rawValue), rules,
            level: isLabAlone(path) || through != nil ? .note : .warning,
            message: message,
            at: path.failed.first.flatMap(analysis.compiled.element(ofFailure:)) ?? "",
            identity: "\(path.id)/\(path.level.rawValue)")
        result.codeFlows = [flow(of: path)]
        return result
    }

    /// The parties that a root cause makes fail and over whom it adds nothing.
    private func through(_ path: FailurePath) -> String? {
        guard path.level == .root, let cause = path.failed.first,
            let lone = analysis.findings.loneFailures.first(where: {
                $0.cause == cause && $0.consequence == path.consequence
            }), !lone.through.isEmpty
        else { return nil }
        let names = ModelNames(analysis.compiled.model)
        return WordList.joined(lone.through.map { names.cause($0) }, "or")
    }

    /// The lab guards its own weights, so its own failure is no news.
    private func isLabAlone(_ path: FailurePath) -> Bool {
        let graph = analysis.compiled.graph
        return path.failures.allSatisfy { graph[$0.party].isPrincipal }
    }

    private func flow(of path: FailurePath) -> SARIFLog.CodeFlow {
        var locations: [SARIFLog.ThreadFlowLocation] = []
        let words = PathWords(analysis.compiled.model)
        var last = path.failed.first.flatMap(analysis.compiled.element(ofFailure:)) ?? ""
        func add(_ element: String?, _ message: String, nesting: Int) {
            last = element ?? last
            locations.append(
                SARIFLog.ThreadFlowLocation(
                    location: location(last, message), nestingLevel: nesting,
                    executionOrder: locations.count + 1))
        }
        for (step, elements) in zip(path.steps, analysis.compiled.elements(of: path)) {
            for (barrier, element) in zip(step.barriers, elements.barriers) {
                add(element, "\(barrier.id) stands open: \(words.opens(barrier))", nesting: 1)
            }
            add(
                elements.ground.first ?? elements.barriers.compactMap { $0 }.last,
                "\(step.number). \(words.says(step)), because \(words.because(step))", nesting: 0)
        }
        return SARIFLog.CodeFlow(
            message: SARIFLog.Message("\(path.id), \(Counted.words(path.steps.count, "step"))"),
            threadFlows: [SARIFLog.ThreadFlow(locations: Array(locations.prefix(Self.maximumFlow)))]
        )
    }
}
