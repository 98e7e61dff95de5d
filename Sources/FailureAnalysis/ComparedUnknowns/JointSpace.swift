/// The joint completions of two models: every way to pick one alternative for each unknown of either.
///
/// A completion is a number: the picks of the unknowns, the last one turning fastest.
struct JointSpace {
    let unknowns: [JointUnknown]
    /// How many there are.
    let count: Int
    /// By how much the number grows with the pick of an unknown.
    private let strides: [Int]

    /// - Throws: `ComparedUnknownsError.tooMany` where there are more than `limit`.
    init(_ unknowns: [JointUnknown], limit: Int) throws(ComparedUnknownsError) {
        self.unknowns = unknowns
        var strides: [Int] = []
        var count = 1
        for unknown in unknowns.reversed() {
            strides.append(count)
            let (product, overflow) = count.multipliedReportingOverflow(
                by: unknown.alternatives.count)
            count = overflow ? .max : product
        }
        if count > limit {
            throw .tooMany(unknowns: unknowns.map(\.id), completions: count, limit: limit)
        }
        self.count = count
        self.strides = strides.reversed()
    }

    /// What an unknown is in a completion.
    func pick(_ unknown: Int, in completion: Int) -> Int {
        completion / strides[unknown] % unknowns[unknown].alternatives.count
    }

    /// The completion in which one unknown is otherwise.
    func completion(_ completion: Int, with unknown: Int, being pick: Int) -> Int {
        completion + (pick - self.pick(unknown, in: completion)) * strides[unknown]
    }

    /// What each unknown is in a completion.
    func picks(in completion: Int) -> [JointPick] {
        unknowns.indices.map { unknown in
            JointPick(
                unknown: unknowns[unknown].id,
                alternative: unknowns[unknown].alternatives[pick(unknown, in: completion)])
        }
    }

    /// The unknowns that one of the two models has.
    func unknowns(of side: ComparedSide) -> [Int] {
        unknowns.indices.filter { unknowns[$0].owner == .both || unknowns[$0].owner == side.owner }
    }
}

/// One of two models.
enum ComparedSide: Int, CaseIterable {
    case first
    case second

    /// The letter by which it is called.
    var label: String { ComparisonAnalyser.label(rawValue) }

    /// Who has an unknown that the other has not.
    var owner: JointUnknown.Owner { self == .first ? .first : .second }
}
