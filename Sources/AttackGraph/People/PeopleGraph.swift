import Formulas
import Networks

/// A graph in which people fail and not parties, made of one in which parties do.
///
/// A party of which some lock asks for *m* people becomes persons 1…*m*, and a part of a lock that
/// asks for *k* of them opens when the first *k* fail, or when the attacker's tier exceeds its level.
/// The same people serve every lock. A root cause that fails parties by their insiders is a staff of
/// its own: each person of it counts once at each of those parties, beside the party's own.
///
/// Since only "at least so many" is ever asked, the persons of a staff stand in a row, and a minimal
/// coalition holds the first so many of it: coalitions and numbers of people are the same thing.
/// A part that no insider opens stays shut, save for a tier that exceeds its level.
///
/// ```swift
/// import AttackGraph
///
/// var builder = AttackGraphBuilder()
/// for party in ["banker", "porter"] { builder.addParty(party) }
/// builder.addBarrier("door", lock: .operated(by: "porter", level: 2))
/// builder.addBarrier("safe", lock: .operated(by: "banker", level: nil, persons: 2))
/// builder.addStep(to: "gold taken", through: ["door", "safe"])
/// builder.addConsequence("theft", goal: "gold taken", modes: .all, isTiered: true)
/// let graph = try builder.build()
/// let people = PeopleGraph(of: graph, for: graph.consequences[0])
/// let lists = CoalitionSearch(people.graph).minimalCoalitions(
///     of: graph.consequences[0].goal, over: people.variables, tiers: [0, 3])
/// let sets = lists.map { $0.coalitions.map(people.counts) }
/// print(sets == [[["banker": 2, "porter": 1]], [["banker": 2]]])  // true
/// ```
public struct PeopleGraph: Sendable {
    /// The graph of people: the same facts, steps and consequences, with parties that are persons.
    public let graph: AttackGraph
    /// Those whose people can matter, the parties before the shared ones, each by id.
    public let staffs: [Staff]
    /// One variable for each person, staff by staff, and the first of a staff first.
    public let variables: [FailureVariable]
    /// The staff of each variable, by place in `staffs`.
    private let staffOfVariable: [Int]
    /// The staffs that several parties share, as the graph that it was made of has them.
    private let shared: [SharedStaff]

    /// Makes the graph for one consequence of a graph, whose modes say whether insiders count.
    ///
    /// Graphs for consequences for which the same staffs are shared are the same.
    ///
    /// - Complexity: O(size of the graph) and, for a part of a lock that asks for *m* people of a
    ///   party with *s* shared staffs, O(*m* + *s* *m*²).
    public init(of graph: AttackGraph, for consequence: Consequence) {
        self.init(of: graph, shared: Self.sharedStaffs(of: graph, for: consequence))
    }

    /// A staff that several parties share, by the root cause.
    struct SharedStaff: Hashable {
        let id: String
        let parties: [PartyIndex]
    }

    /// The root causes that fail parties by their insiders, as far as the consequence admits it.
    static func sharedStaffs(
        of graph: AttackGraph, for consequence: Consequence
    ) -> [SharedStaff] {
        guard consequence.modes.contains(.insider) else { return [] }
        return graph.rootCauses.compactMap { root in
            let parties = root.failures(for: consequence.id)
                .filter { $0.modes.contains(.insider) }.map(\.party)
            return parties.isEmpty ? nil : SharedStaff(id: root.id, parties: parties)
        }
    }

    init(of graph: AttackGraph, shared: [SharedStaff]) {
        var most = [Int](repeating: 0, count: graph.parties.count)
        for barrier in graph.barriers {
            barrier.lock.forEachLeaf { leaf in
                if leaf.modes.contains(.insider) {
                    most[leaf.party.position] = max(most[leaf.party.position], leaf.persons)
                }
            }
        }
        var staffs: [Staff] = []
        var staffsOfParty = [[Int]](repeating: [], count: graph.parties.count)
        for (party, size) in most.enumerated() where size > 0 {
            staffsOfParty[party].append(staffs.count)
            staffs.append(Staff(id: graph.parties[party].id, isShared: false, size: size))
        }
        // A graph that came without a model may call a party and a root cause alike.
        var ids = Set(graph.parties.map(\.id))
        for staff in shared {
            let size = staff.parties.map { most[$0.position] }.max() ?? 0
            if size == 0 { continue }
            for party in staff.parties where most[party.position] > 0 {
                staffsOfParty[party.position].append(staffs.count)
            }
            var id = staff.id
            while !ids.insert(id).inserted { id = "staff:" + id }
            staffs.append(Staff(id: id, isShared: true, size: size))
        }
        let persons = Persons(of: staffs)
        self.staffs = staffs
        self.shared = shared
        staffOfVariable = persons.staffs
        variables = persons.places.indices.map { number in
            FailureVariable(
                id: persons.names[number],
                failures: [PartyFailure(party: persons.places[number], modes: .insider)])
        }
        self.graph = AttackGraph(
            parties: persons.parties, rootCauses: [],
            barriers: graph.barriers.map { barrier in
                Barrier(
                    id: barrier.id,
                    lock: barrier.lock.replacingLeaves { leaf in
                        persons.lock(leaf, staffs: staffsOfParty[leaf.party.position])
                    })
            },
            facts: graph.facts, steps: graph.steps, consequences: graph.consequences)
    }

    /// Whether it is the graph for another consequence of the same graph too.
    public func serves(_ consequence: Consequence, of graph: AttackGraph) -> Bool {
        Self.sharedStaffs(of: graph, for: consequence) == shared
    }

    /// How many people of each staff are in a coalition, given by places in `variables`.
    public func counts(_ coalition: [Int]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for variable in coalition { counts[staffs[staffOfVariable[variable]].id, default: 0] += 1 }
        return counts
    }

    /// The variables of so many people, by staff; more than a staff's size count as its size, and of
    /// who is no staff here nobody.
    public func coalition(of counts: [String: Int]) -> [Int] {
        var taken = [Int](repeating: 0, count: staffs.count)
        return variables.indices.filter { variable in
            let staff = staffOfVariable[variable]
            guard taken[staff] < counts[staffs[staff].id] ?? 0 else { return false }
            taken[staff] += 1
            return true
        }
    }
}

extension ModeSet {
    /// The one mode by which people fail.
    static let insider = ModeSet([.insider])
}

extension Consequence {
    /// Whether people can bring it about one by one: whether it admits insiders.
    public var isOfPeople: Bool { modes.contains(.insider) }
}

extension AttackGraph {
    /// Whether some lock asks for more than one of a party's people.
    ///
    /// - Complexity: O(size of the locks).
    public var asksForSeveralPeople: Bool {
        barriers.contains { barrier in barrier.lock.leaves.contains { $0.persons > 1 } }
    }
}

/// The persons of all staffs as parties of a graph.
private struct Persons {
    /// The parties by id, one of which never fails.
    let parties: [Party]
    /// The names by number, staff by staff.
    let names: [String]
    /// The place of each among the parties, by number.
    let places: [PartyIndex]
    /// The staff of each, by number.
    let staffs: [Int]
    /// The number of each staff's first.
    private let starts: [Int]
    /// The party that never fails.
    private let nobody: PartyIndex

    init(of all: [Staff]) {
        var names: [String] = []
        var staffs: [Int] = []
        var starts: [Int] = []
        for (place, staff) in all.enumerated() {
            starts.append(names.count)
            for number in 1...staff.size {
                names.append("\(staff.id)#\(number)")
                staffs.append(place)
            }
        }
        // Every other name ends in a number behind a sign.
        let nobody = "nobody"
        let sorted = (names + [nobody]).sorted()
        let places = Dictionary(
            sorted.enumerated().map { ($1, PartyIndex($0)) },
            uniquingKeysWith: { first, _ in first })
        self.names = names
        self.staffs = staffs
        self.starts = starts
        parties = sorted.map { Party(id: $0) }
        self.places = names.map { places[$0] ?? PartyIndex(0) }
        self.nobody = places[nobody] ?? PartyIndex(0)
    }

    /// When so many people of one of the staffs have failed, or the tier exceeds the leaf's level.
    func lock(_ leaf: LockLeaf<PartyIndex>, staffs: [Int]) -> Lock {
        guard leaf.modes.contains(.insider), let own = staffs.first else {
            return .operated(by: nobody, level: leaf.level, modes: .insider)
        }
        func person(_ staff: Int, _ number: Int) -> Lock {
            .operated(by: places[starts[staff] + number], level: leaf.level, modes: .insider)
        }
        func first(_ count: Int, of staff: Int) -> Lock {
            let all = (0..<count).map { person(staff, $0) }
            return all.count == 1 ? all[0] : .all(all)
        }
        if staffs.count == 1 { return first(leaf.persons, of: own) }
        // Of a row of which the first n have failed, n of "the first", "the first two", … hold.
        let rows = staffs.flatMap { staff in
            (1...leaf.persons).map { first($0, of: staff) }
        }
        return leaf.persons == 1 ? .any(rows) : .atLeast(count: leaf.persons, of: rows)
    }
}
