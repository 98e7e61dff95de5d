import AttackGraph
import Formulas
import Networks

/// Whether so many people bring a goal about, read off a graph of parties by the words of
/// Docs/Compilation.md, section "People", and by nothing else.
///
/// A part of a lock opens when the tier exceeds its level, or when as many people have failed at its
/// party as it asks for, its own and those of every staff that it shares; one that no insider opens
/// does not open by people.
struct CountedPeople {
    let graph: AttackGraph
    let consequence: Consequence
    let tier: Int

    /// Those of whom people can fail: the parties, then the roots that fail some of them by their
    /// insiders, with whom a person counts at.
    var staffs: [(id: String, parties: Set<PartyIndex>)] {
        graph.parties.indices.map { (graph.parties[$0].id, [PartyIndex($0)]) }
            + graph.rootCauses.map { root in
                (
                    root.id,
                    Set(
                        root.failures(for: consequence.id)
                            .filter { $0.modes.contains(ModeSet([.insider])) }.map(\.party))
                )
            }
    }

    func suffices(_ counts: [Int]) -> Bool {
        var people = [Int](repeating: 0, count: graph.parties.count)
        for (staff, count) in zip(staffs, counts) {
            for party in staff.parties { people[party.position] += count }
        }
        func isOpen(_ lock: Lock) -> Bool {
            switch lock {
            case .leaf(let leaf):
                if let level = leaf.level, tier > level { return true }
                return leaf.modes.contains(ModeSet([.insider]))
                    && people[leaf.party.position] >= leaf.persons
            case .all(let parts): return parts.allSatisfy(isOpen)
            case .any(let parts): return parts.contains(where: isOpen)
            case .atLeast(let count, let parts): return parts.count(where: isOpen) >= count
            }
        }
        var had: Set<FactIndex> = []
        var isNew = true
        while isNew {
            isNew = false
            for index in graph.steps.indices {
                let step = graph.steps[index]
                if !had.contains(step.head), had.isSuperset(of: step.premises),
                    step.barriers.allSatisfy({ isOpen(graph[$0].lock) })
                {
                    had.insert(step.head)
                    isNew = true
                }
            }
        }
        return had.contains(consequence.goal)
    }

    /// The minimal numbers of people, each by those who have some, of all vectors up to `most`.
    func minimal(upTo most: Int) -> Set<[String: Int]> {
        let ids = staffs.map(\.id)
        var vectors: [[Int]] = [[]]
        for staff in staffs {
            let range = staff.parties.isEmpty ? 0...0 : 0...most
            vectors = vectors.flatMap { vector in range.map { vector + [$0] } }
        }
        // More people never help the defence, so one fewer anywhere tells.
        let least = vectors.filter { vector in
            suffices(vector)
                && vector.indices.allSatisfy { place in
                    var fewer = vector
                    fewer[place] -= 1
                    return fewer[place] < 0 || !suffices(fewer)
                }
        }
        return Set(
            least.map { vector in
                Dictionary(
                    uniqueKeysWithValues: zip(ids, vector).filter { $0.1 > 0 })
            })
    }
}
