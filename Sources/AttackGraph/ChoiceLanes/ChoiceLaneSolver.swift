import Formulas
import Networks

/// Says how few failures suffice in up to 512 completions side by side: a lane is a completion.
///
/// The graph holds the steps of all completions, each with the set in which it exists. For so many
/// picks those sets are words of bits, and one sweep finds the least fixpoint of one scenario in all of
/// them. Sets of failures are tried in the order of their size until every lane is settled; what each
/// sweep says is verified by `ChoiceLaneChecker`.
///
/// A level may be open: each completion says what it is, and locks name it by a number that is no level.
package struct ChoiceLaneSolver: Sendable {
    /// The most completions of a block.
    package static let maximumCompletions = LaneBlock.laneCount
    /// The most variables of a question that can matter: all sets of them may be tried.
    package static let maximumVariables = 12
    /// What stands for "no set of failures suffices".
    package static let never = UInt8.max

    fileprivate struct Question: Sendable {
        /// The place of the goal's slice; `nil` for a goal that no step yields.
        let slice: Int?
        let name: String
        let variables: [ChoiceLaneVariable]
        let tiers: [Int]
        /// An earlier question that needs as many failures or more in every lane, if there is one.
        var bound: Int?
        /// Whether it needs as many.
        var isAsBound = false
    }

    private let slices: [ChoiceLaneSlice]
    private let checkers: [ChoiceLaneChecker]
    private let questions: [Question]
    private let sets: ChoiceLaneSets
    /// Where the completions stand in which each step exists.
    private let exists: [Int]
    private let firstOpen: Int
    /// How many levels are open.
    private let openCount: Int

    /// Prepares a graph and questions about it; `nil` where more variables of a question matter than are
    /// tried.
    ///
    /// - Parameter firstOpen: From which number on the level of a lock is an open one: the first of a
    ///   completion's levels, the next the second.
    /// - Complexity: O(*n* + *q* *s*) for *n* nodes of the store, *q* questions and a graph of size *s*.
    package init?(
        _ graph: ChoiceGraph, asking asked: [ChoiceLaneQuestion], in diagrams: ChoiceDiagrams,
        openFrom firstOpen: Int = .max
    ) {
        var parties = PartyNumbers()
        let failures = asked.flatMap { $0.variables.joined() }
        let sets = ChoiceLaneSets(
            graph.steps.map(\.exists) + failures.map(\.occurs), in: diagrams)
        let locks = graph.locks.map { $0.map { $0.of(parties.number(of: $0.party)) } }
        var slices: [ChoiceLaneSlice] = []
        var sliceOfGoal: [Int: Int] = [:]
        var questions: [Question] = []
        for question in asked {
            guard let goal = graph.goalPlaces[question.goal] else {
                questions.append(
                    Question(
                        slice: nil, name: graph.goals[question.goal], variables: [],
                        tiers: question.tiers))
                continue
            }
            let place = sliceOfGoal[goal] ?? slices.count
            if place == slices.count {
                sliceOfGoal[goal] = place
                slices.append(ChoiceLaneSlice(graph, from: goal, locks: locks))
            }
            let variables = ChoiceLaneVariable.mattering(
                question.variables.map { variable in
                    ChoiceLaneVariable(
                        variable.map {
                            ChoiceLaneVariable.Failure(
                                party: parties.number(of: $0.party), modes: $0.modes,
                                occurs: sets[$0.occurs])
                        }, of: slices[place])
                })
            guard variables.count <= Self.maximumVariables else { return nil }
            var new = Question(
                slice: place, name: graph.goals[question.goal], variables: variables,
                tiers: question.tiers)
            new.bind(to: questions)
            questions.append(new)
        }
        checkers = slices.map {
            ChoiceLaneChecker(
                graph, about: $0.facts, goal: $0.goal, locks: locks, parties: parties.count,
                openFrom: firstOpen)
        }
        let leaves = slices.flatMap { $0.locks.literals.compactMap(\.level) }
        openCount = leaves.map { $0 >= firstOpen ? $0 - firstOpen + 1 : 0 }.max() ?? 0
        exists = graph.steps.map { sets[$0.exists] }
        self.slices = slices
        self.questions = questions
        self.sets = sets
        self.firstOpen = firstOpen
    }

    /// The fewest failures that suffice in each of some completions: a row for each question and tier, in
    /// their order, a number for each completion; `never` where none suffice.
    ///
    /// - Precondition: At most `maximumCompletions`, each with a pick for every choice and all levels that
    ///   are open.
    /// - Throws: `ChoiceLaneFault` where the checker does not agree.
    /// - Complexity: O(*s*) a sweep; a sweep for each question, tier and set of failures, as long as a
    ///   completion is left in which it is not known that so many suffice or do not.
    package func orders(
        of completions: [ChoiceLaneCompletion]
    ) throws(ChoiceLaneFault) -> [[UInt8]] {
        precondition(completions.count <= LaneBlock.laneCount, "too many completions for a block")
        precondition(
            completions.allSatisfy { $0.levels.count >= openCount }, "a level for each that is open"
        )
        let block = Block(
            lanes: .firstLanes(completions.count), sets: sets.lanes(of: completions),
            exists: exists, levels: completions.map(\.levels), openCount: openCount)
        var ladders: [[ChoiceLaneLadder]] = []
        for question in questions {
            ladders.append(
                try self.ladders(
                    of: question, bounds: question.bound.map { ladders[$0] }, in: block))
        }
        return ladders.joined().map { $0.row(ofFirst: completions.count, never: Self.never) }
    }

    // MARK: One block

    /// Completions beside each other.
    private struct Block {
        let lanes: LaneBlock
        /// The lanes of each set that matters.
        let sets: [LaneBlock]
        /// The lanes of each step of the graph.
        let exists: [LaneBlock]
        /// By tier the lanes in which each open level is below it.
        let below: [[LaneBlock]]

        init(
            lanes: LaneBlock, sets: [LaneBlock], exists: [Int], levels: [[Int]], openCount: Int
        ) {
            self.lanes = lanes
            self.sets = sets
            self.exists = exists.map { sets[$0] }
            let none = [LaneBlock](repeating: .allOff, count: openCount)
            var below = [[LaneBlock]](repeating: none, count: 7)
            for (lane, own) in levels.enumerated() {
                let (word, bit) = (lane >> 6, UInt64(1) << UInt64(lane & 63))
                for place in 0..<openCount { below[min(own[place], 5) + 1][place][word] |= bit }
            }
            for tier in 1..<7 {
                for place in 0..<openCount { below[tier][place] |= below[tier - 1][place] }
            }
            self.below = below
        }

        /// The lanes in which each open level is below a tier.
        func below(_ tier: Int) -> [LaneBlock] { below[min(max(0, tier), 6)] }
    }

    /// The ladder of a question at each of its tiers.
    private func ladders(
        of question: Question, bounds: [ChoiceLaneLadder]?, in block: Block
    ) throws(ChoiceLaneFault) -> [ChoiceLaneLadder] {
        if question.isAsBound, let bounds { return bounds }
        guard let slice = question.slice else {
            return question.tiers.map { _ in ChoiceLaneLadder(none: .allOff) }
        }
        var ladders = question.tiers.map { _ in ChoiceLaneLadder(none: .allOff) }
        // From the highest tier down: what does not suffice at one does not at a lower one either.
        var above: ChoiceLaneLadder?
        for place in question.tiers.indices.sorted(by: { question.tiers[$0] > question.tiers[$1] })
        {
            let tier = question.tiers[place]
            let below = block.below(tier)
            let opened = slices[slice].locks.literals.map { leaf -> LaneBlock in
                guard let level = leaf.level else { return .allOff }
                if level >= firstOpen { return below[level - firstOpen] }
                return tier > level ? .allOn : .allOff
            }
            var trial = Trial(
                slice: slice, question: question, tier: tier,
                sweep: ChoiceLaneSweep(slices[slice], opened: opened))
            let ladder = try self.ladder(&trial, bound: bounds?[place], above: above, in: block)
            ladders[place] = ladder
            above = ladder
        }
        return ladders
    }

    /// A question at one tier.
    private struct Trial {
        let slice: Int
        let question: Question
        let tier: Int
        var sweep: ChoiceLaneSweep
    }

    /// - Parameters:
    ///   - bound: the ladder of a question that needs as many failures or more.
    ///   - above: the ladder of the same question at a higher tier.
    private func ladder(
        _ trial: inout Trial, bound: ChoiceLaneLadder?, above: ChoiceLaneLadder?, in block: Block
    ) throws(ChoiceLaneFault) -> ChoiceLaneLadder {
        let all = Array(trial.question.variables.indices)
        let none =
            if let bound { bound.lanes(upTo: 0) } else { try follows(&trial, [], in: block) }
        var ladder = ChoiceLaneLadder(none: none)
        // The lanes in which all together suffice.
        var reach = block.lanes & (above?.last ?? .allOn)
        let known = none | (bound?.last ?? .allOff)
        if reach & ~known != .allOff { reach &= try known | follows(&trial, all, in: block) }
        for size in stride(from: 1, through: all.count, by: 1) {
            if reach & ~ladder.last == .allOff { break }
            var settled = ladder.last | (bound?.lanes(upTo: size) ?? .allOff)
            if size == all.count {
                settled |= reach
            } else {
                var open = reach & ~settled & (above?.lanes(upTo: size) ?? .allOn)
                var choice = Array(0..<size)
                var isLeft = true
                while isLeft, open != .allOff {
                    let found = try open & follows(&trial, choice, in: block)
                    settled |= found
                    open &= ~found
                    isLeft = choice.advanceChoice(below: all.count)
                }
            }
            ladder.add(settled)
        }
        return ladder
    }

    /// The lanes in which the goal follows once some variables are on, verified.
    private func follows(
        _ trial: inout Trial, _ chosen: [Int], in block: Block
    ) throws(ChoiceLaneFault) -> LaneBlock {
        let (slice, variables) = (slices[trial.slice], trial.question.variables)
        trial.sweep.solve(
            slice, variables, choosing: chosen, exists: block.exists, sets: block.sets)
        let scenario = ChoiceLaneChecker.Scenario(
            failures: chosen.flatMap { variables[$0].failures }.map {
                ($0.party, $0.modes, block.sets[$0.occurs])
            }, tier: trial.tier, below: block.below(trial.tier))
        do throws(ChoiceLaneCheck) {
            try checkers[trial.slice].verify(
                trial.sweep.values, steps: trial.sweep.steps, exists: block.exists, in: scenario)
        } catch {
            switch error {
            case .notProved: throw .notProved(goal: trial.question.name)
            case .stepIntoCut: throw .stepIntoCut(goal: trial.question.name)
            }
        }
        return trial.sweep.values[slice.goal]
    }
}

/// Parties by their numbers, in the order in which they are asked for.
private struct PartyNumbers {
    private var numbers: [String: PartyIndex] = [:]

    var count: Int { numbers.count }

    mutating func number(of party: String) -> PartyIndex {
        if let known = numbers[party] { return known }
        let number = PartyIndex(numbers.count)
        numbers[party] = number
        return number
    }
}

extension ChoiceLaneSolver.Question {
    /// Finds an earlier question about the same goal and tiers each of whose variables is covered by one of
    /// these, so that as many of these suffice wherever so many of its own do.
    fileprivate mutating func bind(to earlier: [Self]) {
        for (place, other) in earlier.enumerated() where other.slice == slice {
            guard other.tiers == tiers, Self.covers(variables, other.variables) else { continue }
            bound = place
            isAsBound = Self.covers(other.variables, variables)
            if isAsBound { return }
        }
    }

    private static func covers(
        _ some: [ChoiceLaneVariable], _ others: [ChoiceLaneVariable]
    ) -> Bool {
        others.allSatisfy { other in some.contains { $0.covers(other) } }
    }
}
