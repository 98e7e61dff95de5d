/// Ways for lines that find none: through other lines, which are then led anew.
extension LineRouter {
    /// What it costs to run where another line runs that may be led elsewhere: the more, the more
    /// often it was pushed away before.
    func pushCost(_ at: Int, isHorizontal: Bool) -> Int {
        let use = isHorizontal ? horizontalUse[at] : verticalUse[at]
        return 40 * (1 + (timesPushed[Int(use) - 1] ?? 0))
    }

    /// A way that may run on top of other links, and the lines that it pushes away.
    ///
    /// Nothing but the ends of other lines keeps it off, so there is none only where things,
    /// borders or ends leave no room.
    mutating func routePushing(
        _ request: Request
    ) -> (points: [Point], pushed: [Int])? {
        isPushing = true
        defer { isPushing = false }
        guard let points = way(request) else { return nil }
        var pushed: Set<Int> = []
        for (at, isHorizontal) in stretches(of: points) {
            for other in users(at, isHorizontal: isHorizontal)
            where !mayJoin(other, with: request.line) {
                pushed.insert(Int(other) - 1)
            }
        }
        for line in pushed { timesPushed[line, default: 0] += 1 }
        return (points, pushed.sorted())
    }

    /// Whether a line may run along an axis at a point once others have made way.
    func mayPush(_ at: Int, isHorizontal: Bool, by line: Int) -> Bool {
        guard isPushing else { return false }
        return users(at, isHorizontal: isHorizontal).allSatisfy {
            mayJoin($0, with: line) || Int($0) > fixedLines && !ends.contains(at)
        }
    }

    /// Frees what a line's way took, save its ends.
    mutating func release(_ points: [Point], of request: Request) {
        let mark = Int32(request.line + 1)
        for (at, isHorizontal) in stretches(of: points) {
            let key = at * 2 + (isHorizontal ? 0 : 1)
            var further = furtherUse[key] ?? []
            let first = isHorizontal ? horizontalUse[at] : verticalUse[at]
            if first == mark {
                let next = further.isEmpty ? 0 : further.removeFirst()
                if isHorizontal { horizontalUse[at] = next } else { verticalUse[at] = next }
            } else {
                further.removeAll { $0 == mark }
            }
            furtherUse[key] = further.isEmpty ? nil : further
        }
        reserveEnds(of: request)
    }

    /// The lines along an axis at a point, as line + 1.
    private func users(_ at: Int, isHorizontal: Bool) -> [Int32] {
        let first = isHorizontal ? horizontalUse[at] : verticalUse[at]
        if first == 0 { return [] }
        return [first] + (furtherUse[at * 2 + (isHorizontal ? 0 : 1)] ?? [])
    }
}
