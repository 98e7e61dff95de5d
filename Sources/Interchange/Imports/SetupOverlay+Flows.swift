internal import ThreatGraph

/// Ways of a set-up that is laid over another.
extension SetupOverlay {
    mutating func layFlows(_ other: ImportedSetup, _ ours: Names) {
        var new: [String: Int] = [:]
        for flow in other.flows {
            guard let from = ours.end(flow.from), let into = ours.end(flow.into) else { continue }
            guard from != into else {
                setup.dropped.append(
                    .init(
                        what: "flow: \(flow.title)",
                        why: "begins and ends in one zone, as it is matched",
                        place: flow.place))
                continue
            }
            var own = flow
            (own.from, own.into) = (from, into)
            own.guardian = flow.guardian.map { ours.parties[$0] ?? $0 }
            let (found, id) = find(.flow, id: flow.id, title: flow.title, at: flow.place)
            own.id = id
            if let found, found < fixed.flows { state(own, ofFixed: setup.flows[found].id) }
            if let found {
                let differs = difference(
                    own, from: setup.flows[found], isFixed: found < fixed.flows)
                guard let differs else { continue }
                conflicts.append(.init(text: differs + ": both are kept", place: flow.place))
                own.id = names.made(of: flow.id)
            }
            new[own.id] = setup.flows.count
            setup.flows.append(own)
        }
        known[.flow, default: [:]].merge(new) { first, _ in first }
    }

    private mutating func state(_ flow: ImportedSetup.Flow, ofFixed id: String) {
        if let guardian = flow.guardian {
            state("channels.\(id).operator", .scalar(guardian), at: flow.place)
        }
        // 'network' is what a format without kinds has.
        if flow.kind != "network" {
            state("channels.\(id).kind", .scalar(flow.kind), at: flow.place)
        }
    }

    /// Where a way differs from the one that it is taken to be; who guards a way of a model, the model
    /// says.
    private func difference(
        _ flow: ImportedSetup.Flow, from mine: ImportedSetup.Flow, isFixed: Bool
    ) -> String? {
        if (mine.from, mine.into) != (flow.from, flow.into) {
            return
                "\(flow.title) leads from '\(flow.from)' to '\(flow.into)' here, and '\(mine.id)' from "
                + "'\(mine.from)' to '\(mine.into)'"
        }
        if mine.kind != flow.kind {
            return
                "\(flow.title) is of the kind '\(flow.kind)' here, and '\(mine.id)' of '\(mine.kind)'"
        }
        if isFixed || mine.guardian == flow.guardian { return nil }
        return "\(flow.title) is guarded by \(flow.guardian ?? "nobody") here, and '\(mine.id)' by "
            + (mine.guardian ?? "nobody")
    }
}
