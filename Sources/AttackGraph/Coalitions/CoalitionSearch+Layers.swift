public import DecisionDiagrams
public import Networks

/// Answers in layers: who suffices alone at once, then pairs, then all that work allows.
extension CoalitionSearch {
    /// What a truth table may cost to be made at once, as part of the first layer.
    static let immediateWork = 1 << 20

    /// The first layer: whether nothing need fail, who suffices alone, and whether that is all.
    ///
    /// A question whose truth table is small is answered whole.
    /// - Complexity: O(size of the graph) to prepare, then one sweep for each 512 of tiers times
    ///   variables.
    public func lone(
        _ goal: FactIndex, over variables: [FailureVariable], tiers: [Int],
        meter: inout WorkMeter
    ) -> CoalitionProgress {
        meter.spend(3 * engine.graph.sweepCost)
        let plan: LanePlan
        switch engine.question(about: goal, over: variables, tiers: tiers) {
        case .constant(let value):
            let lists = tiers.map { _ in CoalitionList(value ? [[]] : []) }
            return CoalitionProgress(
                goal: goal, variables: variables, tiers: tiers, lists: lists,
                sameAs: Array(tiers.indices), relevant: [])
        case .open(let open): plan = open
        }
        let relevant = plan.relevantVariables(fromTier: tiers.min() ?? 0)
        let reduced =
            relevant.count == variables.count
            ? plan
            : LanePlan(
                slice: plan.slice, graph: engine.graph, variables: relevant.map { variables[$0] })
        let lists: [CoalitionList]
        if let work = tableWork(of: reduced, variables: relevant.count, tiers: tiers.count),
            work <= Self.immediateWork
        {
            meter.spend(work)
            lists = tables(of: reduced, relevant: relevant, tiers: tiers)
        } else {
            lists = loneLists(of: reduced, relevant: relevant, tiers: tiers, meter: &meter)
        }
        let classes = tiers.map { reduced.tierClass($0) }
        return CoalitionProgress(
            goal: goal, variables: variables, tiers: tiers, lists: lists,
            sameAs: classes.map { classes.firstIndex(of: $0) ?? 0 }, relevant: relevant)
    }

    /// Takes one question further at every tier where something may be missing.
    ///
    /// - Parameters:
    ///   - progress: What is known, and then what is known after.
    ///   - order: The largest coalitions that are wanted; all when `nil`.
    ///   - allowance: The most work for each tier.
    ///   - meter: The work left for everything.
    public func deepen(
        _ progress: inout CoalitionProgress, upTo order: Int?, allowance: Int,
        meter: inout WorkMeter
    ) {
        for place in progress.tiers.indices {
            let same = progress.sameAs[place]
            if same != place {
                progress.lists[place] = progress.lists[same]
                continue
            }
            guard let searched = progress.lists[place].searchedOrder, searched < order ?? .max,
                !meter.isSpent
            else { continue }
            var part = meter.part(allowance)
            deepen(
                &progress.lists[place], of: progress.goal, over: progress.variables,
                tier: progress.tiers[place], upTo: order ?? .max, meter: &part)
            meter.spend(part, of: allowance)
        }
    }

    private func deepen(
        _ list: inout CoalitionList, of goal: FactIndex, over variables: [FailureVariable],
        tier: Int, upTo order: Int, meter: inout WorkMeter
    ) {
        meter.spend(3 * engine.graph.sweepCost)
        guard case .open(let open) = engine.question(about: goal, over: variables, tiers: [tier])
        else { return }
        let relevant = open.relevantVariables(fromTier: tier)
        let plan = LanePlan(
            slice: open.slice, graph: engine.graph, variables: relevant.map { variables[$0] })
        if let work = tableWork(of: plan, variables: relevant.count, tiers: 1), work <= meter.left {
            meter.spend(work)
            list = tables(of: plan, relevant: relevant, tiers: [tier])[0]
            return
        }
        if let alike = alike(
            plan, over: variables, relevant: relevant, tier: tier, meter: &meter)
        {
            list = alike
            return
        }
        // Whatever is known already is kept: each step only adds to it. Sets that are cheap to try
        // come before all coalitions, which may be out of reach.
        var cheap = meter.part(meter.left / Self.shareOfTrials)
        let before = cheap.left
        while let searched = list.searchedOrder, searched < order,
            addNextOrder(to: &list, of: plan, relevant: relevant, tier: tier, meter: &cheap)
        {}
        meter.spend(cheap, of: before)
        guard let searched = list.searchedOrder, searched < order else { return }
        if let whole = whole(
            plan, of: goal, over: variables, relevant: relevant, lone: list.lone, tier: tier,
            meter: &meter)
        {
            if whole.searchedOrder ?? .max > searched { list = whole }
            if list.isComplete { return }
        }
        while let searched = list.searchedOrder, searched < order,
            addNextOrder(to: &list, of: plan, relevant: relevant, tier: tier, meter: &meter)
        {}
    }
}

extension CoalitionSearch {
    /// What the truth table of a question costs; `nil` where it has too many variables.
    private func tableWork(of plan: LanePlan, variables: Int, tiers: Int) -> Int? {
        guard variables <= LaneEngine.maximumVariables else { return nil }
        let blocks = ((tiers << variables) + LaneBlock.laneCount - 1) / LaneBlock.laneCount
        return blocks * (plan.slice.sweepCost + plan.slice.valueCount + variables)
    }

    private func tables(of plan: LanePlan, relevant: [Int], tiers: [Int]) -> [CoalitionList] {
        engine.truthTables(of: plan, variables: relevant.count, tiers: tiers).map { table in
            CoalitionList(
                table.minimalTruePoints().map { subset in
                    relevant.indices.filter { subset >> $0 & 1 == 1 }.map { relevant[$0] }
                })
        }
    }

    /// Who suffices alone at each tier; complete where all others together do not suffice.
    private func loneLists(
        of plan: LanePlan, relevant: [Int], tiers: [Int], meter: inout WorkMeter
    ) -> [CoalitionList] {
        let numbers = Array(relevant.indices)
        let singles = plan.solve([[]] + numbers.map { [$0] }, tiers: tiers)
        var others: [[Int]] = []
        for suffices in singles { others.append(numbers.filter { !suffices[$0 + 1] }) }
        let together = plan.solve(others, tiers: tiers)
        meter.spend(2 * plan.slice.sweepCost * (1 + tiers.count * numbers.count / 512))
        return tiers.indices.map { place in
            if singles[place][0] { return CoalitionList([[]]) }
            let lone = numbers.filter { singles[place][$0 + 1] }.map { [relevant[$0]] }
            let isAll = !together[place][place] || others[place].count < 2
            return CoalitionList(lone, searchedOrder: isAll ? nil : 1)
        }
    }

    /// Adds all minimal coalitions of the next size, by trying every set of so many that holds none
    /// of those known.
    ///
    /// - Returns: Whether it was done; not where it would cost more than is left.
    /// - Complexity: a sweep for each 512 sets.
    @discardableResult
    private func addNextOrder(
        to list: inout CoalitionList, of plan: LanePlan, relevant: [Int], tier: Int,
        meter: inout WorkMeter
    ) -> Bool {
        guard let searched = list.searchedOrder else { return false }
        let size = searched + 1
        let lone = Set(list.lone)
        let others = relevant.indices.filter { !lone.contains(relevant[$0]) }
        guard size <= others.count else {
            list = CoalitionList(list.coalitions, engine: list.engine)
            return true
        }
        guard size <= limits.triedOrder, size > 2 || others.count <= limits.pairedVariables else {
            return false
        }
        let perBlock =
            plan.slice.sweepCost + plan.slice.valueCount
            + LaneBlock.laneCount * Self.workPerMember * (1 + size)
        guard let count = Self.choices(size, of: others.count),
            count / LaneBlock.laneCount < min(meter.left, limits.sizeWork) / max(1, perBlock)
        else { return false }
        let smaller = list.coalitions.filter { $0.count < size }
        let known = Set(smaller)
        var found: [[Int]] = []
        var choice = Array(0..<size)
        var isLast = false
        while !isLast {
            var batch: [[Int]] = []
            while batch.count < 8 * LaneBlock.laneCount, !isLast {
                batch.append(choice.map { others[$0] })
                isLast = !choice.advanceChoice(below: others.count)
            }
            let suffices = plan.solve(batch, tiers: [tier])[0]
            for (set, isEnough) in zip(batch, suffices) where isEnough {
                let coalition = set.map { relevant[$0] }
                if !Self.holds(coalition, anyOf: known) { found.append(coalition) }
            }
            meter.spend(perBlock * (1 + batch.count / LaneBlock.laneCount))
            if meter.isStopped() { return false }
            guard found.count <= limits.listedCoalitions else {
                // Too many to list: some of them at least say how large the smallest are.
                list = CoalitionList(
                    smaller + found.prefix(limits.listedCoalitions), searchedOrder: searched,
                    engine: .search)
                return false
            }
        }
        list = CoalitionList(smaller + found, searchedOrder: size, engine: .search)
        return true
    }

    /// Whether a set holds a smaller one of those known.
    ///
    /// - Complexity: O(2ⁿ) for a set of *n*, which stays small: larger sets are too many to try.
    private static func holds(_ set: [Int], anyOf known: Set<[Int]>) -> Bool {
        if known.isEmpty { return false }
        for chosen in 1..<(1 << set.count) - 1 {
            if known.contains(set.indices.filter { chosen >> $0 & 1 == 1 }.map { set[$0] }) {
                return true
            }
        }
        return false
    }

    /// All coalitions where most variables can be put for one another; `nil` where they cannot, or
    /// where that takes too much.
    private func alike(
        _ plan: LanePlan, over variables: [FailureVariable], relevant: [Int], tier: Int,
        meter: inout WorkMeter
    ) -> CoalitionList? {
        guard limits.countsAlike else { return nil }
        let classes = engine.graph.interchangeable(relevant.map { variables[$0] })
        guard InterchangeableSearch.isWorthwhile(classes, variables: relevant.count) else {
            return nil
        }
        let allowance = meter.left / Self.shareOfTrials
        var part = meter.part(allowance)
        let perSet =
            plan.slice.sweepCost + plan.slice.valueCount + Self.workPerMember * relevant.count
        let search = InterchangeableSearch(classes) { set in
            part.spend(perSet)
            return part.isSpent ? nil : plan.solve([set], tiers: [tier])[0][0]
        }
        let patterns = search.patterns()
        meter.spend(part, of: allowance)
        guard let patterns else { return nil }
        return search.list(patterns, limit: limits.listedCoalitions, engine: .search)
            .placed(at: relevant)
    }

    /// All coalitions, by a diagram or by looking for what is missing; `nil` where neither ends.
    ///
    /// A diagram that ends does so soon, however many they are, and one that does not takes whatever it
    /// may: so it gets a part of the work first, and what is left once coalitions that are few would have
    /// been listed.
    private func whole(
        _ plan: LanePlan, of goal: FactIndex, over variables: [FailureVariable], relevant: [Int],
        lone: [Int], tier: Int, meter: inout WorkMeter
    ) -> CoalitionList? {
        // What it really costs is charged as it is done; this only keeps from beginning in vain.
        let gates =
            Self.workPerGate * plan.slice.sweepCost
            + Self.workPerCyclicGate * plan.slice.cyclicOperands
        let allowance = meter.left / Self.shareOfDiagram
        if gates < allowance / 2 {
            var part = meter.part(allowance)
            let list = coalitionsByDiagram(of: goal, over: variables, tier: tier, meter: &part)
            meter.spend(part, of: allowance)
            if let list { return list }
        }
        if let list = completed(
            plan, relevant: relevant, lone: lone, tier: tier, allowance: meter.left / 2,
            meter: &meter)
        {
            return list
        }
        guard gates < meter.left / 2 else { return nil }
        return coalitionsByDiagram(of: goal, over: variables, tier: tier, meter: &meter)
    }

    /// All coalitions, by looking for what is missing; `nil` where that takes too much.
    private func completed(
        _ plan: LanePlan, relevant: [Int], lone: [Int], tier: Int, allowance: Int,
        meter: inout WorkMeter
    ) -> CoalitionList? {
        let others = relevant.indices.filter { !lone.contains(relevant[$0]) }
        let work = min(limits.completionWork, allowance)
        // Every other minimal coalition avoids the lone ones, so it lies among the others.
        var completion = CoalitionCompletion(
            others, sweepCost: plan.slice.sweepCost + plan.slice.valueCount, work: work,
            sideBySide: Self.completedBlocks * LaneBlock.laneCount, isStopped: meter.isStopped
        ) { plan.solve($0, tiers: [tier])[0] }
        let rest = completion.run()
        meter.spend(work - max(0, completion.workLeft))
        return rest.map { rest in
            CoalitionList(
                lone.map { [$0] } + rest.map { $0.map { relevant[$0] } }, engine: .search)
        }
    }

    /// How many blocks of lanes are asked at once while looking for what is missing.
    private static let completedBlocks = 4

    /// What it costs to write a part of a graph as gates and to simplify them, by operand.
    private static let workPerGate = 500

    /// The same for steps among facts that rest on each other, whose equations are solved before.
    private static let workPerCyclicGate = 8_000

    /// The part of the work for a diagram before looking for what is missing.
    private static let shareOfDiagram = 3

    /// The part of the work for trying sets before looking for all coalitions.
    private static let shareOfTrials = 4

    /// What it costs to write down one member of a set that is tried.
    private static let workPerMember = 8

    /// The number of sets of a size, where it fits.
    private static func choices(_ size: Int, of count: Int) -> Int? {
        var result = 1
        for taken in 0..<size {
            let (product, isTooLarge) = result.multipliedReportingOverflow(by: count - taken)
            if isTooLarge { return nil }
            result = product / (taken + 1)
        }
        return result
    }
}

extension CoalitionList {
    /// Those who suffice alone: all of them, since a list misses none.
    fileprivate var lone: [Int] { coalitions.compactMap { $0.count == 1 ? $0[0] : nil } }
}

extension LanePlan {
    /// The goal's value in the listed subsets, by tier.
    func solve(_ subsets: [[Int]], tiers: [Int]) -> [[Bool]] {
        guard !subsets.isEmpty else { return tiers.map { _ in [] } }
        var offsets = [0]
        var members: [UInt32] = []
        for subset in subsets {
            for variable in subset { members.append(UInt32(variable)) }
            offsets.append(members.count)
        }
        let words = solve(
            LanePattern(subsets: .listed(offsets: offsets, members: members), tiers: tiers))
        return tiers.indices.map { slot in
            subsets.indices.map { number in
                let lane = slot * subsets.count + number
                return words[lane >> 6] >> UInt64(lane & 63) & 1 == 1
            }
        }
    }

    /// A number that is the same for tiers at which the same leaves are open.
    func tierClass(_ tier: Int) -> Int { levels.lazy.filter { $0 < tier }.count }
}
