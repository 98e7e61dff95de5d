import TestSupport
import Testing

@testable import DecisionDiagrams

/// The marks of needed nodes, and tables of which only these are kept.
@Suite struct LiveNodesTests {
    @Test func agreesWithAPlainList() {
        for seed in UInt64(0)..<200 {
            var random = SplitMix64(seed: seed)
            let count = Int.random(in: 2...330, using: &random)
            var live = LiveNodes(of: count, terminals: 2)
            var plain = [Bool](repeating: false, count: count)
            (plain[0], plain[1]) = (true, true)
            for _ in 0..<Int.random(in: 0...count, using: &random) {
                let place = Int.random(in: 0..<count, using: &random)
                live.insert(place)
                plain[place] = true
            }
            live.number()
            #expect(live.count == plain.count { $0 }, "seed \(seed)")
            var rank = 0
            for place in 0..<count {
                #expect(live.contains(place) == plain[place])
                #expect(live.last(before: place) == plain[..<place].lastIndex(of: true))
                #expect(live.first(from: place) == plain[place...].firstIndex(of: true))
                guard plain[place] else { continue }
                #expect(live.place(of: place) == rank)
                rank += 1
            }
            #expect(live.first(from: count) == nil)
            #expect(live.last(before: count) == plain.lastIndex(of: true))
        }
    }

    /// The parts of a node.
    private struct Parts: Equatable {
        let level: UInt32
        let low: UInt32
        let high: UInt32
        let note: UInt32
    }

    private static func parts(_ table: borrowing NodeTable, _ place: Int) -> Parts {
        let node = table.nodes[place]
        return Parts(level: node.level, low: node.low, high: node.high, note: node.note)
    }

    /// Seven functions of which one is kept: it and what it is made of, in their sequence.
    @Test func keepsWhatAFunctionIsMadeOf() throws {
        var table = NodeTable(terminals: 1, signBits: 1)
        // x3 is 1, x2 is 2, x1 is 3; x2 and x3 is 4, x1 or x2 is 5, not x1 where x2 and x3 is 6.
        for level in [UInt32(3), 2, 1] {
            _ = try table.place(level, 0, 1, note: level, limit: 10)
        }
        #expect(try table.place(2, 0, 2, note: 20, limit: 10) == 4)
        #expect(try table.place(1, 4, 1, note: 21, limit: 10) == 5)
        #expect(try table.place(1, 8, 9, note: 22, limit: 10) == 6)
        #expect(try table.place(0, 8, 13, note: 23, limit: 10) == 7)
        var live = table.noneLive
        live.insert(7)
        table.close(&live)
        // The terminal, x3, x2 and x3, and the two above it.
        #expect((0..<8).filter(live.contains) == [0, 1, 4, 6, 7])
        #expect(table.moved(15, live) == 9 && table.moved(14, live) == 8)
        table.keep(live)
        #expect(table.count == 5 && table.dropped == 3 && table.made == 8)
        let terminal = Parts(level: NodeTable.terminal, low: 0, high: 0, note: 0)
        #expect(Self.parts(table, 0) == terminal)
        #expect(Self.parts(table, 1) == Parts(level: 3, low: 0, high: 1, note: 3))
        #expect(Self.parts(table, 2) == Parts(level: 2, low: 0, high: 2, note: 20))
        #expect(Self.parts(table, 3) == Parts(level: 1, low: 4, high: 5, note: 22))
        #expect(Self.parts(table, 4) == Parts(level: 0, low: 4, high: 7, note: 23))
        // What was kept is found, what was dropped is made anew, and there is room for it.
        #expect(try table.place(1, 4, 5, note: 0, limit: 5) == 3)
        #expect(throws: DiagramError.outOfNodes(limit: 5)) {
            try table.place(2, 0, 1, note: 0, limit: 5)
        }
        #expect(try table.place(2, 0, 1, note: 9, limit: 6) == 5)
        #expect(table.made == 9)
    }

    @Test func keepsTerminalsAlone() throws {
        var table = NodeTable(terminals: 2, signBits: 0)
        for level in UInt32(0)..<20 { _ = try table.place(level, 0, 1, note: 0, limit: 100) }
        var live = table.noneLive
        table.close(&live)
        table.keep(live)
        #expect(table.count == 2 && table.dropped == 20)
        #expect(try table.place(7, 0, 1, note: 0, limit: 3) == 2)
    }

    /// A table that has grown gets small again, and grows again.
    @Test func keepsEveryTenthOfALargeTable() throws {
        var table = NodeTable(terminals: 2, signBits: 0)
        for level in UInt32(0)..<20_000 {
            _ = try table.place(level, 0, 1, note: level, limit: .max)
        }
        for _ in 0..<3 {
            var live = table.noneLive
            for place in stride(from: 2, to: table.count, by: 10) { live.insert(place) }
            table.close(&live)
            table.keep(live)
        }
        #expect(table.count == 22)
        for place in 2..<22 {
            let level = UInt32(place - 2) * 1_000
            #expect(Self.parts(table, place) == Parts(level: level, low: 0, high: 1, note: level))
        }
        for level in UInt32(0)..<20_000 {
            let place = try table.place(level, 0, 1, note: 0, limit: 20_002)
            #expect((place < 22) == (level % 1_000 == 0))
        }
        #expect(table.count == 20_002)
    }
}
