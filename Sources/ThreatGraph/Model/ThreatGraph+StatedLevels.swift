import Formulas

/// A level that a model has for one of its parts, and what it rests on.
public struct StatedLevel: Hashable, Sendable {
    /// Where it stands, as a dotted path; the part of one defender in a formula is named after it,
    /// as `channels.network.operator.aws`.
    public let path: String
    /// Up to which attackers that part holds.
    public let level: SecurityLevel
    /// The dotted path of what it is a level of, as `channels.network`.
    public let element: String
    /// What is said of how well it is known; of what stands around it, where nothing is said of it.
    public let evidence: Evidence
    /// Whether nobody wrote it, so that it follows the level of a place.
    public let isLeftOut: Bool
}

extension ThreatGraph {
    /// Every level of the model, in the order of its sections; those that were left out are among
    /// them.
    ///
    /// The level of a control of the catalogue is no statement of the model and is not among them.
    /// - Complexity: O(*n* log *n*) for a model of *n* elements.
    public var statedLevels: [StatedLevel] {
        var found: [StatedLevel] = []
        _ = changingLevels { stated in
            found.append(stated)
            return stated.level
        }
        return found
    }

    /// The model with other levels in place of those that it has.
    ///
    /// - Parameter change: The level in place of another one, asked for each in the order of the
    ///   sections.
    public func changingLevels(
        _ change: (StatedLevel) -> SecurityLevel
    ) -> ThreatGraph {
        var walk = LevelWalk(leftOut: leftOut)
        var changed = self
        changed.perimeters = Register(perimeters.map { walk.perimeter($0, change) })
        changed.weights = Register(
            weights.map { walk.weights($0, change) })
        changed.keys = Register(keys.map { walk.key($0, change) })
        changed.channels = Register(channels.map { walk.channel($0, change) })
        changed.services = Register(services.map { walk.service($0, change) })
        changed.workloads = Register(workloads.map { walk.workload($0, change) })
        return changed
    }
}

/// Visits the levels of one element after another.
private struct LevelWalk {
    typealias Change = (StatedLevel) -> SecurityLevel

    /// Where a level was left out.
    private let paths: Set<String>
    /// Whose capacity has a level that was left out, by workload.
    private let capacities: Set<[String]>
    /// What is visited.
    private var element = ""
    /// What that rests on.
    private var evidence = Evidence()

    init(leftOut: LeftOut) {
        var paths: Set<String> = []
        var capacities: Set<[String]> = []
        for assumption in leftOut.assumptions {
            switch assumption.kind {
            case .channelLevel, .keyLevel, .releaseLevel, .detectionLevel:
                paths.insert(assumption.path)
            case .capacityLevel: capacities.insert([assumption.path, assumption.name ?? ""])
            default: break
            }
        }
        self.paths = paths
        self.capacities = capacities
    }

    // MARK: Elements

    mutating func perimeter(_ perimeter: Perimeter, _ change: Change) -> Perimeter {
        begin("perimeters.\(perimeter.id)", perimeter.evidence)
        var changed = perimeter
        changed.level = level(perimeter.level, "level", change)
        changed.baseline = level(perimeter.baseline, "baseline", change)
        changed.operators = quorum(perimeter.operators, "operator", change)
        changed.detection = perimeter.detection.map { detection($0, change) }
        let (whole, around) = (element, evidence)
        changed.controls = Register(
            perimeter.controls.map { placed in
                begin("\(whole).controls.\(placed.id)", placed.evidence, around: around)
                var control = placed
                control.level = level(placed.level, "level", change)
                control.operators = placed.operators.map { quorum($0, "operator", change) }
                return control
            })
        changed.hostHands = perimeter.hostHands.map {
            hostHands($0, of: whole, around: around, change)
        }
        return changed
    }

    mutating func weights(_ weights: Weights, _ change: Change) -> Weights {
        begin(weights.path, weights.evidence)
        guard case .onWord(let operators, let stated) = weights.custody.release else {
            return weights
        }
        var changed = weights
        changed.custody.release = .onWord(
            of: quorum(operators, "custody.release.operator", change),
            level: level(stated, "custody.release.level", change))
        return changed
    }

    mutating func key(_ key: Key, _ change: Change) -> Key {
        begin("keys.\(key.id)", key.evidence)
        var changed = key
        changed.releaseLevel = level(key.releaseLevel, "level", change)
        switch key.release {
        case nil: break
        case .onWord(let operators):
            changed.release = .onWord(of: quorum(operators, "release", change))
        case .attested(var release):
            let place = "release.attested"
            release.root = quorum(release.root, "\(place).root", change)
            release.verifier = quorum(release.verifier, "\(place).verifier", change)
            release.policy = quorum(release.policy, "\(place).policy", change)
            if case .anyOfItsMake(let stated) = release.machines {
                release.machines = .anyOfItsMake(
                    forgery: level(stated, "\(place).forgery", change) ?? stated)
            }
            let (whole, around) = (element, evidence)
            release.hostHands = release.hostHands.map {
                hostHands($0, of: "\(whole).\(place)", around: around, change)
            }
            changed.release = .attested(release)
        }
        return changed
    }

    mutating func channel(_ channel: Channel, _ change: Change) -> Channel {
        begin("channels.\(channel.id)", channel.evidence)
        var changed = channel
        if case .barrier(let operators, let stated) = channel.guardedBy {
            changed.guardedBy = .barrier(
                operators: quorum(operators, "operator", change),
                level: level(stated, "level", change))
        }
        changed.detection = channel.detection.map { detection($0, change) }
        return changed
    }

    mutating func service(_ service: Service, _ change: Change) -> Service {
        begin("services.\(service.id)", service.evidence)
        var changed = service
        changed.level = level(service.level, "level", change) ?? service.level
        changed.escort = service.escort.map { quorum($0, "escort", change) }
        return changed
    }

    mutating func workload(_ workload: Workload, _ change: Change) -> Workload {
        begin("workloads.\(workload.id)", workload.evidence)
        var changed = workload
        var number = 0
        changed.needs = workload.needs.map { leg in
            number += 1
            var leg = leg
            let isLeftOut =
                leg.kind == .capacity && leg.perimeter == nil
                && capacities.contains([element, leg.provider.rawValue])
            leg.level = level(leg.level, "legs.\(number)", isLeftOut: isLeftOut, change)
            return leg
        }
        return changed
    }

    // MARK: Parts

    private mutating func begin(
        _ element: String, _ own: Evidence, around: Evidence = Evidence()
    ) {
        self.element = element
        evidence = own.status == nil ? around : own
    }

    private mutating func hostHands(
        _ hands: HostHands, of whole: String, around: Evidence, _ change: Change
    ) -> HostHands {
        begin("\(whole).host-hands", hands.evidence, around: around)
        var changed = hands
        changed.operators = quorum(hands.operators, "operator", change)
        changed.level = level(hands.level, "level", change)
        return changed
    }

    private func detection(_ detection: Detection, _ change: Change) -> Detection {
        var changed = detection
        changed.operators = quorum(detection.operators, "detection.operator", change)
        changed.level = level(detection.level, "detection.level", change)
        return changed
    }

    private func level(
        _ level: SecurityLevel?, _ place: String, isLeftOut: Bool = false, _ change: Change
    ) -> SecurityLevel? {
        level.map { level in
            let path = "\(element).\(place)"
            return change(
                StatedLevel(
                    path: path, level: level, element: element, evidence: evidence,
                    isLeftOut: isLeftOut || paths.contains(path)))
        }
    }

    /// The levels of parts; where a defender has several, they are told apart by their number.
    private func quorum(_ quorum: Quorum, _ place: String, _ change: Change) -> Quorum {
        var seen: [DefenderID: Int] = [:]
        return quorum.map { member in
            guard member.level != nil else { return member }
            let number = (seen[member.defender] ?? 0) + 1
            seen[member.defender] = number
            var member = member
            let name = "\(place).\(member.defender)" + (number == 1 ? "" : ".\(number)")
            member.level = level(member.level, name, change)
            return member
        }
    }
}
