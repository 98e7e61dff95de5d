/// The families of all modules in one array of nodes, with the sizes that the sets below each node
/// can have, modules put in.
struct FlatFamilies: Sendable {
    struct Node: Sendable {
        let low: Int32
        let high: Int32
        /// The number of an event, or the opposite minus one of a module's place.
        let leaf: Int32
    }

    /// The sizes of the sets below a node.
    struct Sizes: Sendable {
        /// One bit a size from 0 to 62; larger ones are known only by the bounds.
        let mask: UInt64
        let least: Int
        let most: Int
    }

    private(set) var nodes: [Node] = []
    private(set) var sizes: [Sizes] = []
    /// The root of each module.
    private(set) var roots: [Int] = []

    /// The largest size that a mask can hold.
    static let largest = 62
    private static let all: UInt64 = (1 << 63) - 1

    /// Copies the families; node 0 is no set, node 1 the empty set.
    init(_ modules: [ModuleDiagram]) {
        let terminal = Node(low: 0, high: 0, leaf: 0)
        nodes = [terminal, terminal]
        sizes = [
            Sizes(mask: 0, least: .max / 4, most: .min / 4), Sizes(mask: 1, least: 0, most: 0),
        ]
        for module in modules {
            guard let family = module.family else { continue }
            let start = nodes.count - 2
            func place(_ edge: UInt32) -> Int { edge < 2 ? Int(edge) : start + Int(edge) }
            for node in family.nodes.dropFirst(2) {
                let (low, high) = (place(node.low), place(node.high))
                switch module.leaves[Int(node.level)] {
                case .event(let event):
                    add(low, high, Int32(event), Sizes(mask: 2, least: 1, most: 1))
                case .module(let below):
                    add(low, high, ~Int32(below), sizes[roots[below]])
                }
            }
            roots.append(place(family.root))
        }
    }

    private mutating func add(_ low: Int, _ high: Int, _ leaf: Int32, _ own: Sizes) {
        nodes.append(Node(low: Int32(low), high: Int32(high), leaf: leaf))
        let (without, with) = (sizes[low], sizes[high])
        sizes.append(
            Sizes(
                mask: without.mask | Self.sums(with.mask, own.mask),
                least: min(without.least, with.least + own.least),
                most: max(without.most, with.most + own.most)))
    }

    /// The sums of a size of one mask and a size of another.
    static func sums(_ left: UInt64, _ right: UInt64) -> UInt64 {
        var result: UInt64 = 0
        var rest = left
        while rest != 0 {
            result |= right &<< UInt64(rest.trailingZeroBitCount)
            rest &= rest &- 1
        }
        return result & all
    }

    /// The sizes that a size of the mask fills up to one that is wanted.
    static func differences(_ wanted: UInt64, _ mask: UInt64) -> UInt64 {
        var result: UInt64 = 0
        var rest = mask
        while rest != 0 {
            result |= wanted &>> UInt64(rest.trailingZeroBitCount)
            rest &= rest &- 1
        }
        return result
    }
}
