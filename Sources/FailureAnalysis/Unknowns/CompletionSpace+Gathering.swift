import ThreatGraph

extension CompletionSpace {
    /// A part and the picks of the unknowns that bear on it, in their order.
    struct ReadingKey: Hashable {
        let part: ModelPart
        let picks: [Int]
    }

    /// Makes few whole models that between them hold every reading of every part, instead of one for
    /// each reading.
    ///
    /// A part depends on the unknowns that bear on it and on no others, so readings of different parts
    /// that agree on the unknowns they share can be taken from one model. What cannot be made so is
    /// made when it is needed.
    mutating func gatherReadings() throws {
        var pending: [(key: ReadingKey, own: [Int])] = []
        for part in parts {
            let own = touching[part] ?? []
            if own.isEmpty { continue }
            // Parts that too many bear on are refused when a rule reads them.
            guard (try? check(own, for: part)) != nil else { continue }
            for picks in try combinations(of: own, for: part) {
                pending.append((ReadingKey(part: part, picks: own.map { picks[$0] ?? 0 }), own))
            }
        }
        while !pending.isEmpty {
            var whole: [Int: Int] = [:]
            var taken: [ReadingKey] = []
            var left: [(key: ReadingKey, own: [Int])] = []
            for reading in pending {
                let new = zip(reading.own, reading.key.picks)
                let agrees = new.allSatisfy { whole[$0] == nil || whole[$0] == $1 }
                let isAllowed =
                    agrees
                    && new.allSatisfy { unknown, pick in
                        pick != unknowns[unknown].alternatives.count - 1
                            || !(exclusions[unknown] ?? []).contains { other in
                                whole[other] == unknowns[other].alternatives.count - 1
                            }
                    }
                if isAllowed {
                    for (unknown, pick) in new { whole[unknown] = pick }
                    taken.append(reading.key)
                } else {
                    left.append(reading)
                }
            }
            if taken.isEmpty { return }
            if let graph = try possible({ try $0.graph(picking: whole) }) {
                for key in taken { gathered[key] = graph }
            }
            pending = left
        }
    }
}
