import Testing
import ThreatGraph

@testable import ModelFormat

/// Whatever is answered, the model that is written is right, and what was not answered is unknown.
struct InterviewModelTests {
    private func read(_ text: String) throws -> ThreatGraph {
        try ModelReader().document(bytes: Array(text.utf8), file: "model.yaml").threatGraph()
    }

    @Test(arguments: 0..<200)
    func randomAnswersGiveAModelThatIsRight(_ seed: Int) throws {
        var random = RandomAnswers(seed: UInt64(seed))
        let answers = try random.answers()
        let text = try InterviewModel(answers).text()
        let graph: ThreatGraph
        do {
            graph = try read(text)
        } catch {
            Issue.record("seed \(seed): \(error)\n\(text)")
            return
        }
        let cast = InterviewCast(answers)
        // Every name stands there as it was answered, byte for byte.
        if let title = answers.title { #expect(graph.title.utf8.elementsEqual(title.utf8)) }
        for party in cast.parties {
            let title = graph.defenders.first { $0.id.rawValue == party.id }?.title
            #expect(title.map { $0.utf8.elementsEqual(party.name.utf8) } ?? false, "\(party)")
        }
        for question in answers.unanswered {
            let missing = Self.missing(question, answers, cast, graph)
            #expect(missing == [], "seed \(seed), \(question): \(missing)\n\(text)")
            #expect(text.contains("#   \(question.rawValue): "))
        }
    }

    /// What should be marked as unknown for a question that was not answered, and is not.
    private static func missing(
        _ question: InterviewQuestion, _ answers: InterviewAnswers, _ cast: InterviewCast,
        _ graph: ThreatGraph
    ) -> [String] {
        let unknowns = Set(graph.unknowns.map(\.id.rawValue))
        func without(_ ids: [String]) -> [String] { ids.filter { !unknowns.contains($0) } }
        func unnamed(_ party: InterviewCast.Party?) -> [String] {
            graph.defenders.filter {
                $0.id.rawValue == party?.id && $0.evidence.status != .unknown
            }.map(\.id.rawValue)
        }
        switch question {
        case .title: return graph.title == "A first model for \(cast.lab.name)" ? [] : ["title"]
        case .lab: return unnamed(cast.lab)
        case .machines: return unnamed(cast.machines.first) + without(["machines"])
        case .chips: return unnamed(cast.chips.first)
        case .custody, .release, .fallback, .serving: return without([question.rawValue])
        case .backups, .keys: return without(["copies"])
        case .jurisdictions:
            return graph.defenders.filter {
                answers.jurisdictions[$0.id.rawValue] == nil && !$0.reaches.isEmpty
            }.map(\.id.rawValue)
        case .parents:
            return cast.parties.filter { answers.parents[$0.id] == nil }.flatMap { party in
                let parent = graph.defenders.first { $0.id.rawValue == party.id }?.parent
                return (parent?.rawValue == "unstated-parent" ? [] : [party.id])
                    + (party.isNamed ? without(["\(party.id)-parent"]) : [])
            }
        case .levels:
            let open = cast.leveled.filter { answers.levels[$0.id] == nil }
            return open.flatMap { party in
                let places = graph.perimeters.filter {
                    $0.id.rawValue == "\(party.id)-site"
                        || party == cast.lab && $0.id.rawValue == "lab-administration"
                }
                let isSafe = places.contains { $0.level != .zero || $0.evidence.status != .unknown }
                return (isSafe ? [party.id] : [])
                    + (party.isNamed && !places.isEmpty ? without(["\(party.id)-level"]) : [])
            }
        case .exits:
            let open = cast.hosts.filter { $0 != cast.lab && answers.exits[$0.id] == nil }
            return open.flatMap { party in
                let isStated = graph.perimeters.contains {
                    $0.id.rawValue == "\(party.id)-site" && $0.hasStatedExits
                }
                return (isStated ? [party.id] : [])
                    + (party.isNamed ? without(["\(party.id)-exit"]) : [])
            }
        }
    }

    @Test func aClaimSaysWhoseItIs() throws {
        var answers = InterviewAnswers()
        try answers.take(.line("Acme"), to: .lab)
        try answers.take(.line("Nimbus"), to: .machines)
        try answers.take(.line("SL3 by Nimbus"), to: .levels, of: "nimbus")
        let graph = try read(InterviewModel(answers).text())
        #expect(
            graph.claims.map(\.statement) == ["What Nimbus runs holds at SL3, says Nimbus"])
        let site = try #require(graph.perimeters.first { $0.id.rawValue == "nimbus-site" })
        #expect(site.evidence.status == .claimed && site.evidence.note?.contains("Nimbus") == true)
    }

    @Test func theSameAnswersGiveTheSameBytes() throws {
        for seed in UInt64(0)..<5 {
            var (one, other) = (RandomAnswers(seed: seed), RandomAnswers(seed: seed))
            #expect(
                try InterviewModel(one.answers()).text() == InterviewModel(other.answers()).text())
        }
    }
}
