import AttackGraph
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import ThreatGraph
import Wording

extension DraftModel {
    /// What the text answers, as `analyse` does with no options; `nil` where the text is wrong, or
    /// where whoever asks says to stop.
    ///
    /// What follows from values that the model leaves open is not asked, so that the verdict is of the
    /// model as written.
    ///
    /// - Parameter isStopped: asked often, from any thread; once it says so it always does.
    /// - Throws: a fault of ours.
    package func answers(
        unless isStopped: @escaping @Sendable () -> Bool = { false }
    ) throws -> DraftAnswers? {
        try solved.valueUnlessNone {
            guard let input = check.input, !isStopped(),
                let compiled = try input.compiled(unless: isStopped)
            else { return nil }
            let watch = WorkWatch { _ in isStopped() }
            let analysis = try FailureAnalyser(compiled, watch: watch).analysis()
            // What was stopped is no answer of this version.
            if isStopped() { return nil }
            return DraftAnswers(version: version, analysis)
        }
    }
}

extension DraftAnswers {
    /// The answers of a version.
    init(version: Int, _ analysis: Analysis) {
        self.version = version
        self.analysis = analysis
        verdict = Headline(analysis.findings, of: analysis.compiled.model).sentence
        loneFailures = Dictionary(grouping: analysis.findings.loneFailures) {
            Self.element(of: $0.cause)
        }
        var barriers: [String: [Int]] = [:]
        for (place, meaning) in analysis.compiled.barrierMeanings.enumerated() {
            if let element = meaning.element { barriers[element, default: []].append(place) }
        }
        self.barriers = barriers
    }

    /// The path of the element that a cause is told beside.
    package static func element(of cause: String) -> String {
        guard let name = CauseName(rootID: cause) else { return "defenders.\(cause)" }
        return "\(name.kind.section.rawValue).\(name.name)"
    }

    /// The causes that are told beside an element: a defender, and a defender with those in whom it
    /// has a say.
    static func causes(of element: ModelName) -> [String] {
        let kinds = CauseName.Kind.allCases.filter { $0.section == element.section }
        return (element.section == .defenders ? [element.name] : [])
            + kinds.map { CauseName($0, element.name).rootID }
    }

    /// What is said of an element, a line each: what follows from it alone, and what opens it.
    ///
    /// - Complexity: O(*l*) for *l* lone failures and barriers of the element.
    package func lines(of path: String) -> [String] {
        lines(of: path, LensWords(analysis.compiled.model))
    }

    /// As above, in words that are made once for all elements.
    func lines(of path: String, _ words: LensWords) -> [String] {
        let compiled = analysis.compiled
        var lines: [String] = []
        let lone = loneFailures[path] ?? []
        var told: Set<String> = []
        for cause in lone.map(\.cause) where told.insert(cause).inserted {
            lines.append(words.alone(cause, lone.filter { $0.cause == cause }))
        }
        for place in barriers[path] ?? [] {
            lines.append(words.barrier(compiled.graph.barriers[place].lock, in: compiled.graph))
        }
        return lines + requirement(at: path, words)
    }

    /// Whether a line of the gate holds, by its path `require.0`.
    private func requirement(at path: String, _ words: LensWords) -> [String] {
        let parts = path.split(separator: ".")
        let results = analysis.findings.requirements
        // A line about what the model does not have has no result: then nobody knows which is which.
        guard parts.count == 2, parts[0] == "require", let number = Int(parts[1]),
            results.count == analysis.compiled.model?.requirements.count,
            results.indices.contains(number)
        else { return [] }
        return [words.requirement(results[number])]
    }
}

extension BarrierMeaning {
    /// The path of the element whose line says what opens it; `nil` for what stands in no line of its
    /// own.
    package var element: String? {
        switch self {
        case .perimeter(let id): "perimeters.\(id)"
        case .control(let control, let place): "perimeters.\(place).controls.\(control)"
        case .channel(let id): "channels.\(id)"
        case .keyRelease(let id): "keys.\(id)"
        case .service(let id): "services.\(id)"
        case .shareRelease, .ownerOrder, .leg, .workload, .memory, .hostHands, .keyHands, .forgery,
            .site, .keyWithheld, .facility, .seizure, .unexplained:
            nil
        }
    }
}
