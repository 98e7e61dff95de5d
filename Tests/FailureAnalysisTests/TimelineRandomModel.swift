import FailureAnalysis
import TestSupport
import ThreatGraph

/// A random model over several epochs, of the kind that `TimelineOracle` can follow.
struct TimelineRandomModel {
    static let parties: [DefenderID] = ["lab", "a", "b"]
    private(set) var epochs: [ThreatGraph]
    private(set) var refreshes: [[RefreshTarget]]

    init(seed: UInt64, epochs count: Int) {
        var random = SplitMix64(seed: seed)
        let isSplit = random.next(below: 3) > 0
        var epochs: [ThreatGraph] = []
        var refreshes: [[RefreshTarget]] = []
        for at in 0..<count {
            // Often little changes from one epoch to the next.
            if let last = epochs.last, random.next(below: 3) == 0 {
                var same = last
                same.title = "epoch \(at)"
                epochs.append(same)
            } else {
                epochs.append(Self.model(isSplit: isSplit, &random))
            }
            var targets: [RefreshTarget] = []
            if at > 0, random.next(below: 3) == 0 { targets.append(.shares(of: "w")) }
            if at > 0, random.next(below: 3) == 0 { targets.append(.key("k")) }
            refreshes.append(targets)
        }
        self.epochs = epochs
        self.refreshes = refreshes
    }

    /// The same with other refreshes.
    func refreshing(_ refreshes: [[RefreshTarget]]) -> TimelineRandomModel {
        var model = self
        model.refreshes = refreshes
        return model
    }

    /// The same with a copy in plaintext more, and a way out of it, in the first epoch.
    func exposing() -> TimelineRandomModel {
        var model = self
        var first = epochs[0]
        first.weights["w"]?.copies.append(Copy(in: "r", form: .plaintext))
        first.channels["out9"] = Channel(
            id: "out9", source: .perimeter("r"), destination: .outside,
            guardedBy: .barrier(operators: .defender("b"), level: SecurityLevel(rawValue: 4)))
        model.epochs[0] = first
        return model
    }

    private static func model(isSplit: Bool, _ random: inout SplitMix64) -> ThreatGraph {
        var graph = ThreatGraph(title: "epoch")
        func party() -> Quorum { .defender(parties[random.next(below: parties.count)]) }
        func level() -> SecurityLevel? { SecurityLevel(rawValue: 2 + random.next(below: 3)) }
        graph.defenders = Register(
            parties.map { Defender(id: $0, role: $0 == "lab" ? .lab : .cloud) })
        let places: [PerimeterID] = ["p", "q", "r"]
        graph.perimeters = Register(
            places.map {
                Perimeter(
                    id: $0, kind: .campus, operators: party(), level: level(),
                    hasStatedExits: true)
            })
        var weights = Weights(
            id: "w", owner: random.next(below: 2) == 0 ? "lab" : nil,
            custody: Custody(scheme: .replicated), copies: [])
        if isSplit {
            let threshold = 2 + random.next(below: 2)
            let release: ShareRelease =
                random.next(below: 4) == 0 ? .onWord(of: party(), level: level()) : .never
            weights.custody = Custody(scheme: .split, threshold: threshold, release: release)
            for (at, place) in places.enumerated()
            where at < threshold || random.next(below: 2) == 0 {
                weights.copies.append(Copy(in: place, form: .share, share: at + 1))
            }
        } else {
            for place in places where place == "p" || random.next(below: 2) == 0 {
                if random.next(below: 2) == 0 {
                    weights.copies.append(Copy(in: place, form: .ciphertext, key: "k"))
                } else {
                    weights.copies.append(
                        Copy(
                            in: place, form: .plaintext,
                            purpose: random.next(below: 2) == 0 ? .training : nil))
                }
            }
        }
        graph.weights = [weights]
        graph.keys = [Key(id: "k", in: places[random.next(below: 3)])]
        var channels: [Channel] = []
        for (at, place) in places.enumerated() {
            if random.next(below: 3) > 0 {
                channels.append(
                    Channel(
                        id: ChannelID("out\(at)"), source: .perimeter(place), destination: .outside,
                        guardedBy: .barrier(operators: party(), level: level())))
            }
            if random.next(below: 3) == 0 {
                channels.append(
                    Channel(
                        id: ChannelID("on\(at)"), kind: .replication,
                        source: .perimeter(place), destination: .perimeter(places[(at + 1) % 3]),
                        guardedBy: .barrier(operators: party(), level: level())))
            }
        }
        graph.channels = Register(channels)
        return graph
    }

    private static func day(_ at: Int) -> CalendarDate? { CalendarDate("203\(at)-01-01") }

    /// The model with all its dates: one change a day, which refreshes something.
    var dated: ThreatGraph {
        var graph = epochs[0]
        graph.timeline = Register(
            epochs.indices.dropFirst().map { at in
                DatedChange(
                    id: Identifier("c\(at)"), day: Self.day(at), refreshes: refreshes[at])
            })
        return graph
    }

    /// The answers of the product.
    func findings(tiers: [Int], keepsKnowledge: Bool = true) throws -> TimelineFindings {
        let epochs = epochs
        let options = TimelineOptions(tiers: tiers, keepsKnowledge: keepsKnowledge)
        return try TimelineAnalyser(dated, options: options) { day, _, _ in
            epochs.indices.last { at in
                at == 0 || (Self.day(at).map { $0 <= day ?? $0 } ?? false) && day != nil
            }
            .map { epochs[$0] } ?? epochs[0]
        }.findings(digest: "sha256:test")
    }

    /// The same, followed by hand.
    var oracle: TimelineOracle {
        var shares = [0]
        var keys: [[KeyID: Int]] = [["k": 0]]
        for at in epochs.indices.dropFirst() {
            let targets = refreshes[at]
            shares.append(shares[at - 1] + (targets.contains(.shares(of: "w")) ? 1 : 0))
            keys.append(["k": (keys[at - 1]["k"] ?? 0) + (targets.contains(.key("k")) ? 1 : 0)])
        }
        return TimelineOracle(epochs: epochs, shares: shares, keys: keys)
    }
}

extension TimelineOracle {
    /// The minimal coalitions of dated failures by the end of an epoch, by trying all of them.
    func coalitions(_ kind: ConsequenceKind, by last: Int, tier: Int) -> Set<Set<String>> {
        let parties = TimelineRandomModel.parties
        let count = parties.count * (last + 1)
        var sufficing: [Int] = []
        for subset in (0..<(1 << count)).sorted(by: { $0.nonzeroBitCount < $1.nonzeroBitCount }) {
            if sufficing.contains(where: { $0 & subset == $0 }) { continue }
            let failing = (0...last).map { at in
                Set(
                    parties.indices.filter { subset >> (at * parties.count + $0) & 1 == 1 }
                        .map { parties[$0] })
            }
            if cameAbout(kind, failing: failing, tier: tier) { sufficing.append(subset) }
        }
        return Set(
            sufficing.map { subset in
                Set(
                    (0..<count).filter { subset >> $0 & 1 == 1 }.map {
                        "\(parties[$0 % parties.count])@\($0 / parties.count + 1)"
                    })
            })
    }

    /// The minimal coalitions of parties that fail in every epoch up to one.
    func parties(_ kind: ConsequenceKind, by last: Int, tier: Int) -> Set<Set<String>> {
        let parties = TimelineRandomModel.parties
        var sufficing: [Int] = []
        for subset in (0..<(1 << parties.count)).sorted(by: {
            $0.nonzeroBitCount < $1.nonzeroBitCount
        }) {
            if sufficing.contains(where: { $0 & subset == $0 }) { continue }
            let failed = Set(parties.indices.filter { subset >> $0 & 1 == 1 }.map { parties[$0] })
            let failing = Array(repeating: failed, count: last + 1)
            if cameAbout(kind, failing: failing, tier: tier) { sufficing.append(subset) }
        }
        return Set(
            sufficing.map { subset in
                Set(parties.indices.filter { subset >> $0 & 1 == 1 }.map { parties[$0].rawValue })
            })
    }
}

extension SplitMix64 {
    /// A number from 0 to less than `bound`.
    fileprivate mutating func next(below bound: Int) -> Int {
        Int.random(in: 0..<bound, using: &self)
    }
}
