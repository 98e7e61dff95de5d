import AttackGraph
import TestSupport
import ThreatGraph

@testable import FailureAnalysis

/// Random models with a plausible path, for the layout rules.
struct DiagramRandomModels {
    private var random: SplitMix64
    private var model = ThreatGraph(title: "Random model", date: CalendarDate("2026-04-20"))
    private var parties: [String] = []

    private static let words = [
        "Campus", "Hall", "Ω", "計算機室", "Very long name of a building that nobody calls so",
        "WWWWWWWW", "illi", "Cluster 7", "Tenancy <b>", "A & B", "Zentrum für Rechnen", "x",
    ]

    static func pair(seed: UInt64) throws -> DiagramSeedModels.Pair {
        var models = DiagramRandomModels(random: SplitMix64(seed: seed))
        return try models.make()
    }

    private init(random: SplitMix64) { self.random = random }

    private mutating func pick(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func chance(_ percent: Int) -> Bool { pick(1...100) <= percent }

    private mutating func name(_ place: Int) -> String {
        let word = Self.words[pick(0...Self.words.count - 1)]
        return chance(20) ? word : "\(word) \(place)"
    }

    private mutating func make() throws -> DiagramSeedModels.Pair {
        parties = (0..<pick(1...8)).map { "party-\($0)" }
        for party in parties {
            model.defenders[DefenderID(party)] = Defender(
                id: DefenderID(party), title: chance(30) ? name(0) : nil, role: .cloud)
        }
        addPerimeters()
        addCopies()
        addChannels()
        return try addPath()
    }

    private mutating func operators() -> Quorum {
        let first = Quorum.defender(DefenderID(parties[pick(0...parties.count - 1)]))
        let second = Quorum.defender(DefenderID(parties[pick(0...parties.count - 1)]))
        return chance(70) ? first : chance(50) ? .any([first, second]) : .all([first, second])
    }

    private mutating func addPerimeters() {
        // Small models are common, large ones are there.
        let count = chance(70) ? pick(1...8) : pick(9...30)
        for place in 0..<count {
            var parent: PerimeterID?
            if place > 0, chance(60) {
                let candidate = PerimeterID("p\(pick(0...place - 1))")
                if model.depth(of: candidate) < 4 { parent = candidate }
            }
            let id = PerimeterID("p\(place)")
            model.perimeters[id] = Perimeter(
                id: id, title: name(place), kind: .campus, operators: operators(), parent: parent,
                level: SecurityLevel(rawValue: pick(0...5)))
        }
    }

    private mutating func place() -> PerimeterID {
        PerimeterID("p\(pick(0...model.perimeters.count - 1))")
    }

    private mutating func addCopies() {
        var weights = Weights(
            id: "w", title: name(0),
            size: ByteCount(bytes: UInt64(pick(1...5_000)) * 1_000_000_000),
            copies: [])
        for share in 0..<pick(1...4) {
            weights.copies.append(
                chance(50)
                    ? Copy(in: place(), form: .plaintext)
                    : Copy(in: place(), form: .share, share: share + 1))
        }
        model.weights = [weights]
        if chance(40) { model.keys = [Key(id: "k", title: name(1), in: place())] }
    }

    private mutating func addChannels() {
        for number in 0..<pick(0...min(20, model.perimeters.count + 3)) {
            let source: Location = chance(90) ? .perimeter(place()) : .outside
            let destination: Location = chance(50) ? .outside : .perimeter(place())
            guard source != destination else { continue }
            let id = ChannelID("c\(number)")
            model.channels[id] = Channel(
                id: id, title: chance(50) ? name(number) : nil,
                kind: ChannelKind.allCases[pick(0...ChannelKind.allCases.count - 1)],
                source: source, destination: destination,
                guardedBy: chance(10)
                    ? .none
                    : .barrier(operators: operators(), level: SecurityLevel(rawValue: pick(0...5))))
        }
    }

    // MARK: Path

    private func lock(_ quorum: Quorum) -> LockExpression {
        switch quorum {
        case .defender(let id, _): .operated(by: id.rawValue, level: 3)
        case .all(let parts): .all(parts.map(lock))
        case .any(let parts): .any(parts.map(lock))
        case .atLeast(let count, let parts): .atLeast(count: count, of: parts.map(lock))
        }
    }

    private mutating func addPath() throws -> DiagramSeedModels.Pair {
        let failed = parties.filter { _ in chance(50) }
        var sample = DiagramSample(
            model, parties: parties, failed: failed.isEmpty ? [parties[0]] : failed,
            consequence: chance(70) ? .exfiltration : .tampering, tier: pick(1...5))
        for perimeter in model.perimeters {
            sample.barrier(
                "perimeter:\(perimeter.id)", .perimeter(perimeter.id), lock(perimeter.operators))
        }
        for channel in model.channels {
            guard case .barrier(let operators, _) = channel.guardedBy else { continue }
            sample.barrier("channel:\(channel.id)", .channel(channel.id), lock(operators))
        }
        var entered: Set<PerimeterID> = []
        var ends: [String] = []
        for number in 0..<pick(1...3) {
            let target = place()
            enter(target, &entered, &sample)
            let form: HeldForm = number == 0 ? .plaintext : .share(number)
            let here = "held\(number)@\(target)"
            sample.step(
                here, .holds("w", form, .perimeter(target)), from: ["inside:\(target)"],
                says: "the attacker holds something in \(target)")
            ends.append(leave(from: here, form: form, at: target, number: number, &sample))
        }
        sample.step("goal", .consequence(sample.consequence), from: ends, says: "it comes about")
        return try sample.build()
    }

    private mutating func enter(
        _ target: PerimeterID, _ entered: inout Set<PerimeterID>, _ sample: inout DiagramSample
    ) {
        let chain = [target] + model.surroundings(of: target).map(\.id)
        for perimeter in chain.reversed() where entered.insert(perimeter).inserted {
            let into = model.channels.filter { $0.destination == .perimeter(perimeter) }
            if let channel = into.first(where: { channel in
                if case .perimeter(let source) = channel.source {
                    entered.contains(source) && source != perimeter
                } else {
                    false
                }
            }), case .perimeter(let source) = channel.source, chance(50) {
                sample.step(
                    "inside:\(perimeter)", .inside(perimeter), from: ["inside:\(source)"],
                    through: channel.guardedBy == .none ? [] : ["channel:\(channel.id)"],
                    says: "the attacker is inside \(perimeter)")
                continue
            }
            let parent = model.perimeters[perimeter]?.parent
            sample.step(
                "inside:\(perimeter)", .inside(perimeter),
                from: parent.map { ["inside:\($0)"] } ?? [], through: ["perimeter:\(perimeter)"],
                says: "the attacker is inside \(perimeter)")
        }
    }

    private mutating func leave(
        from here: String, form: HeldForm, at place: PerimeterID, number: Int,
        _ sample: inout DiagramSample
    ) -> String {
        guard sample.consequence == .exfiltration else { return here }
        let exit = model.channels.first {
            $0.source == .perimeter(place) && $0.destination == .outside
        }
        let barrier = exit.flatMap { $0.guardedBy == .none ? nil : "channel:\($0.id)" }
        let there = "held\(number)@outside"
        sample.step(
            there, .holds("w", form, .outside), from: [here],
            through: barrier.map { [$0] } ?? [], says: "the attacker holds something outside")
        return there
    }
}
