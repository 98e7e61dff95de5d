import Formulas
import TestSupport
import ThreatGraph

/// What an attacker comes to hold over several epochs, followed by hand: an interpreter of small
/// models that shares no code with the compiler.
///
/// Perimeters stand side by side, every lock has one operator, and what counts is exfiltration,
/// disclosure and tampering.
struct TimelineOracle {
    /// Something kept: bytes of one generation at a place, or a key of one.
    enum Held: Hashable {
        case plaintext(Location)
        case ciphertext(KeyID, Int, Location)
        case share(Int, Int, Location)
        case key(KeyID, Int)
    }

    let epochs: [ThreatGraph]
    /// The generation of shares, and of each key, in each epoch.
    let shares: [Int]
    let keys: [[KeyID: Int]]
    /// Whether anything is kept from one epoch to the next.
    var isKept = true

    /// Whether a consequence came about in any epoch, when these parties fail in each.
    func cameAbout(
        _ kind: ConsequenceKind, failing: [Set<DefenderID>], tier: Int
    ) -> Bool {
        var held: Set<Held> = []
        for at in failing.indices {
            if !isKept { held = [] }
            if follows(kind, at, failing[at], tier: tier, held: &held) { return true }
        }
        return false
    }

    private func follows(
        _ kind: ConsequenceKind, _ at: Int, _ failed: Set<DefenderID>, tier: Int,
        held: inout Set<Held>
    ) -> Bool {
        let model = epochs[at]
        func opens(_ quorum: Quorum, _ level: SecurityLevel?) -> Bool {
            guard case .leaf(let member) = quorum else { return false }
            let id = member.defender
            return failed.contains(id) || (level.map { tier > $0.rawValue } ?? false)
        }
        let inside = model.perimeters.filter { opens($0.operators, $0.level) }.map(\.id)
        guard let weights = model.weights.first else { return false }
        let threshold = fewestShares(at)
        var isReleased = false
        if case .onWord(let operators, let level) = weights.custody.release {
            isReleased = opens(operators, level)
        }
        var before = -1
        while before != held.count {
            before = held.count
            for copy in weights.copies where inside.contains(copy.perimeter) {
                let place = Location.perimeter(copy.perimeter)
                switch copy.form {
                case .plaintext: held.insert(.plaintext(place))
                case .ciphertext:
                    if let key = copy.key {
                        held.insert(.ciphertext(key, keys[at][key] ?? 0, place))
                    }
                case .share: held.insert(.share(copy.share ?? 0, shares[at], place))
                }
            }
            for key in model.keys where key.perimeter.map(inside.contains) ?? false {
                held.insert(.key(key.id, keys[at][key.id] ?? 0))
            }
            for channel in model.channels {
                guard case .barrier(let operators, let level) = channel.guardedBy,
                    opens(operators, level)
                else { continue }
                for one in held { if let moved = one.moved(over: channel) { held.insert(moved) } }
            }
            for one in held {
                if case .ciphertext(let key, let generation, let place) = one,
                    held.contains(.key(key, generation))
                {
                    held.insert(.plaintext(place))
                }
                if case .share(_, let generation, let place) = one {
                    let together = held.filter {
                        if case .share(_, generation, place) = $0 { true } else { false }
                    }
                    if together.count >= threshold[generation] ?? .max {
                        held.insert(.plaintext(place))
                    }
                    // The others are brought to whoever keeps one, also with a share brought there.
                    let isKeptThere = weights.copies.contains {
                        Location.perimeter($0.perimeter) == place && $0.share != nil
                    }
                    if isReleased, isKeptThere, generation == shares[at] {
                        held.insert(.plaintext(place))
                    }
                }
            }
        }
        let isOut = held.contains(.plaintext(.outside))
        switch kind {
        case .exfiltration: return isOut
        case .disclosure:
            let isSplit = (weights.shareThreshold ?? 1) > 1
            let isOrdered = failed.contains(weights.owner ?? "lab")
            return isOut || (isOrdered && (!isSplit || isReleased))
        case .tampering:
            let isReached = weights.copies.contains { copy in
                held.contains(.plaintext(.perimeter(copy.perimeter)))
                    || (copy.purpose == .training && copy.form != .share
                        && inside.contains(copy.perimeter))
            }
            let gathered = Set(
                weights.copies.compactMap { copy -> Int? in
                    guard let number = copy.share else { return nil }
                    let place = Location.perimeter(copy.perimeter)
                    return held.contains(.share(number, shares[at], place)) ? number : nil
                })
            return isReached || gathered.count >= weights.shareThreshold ?? .max
        case .denial: return false
        }
    }

    /// By generation, the fewest shares that were ever enough up to an epoch.
    private func fewestShares(_ at: Int) -> [Int: Int] {
        var fewest: [Int: Int] = [:]
        for epoch in isKept ? Array(0...at) : [at] {
            guard let threshold = epochs[epoch].weights.first?.shareThreshold else { continue }
            fewest[shares[epoch]] = min(fewest[shares[epoch]] ?? .max, threshold)
        }
        return fewest
    }
}

extension TimelineOracle.Held {
    /// The same once it was moved over a channel.
    fileprivate func moved(over channel: Channel) -> Self? {
        switch self {
        case .plaintext(let place) where place == channel.source:
            .plaintext(channel.destination)
        case .ciphertext(let key, let generation, let place) where place == channel.source:
            .ciphertext(key, generation, channel.destination)
        case .share(let number, let generation, let place) where place == channel.source:
            .share(number, generation, channel.destination)
        default: nil
        }
    }
}

extension Weights {
    /// How many shares give the weights.
    fileprivate var shareThreshold: Int? {
        custody.scheme == .split || custody.scheme == .partitioned ? custody.threshold : nil
    }
}
