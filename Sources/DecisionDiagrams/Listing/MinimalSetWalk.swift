/// Goes through the minimal sets one by one, smaller ones first, in memory that does not grow with
/// their number.
///
/// Within an order the sets come as the diagrams have them, which the variables' order fixes.
///
/// ```swift
/// import DecisionDiagrams
///
/// var tree = FaultTree()
/// let pumps = ["left", "right"].map { tree.addEvent($0) }
/// let mains = tree.addEvent("mains")
/// tree.top = tree.addGate(.or, [tree.addGate(.and, pumps), mains])
/// let diagrams = try FaultTreeDiagrams(of: tree)
/// var found: [[Int]] = []
/// if var walk = diagrams.minimalSets?.walk(upTo: 2) {
///     while walk.advance() { found.append(walk.members.sorted()) }
/// }
/// print(found)  // [[2], [0, 1]]
/// ```
public struct MinimalSetWalk: Sendable {
    /// The numbers of the current set's events, in the order of the diagrams.
    public private(set) var members: [Int] = []
    /// How many members at the beginning are the same as in the set before.
    public private(set) var kept = 0
    /// The order of the sets that are gone through now.
    public private(set) var order: Int

    private let families: FlatFamilies
    private let histogram: SetHistogram
    private let largest: Int
    private var choices: [Choice] = []
    private var pending: [Pending] = []
    private var place = Place(node: 0, after: -1, want: 0, left: 0)
    private var isStarted = false

    /// Where the walk is: a node and what comes after its module.
    private struct Place {
        var node: Int32
        /// The place in `pending` of what comes after the module, -1 for nothing.
        var after: Int32
        /// The sizes of sets below the node that lead to the order wanted, as in `FlatFamilies`.
        var want: UInt64
        /// How many more members are wanted.
        var left: Int
    }

    /// A branch not yet taken.
    private struct Choice {
        let place: Place
        let members: Int
        let pending: Int
    }

    /// What comes after a module's set: the rest of the set in the module above.
    private struct Pending {
        let node: Int32
        let after: Int32
        /// The sizes of what comes after `node`, the bits reversed.
        let reversed: UInt64
        /// The bounds of the sizes below `node` and of what comes after.
        let least: Int
        let most: Int
    }

    init(_ sets: MinimalSets, upTo limit: Int?) {
        histogram = sets.histogram
        families = FlatFamilies(sets.modules)
        order = histogram.smallestOrder ?? 0
        largest = min(limit ?? .max, histogram.largestOrder ?? -1)
    }

    /// Goes to the next set.
    ///
    /// - Returns: whether there is one.
    /// - Complexity: O(*k*) for sets of *k* members, and the lower branches passed on the way; no
    ///   branch is entered that leads to no set of the order, for orders up to 62.
    public mutating func advance() -> Bool {
        kept = members.count
        if isStarted, resume() { return true }
        if isStarted {
            order += 1
        } else {
            isStarted = true
        }
        while order <= largest {
            if !histogram[order].isZero {
                begin()
                if find() || resume() { return true }
            }
            order += 1
        }
        return false
    }

    /// Goes on from the last branch not taken.
    private mutating func resume() -> Bool {
        while let choice = choices.popLast() {
            place = choice.place
            kept = min(kept, choice.members)
            members.removeLast(members.count - choice.members)
            pending.removeLast(pending.count - choice.pending)
            if find() { return true }
        }
        return false
    }

    private mutating func begin() {
        kept = 0
        members.removeAll(keepingCapacity: true)
        pending.removeAll(keepingCapacity: true)
        place = Place(
            node: Int32(families.roots.last ?? 0), after: -1,
            want: order <= FlatFamilies.largest ? 1 << UInt64(order) : 0, left: order)
    }

    /// Goes down from `place` to a set, leaving the other branches in `choices`.
    private mutating func find() -> Bool {
        guard isPossible(place.node, place.want, place.left) else { return false }
        while true {
            if place.node == 1 {
                guard place.after >= 0 else { return place.left == 0 }
                let next = pending[Int(place.after)]
                place.node = next.node
                place.after = next.after
                place.want =
                    order <= FlatFamilies.largest
                    ? next.reversed &>> UInt64(63 - place.left) : 0
                guard isPossible(place.node, place.want, place.left) else { return false }
                continue
            }
            let node = families.nodes[Int(place.node)]
            let goesLow = isPossible(node.low, place.want, place.left)
            let goesHigh = mayTakeHigh(node)
            if goesLow {
                var other = place
                other.node = node.low
                if !goesHigh {
                    place = other
                    continue
                }
                choices.append(
                    Choice(place: other, members: members.count, pending: pending.count))
            } else if !goesHigh {
                return false
            }
            if node.leaf >= 0 {
                members.append(Int(node.leaf))
                place.want &>>= 1
                place.left -= 1
                place.node = node.high
            } else {
                enter(Int(~node.leaf), rest: node.high)
            }
        }
    }

    /// Whether a set that goes on below a node can have the order wanted.
    private func isPossible(_ node: Int32, _ want: UInt64, _ left: Int) -> Bool {
        if node == 0 { return false }
        let sizes = families.sizes[Int(node)]
        if order <= FlatFamilies.largest { return sizes.mask & want != 0 }
        let (least, most) = boundsAfter
        return sizes.least + least <= left && sizes.most + most >= left
    }

    private var boundsAfter: (least: Int, most: Int) {
        if place.after < 0 { return (0, 0) }
        let next = pending[Int(place.after)]
        return (next.least, next.most)
    }

    private func mayTakeHigh(_ node: FlatFamilies.Node) -> Bool {
        if node.leaf >= 0 { return isPossible(node.high, place.want &>> 1, place.left - 1) }
        let own = families.sizes[families.roots[Int(~node.leaf)]]
        let rest = families.sizes[Int(node.high)]
        if order <= FlatFamilies.largest {
            return FlatFamilies.sums(own.mask, rest.mask) & place.want != 0
        }
        let (least, most) = boundsAfter
        return own.least + rest.least + least <= place.left
            && own.most + rest.most + most >= place.left
    }

    /// Goes into a module, leaving the rest of the set for later.
    private mutating func enter(_ module: Int, rest: Int32) {
        let sizes = families.sizes[Int(rest)]
        let (least, most) = boundsAfter
        let want = FlatFamilies.differences(place.want, sizes.mask)
        let reversed =
            order <= FlatFamilies.largest ? place.want &<< UInt64(63 - place.left) : 0
        pending.append(
            Pending(
                node: rest, after: place.after, reversed: reversed, least: sizes.least + least,
                most: sizes.most + most))
        place.node = Int32(families.roots[module])
        place.after = Int32(pending.count - 1)
        place.want = want
    }
}

extension MinimalSets {
    /// A walk through the sets, smaller ones first.
    ///
    /// - Parameter limit: the order of the largest sets wanted; `nil` for all.
    public func walk(upTo limit: Int? = nil) -> MinimalSetWalk {
        MinimalSetWalk(self, upTo: limit)
    }
}
