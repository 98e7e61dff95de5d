package import AttackGraph
package import Formulas
package import ThreatGraph

extension ModelCompiler {
    /// The id of the fact with this meaning, remembered for the compiled model.
    package mutating func fact(_ meaning: FactMeaning) -> String {
        let id = meaning.factID
        factMeanings[id] = meaning
        return id
    }

    /// Adds a barrier with this meaning once, and gives its id.
    package mutating func barrier(_ meaning: BarrierMeaning, lock: LockExpression) -> String {
        let id = meaning.barrierID
        if barrierMeanings.updateValue(meaning, forKey: id) == nil {
            builder.addBarrier(id, lock: lock)
        }
        return id
    }
}

extension FactMeaning {
    /// The stable id of a fact with this meaning.
    package var factID: String {
        switch self {
        case .inside(let perimeter): "inside:\(perimeter)"
        case .hands(let perimeter): "hands:\(perimeter)"
        case .seized(let perimeter): "seized:\(perimeter)"
        case .holds(let weights, .plaintext, let place): "plaintext:\(weights)@\(place.name)"
        case .holds(let weights, .ciphertext(let key), let place):
            "ciphertext:\(weights)/\(key)@\(place.name)"
        case .holds(let weights, .share(let number), let place):
            "share:\(weights)/\(number)@\(place.name)"
        case .hasKey(let key): "key:\(key)"
        case .countsShares(let weights, let count, let among, let place):
            "shares:\(weights)/\(count)-of-first-\(among)" + (place.map { "@\($0.name)" } ?? "")
        case .legLost(let workload, let leg): "lost:\(workload)/leg-\(leg + 1)"
        case .keyLost(let workload, let key): "lost:\(workload)/key-\(key)"
        case .partLost(let workload, let part, let length):
            "lost:\(workload)" + part.map { "/\($0)" }.joined() + GoalName.suffix(length)
        case .consequence(.exfiltration): "exfiltrated"
        case .consequence(.disclosure): "disclosed"
        case .consequence(.denial): "denied"
        case .consequence(.tampering): "tampered"
        case .unexplained: "unexplained"
        }
    }
}

extension BarrierMeaning {
    /// The stable id of a barrier with this meaning.
    package var barrierID: String {
        switch self {
        case .perimeter(let perimeter): "perimeter:\(perimeter)"
        case .control(let control, let perimeter): "control:\(control)@\(perimeter)"
        case .channel(let channel): "channel:\(channel)"
        case .keyRelease(let key): "key-release:\(key)"
        case .shareRelease(let weights): "release:\(weights)"
        case .ownerOrder(let weights): "owner:\(weights)"
        case .leg(let workload, let leg): "leg:\(workload)/\(leg + 1)"
        case .workload(let workload, let length):
            "workload:\(workload)" + GoalName.suffix(length)
        case .memory(let perimeter): "memory:\(perimeter)"
        case .hostHands(let perimeter): "host-hands:\(perimeter)"
        case .keyHands(let key): "key-hands:\(key)"
        case .forgery(let key): "forgery:\(key)"
        case .site(let workload, let leg, let perimeter):
            "site:\(workload)/\(leg + 1)@\(perimeter)"
        case .keyWithheld(let key): "key-withheld:\(key)"
        case .facility(let site): "facility:\(site)"
        case .seizure(let seizure): seizure.id
        case .service(let service): "service:\(service)"
        case .unexplained: "unexplained"
        }
    }
}

extension Location {
    /// The place's name in ids.
    package var name: String {
        switch self {
        case .perimeter(let id): id.rawValue
        case .outside: "outside"
        }
    }
}

extension Formula where Leaf == QuorumMember {
    /// The lock that these operators make at `level`, where none of them has a level of its own.
    package func lock(at level: SecurityLevel?) -> LockExpression {
        map {
            LockLeaf(
                party: $0.defender.rawValue, level: ($0.level ?? level)?.rawValue,
                persons: $0.persons)
        }
    }
}
