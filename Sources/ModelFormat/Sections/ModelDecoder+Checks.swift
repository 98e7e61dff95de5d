internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    /// Reports each cycle of nesting once, with all its perimeters.
    func checkNesting() {
        var settled: Set<PerimeterID> = []
        for perimeter in graph.perimeters {
            var chain: [PerimeterID] = []
            var places: [PerimeterID: Int] = [:]
            var next: PerimeterID? = perimeter.id
            while let id = next, !settled.contains(id) {
                if let start = places[id] {
                    reportNesting(cycle: Array(chain[start...]))
                    break
                }
                places[id] = chain.count
                chain.append(id)
                next = graph.perimeters[id]?.parent
            }
            settled.formUnion(chain)
        }
    }

    /// The most perimeters that may lie around another: what works through them one in the other
    /// needs no more room than any machine gives.
    static let deepestNesting = 64

    /// Reports each perimeter that is the first to lie too deep.
    func checkDepth() {
        var depths: [PerimeterID: Int] = [:]
        for perimeter in graph.perimeters {
            var chain: [PerimeterID] = []
            var met: Set<PerimeterID> = []
            var next: PerimeterID? = perimeter.id
            while let id = next, depths[id] == nil, met.insert(id).inserted {
                chain.append(id)
                next = graph.perimeters[id]?.parent
            }
            // A circle, which is told as such, has no depth.
            var depth = next.map { depths[$0] ?? 0 } ?? -1
            for id in chain.reversed() {
                depth += 1
                depths[id] = depth
                if depth == Self.deepestNesting + 1 { reportDepth(of: id) }
            }
        }
    }

    private func reportDepth(of id: PerimeterID) {
        let entry = root["perimeters"]?.entry(id.rawValue)
        context.report(
            .nestingDepth,
            "perimeter '\(id.rawValue.prefix(80))' lies inside more than \(Self.deepestNesting) others: "
                + "leave out those that guard nothing of their own",
            at: entry?.value["inside"]?.range ?? entry?.keyRange ?? root.range)
    }

    private func reportNesting(cycle: [PerimeterID]) {
        guard let first = cycle.min(), let at = cycle.firstIndex(of: first) else { return }
        let turned = cycle[at...] + cycle[..<at] + [first]
        let shown = turned.count > 12 ? turned.prefix(6) + ["…"] + turned.suffix(5) : turned[...]
        let path = shown.map(\.rawValue).joined(separator: " > ")
        let node = root["perimeters"]?[first.rawValue]?["inside"]
        context.report(
            .nestingCycle,
            "perimeters lie inside each other: \(path): take one 'inside' out",
            at: node?.range ?? root.range)
    }

    /// What only shows when everything is read.
    func checkWhole() {
        if graph.labs.isEmpty, sectionEntries(.defenders).allSatisfy(hasGoodRole) {
            context.report(
                .noLab, "no defender has the role 'lab': give it to whoever owns the weights",
                at: root.entry("defenders")?.keyRange ?? root.range)
        }
        if sectionEntries(.workloads).isEmpty {
            context.report(
                .noWorkload, "no workload is given, so denial cannot be asked: add 'workloads'",
                at: root.entry("workloads")?.keyRange ?? root.range)
        }
        checkExit()
        checkIdleness()
        checkLookAlikes()
        checkSites()
        checkSlips()
        checkExits()
        checkHands()
        checkPersons()
    }

    /// Whether a defender's role is known; one that is misspelt may have been meant to be the lab.
    private func hasGoodRole(_ entry: YAMLEntry) -> Bool {
        entry.value["role"]?.scalar.flatMap { DefenderRole(rawValue: $0.text) } != nil
    }

    /// Reports a model whose weights can leave no place that they are in or could be moved to.
    private func checkExit() {
        guard let entry = root.entry("weights") ?? root.entry("assets"), !graph.weights.isEmpty,
            areWaysSound
        else { return }
        var reached = Set(graph.perimetersHoldingWeights)
        var queue = Array(reached)
        let channels = Dictionary(grouping: graph.channels, by: \.source)
        while let place = queue.popLast() {
            var next = graph.perimeters[place]?.parent.map { [$0] } ?? []
            for channel in channels[.perimeter(place)] ?? [] where channel.kind.movesBytes {
                switch channel.destination {
                case .outside: return
                case .perimeter(let id): next.append(id)
                }
            }
            let isServed = graph.services.contains {
                $0.perimeters.contains(place) && !$0.denied.contains(.bytes)
            }
            if isServed { return }
            for id in next where reached.insert(id).inserted { queue.append(id) }
        }
        context.report(
            .noExit,
            "no channel leads outside from any place that holds weights, so exfiltration cannot "
                + "be asked: add the ways out under 'channels', guarded or not", at: entry.keyRange)
    }

    /// Warns of defenders that nothing depends on, whatever the unknowns turn out to be.
    private func checkIdleness() {
        var busy: Set<DefenderID> = []
        for perimeter in graph.perimeters {
            busy.formUnion(perimeter.operators.defenders)
            busy.formUnion(perimeter.hostHands?.operators.defenders ?? [])
            busy.formUnion(perimeter.detection?.operators.defenders ?? [])
            for control in perimeter.controls {
                busy.formUnion(control.operators?.defenders ?? [])
            }
        }
        for channel in graph.channels {
            busy.formUnion(channel.detection?.operators.defenders ?? [])
            if case .barrier(let operators, _) = channel.guardedBy {
                busy.formUnion(operators.defenders)
            }
        }
        for site in graph.sites { busy.formUnion(site.facility.map { [$0] } ?? []) }
        for service in graph.services { busy.formUnion(service.operators.defenders) }
        for key in graph.keys { busy.formUnion(key.release?.defenders ?? []) }
        for weights in graph.weights {
            busy.formUnion(graph.possibleOwners(of: weights))
            if case .onWord(let operators, _) = weights.custody.release {
                busy.formUnion(operators.defenders)
            }
        }
        // Who has a say in somebody need operate nothing.
        busy.formUnion(graph.ties.map { DefenderID($0.holder) })
        for workload in graph.workloads {
            busy.formUnion(workload.needs.legs.map(\.provider))
            if let principal = workload.principal { busy.insert(principal) }
        }
        let changes =
            graph.unknowns.flatMap { $0.alternatives.flatMap(\.changes) }
            + graph.options.flatMap(\.changes) + graph.timeline.flatMap(\.changes)
        for change in changes { busy.formUnion(change.value.scalars.map { DefenderID($0) }) }
        for entry in sectionEntries(.defenders) where !busy.contains(DefenderID(entry.key)) {
            context.report(
                .idleDefender,
                "defender '\(entry.key.prefix(80))' operates nothing, so its failure changes "
                    + "nothing: give it what it operates or take it out", at: entry.keyRange)
        }
    }
}

extension ChannelKind {
    /// Whether weights can leave over such a channel; commands carry none out.
    fileprivate var movesBytes: Bool { self != .administration }
}

extension FactValue {
    /// Every single value in it.
    fileprivate var scalars: [String] {
        switch self {
        case .null: []
        case .scalar(let text): [text]
        case .list(let items): items.flatMap(\.scalars)
        case .mapping(let entries): entries.flatMap(\.value.scalars)
        }
    }
}
