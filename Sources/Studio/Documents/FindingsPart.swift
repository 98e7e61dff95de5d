import AttackGraph
import Compilation
import FailureAnalysis
import LanguageServer
import Reports
import ThreatGraph
import Wording
import Workbench

/// What `analyse` finds, as pages are told it.
struct FindingsPart {
    private let analysis: Analysis
    private let draft: DraftModel
    private let lines: TextLines
    private let names: ModelNames
    private let words: LensWords

    init(_ analysis: Analysis, of draft: DraftModel, _ lines: TextLines) {
        self.analysis = analysis
        self.draft = draft
        self.lines = lines
        names = ModelNames(analysis.compiled.model)
        words = LensWords(analysis.compiled.model)
    }

    /// The members of the answer.
    ///
    /// - Throws: a fault of ours.
    /// - Complexity: O(*n*) for *n* bytes of what is told.
    var members: [JSONValue.Member] {
        get throws {
            let headline = Headline(analysis.findings, of: analysis.compiled.model)
            let verdict = [headline.sentence, headline.openness].compactMap { $0 }
            let exposure = try JSONText.line(of: FindingsDocument(analysis).exposure)
            return [
                .init("title", .text(analysis.findings.model.title)),
                .init("verdict", .list(verdict.map { .text($0) })),
                .init("conditions", .text(analysis.compiled.conditions)),
                .init("digest", .text(analysis.findings.model.digest)),
                .init("loneFailures", loneFailures),
                .init("failable", failable),
                .init("matrix", JSONReader.value(of: Array(exposure.utf8)) ?? .list([])),
                .init("requires", requires),
            ]
        }
    }

    /// Who suffices alone, each once.
    private var loneFailures: JSONValue {
        var order: [String] = []
        var groups: [String: [LoneFailure]] = [:]
        for lone in analysis.findings.loneFailures {
            if groups[lone.cause] == nil { order.append(lone.cause) }
            groups[lone.cause, default: []].append(lone)
        }
        return .list(
            order.map { cause in
                let lone = groups[cause] ?? []
                let what = lone.map { failure -> JSONValue in
                    [
                        "consequence": .text(failure.what),
                        "of": failure.of.map { .text($0) } ?? .null,
                        "tiers": .list((failure.tiers ?? []).map { .integer($0) }),
                        "words": .text(words.follows(failure)),
                        "withoutLab": .bool(failure.withoutLab),
                    ]
                }
                return [
                    "id": .text(cause), "name": .text(names.member(cause)),
                    "level": .text(lone[0].kind.rawValue), "what": .list(what),
                    "words": .text(words.alone(cause, lone)),
                    "element": .text(Self.element(of: cause)),
                ]
            })
    }

    /// Everybody who can be let fail.
    private var failable: JSONValue {
        let graph = analysis.compiled.graph
        let parties = graph.parties.filter(\.failsAlone).map { ($0.id, "party") }
        let roots = graph.rootCauses.map {
            ($0.id, CauseName(rootID: $0.id).map(Self.level) ?? "shared")
        }
        return .list(
            (parties + roots).map { id, level -> JSONValue in
                [
                    "id": .text(id), "name": .text(names.member(id)), "level": .text(level),
                    "element": .text(Self.element(of: id)),
                ]
            })
    }

    /// The lines of the gate, and whether they hold.
    private var requires: JSONValue {
        let results = analysis.findings.requirements
        let isOwn = results.count == analysis.compiled.model?.requirements.count
        return .list(
            results.enumerated().map { number, result in
                var members: [JSONValue.Member] = [
                    .init("id", .text(result.id)),
                    .init(
                        "words", .text("\(Self.line(result, names)): \(words.requirement(result))")),
                    .init("holds", result.decided || result.holds ? .bool(result.holds) : .null),
                ]
                if isOwn, let place = draft.place(of: "require.\(number).consequence") {
                    members += lines.span(place.range)
                }
                return .object(members)
            })
    }

    /// What a line of the gate asks for, in words.
    private static func line(_ result: RequirementResult, _ names: ModelNames) -> String {
        let tier = result.tier.map { " up to OC\($0)" } ?? ""
        return "\(names.goal(result.consequence))\(tier) takes at least "
            + GateWords.counted(result.required, at: result.level)
    }

    private static func element(of cause: String) -> String { DraftAnswers.element(of: cause) }

    /// What kind of cause a name is of.
    private static func level(_ name: CauseName) -> String {
        switch name.kind {
        case .own: "party"
        case .parent: "parent"
        case .order: "sovereign"
        case .shared: "shared"
        case .tie: "tie"
        }
    }
}
