/// Covers a set with as few of some named sets as possible.
struct SmallestCover {
    /// The most sets tried; beyond, the smallest cover found so far is given.
    static let maximumTries = 100_000

    private let candidates: [(id: String, members: Set<String>)]
    private var best: [String] = []
    private var tries = 0

    /// Prepares a search.
    init(_ candidates: [(String, Set<String>)]) {
        // A set within another is never needed; of equal ones the first by id stays.
        self.candidates = candidates.enumerated().filter { place, candidate in
            !candidates.enumerated().contains { other, larger in
                larger.1.isStrictSuperset(of: candidate.1)
                    || (larger.1 == candidate.1 && other < place)
            }
        }.map { ($0.element.0, $0.element.1) }
    }

    /// The ids of the smallest cover, sorted; what no candidate has is left out.
    ///
    /// - Complexity: exponential in the size of the cover, bounded by `maximumTries`.
    mutating func smallest(of wanted: Set<String>) -> [String] {
        let reachable = wanted.intersection(
            candidates.reduce(into: []) { $0.formUnion($1.members) })
        best = greedy(reachable)
        tries = 0
        search(reachable, chosen: [])
        return best.sorted()
    }

    private func greedy(_ wanted: Set<String>) -> [String] {
        var left = wanted
        var chosen: [String] = []
        while !left.isEmpty {
            var most: (id: String, members: Set<String>)?
            for candidate in candidates {
                let gain = candidate.members.intersection(left).count
                if gain > (most?.members.intersection(left).count ?? 0) { most = candidate }
            }
            guard let most else { break }
            chosen.append(most.id)
            left.subtract(most.members)
        }
        return chosen
    }

    private mutating func search(_ left: Set<String>, chosen: [String]) {
        tries += 1
        guard tries < Self.maximumTries else { return }
        guard let first = left.min() else {
            if chosen.count < best.count { best = chosen }
            return
        }
        guard chosen.count + 1 < best.count else { return }
        for candidate in candidates where candidate.members.contains(first) {
            search(left.subtracting(candidate.members), chosen: chosen + [candidate.id])
        }
    }

    /// The minimal sets that meet every one of some sets, or `nil` beyond `limit` of them.
    ///
    /// - Note: Berge's multiplication.
    static func transversals(of sets: [[String]], atMost limit: Int) -> [[String]]? {
        var found: [Set<String>] = [[]]
        for set in sets {
            var next = found.filter { !$0.isDisjoint(with: set) }
            let kept = next
            for missing in found where missing.isDisjoint(with: set) {
                for member in set {
                    let larger = missing.union([member])
                    if !kept.contains(where: { $0.isSubset(of: larger) }) { next.append(larger) }
                }
            }
            if next.count > limit { return nil }
            found = next
        }
        return found.map { $0.sorted() }.sorted { left, right in
            left.count != right.count
                ? left.count < right.count : left.lexicographicallyPrecedes(right)
        }
    }
}
