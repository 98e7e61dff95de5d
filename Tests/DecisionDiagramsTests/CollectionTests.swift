import TestSupport
import Testing

@testable import DecisionDiagrams

/// Dropping nodes changes what has room, and never an answer.
@Suite struct CollectionTests {
    /// The value of a function for a set of variables that are true, a bit a level.
    private static func value(
        _ store: borrowing DiagramStore, _ edge: UInt32, _ set: Int
    ) -> Bool {
        var edge = edge
        var sign = edge & 1
        while edge >> 1 != 0 {
            let node = store.functions.nodes[Int(edge >> 1)]
            edge = set >> Int(node.level) & 1 == 1 ? node.high : node.low
            sign ^= edge & 1
        }
        return sign == 1
    }

    /// Random functions of six variables; again and again some are forgotten and others made of what
    /// is left, all beside their truth tables.
    @Test func keepsTheMeaningOfFunctions() throws {
        var dropped = 0
        for seed in UInt64(0)..<150 {
            var random = SplitMix64(seed: seed)
            var store = DiagramStore(limit: 100_000)
            var known: [(edge: UInt32, table: UInt64)] = []
            for level in 0..<6 {
                let table = (0..<64).reduce(UInt64(0)) { $0 | UInt64($1 >> level & 1) << $1 }
                known.append((try store.variable(UInt32(level)), table))
            }
            for _ in 0..<12 {
                for _ in 0..<10 {
                    let (one, two) = (
                        known.randomElement(using: &random) ?? (0, 0),
                        known.randomElement(using: &random) ?? (0, 0)
                    )
                    let three = known.randomElement(using: &random) ?? (0, 0)
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: known.append((try store.and(one.edge, two.edge), one.table & two.table))
                    case 1:
                        known.append((try store.or(one.edge, two.edge ^ 1), one.table | ~two.table))
                    case 2: known.append((try store.xor(one.edge, two.edge), one.table ^ two.table))
                    default:
                        known.append(
                            (
                                try store.choice(one.edge, two.edge, three.edge),
                                one.table & two.table | ~one.table & three.table
                            ))
                    }
                }
                known.shuffle(using: &random)
                known.removeLast(known.count - 7)
                var live = store.functions.noneLive
                for (edge, _) in known { live.insert(Int(edge >> 1)) }
                store.functions.close(&live)
                for place in known.indices {
                    known[place].edge = store.functions.moved(known[place].edge, live)
                }
                store.keepFunctions(live)
                #expect(store.functions.count == live.count)
                for (edge, table) in known {
                    let found = (0..<64).reduce(UInt64(0)) {
                        $0 | (Self.value(store, edge, $1) ? 1 : 0) << $1
                    }
                    #expect(found == table, "seed \(seed)")
                }
            }
            dropped += store.functions.dropped
        }
        #expect(dropped > 10_000)
    }

    /// Trees small enough for truth tables, each with the least room in which it is answered and
    /// with less.
    @Test(arguments: 0..<4)
    func givesTheAnswerOrTheErrorWhenCollectingAlways(batch: Int) throws {
        var (refused, rescued, dropping) = (0, 0, 0)
        for seed in UInt64(0)..<300 {
            let tree = RandomFaultTree.make(
                seed: 500_000 + UInt64(batch) * 1_000 + seed, events: 5...9,
                negations: seed % 2 == 0)
            let table = TruthTable(tree)
            for nodes in [1, 2, 3, 5, 8, 12, 16, 20, 25, 30, 40, 60, 100, 200] {
                var options = DiagramOptions(
                    orders: [VariableOrder.allCases[Int(seed % 8)]], maximumNodes: nodes,
                    simplifies: seed % 4 == 3)
                options.policy = .eager
                do {
                    let fault = try RandomFunctionTests.fault(
                        of: tree, table, seed: seed, options: options)
                    #expect(fault == nil, "seed \(seed) with \(nodes) nodes: \(fault ?? "")")
                    let diagrams = try FaultTreeDiagrams(of: tree, options: options)
                    // More than both diagrams can have at a time.
                    if diagrams.summaries.contains(where: { $0.nodesMade > 2 * nodes }) {
                        dropping += 1
                    }
                } catch let error as DiagramError {
                    #expect(error == .outOfNodes(limit: nodes))
                    refused += 1
                    continue
                }
                options.policy = .never
                if (try? FaultTreeDiagrams(of: tree, options: options)) == nil { rescued += 1 }
            }
        }
        #expect(refused > 300 && rescued > 30 && dropping > 0, "\(refused) \(rescued) \(dropping)")
    }

    /// Trees of some thousand nodes with ever less room, until there is too little: the same minimal
    /// sets and, to the last bit, the same probability.
    @Test(arguments: [CollectionPolicy(), .eager])
    func needsLessRoomForTheSameAnswer(policy: CollectionPolicy) throws {
        var (dropping, rescued, refused) = (0, 0, 0)
        for seed in UInt64(0)..<24 {
            let tree = AttemptTests.large(seed: seed)
            let order = VariableOrder.allCases[Int(seed % 8)]
            let plain = DiagramAttempt(
                try DiagramAttempt.Task(largestIn: tree, policy: .never), order: order)
            #expect(plain.advance(to: 1 << 25))
            let whole = plain.packed(try #require(plain.roots))
            let most = plain.store.largest(countingDropped: true)
            for share in 2...20 {
                let room = max(1, most * share / 20)
                let task = try DiagramAttempt.Task(
                    largestIn: tree, maximumNodes: room, policy: policy)
                let attempt = DiagramAttempt(task, order: order)
                guard attempt.advance(to: room) else {
                    #expect(attempt.roots == nil)
                    refused += 1
                    continue
                }
                if room < most { rescued += 1 }
                if attempt.store.functions.dropped > 0 { dropping += 1 }
                let (function, family) = attempt.packed(try #require(attempt.roots))
                #expect(function.nodes.count == whole.function.nodes.count)
                #expect(Self.counts(family) == Self.counts(whole.family))
                #expect(
                    Self.probability(function).bitPattern
                        == Self.probability(whole.function).bitPattern)
            }
        }
        #expect(
            dropping > 100 && rescued > 100 && refused > 50, "\(dropping) \(rescued) \(refused)")
    }

    /// Minimal sets of a finished function, taken with ever less room for them.
    @Test func takesMinimalSetsWithLittleRoom() throws {
        var (dropping, twice, refused) = (0, 0, 0)
        for seed in UInt64(0)..<24 {
            let task = try DiagramAttempt.Task(largestIn: AttemptTests.large(seed: seed))
            let order = VariableOrder.allCases[Int(seed % 8)]
            let whole = DiagramAttempt(task, order: order)
            #expect(whole.advance(to: 1 << 25))
            let expected = Self.counts(whole.packed(try #require(whole.roots)).family)
            for share in 1...12 {
                var store = DiagramStore(limit: 1 << 20)
                var build = ModuleBuild(
                    task.module, task.shape, leaves: whole.leaves, opposites: [],
                    policy: share % 2 == 0 ? .eager : .never)
                let edge = try build.advance(in: &store, task.graph)
                let function = store.beginSets(of: edge, droppingFrom: share % 3 == 0 ? 0 : .max)
                store.allow(nodes: max(3, whole.store.sets.made * share / 12))
                var rounds = 0
                var family: UInt32?
                while family == nil {
                    do throws(DiagramError) {
                        family = try store.minimalSets(of: function & ~1)
                    } catch {
                        guard store.makeRoomForSets(of: function & ~1) else { break }
                        rounds += 1
                    }
                }
                guard let family else {
                    refused += 1
                    continue
                }
                #expect(Self.counts(PackedDiagram(family, from: store.sets)) == expected)
                if rounds > 0, store.sets.dropped > 0 { dropping += 1 }
                if rounds > 1 { twice += 1 }
            }
        }
        #expect(dropping > 50 && twice > 20 && refused > 50, "\(dropping) \(twice) \(refused)")
    }

    /// The number of sets of each node of the root's diagram by level, as a sum that tells families
    /// of the same size apart.
    private static func counts(_ diagram: PackedDiagram?) -> [UInt64: UInt64] {
        guard let diagram else { return [:] }
        var sums: [UInt64] = []
        for (place, node) in diagram.nodes.enumerated() {
            guard place > 1 else {
                sums.append(UInt64(place))
                continue
            }
            var random = SplitMix64(seed: UInt64(node.level) + 1)
            sums.append(sums[Int(node.low)] &+ random.next() &* sums[Int(node.high)])
        }
        return [UInt64(diagram.nodes.count): sums[Int(diagram.root)]]
    }

    private static func probability(_ diagram: PackedDiagram) -> Double {
        var values: [Double] = []
        for node in diagram.nodes {
            guard node.level != NodeTable.terminal else {
                values.append(0)
                continue
            }
            let chance = 0.01 * Double(node.level % 50 + 1)
            let low = values[Int(node.low >> 1)]
            let high = values[Int(node.high >> 1)]
            values.append(
                (1 - chance) * low + chance * (node.high & 1 == 1 ? 1 - high : high))
        }
        return values[Int(diagram.root >> 1)]
    }
}
