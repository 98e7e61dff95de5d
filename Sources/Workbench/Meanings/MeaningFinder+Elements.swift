import AttackGraph
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import ThreatGraph
import Wording
import YAMLKit

extension MeaningFinder {
    /// What an element is, what the model says of it, and what follows from it.
    func element(_ name: ModelName) -> Found? {
        guard draft.names.isDeclared(name) || name.section == .parents else { return nil }
        let title = draft.names.title(of: name)
        let head = "\(name.section.element) \(name.name)" + (title.map { ": \($0)" } ?? "")
        var parts = [Meaning.Part(facts(of: name))]
        if let answers, let heading = AnswerHeading(name.section),
            let lines = answerLines(of: name, heading)
        {
            let isCurrent = answers.version == draft.version
            let words = LensWords(answers.analysis.compiled.model)
            parts.append(
                Meaning.Part(
                    lines + (words.asWritten.map { [$0] } ?? []),
                    under: isCurrent ? heading.now : heading.earlier))
        }
        return (head, parts.filter { !$0.lines.isEmpty })
    }

    // MARK: What the model says

    /// What the model says of an element: of a text that is wrong, what its last good version said.
    private func facts(of name: ModelName) -> [String] {
        guard let model else { return written(of: name) }
        let words = DescriptionWords(model)
        let told = paths(of: name, in: model).flatMap { words.sentences(of: $0) }
        let more = (model.weights[WeightsID(name.name)]?.copies.count ?? 0) - Self.mostCopies
        let isHeld = [.weights, .assets].contains(name.section)
        if told.isEmpty { return written(of: name) }
        return told + (isHeld && more > 0 ? ["\(more) more copies are written."] : [])
    }

    /// How many copies of weights are told one by one.
    private static let mostCopies = 16

    /// The paths that lead to what is said of an element: weights are described in parts.
    private func paths(of name: ModelName, in model: ThreatGraph) -> [String] {
        guard [.weights, .assets].contains(name.section),
            let weights = model.weights[WeightsID(name.name)]
        else { return [name.path] }
        var counts: [String: Int] = [:]
        let copies = weights.copies.prefix(Self.mostCopies).map { copy in
            let place = copy.perimeter.rawValue
            counts[place, default: 0] += 1
            return "\(name.path).copies.\(place).\(counts[place] ?? 1)"
        }
        return ["\(name.path).owner", "\(name.path).custody"] + copies
    }

    /// The single values that the texts write of an element, the uppermost first.
    private func written(of name: ModelName) -> [String] {
        var seen: Set<String> = []
        return draft.chain.flatMap { text -> [String] in
            let path = [name.section.rawValue, name.name].map { YAMLSyntax.Step.key($0) }
            guard let node = text.syntax.node(at: path) else { return [] }
            return text.pairs(node).compactMap { key, value in
                guard let name = text.syntax.text(of: key),
                    let told = text.syntax.text(of: value), !told.isEmpty,
                    seen.insert(name).inserted
                else { return nil }
                return "\(name): \(told)"
            }
        }
    }

    private var model: ThreatGraph? {
        if case .model(let model, _)? = draft.check.input?.content { return model }
        return answers?.analysis.compiled.model
    }

    // MARK: What follows

    /// What answers say of an element; `nil` where they say nothing.
    private func answerLines(of name: ModelName, _ heading: AnswerHeading) -> [String]? {
        switch heading {
        case .failing, .ordering, .using: consequences(of: name)
        case .opening: opening(of: name)
        case .losing: losing(name)
        }
    }

    /// What follows from an element alone and with others.
    private func consequences(of name: ModelName) -> [String]? {
        guard let answers else { return nil }
        let lines = answers.lines(of: name.path)
        let findings = answers.analysis.findings
        let words = LensWords(answers.analysis.compiled.model)
        let level: AnswerLevel = name.section == .defenders ? .party : .root
        let cells = findings.exposure.filter { $0.level == level }
        let alone = Set((answers.loneFailures[name.path] ?? []).map(\.consequence))
        let together = DraftAnswers.causes(of: name).flatMap { cause in
            words.together(cells.filter { !alone.contains($0.consequence) }, of: cause)
        }
        if lines.isEmpty, together.isEmpty {
            return ["Nothing that was asked about follows, alone or with others that are listed."]
        }
        return (lines.isEmpty ? ["It suffices alone for nothing that was asked about."] : lines)
            + together
    }

    /// Whom a boundary keeps out, what opens it, and whether every path crosses it.
    private func opening(of name: ModelName) -> [String]? {
        guard let answers else { return nil }
        let lines = answers.lines(of: name.path)
        return lines.isEmpty ? nil : lines + chokes(name, answers.analysis.findings)
    }

    /// The consequences to which every path leads over an element.
    private func chokes(_ name: ModelName, _ findings: Findings) -> [String] {
        let compiled = answers?.analysis.compiled
        let places = answers?.barriers[name.path] ?? []
        let ids = Set(places.compactMap { compiled?.graph.barriers[$0].id })
        let found = findings.chokeBarriers.filter { ids.contains($0.barrier) }.map(\.consequence)
        let names = ModelNames(compiled?.model)
        return found.isEmpty
            ? []
            : ["Every path crosses it to: \(found.map { names.goal($0) }.joined(separator: ", "))."]
    }

    /// Who suffices alone for what may happen to weights, an asset or a workload, by itself.
    private func losing(_ name: ModelName) -> [String]? {
        let isWorkload = name.section == .workloads
        guard let answers, let model = answers.analysis.compiled.model,
            isWorkload
                ? model.workloads[WorkloadID(name.name)] != nil
                : model.weights[WeightsID(name.name)] != nil
        else { return nil }
        let findings = answers.analysis.findings
        let isOnly = (isWorkload ? model.workloads.count : model.weights.count) == 1
        var (cells, lone, unasked) = ([ExposureCell](), [LoneFailure](), [ConsequenceKind]())
        for kind in ConsequenceKind.allCases where (kind == .denial) == isWorkload {
            let goal = findings.goals?.goals.first { $0.name == GoalName(kind, of: name.name) }
            if let goal {
                cells += goal.exposure
                lone += goal.loneFailures
            } else if isOnly {
                cells += findings.exposure.filter { $0.consequence == kind.rawValue }
                lone += findings.loneFailures.filter { $0.consequence == kind.rawValue }
            } else {
                unasked.append(kind)
            }
        }
        let words = LensWords(model)
        let groups = Dictionary(grouping: lone, by: \.cause)
        let alone = groups.keys.sorted().map { words.alone($0, groups[$0] ?? []) }
        let missing = unasked.map { "\($0.rawValue) of it by itself was not asked" }
        var lines = (words.open(cells).map { [$0] } ?? []) + alone
        if lines.isEmpty, !cells.isEmpty {
            lines = ["No single party and no common cause suffices alone."]
        }
        return lines + missing
    }
}
