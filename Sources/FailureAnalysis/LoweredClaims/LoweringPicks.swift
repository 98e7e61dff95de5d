/// Every way to take so many levels away from some claims, each as far as it goes, in order.
struct LoweringPicks {
    private let levels: [Int]
    /// The claims that lose a level each, ascending; one that loses several stands several times.
    private var places: [Int]?

    /// - Parameters:
    ///   - size: How many levels, all together; 1 or more.
    ///   - levels: How many each claim has.
    init(size: Int, of levels: [Int]) {
        self.levels = levels
        places = levels.isEmpty ? nil : Array(repeating: 0, count: size)
        if !fits { advance() }
    }

    /// The next way: the claims with how much each loses, ascending; `nil` at the end.
    mutating func next() -> [(place: Int, less: Int)]? {
        guard let current = places else { return nil }
        var steps: [(place: Int, less: Int)] = []
        for place in current {
            if let last = steps.last, last.place == place {
                steps[steps.count - 1].less += 1
            } else {
                steps.append((place, 1))
            }
        }
        advance()
        return steps
    }

    /// Goes on to the next places in which no claim loses more than it has.
    private mutating func advance() {
        while var current = places {
            guard let at = current.lastIndex(where: { $0 < levels.count - 1 }) else {
                places = nil
                return
            }
            let next = current[at] + 1
            for later in at..<current.count { current[later] = next }
            places = current
            if fits { return }
        }
    }

    private var fits: Bool {
        guard let places else { return true }
        var counts: [Int: Int] = [:]
        for place in places { counts[place, default: 0] += 1 }
        return counts.allSatisfy { $0.value <= levels[$0.key] }
    }
}
