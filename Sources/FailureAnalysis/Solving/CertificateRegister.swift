import AttackGraph

/// Makes a certificate for every claim that has one, has each verified by the independent checker,
/// and counts them.
///
/// A coalition that suffices is proved; that it is minimal is shown by a cut for each member left
/// out; that nothing suffices alone, or at all, is shown by cuts that cover every variable. That a
/// list of coalitions is *complete* has no short certificate (THEORY 2.5).
struct CertificateRegister {
    private let graph: AttackGraph
    private let engine: ClosureEngine
    private(set) var summary = CertificateSummary(proofs: 0, cuts: 0, skipped: 0)

    /// The most coalitions of one list that are certified one by one, smallest first; a quorum can
    /// have many thousands, which are alike.
    static let maximumCoalitions = 1_000

    /// What was decided already, with a verified certificate each; `nil` where that is not kept.
    private var decided: [Question: Bool]?

    /// One scenario put to one goal.
    private struct Question: Hashable {
        let goal: FactIndex
        let scenario: Scenario
    }

    /// Prepares a graph.
    ///
    /// - Parameter remembers: whether a claim that was certified once is certified no second time,
    ///   where it comes up under another name: a party's failure as its own root cause, say.
    init(_ graph: AttackGraph, remembers: Bool = false) {
        self.graph = graph
        engine = ClosureEngine(graph)
        decided = remembers ? [:] : nil
    }

    /// A verified proof that `failures` suffice at `tier`.
    mutating func prove(
        _ goal: FactIndex, failures: [PartyFailure], tier: Int
    ) throws(AnalysisError) -> Proof {
        let scenario = Scenario(failures: failures, tier: tier)
        guard let proof = engine.closure(under: scenario).proof(of: goal) else {
            throw .certificateRejected("no proof for a coalition said to suffice")
        }
        do throws(CertificateFault) { try CertificateChecker.verify(proof, in: graph) } catch {
            throw .certificateRejected("\(error)")
        }
        summary.proofs += 1
        return proof
    }

    /// A verified cut that shows that `failures` do not suffice at `tier`.
    @discardableResult
    mutating func refute(
        _ goal: FactIndex, failures: [PartyFailure], tier: Int
    ) throws(AnalysisError) -> Cut {
        let scenario = Scenario(failures: failures, tier: tier)
        guard let cut = engine.closure(under: scenario).cut(for: goal) else {
            throw .certificateRejected("a set said not to suffice does")
        }
        do throws(CertificateFault) { try CertificateChecker.verify(cut, in: graph) } catch {
            throw .certificateRejected("\(error)")
        }
        summary.cuts += 1
        return cut
    }

    /// Whether `failures` suffice at `tier`, shown by a verified proof or a verified cut.
    mutating func decide(
        _ goal: FactIndex, failures: [PartyFailure], tier: Int
    ) throws(AnalysisError) -> Bool {
        let question = Question(goal: goal, scenario: Scenario(failures: failures, tier: tier))
        if let known = decided?[question] { return known }
        let closure = engine.closure(under: question.scenario)
        do throws(CertificateFault) {
            if let proof = closure.proof(of: goal) {
                try CertificateChecker.verify(proof, in: graph)
                summary.proofs += 1
                decided?[question] = true
                return true
            }
            if let cut = closure.cut(for: goal) {
                try CertificateChecker.verify(cut, in: graph)
                summary.cuts += 1
                decided?[question] = false
                return false
            }
        } catch {
            throw .certificateRejected("\(error)")
        }
        throw .certificateRejected("a set of failures has neither a proof nor a cut")
    }

    /// A verified cut where `failures` do not suffice at `tier`; `nil` where they do, with a
    /// verified proof.
    mutating func cut(
        _ goal: FactIndex, failures: [PartyFailure], tier: Int
    ) throws(AnalysisError) -> Cut? {
        if try decide(goal, failures: failures, tier: tier) { return nil }
        return try refute(goal, failures: failures, tier: tier)
    }

    /// Verifies everything that a row claims and that has a certificate.
    ///
    /// - Complexity: a sweep of the graph for each 512 claims.
    mutating func certify(_ row: ExposureRow) throws(AnalysisError) {
        var claims: [Claim] = []
        for (tier, list) in zip(row.tiers, row.lists) {
            add(list, of: row, tier: tier, to: &claims)
        }
        try verify(claims, of: row)
    }

    /// Whether some of a row's variables are said to suffice at a tier.
    private struct Claim {
        let members: [Int]
        let tier: Int
        let suffices: Bool
    }

    /// Adds what a list claims.
    private mutating func add(
        _ list: CoalitionList, of row: ExposureRow, tier: Int, to claims: inout [Claim]
    ) {
        func claim(_ members: [Int], suffices: Bool) {
            claims.append(Claim(members: members, tier: tier, suffices: suffices))
        }
        for coalition in list.coalitions.prefix(Self.maximumCoalitions) {
            claim(coalition, suffices: true)
            for member in coalition {
                claim(coalition.filter { $0 != member }, suffices: false)
            }
        }
        summary.skipped += max(0, list.coalitions.count - Self.maximumCoalitions)
        if list.order == 0 { return }
        let members = Set(list.coalitions.joined())
        let dummies = row.variables.indices.filter { !members.contains($0) }
        // Nobody outside the coalitions adds anything, not even all together.
        if list.isComplete { claim(dummies, suffices: false) }
        let lone = Set(row.loneVariables(in: list))
        if list.isComplete {
            for member in members.sorted() where !lone.contains(member) {
                claim(dummies + [member], suffices: false)
            }
        } else {
            for variable in row.variables.indices where !lone.contains(variable) {
                claim([variable], suffices: false)
            }
        }
    }

    /// Has certificates made and verified, many claims side by side.
    private mutating func verify(
        _ claims: [Claim], of row: ExposureRow
    ) throws(AnalysisError) {
        guard let low = row.tiers.min(), let high = row.tiers.max() else { return }
        let certificates = CertificateEngine(
            of: row.consequence.goal, from: Scenario(failures: [], tier: low),
            to: Scenario(on: row.variables, tier: high), engine: engine)
        var scenarios: [Scenario] = []
        var expected: [Bool] = []
        var waiting: Set<Scenario> = []
        for claim in claims {
            let scenario = Scenario(
                on: claim.members.lazy.map { row.variables[$0] }, tier: claim.tier)
            if decided != nil {
                let question = Question(goal: row.consequence.goal, scenario: scenario)
                if let known = decided?[question] {
                    guard known == claim.suffices else { try Self.contradict(claim.suffices) }
                    continue
                }
                guard waiting.insert(scenario).inserted else { continue }
            }
            scenarios.append(scenario)
            expected.append(claim.suffices)
            if scenarios.count == CertificateBlock.maximumScenarios {
                try verify(certificates.block(of: scenarios), against: expected)
                scenarios = []
                expected = []
            }
        }
        if !scenarios.isEmpty { try verify(certificates.block(of: scenarios), against: expected) }
    }

    private mutating func verify(
        _ block: CertificateBlock, against expected: [Bool]
    ) throws(AnalysisError) {
        do throws(CertificateFault) { try CertificateChecker.verify(block, in: graph) } catch {
            throw .certificateRejected("\(error)")
        }
        for (place, suffices) in expected.enumerated() {
            guard block.follows(in: place) == suffices else { try Self.contradict(suffices) }
            decided?[Question(goal: block.goal, scenario: block.scenarios[place])] = suffices
        }
        let proofs = expected.lazy.filter(\.self).count
        summary.proofs += proofs
        summary.cuts += expected.count - proofs
    }

    private static func contradict(_ suffices: Bool) throws(AnalysisError) -> Never {
        throw .certificateRejected(
            suffices
                ? "no proof for a coalition said to suffice"
                : "a set said not to suffice does")
    }
}
