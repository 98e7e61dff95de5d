import ThreatGraph

extension CompletionSpace {
    /// Takes readings of parts from the models that were made to see what each option bears on, and
    /// makes few whole models that between them hold the other readings.
    ///
    /// A part depends on the options that bear on it and on no others, so readings of different parts
    /// that agree on the options they share can be taken from one model. What cannot be made so is
    /// made when it is needed.
    mutating func gatherReadings() throws {
        keys = PartReadings(unknowns, touching: touching)
        let touched = parts.filter { !(touching[$0] ?? []).isEmpty }
        harvest(model, picking: [:], touched)
        for unknown in unknowns.indices {
            for alternative in unknowns[unknown].alternatives.indices {
                let graph = try graph(picking: [unknown: alternative])
                harvest(graph, picking: [unknown: alternative], touched)
            }
        }
        var pending: [(key: PartReadings.Key, picks: [Int: Int])] = []
        var seen: Set<PartReadings.Key> = []
        for part in touched {
            let combinations: [[Int: Int]]
            do throws(UnknownsError) { combinations = try self.combinations(for: [part]) } catch {
                // Parts that too many bear on are refused when a rule reads them.
                guard case .tooEntangled = error else { throw error }
                continue
            }
            for picks in combinations {
                let key = key(of: part, picks: picks)
                if gathered[key] == nil, seen.insert(key).inserted { pending.append((key, picks)) }
            }
        }
        var refused: [(key: PartReadings.Key, picks: [Int: Int])] = []
        while !pending.isEmpty {
            var whole: [Int: Int] = [:]
            var taken: [(key: PartReadings.Key, picks: [Int: Int])] = []
            var left: [(key: PartReadings.Key, picks: [Int: Int])] = []
            for reading in pending {
                if fits(reading.picks, in: whole) {
                    taken.append(reading)
                    whole.merge(reading.picks) { first, _ in first }
                } else {
                    left.append(reading)
                }
            }
            try pause(making: whole)
            if let graph = try possible({ try $0.graph(picking: whole) }) {
                harvest(graph, picking: whole, touched)
                left.removeAll { gathered[$0.key] != nil }
            } else {
                refused += taken
            }
            pending = left
        }
        try gatherAlone(refused)
    }

    /// Makes models for single readings.
    ///
    /// Where one is no model, other options that make the same changes to the part may be one: what the part is like then depends on who makes them.
    private mutating func gatherAlone(
        _ readings: [(key: PartReadings.Key, picks: [Int: Int])]
    ) throws {
        for reading in readings {
            let part = reading.key.part
            guard keys.isByChanges(part), gathered[reading.key] == nil else { continue }
            try pause(making: reading.picks)
            if let graph = try possible({ try $0.graph(picking: reading.picks) }) {
                gathered[reading.key] = graph
            } else {
                readByPicks(part)
            }
        }
    }

    /// Takes a part to depend on every pick of the options that bear on it.
    private mutating func readByPicks(_ part: ModelPart) {
        keys.readByPicks(part)
        gathered = gathered.filter { $0.key.part != part }
    }

    /// Whether picks can be made beside others.
    private func fits(_ picks: [Int: Int], in whole: [Int: Int]) -> Bool {
        picks.allSatisfy { unknown, pick in
            if let other = whole[unknown] { return other == pick }
            return !isLast(pick, of: unknown) || !isExcluded(unknown, beside: whole)
        }
    }

    /// Notes how parts read in a model; a part that reads otherwise than the changes made to it say
    /// depends on more than these.
    private mutating func harvest(
        _ graph: ThreatGraph, picking picks: [Int: Int], _ parts: [ModelPart]
    ) {
        for part in parts {
            let key = key(of: part, picks: picks)
            guard let known = gathered[key] else {
                gathered[key] = graph
                continue
            }
            guard keys.isByChanges(part), !known.agrees(with: graph, on: part) else { continue }
            readByPicks(part)
            gathered[self.key(of: part, picks: picks)] = graph
        }
    }
}
