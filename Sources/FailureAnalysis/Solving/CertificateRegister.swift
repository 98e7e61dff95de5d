import AttackGraph

/// Makes a certificate for every claim that has one, has each verified by the independent checker,
/// and counts them.
///
/// A coalition that suffices is proved; that it is minimal is shown by a cut for each member left
/// out; that nothing suffices alone, or at all, is shown by cuts that cover every variable. That a
/// list of coalitions is *complete* has no short certificate (THEORY 2.5). What is counted are the
/// claims: a certificate may hold for several.
struct CertificateRegister {
    private let graph: AttackGraph
    private let engine: ClosureEngine
    private(set) var summary = CertificateSummary(proofs: 0, cuts: 0, skipped: 0)

    /// The most coalitions of one list that are certified one by one, smallest first; a quorum can
    /// have many thousands, which are alike.
    static let maximumCoalitions = 1_000

    /// What was decided already, with a verified certificate each; `nil` where that is not kept.
    private var decided: [Question: Bool]?

    /// What was certified of rows, by what they ask.
    private var certified: [Subject: (lists: [CoalitionList], summary: CertificateSummary)] = [:]

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
    /// A row that claims what another did, whatever it is called, is verified by the same
    /// certificates. So are tiers beside each other with the same coalitions: what suffices at one
    /// tier does at every higher one, and what does not suffice does not at any lower one, so the
    /// proof is made at the lowest and the cut at the highest.
    /// - Complexity: a sweep of the graph for each 512 claims.
    mutating func certify(_ row: ExposureRow) throws(AnalysisError) {
        if !row.parts.isEmpty { return try certifyParts(of: row) }
        let subject = Subject(row)
        if let known = certified[subject], known.lists == row.lists {
            summary.add(known.summary)
            return
        }
        let before = summary
        var claims: [Claim] = []
        var place = 0
        while place < row.tiers.count {
            var last = place
            while decided == nil, last + 1 < row.tiers.count,
                row.lists[last + 1].claimsTheSame(as: row.lists[place])
            {
                last += 1
            }
            add(
                row.lists[place], of: row, tiers: row.tiers[place...last], to: &claims)
            place = last + 1
        }
        try verify(claims, of: row)
        if decided == nil {
            certified[subject] = (row.lists, summary.since(before))
        }
    }

    /// Verifies a row that is the disjunction of others: what they claim, and that a member fewer
    /// than a coalition has suffices in none of them.
    private mutating func certifyParts(of row: ExposureRow) throws(AnalysisError) {
        for part in row.parts {
            try certify(part)
            var claims: [Claim] = []
            for place in row.tiers.indices {
                for coalition in row.lists[place].coalitions.prefix(Self.maximumCoalitions) {
                    for at in coalition.indices {
                        var others = coalition
                        others.remove(at: at)
                        claims.append(
                            Claim(
                                members: others.compactMap { part.places(of: [$0], in: row)?.first }
                                    .sorted(),
                                tiers: row.tiers[place...place], suffices: false))
                    }
                }
            }
            try verify(claims, of: part)
        }
    }

    /// Whether some of a row's variables are said to suffice at some tiers beside each other.
    private struct Claim {
        let members: [Int]
        let tiers: ArraySlice<Int>
        let suffices: Bool

        /// The tier at which a certificate holds for all of them.
        var decidingTier: Int { (suffices ? tiers.min() : tiers.max()) ?? 0 }
    }

    /// What a row asks, whatever it is called.
    private struct Subject: Hashable {
        let goal: FactIndex
        let failures: [[PartyFailure]]
        let tiers: [Int]

        init(_ row: ExposureRow) {
            goal = row.consequence.goal
            failures = row.variables.map(\.failures)
            tiers = row.tiers
        }
    }

    /// Adds what a list claims.
    private mutating func add(
        _ list: CoalitionList, of row: ExposureRow, tiers: ArraySlice<Int>,
        to claims: inout [Claim]
    ) {
        func claim(_ members: [Int], suffices: Bool) {
            claims.append(Claim(members: members, tiers: tiers, suffices: suffices))
        }
        var isMember = [Bool](repeating: false, count: row.variables.count)
        for coalition in list.coalitions {
            for member in coalition { isMember[member] = true }
        }
        for coalition in list.coalitions.prefix(Self.maximumCoalitions) {
            claim(coalition, suffices: true)
            for place in coalition.indices {
                var others = coalition
                others.remove(at: place)
                claim(others, suffices: false)
            }
        }
        summary.skipped += tiers.count * max(0, list.coalitions.count - Self.maximumCoalitions)
        if list.order == 0 { return }
        let dummies = row.variables.indices.filter { !isMember[$0] }
        // Nobody outside the coalitions adds anything, not even all together.
        if list.isComplete { claim(dummies, suffices: false) }
        var isLone = [Bool](repeating: false, count: row.variables.count)
        for variable in row.loneVariables(in: list) { isLone[variable] = true }
        if list.isComplete {
            for member in row.variables.indices where isMember[member] && !isLone[member] {
                claim(dummies + [member], suffices: false)
            }
        } else {
            for variable in row.variables.indices where !isLone[variable] {
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
        var expected: [Claim] = []
        var waiting: Set<Scenario> = []
        for claim in claims {
            let scenario = Scenario(
                on: claim.members.lazy.map { row.variables[$0] }, tier: claim.decidingTier)
            if decided != nil {
                let question = Question(goal: row.consequence.goal, scenario: scenario)
                if let known = decided?[question] {
                    guard known == claim.suffices else { try Self.contradict(claim.suffices) }
                    continue
                }
                guard waiting.insert(scenario).inserted else { continue }
            }
            scenarios.append(scenario)
            expected.append(claim)
            if scenarios.count == CertificateBlock.maximumScenarios {
                try verify(certificates.block(of: scenarios), against: expected)
                scenarios = []
                expected = []
            }
        }
        if !scenarios.isEmpty { try verify(certificates.block(of: scenarios), against: expected) }
    }

    private mutating func verify(
        _ block: CertificateBlock, against expected: [Claim]
    ) throws(AnalysisError) {
        do throws(CertificateFault) { try CertificateChecker.verify(block, in: graph) } catch {
            throw .certificateRejected("\(error)")
        }
        for (place, claim) in expected.enumerated() {
            guard block.follows(in: place) == claim.suffices else {
                try Self.contradict(claim.suffices)
            }
            if decided != nil {
                decided?[Question(goal: block.goal, scenario: block.scenarios[place])] =
                    claim.suffices
            }
            if claim.suffices {
                summary.proofs += claim.tiers.count
            } else {
                summary.cuts += claim.tiers.count
            }
        }
    }

    private static func contradict(_ suffices: Bool) throws(AnalysisError) -> Never {
        throw .certificateRejected(
            suffices
                ? "no proof for a coalition said to suffice"
                : "a set said not to suffice does")
    }
}

extension CoalitionList {
    /// Whether another list says the same of what suffices.
    fileprivate func claimsTheSame(as other: CoalitionList) -> Bool {
        isComplete == other.isComplete && coalitions == other.coalitions
    }
}

extension CertificateSummary {
    /// Counts what another counted.
    mutating func add(_ other: CertificateSummary) {
        proofs += other.proofs
        cuts += other.cuts
        skipped += other.skipped
    }

    /// What was counted since it was as another is.
    fileprivate func since(_ before: CertificateSummary) -> CertificateSummary {
        CertificateSummary(
            proofs: proofs - before.proofs, cuts: cuts - before.cuts,
            skipped: skipped - before.skipped)
    }
}
