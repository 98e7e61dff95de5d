import AttackGraph

/// Judges whether one model is at least as safe as another: whether each of its minimal coalitions
/// suffices in the other (THEORY 1.3).
///
/// Failures are matched by identity: a party by its id, a root cause by its id with what it fails
/// in each model. What the other model does not have changes nothing there.
struct DominanceJudge {
    /// Whether to end with what is proved so far.
    let isStopped: () -> Bool

    /// The most coalitions of one list that are tried in the other model.
    static let maximumCoalitions = 100_000

    /// One model's row at one tier.
    struct Side {
        let label: String
        let row: ExposureRow
        let place: Int
        /// Whether the model states anything that it could come about of.
        var isStated = true

        var list: CoalitionList { row.lists[place] }

        /// The coalitions by their members' ids.
        var coalitions: [[String]] {
            list.coalitions.map { $0.map { row.variables[$0].id } }
        }
    }

    /// What was found for one direction.
    struct Judgement {
        var claim: DominanceClaim
        /// The coalitions of the first that the second's list does not have.
        var differences: [CoalitionDifference]
        /// Whether work was stopped before every coalition was tried: differences may be missing.
        var isCut = false
    }

    /// Judges whether `one` is at least as safe as `other`.
    ///
    /// - Parameter register: the other model's certificates.
    func judge(
        _ one: Side, against other: Side, register: inout CertificateRegister
    ) throws(AnalysisError) -> Judgement {
        // What is no longer stated is not safer for it.
        if !one.isStated, other.isStated {
            return Judgement(
                claim: .undecided(.noConsequence(in: one.label, tier: nil)), differences: [])
        }
        if let reason = Self.mismatch(one, other) {
            return Judgement(claim: .undecided(reason), differences: [])
        }
        let mine = one.coalitions
        guard mine.count <= Self.maximumCoalitions else {
            return Judgement(
                claim: .undecided(.tooManyCoalitions(mine.count, in: one.label)),
                differences: [])
        }
        // The other's own coalitions were proved when its row was certified.
        let known = Set(other.coalitions.prefix(CertificateRegister.maximumCoalitions))
        let listed = Set(other.coalitions)
        let question = Question(other)
        var proofs = 0
        var witness: [String]?
        var differences: [CoalitionDifference] = []
        var isCut = false
        for coalition in mine {
            if known.contains(coalition) {
                proofs += 1
                continue
            }
            isCut = isStopped()
            if isCut { break }
            let suffices = try question.suffices(coalition, register: &register)
            if suffices { proofs += 1 } else if witness == nil { witness = coalition }
            if listed.contains(coalition) { continue }
            if suffices, try question.isUnlistedMinimal(coalition, register: &register) { continue }
            differences.append(CoalitionDifference(members: coalition, sufficesInOther: suffices))
        }
        var claim = DominanceClaim(
            holds: witness == nil, proofs: proofs, witness: witness, reason: nil)
        if witness == nil, let searched = one.list.searchedOrder {
            claim.holds = nil
            claim.reason = .searched(upTo: searched, in: one.label)
        }
        if witness == nil, isCut {
            claim.holds = nil
            claim.reason = .stopped
        }
        return Judgement(claim: claim, differences: differences, isCut: isCut)
    }

    /// Why two rows do not ask the same question, if they do not.
    private static func mismatch(_ one: Side, _ other: Side) -> DominanceClaim.Reason? {
        let (mine, others) = (one.row.consequence, other.row.consequence)
        if mine.modes != others.modes { return .otherModes }
        return mine.isTiered == others.isTiered ? nil : .tieredInOne
    }

    /// A row's question put to its model.
    private struct Question {
        let side: Side
        /// The rows of which the answer is the disjunction, with what fails by id.
        let rows: [(row: ExposureRow, failures: [String: [PartyFailure]])]

        init(_ side: Side) {
            self.side = side
            rows = (side.row.parts.isEmpty ? [side.row] : side.row.parts).map { row in
                (
                    row,
                    Dictionary(
                        row.variables.map { ($0.id, $0.failures) }, uniquingKeysWith: { $1 })
                )
            }
        }

        func suffices(
            _ members: [String], register: inout CertificateRegister
        ) throws(AnalysisError) -> Bool {
            for (row, failures) in rows
            where try register.decide(
                row.consequence.goal, failures: members.flatMap { failures[$0] ?? [] },
                tier: row.tiers[side.place])
            {
                return true
            }
            return false
        }

        /// Whether a coalition that suffices is minimal and only missing from a list that was cut.
        func isUnlistedMinimal(
            _ members: [String], register: inout CertificateRegister
        ) throws(AnalysisError) -> Bool {
            guard let searched = side.list.searchedOrder, members.count > searched else {
                return false
            }
            for member in members
            where try suffices(members.filter { $0 != member }, register: &register) {
                return false
            }
            return true
        }
    }
}

extension DominanceClaim {
    /// A claim that is not decided.
    static func undecided(_ reason: Reason) -> DominanceClaim {
        DominanceClaim(holds: nil, proofs: 0, witness: nil, reason: reason)
    }
}

extension DominanceVerdict {
    /// What two claims come to.
    init(firstAsSafe: Bool?, secondAsSafe: Bool?) {
        switch (firstAsSafe, secondAsSafe) {
        case (true, true): self = .equal
        case (true, false): self = .first
        case (false, true): self = .second
        case (false, false): self = .incomparable
        default: self = .undecided
        }
    }
}
