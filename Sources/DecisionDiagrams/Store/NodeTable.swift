/// Shared nodes of decision diagrams in flat memory: each triple of a level and two edges exists
/// once, found through an open-addressing table that is at most half full.
///
/// 16 bytes a node and 8 to 16 bytes of table. A child is older than its parents, so its place is
/// smaller; `keep` drops the nodes that are not needed and keeps that so. The number of nodes is
/// limited. Owns raw memory, so its edge is checked by preconditions; algorithms of this module
/// reach `nodes` directly.
struct NodeTable: ~Copyable {
    /// A decision: `low` without the variable of the level, `high` with it.
    struct Node {
        var level: UInt32
        var low: UInt32
        var high: UInt32
        /// What an algorithm remembers about the node.
        var note: UInt32
    }

    /// How many nodes are terminals, the first.
    let terminals: Int
    /// The bits of an edge that say whether it stands for the opposite, below those for the place.
    let signBits: UInt32
    private(set) var nodes: UnsafeMutablePointer<Node>
    private(set) var count: Int
    /// How many nodes were dropped so far.
    private(set) var dropped = 0
    private var capacity: Int
    private var slots: UnsafeMutablePointer<UInt32>
    private var mask: Int

    /// The level of the terminals, below all others.
    static let terminal = UInt32.max
    /// An edge has 31 bits for the node.
    static let maximumCount = 1 << 31 - 1

    /// The nodes that a new table has room for.
    private static let room = 128

    /// Makes a table with only terminals.
    init(terminals: Int, signBits: UInt32) {
        precondition(terminals > 0 && terminals < Self.room, "a table has one or two terminals")
        precondition(signBits <= 1, "an edge has at most one sign")
        self.terminals = terminals
        self.signBits = signBits
        capacity = Self.room
        nodes = .allocate(capacity: capacity)
        mask = 2 * capacity - 1
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: 0, count: mask + 1)
        count = terminals
        for at in 0..<terminals {
            (nodes + at).initialize(
                to: Node(level: Self.terminal, low: 0, high: 0, note: 0))
        }
    }

    deinit {
        nodes.deallocate()
        slots.deallocate()
    }

    @inline(__always)
    private static func hash(_ level: UInt32, _ low: UInt32, _ high: UInt32) -> UInt64 {
        var mixed = (UInt64(low) << 32 | UInt64(high)) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= UInt64(level) &* 0xC2B2_AE3D_27D4_EB4F
        mixed ^= mixed >> 32
        return mixed &* 0xD6E8_FEB8_6659_FD93 >> 20
    }

    /// The place of the node with these parts, made if there is none.
    ///
    /// - Throws: `DiagramError.outOfNodes` when `limit` nodes exist already.
    @inline(__always)
    mutating func place(
        _ level: UInt32, _ low: UInt32, _ high: UInt32, note: UInt32, limit: Int
    ) throws(DiagramError) -> UInt32 {
        var slot = Int(truncatingIfNeeded: Self.hash(level, low, high)) & mask
        while true {
            let at = slots[slot]
            if at == 0 { break }
            let node = nodes + Int(at)
            if node.pointee.low == low, node.pointee.high == high, node.pointee.level == level {
                return at
            }
            slot = (slot &+ 1) & mask
        }
        if count >= limit { throw .outOfNodes(limit: limit) }
        let at = UInt32(truncatingIfNeeded: count)
        if count == capacity {
            grow()
            insert(level, low, high, note: note)
            return at
        }
        (nodes + count).initialize(to: Node(level: level, low: low, high: high, note: note))
        slots[slot] = at
        count &+= 1
        return at
    }

    /// Adds a node that is not there after the table has grown.
    private mutating func insert(_ level: UInt32, _ low: UInt32, _ high: UInt32, note: UInt32) {
        (nodes + count).initialize(to: Node(level: level, low: low, high: high, note: note))
        enter(count)
        count += 1
    }

    private func enter(_ at: Int) {
        let node = nodes[at]
        var slot = Int(truncatingIfNeeded: Self.hash(node.level, node.low, node.high)) & mask
        while slots[slot] != 0 { slot = (slot &+ 1) & mask }
        slots[slot] = UInt32(truncatingIfNeeded: at)
    }

    @inline(never)
    private mutating func grow() {
        precondition(capacity < Self.maximumCount / 2, "a table has fewer than 2^30 nodes")
        let larger = UnsafeMutablePointer<Node>.allocate(capacity: 2 * capacity)
        larger.moveInitialize(from: nodes, count: count)
        nodes.deallocate()
        nodes = larger
        capacity *= 2
        rebuildSlots()
    }

    private mutating func rebuildSlots() {
        if mask != 2 * capacity - 1 {
            slots.deallocate()
            mask = 2 * capacity - 1
            slots = .allocate(capacity: mask + 1)
        }
        slots.initialize(repeating: 0, count: mask + 1)
        for at in terminals..<max(terminals, count) { enter(at) }
    }

    // MARK: Collection

    /// How many nodes were made so far, those dropped counted.
    var made: Int { count + dropped }

    /// The marks of a table of which nothing is needed yet but the terminals.
    var noneLive: LiveNodes { LiveNodes(of: count, terminals: terminals) }

    /// Marks all that the marked nodes are made of, and numbers them.
    ///
    /// - Complexity: one sweep from the last node to the first.
    func close(_ live: inout LiveNodes) {
        var at = count
        while let next = live.last(before: at), next >= terminals {
            live.insert(Int(nodes[next].low >> signBits))
            live.insert(Int(nodes[next].high >> signBits))
            at = next
        }
        live.number()
    }

    /// What an edge to a needed node becomes when only the needed nodes are kept.
    @inline(__always)
    func moved(_ edge: UInt32, _ live: LiveNodes) -> UInt32 {
        let place = UInt32(truncatingIfNeeded: live.place(of: Int(edge >> signBits)))
        return place << signBits | edge & (1 << signBits - 1)
    }

    /// Keeps only the needed nodes.
    ///
    /// They slide down in their sequence, edges are renumbered and notes stay. The table gets smaller
    /// if it would be less than a quarter full.
    ///
    /// - Precondition: `live` was closed after the last node was made.
    /// - Complexity: one sweep over the needed nodes, and each is entered anew.
    mutating func keep(_ live: LiveNodes) {
        precondition(live.count >= terminals && live.count <= count, "marks belong to this table")
        var room = capacity
        while room > Self.room, live.count <= room / 4 { room /= 2 }
        let target = room < capacity ? UnsafeMutablePointer<Node>.allocate(capacity: room) : nodes
        var kept = 0
        var from = 0
        while let at = live.first(from: from) {
            var node = nodes[at]
            if at >= terminals {
                node.low = moved(node.low, live)
                node.high = moved(node.high, live)
            }
            (target + kept).initialize(to: node)
            kept += 1
            from = at + 1
        }
        if room < capacity {
            nodes.deallocate()
            nodes = target
            capacity = room
        }
        dropped += count - kept
        count = kept
        rebuildSlots()
    }
}
