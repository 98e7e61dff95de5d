import AttackGraph
import ThreatGraph

/// The times and orders of one model, read off the scenarios.
struct EgressTable {
    let times: [EgressTime]
    let orders: [EgressOrder]
    /// Whether all pairs of failures were tried.
    let triesPairs: Bool

    init(times found: EgressTimes, options: EgressOptions, assumesRates: Bool, isWatched: Bool) {
        let tries = found.variables.count <= options.pairedVariables
        var isCut = false
        times = options.tiers.flatMap { tier -> [EgressTime] in
            let (sets, isWhole) = Self.coalitions(found, tier: tier, triesPairs: tries)
            if !isWhole { isCut = true }
            return sets.flatMap { failed -> [EgressTime] in
                // That nobody has failed is always told.
                if !failed.isEmpty, found.isSpent() {
                    isCut = true
                    return []
                }
                return Self.rows(
                    found, failed: failed, tier: tier, assumesRates: assumesRates,
                    isWatched: isWatched)
            }
        }.sorted {
            ($0.weights, $0.tier, $0.failed.count) < ($1.weights, $1.tier, $1.failed.count)
        }
        triesPairs = tries && !isCut
        orders = options.windows.map { Optional($0) }.asking(found, options: options)
    }

    /// Nobody, whoever alone makes a difference, and the pairs that are faster than both members;
    /// and whether all of them were tried.
    private static func coalitions(
        _ found: EgressTimes, tier: Int, triesPairs: Bool
    ) -> (sets: [[Int]], isWhole: Bool) {
        func isFaster(_ failed: [Int], than others: [[Int]]) -> Bool {
            let own = found.times(failed: failed, tier: tier)
            let best = others.map { found.times(failed: $0, tier: tier) }
            return own.indices.contains { weights in
                own[weights].indices.contains { factor in
                    best.allSatisfy { own[weights][factor] < $0[weights][factor] }
                }
            }
        }
        let all = Array(found.variables.indices)
        var sets: [[Int]] = [[]]
        for one in all {
            if found.isSpent() { return (sets, false) }
            if isFaster([one], than: [[]]) { sets.append([one]) }
        }
        guard triesPairs else { return (sets, true) }
        for first in all {
            for second in all.dropFirst(first + 1) {
                if found.isSpent() { return (sets, false) }
                if isFaster([first, second], than: [[first], [second]]) {
                    sets.append([first, second])
                }
            }
        }
        return (sets, true)
    }

    private static func rows(
        _ found: EgressTimes, failed: [Int], tier: Int, assumesRates: Bool, isWatched: Bool
    ) -> [EgressTime] {
        let stated = found.times(failed: failed, tier: tier)
        let worst =
            assumesRates ? found.times(failed: failed, tier: tier, reading: .worst) : stated
        let unseen =
            isWatched ? found.times(failed: failed, tier: tier, reading: .unseen) : stated
        return found.routes.indices.flatMap { weights in
            found.compressions.indices.map { factor in
                EgressTime(
                    of: found.routes[weights].weights, tier: tier,
                    failed: failed.map { found.variables[$0].id },
                    compression: found.compressions[factor], stated: stated[weights][factor],
                    worst: worst[weights][factor], unseen: unseen[weights][factor])
            }
        }
    }
}

extension [TimeSpan?] {
    /// The minimal coalitions for each window and for as long as it takes.
    fileprivate func asking(_ found: EgressTimes, options: EgressOptions) -> [EgressOrder] {
        // A large model takes longer for each set of failures, so fewer are tried.
        var limits = MinimalSetSearch.Limits()
        limits.sets = Swift.max(200, Swift.min(limits.sets, 20_000_000 / Swift.max(found.size, 1)))
        limits.pairs = Swift.min(limits.pairs, limits.sets)
        let search = MinimalSetSearch(limits: limits)
        return (self + [nil]).flatMap { window in
            found.compressions.indices.flatMap { factor in
                options.tiers.map { tier in
                    EgressOrder(
                        within: window, compression: found.compressions[factor], tier: tier,
                        found: search.minimalSets(
                            count: found.variables.count, classes: found.classes,
                            isStopped: found.isSpent
                        ) {
                            // Without a window it does not matter how long hands take.
                            let time = found.first(
                                failed: $0, tier: tier, compression: factor,
                                reading: window == nil ? .byHand : .asStated)
                            return window.map { time <= TransferTime($0) } ?? (time != .never)
                        }, variables: found.variables)
                }
            }
        }
    }
}

extension EgressOrder {
    fileprivate init(
        within window: TimeSpan?, compression: CompressionFactor, tier: Int, found: CoalitionList,
        variables: [FailureVariable]
    ) {
        self.init(
            window: window, compression: compression.value, tier: tier, order: found.order,
            coalitions: found.coalitions.map { $0.map { variables[$0].id } },
            complete: found.isComplete, maxOrder: found.searchedOrder)
    }
}

extension EgressTime {
    fileprivate init(
        of weights: Weights, tier: Int, failed: [String], compression: CompressionFactor,
        stated: TransferTime, worst: TransferTime, unseen: TransferTime
    ) {
        let isKnown = weights.size != nil
        self.init(
            weights: weights.id.rawValue, tier: tier, failed: failed,
            compression: compression.value,
            stated: EgressDuration(stated, isSizeKnown: isKnown),
            worst: EgressDuration(worst, isSizeKnown: isKnown),
            unseen: EgressDuration(unseen, isSizeKnown: isKnown))
    }
}

extension EgressDuration {
    fileprivate init(_ time: TransferTime, isSizeKnown: Bool) {
        guard let seconds = time.approximateSeconds else {
            self = .never
            return
        }
        self = isSizeKnown ? .seconds(seconds) : .unknown
    }
}
