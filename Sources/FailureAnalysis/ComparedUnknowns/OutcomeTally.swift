import ThreatGraph

/// What comes out of each question in each joint completion that was gone through.
struct OutcomeTally {
    /// One question.
    struct Question: Hashable {
        let consequence: String
        let level: AnswerLevel
        let tier: Int?

        init(_ cell: ComparedCell) {
            consequence = cell.consequence
            level = cell.level
            tier = cell.tier
        }
    }

    private let space: JointSpace
    /// The questions in the order in which they first came up.
    private var questions: [Question] = []
    /// The outcomes by completion; `nil` for one that was not reached, or that has no such question.
    private var outcomes: [Question: [DominanceVerdict?]] = [:]
    /// How many completions were gone through: the first so many.
    private(set) var reached = 0

    init(_ space: JointSpace) { self.space = space }

    /// Notes what came out of every question in the next completion.
    mutating func add(_ cells: [(question: Question, outcome: DominanceVerdict)]) {
        for (question, outcome) in cells {
            if outcomes[question] == nil {
                questions.append(question)
                outcomes[question] = Array(repeating: nil, count: space.count)
            }
            outcomes[question]?[reached] = outcome
        }
        reached += 1
    }

    /// The questions with how often what came out.
    ///
    /// - Complexity: O(*q* · *c* · *a*) for *q* questions, *c* completions and *a* alternatives of
    ///   all unknowns together.
    var cells: [ComparedCompletions] {
        ordered.map { question in
            // What a completion does not have, it does not decide.
            let all = (outcomes[question] ?? []).prefix(reached).map { $0 ?? .undecided }
            let told = DominanceVerdict.inOrder.compactMap { verdict -> CompletionsOfOutcome? in
                guard let first = all.firstIndex(of: verdict) else { return nil }
                return CompletionsOfOutcome(
                    dominance: verdict, completions: all.count { $0 == verdict },
                    witness: space.picks(in: first))
            }
            return ComparedCompletions(
                consequence: question.consequence, level: question.level, tier: question.tier,
                outcomes: told, decisive: reached == space.count ? decisive(for: all) : nil)
        }
    }

    /// The questions in the order of a comparison; one that only some completions have stands
    /// with its like.
    private var ordered: [Question] {
        var consequences: [String: Int] = [:]
        for question in questions where consequences[question.consequence] == nil {
            consequences[question.consequence] = consequences.count
        }
        let levels = Dictionary(
            AnswerLevel.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
        func place(_ question: Question) -> (Int, Int, Int) {
            (
                consequences[question.consequence] ?? 0, levels[question.level] ?? 0,
                question.tier ?? 0
            )
        }
        return questions.sorted { place($0) < place($1) }
    }

    /// The unknowns that alone turn one outcome into another, in so many completions.
    private func decisive(for all: [DominanceVerdict]) -> [DecisiveUnknown] {
        let found = space.unknowns.indices.compactMap { unknown -> DecisiveUnknown? in
            var count = 0
            for completion in all.indices where all[completion] != .undecided {
                let flips = space.unknowns[unknown].alternatives.indices.contains { pick in
                    let other = all[space.completion(completion, with: unknown, being: pick)]
                    return other != .undecided && other != all[completion]
                }
                if flips { count += 1 }
            }
            return count == 0
                ? nil : DecisiveUnknown(unknown: space.unknowns[unknown].id, completions: count)
        }
        return found.sorted { ($1.completions, $0.unknown) < ($0.completions, $1.unknown) }
    }
}
