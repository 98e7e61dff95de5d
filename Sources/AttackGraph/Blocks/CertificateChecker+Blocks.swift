import Formulas
import Networks

extension CertificateChecker {
    /// Checks that a block's steps prove its goal wherever it is said to follow, and that no step
    /// enters its cut anywhere else.
    ///
    /// - Throws: The first fault.
    /// - Complexity: O(size of the graph and its locks + steps named), once for all lanes.
    public static func verify(
        _ block: CertificateBlock, in graph: AttackGraph
    ) throws(CertificateFault) {
        let lanes = ScenarioLanes(block.scenarios, parties: graph.parties.count)
        let open = graph.barriers.map { lanes.opening($0.lock) }
        let follows = block.follows & lanes.all
        if follows != .allOff {
            try verifyProof(block, where: follows, open: open, in: graph.steps, graph)
        }
        if follows != lanes.all {
            try verifyCut(block, where: lanes.all & ~follows, open: open, in: graph.steps)
        }
    }

    private static func verifyProof(
        _ block: CertificateBlock, where follows: LaneBlock, open: [LaneBlock],
        in table: StepTable, _ graph: AttackGraph
    ) throws(CertificateFault) {
        var proved = [LaneBlock](repeating: .allOff, count: graph.facts.count)
        for index in block.steps {
            let step = index.position
            guard step < table.count else { throw .unknownStep(index) }
            var fires = LaneBlock.allOn
            for at in Int(table.premiseOffsets[step])..<Int(table.premiseOffsets[step + 1]) {
                fires &= proved[table.premises[at].position]
            }
            for at in Int(table.barrierOffsets[step])..<Int(table.barrierOffsets[step + 1]) {
                fires &= open[table.barriers[at].position]
            }
            proved[table.heads[step].position] |= fires
        }
        if follows & ~proved[block.goal.position] != .allOff { throw .goalNotReached(block.goal) }
    }

    private static func verifyCut(
        _ block: CertificateBlock, where isCut: LaneBlock, open: [LaneBlock], in table: StepTable
    ) throws(CertificateFault) {
        let cut = block.cut
        guard block.goal.position < cut.count, isCut & ~cut[block.goal.position] == .allOff else {
            throw .goalOutsideCut(block.goal)
        }
        for step in 0..<table.count {
            var enters = cut[table.heads[step].position] & isCut
            if enters == .allOff { continue }
            for at in Int(table.barrierOffsets[step])..<Int(table.barrierOffsets[step + 1]) {
                enters &= open[table.barriers[at].position]
            }
            for at in Int(table.premiseOffsets[step])..<Int(table.premiseOffsets[step + 1]) {
                enters &= ~cut[table.premises[at].position]
            }
            if enters != .allOff { throw .openStepIntoCut(StepIndex(step)) }
        }
    }
}

/// What a block's scenarios say, lane by lane.
private struct ScenarioLanes {
    /// The lanes that are scenarios.
    let all: LaneBlock
    /// The lanes in which a party has failed in a mode: of party *p* in mode *m* at 8 *p* + *m*.
    private var failed: [LaneBlock]
    /// The lanes whose tier exceeds each level 0…5.
    private var above = [LaneBlock](repeating: .allOff, count: 6)

    init(_ scenarios: [Scenario], parties: Int) {
        failed = [LaneBlock](repeating: .allOff, count: 8 * parties)
        var all = LaneBlock.allOff
        for (lane, scenario) in scenarios.prefix(LaneBlock.laneCount).enumerated() {
            let (word, bit) = (lane >> 6, UInt64(1) << UInt64(lane & 63))
            all[word] |= bit
            for level in 0..<max(0, min(scenario.tier, 6)) { above[level][word] |= bit }
            for failure in scenario.failures {
                for mode in 0..<8 where failure.modes.rawValue >> UInt8(mode) & 1 == 1 {
                    failed[8 * failure.party.position + mode][word] |= bit
                }
            }
        }
        self.all = all
    }

    /// The lanes in which a lock is open.
    func opening(_ lock: Lock) -> LaneBlock {
        switch lock {
        case .leaf(let leaf): return opening(of: leaf)
        case .all(let parts):
            var open = LaneBlock.allOn
            for part in parts { open &= opening(part) }
            return open
        case .any(let parts):
            var open = LaneBlock.allOff
            for part in parts { open |= opening(part) }
            return open
        case .atLeast(let count, let parts): return counted(parts.map(opening), count)
        }
    }

    private func opening(of leaf: LockLeaf<PartyIndex>) -> LaneBlock {
        var open = leaf.level.map { above[$0] } ?? .allOff
        for mode in 0..<8 where leaf.modes.rawValue >> UInt8(mode) & 1 == 1 {
            open |= failed[8 * leaf.party.position + mode]
        }
        return open
    }

    /// The lanes in which so many parts are open.
    private func counted(_ parts: [LaneBlock], _ count: Int) -> LaneBlock {
        // sums[k]: the lanes in which exactly k parts so far are open, the last standing for all
        // from `count` on.
        var sums = [LaneBlock](repeating: .allOff, count: count + 1)
        sums[0] = .allOn
        for part in parts {
            for sum in stride(from: count, through: 0, by: -1) {
                let raised = sum == 0 ? .allOff : sums[sum - 1] & part
                sums[sum] = (sum == count ? sums[sum] : sums[sum] & ~part) | raised
            }
        }
        return sums[count]
    }
}
