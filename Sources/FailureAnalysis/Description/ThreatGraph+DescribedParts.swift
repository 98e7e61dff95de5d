import ThreatGraph

/// A part of a model of which something is said.
struct DescribedPart {
    /// Its dotted path.
    let path: String
    /// The kind of statement.
    let group: DescriptionGroup
    /// What it rests on; `nil` where the format has no place for that.
    let evidence: Evidence?
    /// What the element around it rests on, which counts where it states nothing itself.
    var around: Evidence?
}

extension ThreatGraph {
    /// Everything that the model says, part by part, in the order of its sections.
    var describedParts: [DescribedPart] {
        barrierParts + partyParts + openParts + dateParts + partsBeside
            + sources.map {
                DescribedPart(path: "sources.\($0.id)", group: .sources, evidence: nil)
            }
    }

    /// The paths of an element and of what is said of parts of it; none where there is no such element.
    package func describedPaths(of element: String) -> [String] {
        describedParts.map(\.path).filter { $0 == element || $0.hasPrefix(element + ".") }
    }

    private var barrierParts: [DescribedPart] {
        var parts: [DescribedPart] = []
        func add(_ path: String, _ evidence: Evidence, around: Evidence? = nil) {
            parts.append(
                DescribedPart(path: path, group: .barriers, evidence: evidence, around: around))
        }
        for perimeter in perimeters {
            let path = "perimeters.\(perimeter.id)"
            add(path, perimeter.evidence)
            for control in perimeter.controls {
                add("\(path).controls.\(control.id)", control.evidence, around: perimeter.evidence)
            }
            if let hands = perimeter.hostHands {
                add("\(path).host-hands", hands.evidence, around: perimeter.evidence)
            }
            if perimeter.detection != nil { add("\(path).detection", perimeter.evidence) }
        }
        for channel in channels {
            add("channels.\(channel.id)", channel.evidence)
            if channel.detection != nil {
                add("channels.\(channel.id).detection", channel.evidence)
            }
        }
        for weights in weights {
            add("\(weights.path).owner", weights.evidence)
            add("\(weights.path).custody", weights.evidence)
            var counts: [PerimeterID: Int] = [:]
            for copy in weights.copies {
                let number = (counts[copy.perimeter] ?? 0) + 1
                counts[copy.perimeter] = number
                add(
                    "\(weights.path).copies.\(copy.perimeter)" + (number == 1 ? "" : ".\(number)"),
                    copy.evidence, around: weights.evidence)
            }
        }
        for key in keys {
            add("keys.\(key.id)", key.evidence)
            if case .attested(let release)? = key.release, let hands = release.hostHands {
                add(
                    "keys.\(key.id).release.attested.host-hands", hands.evidence,
                    around: key.evidence)
            }
        }
        for site in sites { add("sites.\(site.id)", site.evidence) }
        for service in services { add("services.\(service.id)", service.evidence) }
        for workload in workloads { add("workloads.\(workload.id)", workload.evidence) }
        return parts
    }

    private var partyParts: [DescribedPart] {
        func part(_ path: String, _ evidence: Evidence) -> DescribedPart {
            DescribedPart(path: path, group: .parties, evidence: evidence)
        }
        return defenders.map { part("defenders.\($0.id)", $0.evidence) }
            + parents.map { part("parents.\($0.id)", $0.evidence) }
            + sharedCauses.map { part("shared.\($0.id)", $0.evidence) }
            + ties.map { part("ties.\($0.id)", $0.evidence) }
            + jurisdictions.map { part("jurisdictions.\($0.id)", $0.evidence) }
            + instruments.map { part("instruments.\($0.id)", $0.evidence) }
    }

    /// A tie of which nobody says whether it gives a say is told where ties are.
    private var openParts: [DescribedPart] {
        unknowns.map {
            DescribedPart(path: "unknown.\($0.id)", group: .open, evidence: $0.evidence)
        }
    }

    private var dateParts: [DescribedPart] {
        timeline.map {
            DescribedPart(path: "timeline.\($0.id)", group: .dated, evidence: $0.evidence)
        }
    }

    private var partsBeside: [DescribedPart] {
        func part(_ path: String, _ evidence: Evidence?) -> DescribedPart {
            DescribedPart(path: path, group: .beside, evidence: evidence)
        }
        return claims.map { part("claims.\($0.id)", $0.evidence) }
            + positions.map { part("positions.\($0.id)", $0.evidence) }
            + requirements.indices.map { part("require.\($0 + 1)", nil) }
            + options.map { part("options.\($0.id)", $0.evidence) }
            + probabilities.map { part("probabilities.\($0.id)", $0.evidence) }
            + tradeOffs.map { part("trade-offs.\($0.id)", $0.evidence) }
    }
}
