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

    /// Certifies that `failures` suffice at `tier`, or that they do not.
    private mutating func confirm(
        _ goal: FactIndex, failures: [PartyFailure], tier: Int, suffices: Bool
    ) throws(AnalysisError) {
        if try decide(goal, failures: failures, tier: tier) != suffices {
            throw .certificateRejected(
                suffices
                    ? "no proof for a coalition said to suffice"
                    : "a set said not to suffice does")
        }
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
    mutating func certify(_ row: ExposureRow) throws(AnalysisError) {
        for (tier, list) in zip(row.tiers, row.lists) { try certify(list, of: row, tier: tier) }
    }

    private mutating func certify(
        _ list: CoalitionList, of row: ExposureRow, tier: Int
    ) throws(AnalysisError) {
        let goal = row.consequence.goal
        func failures(_ members: some Sequence<Int>) -> [PartyFailure] {
            members.flatMap { row.variables[$0].failures }
        }
        for coalition in list.coalitions.prefix(Self.maximumCoalitions) {
            try confirm(goal, failures: failures(coalition), tier: tier, suffices: true)
            for member in coalition {
                try confirm(
                    goal, failures: failures(coalition.filter { $0 != member }), tier: tier,
                    suffices: false)
            }
        }
        summary.skipped += max(0, list.coalitions.count - Self.maximumCoalitions)
        if list.order == 0 { return }
        let members = Set(list.coalitions.joined())
        let dummies = row.variables.indices.filter { !members.contains($0) }
        if list.isComplete {
            // Nobody outside the coalitions adds anything, not even all together.
            try confirm(goal, failures: failures(dummies), tier: tier, suffices: false)
        }
        let lone = Set(row.loneVariables(in: list))
        if list.isComplete {
            for member in members.sorted() where !lone.contains(member) {
                try confirm(
                    goal, failures: failures(dummies + [member]), tier: tier, suffices: false)
            }
        } else if lone.isEmpty {
            for variable in row.variables.indices {
                try confirm(goal, failures: failures([variable]), tier: tier, suffices: false)
            }
        }
    }
}
