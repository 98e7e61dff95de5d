import Formulas
import ThreatGraph

/// Every level of a drawn model with a way to take one off it, written out place by place and sharing
/// nothing with what is tested.
enum LoweredOracle {
    typealias Lowering = (path: String, lower: (inout ThreatGraph) -> Void)

    static func lowerings(of model: ThreatGraph) -> [Lowering] {
        var found: [Lowering] = []
        for perimeter in model.perimeters {
            let (id, path) = (perimeter.id, "perimeters.\(perimeter.id)")
            if less(perimeter.level) != nil {
                found.append(
                    ("\(path).level", { $0.perimeters[id]?.level = less(perimeter.level) }))
            }
            found += parts(of: perimeter.operators, at: "\(path).operator") {
                $0.perimeters[id]?.operators = $1
            }
            for control in perimeter.controls {
                let place = "\(path).controls.\(control.id)"
                if less(control.level) != nil {
                    found.append(
                        (
                            "\(place).level",
                            {
                                $0.perimeters[id]?.controls[control.id]?.level = less(control.level)
                            }
                        ))
                }
                guard let operators = control.operators else { continue }
                found += parts(of: operators, at: "\(place).operator") {
                    $0.perimeters[id]?.controls[control.id]?.operators = $1
                }
            }
            guard let hands = perimeter.hostHands else { continue }
            if less(hands.level) != nil {
                found.append(
                    (
                        "\(path).host-hands.level",
                        { $0.perimeters[id]?.hostHands?.level = less(hands.level) }
                    ))
            }
            found += parts(of: hands.operators, at: "\(path).host-hands.operator") {
                $0.perimeters[id]?.hostHands?.operators = $1
            }
        }
        for channel in model.channels {
            guard case .barrier(let operators, let level) = channel.guardedBy else { continue }
            let (id, path) = (channel.id, "channels.\(channel.id)")
            if less(level) != nil {
                found.append(
                    (
                        "\(path).level",
                        {
                            $0.channels[id]?.guardedBy = .barrier(
                                operators: operators, level: less(level))
                        }
                    ))
            }
            found += parts(of: operators, at: "\(path).operator") {
                $0.channels[id]?.guardedBy = .barrier(operators: $1, level: level)
            }
        }
        for weights in model.weights {
            guard case .onWord(let word, let level) = weights.custody.release else { continue }
            let (id, path) = (weights.id, "\(weights.path).custody.release")
            if less(level) != nil {
                found.append(
                    (
                        "\(path).level",
                        { $0.weights[id]?.custody.release = .onWord(of: word, level: less(level)) }
                    ))
            }
            found += parts(of: word, at: "\(path).operator") {
                $0.weights[id]?.custody.release = .onWord(of: $1, level: level)
            }
        }
        for key in model.keys { found += lowerings(of: key) }
        return found
    }

    private static func lowerings(of key: Key) -> [Lowering] {
        let (id, path) = (key.id, "keys.\(key.id)")
        var found: [Lowering] = []
        if less(key.releaseLevel) != nil {
            found.append(
                ("\(path).level", { $0.keys[id]?.releaseLevel = less(key.releaseLevel) }))
        }
        switch key.release {
        case nil: break
        case .onWord(let word):
            found += parts(of: word, at: "\(path).release") {
                $0.keys[id]?.release = .onWord(of: $1)
            }
        case .attested(let release):
            func set(_ change: @escaping (inout AttestedRelease) -> Void) -> (inout ThreatGraph) ->
                Void
            {
                var other = release
                change(&other)
                return { [other] in $0.keys[id]?.release = .attested(other) }
            }
            let place = "\(path).release.attested"
            if let forgery = less(release.forgery) {
                found.append(
                    (
                        "\(place).forgery",
                        set { $0.machines = .anyOfItsMake(forgery: forgery) }
                    ))
            }
            let quorums: [(String, WritableKeyPath<AttestedRelease, Quorum>)] = [
                ("root", \.root), ("verifier", \.verifier), ("policy", \.policy),
            ]
            for (name, field) in quorums {
                for (path, quorum) in lowered(release[keyPath: field], at: "\(place).\(name)") {
                    found.append((path, set { $0[keyPath: field] = quorum }))
                }
            }
            guard let hands = release.hostHands else { break }
            if less(hands.level) != nil {
                found.append(
                    ("\(place).host-hands.level", set { $0.hostHands?.level = less(hands.level) }))
            }
            for (path, quorum) in lowered(hands.operators, at: "\(place).host-hands.operator") {
                found.append((path, set { $0.hostHands?.operators = quorum }))
            }
        }
        return found
    }

    private static func less(_ level: SecurityLevel?) -> SecurityLevel? {
        level.flatMap { SecurityLevel(rawValue: $0.rawValue - 1) }
    }

    private static func parts(
        of quorum: Quorum, at path: String,
        _ set: @escaping (inout ThreatGraph, Quorum) -> Void
    ) -> [Lowering] {
        lowered(quorum, at: path).map { path, quorum in (path, { set(&$0, quorum) }) }
    }

    /// The formula with one level off one part, for each part that has a level.
    private static func lowered(_ quorum: Quorum, at path: String) -> [(String, Quorum)] {
        var names: [DefenderID: Int] = [:]
        return quorum.leaves.indices.compactMap { place in
            let leaf = quorum.leaves[place]
            guard leaf.level != nil else { return nil }
            names[leaf.defender, default: 0] += 1
            let number = names[leaf.defender] ?? 1
            guard less(leaf.level) != nil else { return nil }
            var next = -1
            let changed = quorum.map { member in
                next += 1
                var member = member
                if next == place { member.level = less(member.level) }
                return member
            }
            return ("\(path).\(leaf.defender)" + (number == 1 ? "" : ".\(number)"), changed)
        }
    }
}
