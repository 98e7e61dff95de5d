import ThreatGraph

// Numbers that are written and that no source stands behind.

extension ThreatGraph {
    /// The weights whose size is written and assumed, or one of several that are left open, in id
    /// order.
    var weightsOfAssumedSize: [WeightsID] {
        weights.filter { weights in
            weights.size != nil
                && (weights.evidence.isOfNobody || isOpen(["size"], of: weights.path))
        }.map(\.id)
    }

    /// Whether a channel says how much passes by numbers of which one is assumed or left open.
    func assumesNumbers(of channel: Channel) -> Bool {
        var written: [String] = []
        if channel.rate != nil { written.append("rate") }
        if channel.cap != nil { written.append("cap") }
        if channel.budget != nil { written.append("budget") }
        if channel.covert != nil { written.append("covert") }
        if channel.burst != nil { written.append("burst") }
        if written.isEmpty { return false }
        return channel.evidence.isOfNobody || isOpen(written, of: "channels.\(channel.id)")
    }

    /// Whether an alternative of an unknown writes one of the keys of an element anew, or the element
    /// with them.
    private func isOpen(_ keys: [String], of path: String) -> Bool {
        openUnknowns.contains { unknown in
            unknown.alternatives.flatMap(\.changes).contains { change in
                change.path == path
                    || keys.contains {
                        change.path == "\(path).\($0)" || change.path.hasPrefix("\(path).\($0).")
                    }
            }
        }
    }
}

extension Evidence {
    /// Whether what is written is the modeller's alone.
    fileprivate var isOfNobody: Bool {
        switch status {
        case .assumed, .unknown, .unspecified: true
        case .announced, .reported, .inferred, .claimed, .contradicted, nil: false
        }
    }
}
