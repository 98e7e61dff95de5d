import AttackGraph
import DecisionDiagrams
import Networks
import ThreatGraph

/// How few failures suffice for one goal, at several levels and tiers.
struct FewestFailuresQuestion {
    private let goal: FactIndex
    /// What can fail, by level.
    private let variables: [[FailureVariable]]
    /// The tiers asked, ascending; 0 alone where capability plays no role.
    let tiers: [Int]
    private let search: CoalitionSearch
    private let engine: ClosureEngine

    init(
        _ consequence: Consequence, levels: [AnswerLevel], solver: ExposureSolver,
        engine: ClosureEngine
    ) {
        goal = consequence.goal
        variables = levels.map { solver.variables(for: consequence, at: $0) }
        tiers = consequence.isTiered ? solver.options.tiers : [0]
        search = solver.search
        self.engine = engine
    }

    /// Everything on which the answer depends.
    var shape: GoalShape { GoalShape(of: goal, over: variables, tiers: tiers, in: engine) }

    /// What is found at once, level by level; it is found whatever it takes.
    var progress: [CoalitionProgress] {
        var meter = WorkMeter(work: 0)
        return variables.map { search.lone(goal, over: $0, tiers: tiers, meter: &meter) }
    }

    /// The answer, level by level and tier by tier, verified; `nil` where larger coalitions must be
    /// looked for than are found at once.
    func answer() throws(AnalysisError) -> FewestFailuresAnalyser.Answer? {
        var answer: FewestFailuresAnalyser.Answer = []
        var claims: [Claim] = []
        for progress in progress {
            let row = progress.lists.map(\.least)
            guard let own = self.claims(of: row, in: progress) else { return nil }
            answer.append(row)
            claims += own
        }
        try verify(claims)
        return answer
    }

    /// Whether what fails in a scenario suffices.
    struct Claim {
        let scenario: Scenario
        let suffices: Bool
    }

    /// What has to be shown of a row: for tiers beside each other with the same number, that so many
    /// suffice at the lowest, and that fewer do not at the highest; `nil` where it is too much.
    func claims(of row: [LeastFailures], in progress: CoalitionProgress) -> [Claim]? {
        var claims: [Claim] = []
        var first = 0
        while first < row.count {
            var last = first
            while last + 1 < row.count, row[last + 1] == row[first] { last += 1 }
            switch row[first] {
            case .order(let order):
                // Where the list has none so small, that nobody need fail is what is shown to be wrong.
                let members = progress.lists[first].coalitions.first { $0.count <= order } ?? []
                claims.append(
                    Claim(scenario: scenario(members, progress, tiers[first]), suffices: true))
                guard order == 0 || refute(order - 1, progress, tiers[last], &claims) else {
                    return nil
                }
            case .never:
                let all = Array(progress.variables.indices)
                claims.append(
                    Claim(scenario: scenario(all, progress, tiers[last]), suffices: false))
            case .moreThan(let order):
                guard refute(order, progress, tiers[last], &claims) else { return nil }
            }
            first = last + 1
        }
        return claims
    }

    private func scenario(
        _ members: [Int], _ progress: CoalitionProgress, _ tier: Int
    ) -> Scenario {
        Scenario(on: members.lazy.map { progress.variables[$0] }, tier: tier)
    }

    /// Claims that no set of so many suffices: none of those who can matter, with all others.
    ///
    /// - Returns: Whether they are few enough.
    private func refute(
        _ order: Int, _ progress: CoalitionProgress, _ tier: Int, _ claims: inout [Claim]
    ) -> Bool {
        let relevant = progress.relevant
        var isRelevant = [Bool](repeating: false, count: progress.variables.count)
        for variable in relevant { isRelevant[variable] = true }
        let others = isRelevant.indices.filter { !isRelevant[$0] }
        let size = min(order, relevant.count)
        var choice = Array(0..<size)
        var count = 0
        while true {
            count += 1
            guard count <= FewestFailuresAnalyser.maximumRefuted else { return false }
            let members = choice.map { relevant[$0] } + others
            claims.append(Claim(scenario: scenario(members, progress, tier), suffices: false))
            if !choice.advanceChoice(below: relevant.count) { return true }
        }
    }

    /// Has certificates made and verified by the independent checker.
    func verify(_ claims: [Claim]) throws(AnalysisError) {
        guard let low = tiers.first, let high = tiers.last, !claims.isEmpty else { return }
        let certificates = CertificateEngine(
            of: goal, from: Scenario(failures: [], tier: low),
            to: Scenario(on: variables.joined(), tier: high), engine: engine)
        var rest = claims[...]
        while !rest.isEmpty {
            let part = rest.prefix(CertificateBlock.maximumScenarios)
            rest = rest.dropFirst(part.count)
            let block = certificates.block(of: part.map(\.scenario))
            do throws(CertificateFault) {
                try CertificateChecker.verify(block, in: engine.graph)
            } catch {
                throw .certificateRejected("\(error)")
            }
            for (place, claim) in part.enumerated()
            where block.follows(in: place) != claim.suffices {
                throw .certificateRejected(
                    claim.suffices
                        ? "no proof for a number of failures said to suffice"
                        : "fewer failures than said suffice")
            }
        }
    }
}

extension CoalitionList {
    /// The fewest failures that suffice, as far as the list knows.
    fileprivate var least: LeastFailures {
        if let order { return .order(order) }
        return searchedOrder.map(LeastFailures.moreThan) ?? .never
    }
}
