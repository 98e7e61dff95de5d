import AttackGraph
import ThreatGraph

@testable import FailureAnalysis

extension DiagramSeedModels {
    /// The owner is ordered to hand weights over.
    static func disclosure() throws -> Pair {
        var sample = DiagramSample(
            base("Training on one cloud"), parties: ["lab", "aws", "trainium"], failed: ["lab"],
            consequence: .disclosure, tier: nil)
        sample.barrier("owner:frontier", .ownerOrder("frontier"), op("lab"))
        sample.barrier("channel:media", .channel("media"), op("aws", 4))
        sample.barrier("channel:network", .channel("network"), op("aws", 4))
        sample.barrier("channel:admin", .channel("admin"), op("lab", 3))
        sample.step(
            "plaintext:frontier@outside", .holds("frontier", .plaintext, .outside),
            through: ["owner:frontier"], says: "lab hands Frontier weights over")
        sample.step(
            "disclosed", .consequence(.disclosure), from: ["plaintext:frontier@outside"],
            says: "weights are handed over under compulsion")
        return try sample.build()
    }

    /// A silicon vendor withholds chips from the only arrangement there is.
    static func denial() throws -> Pair {
        var model = base("Training on one cloud")
        model.workloads = [
            Workload(
                id: "training", title: "Training run",
                needs: .all([
                    .leg(SubstrateLeg(kind: .capacity, provider: "aws", in: "campus")),
                    .leg(SubstrateLeg(kind: .chips, provider: "trainium")),
                ]))
        ]
        var sample = DiagramSample(
            model, parties: ["lab", "aws", "trainium"], failed: ["trainium"], consequence: .denial)
        denialBarriers(&sample)
        sample.step(
            "lost:training/2", .legLost("training", leg: 1), through: ["leg:training/2"],
            says: "trainium withholds chips from Training run")
        sample.step(
            "denied", .consequence(.denial), from: ["lost:training/2"],
            says: "Training run cannot run")
        return try sample.build()
    }

    static func denialBarriers(_ sample: inout DiagramSample) {
        sample.barrier("leg:training/1", .leg("training", leg: 0), op("aws", 4))
        sample.barrier("leg:training/2", .leg("training", leg: 1), op("trainium"))
        sample.barrier("channel:media", .channel("media"), op("aws", 4))
        sample.barrier("channel:network", .channel("network"), op("aws", 4))
        sample.barrier("channel:admin", .channel("admin"), op("lab", 3))
    }

    /// Two alternatives, each lacks a leg when one order reaches both silicon vendors.
    static func denialOfAlternatives() throws -> Pair {
        var model = twoVendors("Training on two clouds, replicated", split: false)
        model.workloads = [
            Workload(
                id: "training", title: "Training run",
                needs: .any([
                    .all([
                        .leg(SubstrateLeg(kind: .capacity, provider: "aws", in: "campus")),
                        .leg(SubstrateLeg(kind: .chips, provider: "trainium")),
                    ]),
                    .all([
                        .leg(
                            SubstrateLeg(
                                kind: .capacity, provider: "second-cloud", in: "second-campus")),
                        .leg(SubstrateLeg(kind: .chips, provider: "second-silicon")),
                    ]),
                ]))
        ]
        var sample = DiagramSample(
            model, parties: ["lab", "aws", "trainium", "second-cloud", "second-silicon"],
            failed: ["trainium", "second-silicon"], consequence: .denial)
        sample.failedAs = ["order:US"]
        sample.level = .root
        twoVendorBarriers(&sample)
        denialBarriers(&sample)
        sample.barrier("leg:training/3", .leg("training", leg: 2), op("second-cloud", 4))
        sample.barrier("leg:training/4", .leg("training", leg: 3), op("second-silicon"))
        for (leg, part, vendor) in [(1, 1, "trainium"), (3, 2, "Second silicon")] {
            sample.step(
                "lost:training/\(leg + 1)", .legLost("training", leg: leg),
                through: ["leg:training/\(leg + 1)"],
                says: "\(vendor) withholds chips from Training run")
            sample.step(
                "lost:training/part-\(part)", .partLost("training", part: [part]),
                from: ["lost:training/\(leg + 1)"], says: "part \(part) of Training run is lost")
        }
        sample.step(
            "denied", .consequence(.denial),
            from: ["lost:training/part-1", "lost:training/part-2"], says: "Training run cannot run")
        return try sample.build()
    }

    /// A graph that came without a model.
    static func raw() throws -> Pair {
        var sample = DiagramSample(
            nil, parties: ["A", "L", "operations-and-maintenance-contractor"], failed: ["A"],
            consequence: .exfiltration, tier: 4)
        sample.barrier("perim", .unexplained, op("A", 4))
        sample.barrier("second-perimeter-of-the-hall", .unexplained, op("L", 3))
        sample.barrier(
            "exit", .unexplained,
            .any([op("A", 4), op("operations-and-maintenance-contractor", 3)]))
        sample.step("inside", .unexplained, through: ["perim"], says: "inside")
        sample.step(
            "badge <b> & key", .unexplained, through: ["second-perimeter-of-the-hall"],
            says: "badge <b> & key")
        sample.step(
            "held", .unexplained, from: ["inside", "badge <b> & key"], says: "held")
        sample.step("out", .unexplained, from: ["held"], through: ["exit"], says: "out")
        return try sample.build()
    }

    /// Ciphertext in the campus, its key released by two together; controls guard the campus.
    static func keyRelease() throws -> Pair {
        var model = base("Ciphertext at rest, key released by two")
        model.perimeters[PerimeterID("campus")]?.controls = [
            PlacedControl(id: "SL4-PHY-01", title: "Guarded gates", level: sl(4)),
            PlacedControl(id: "SL4-NET-02", level: sl(4), operators: .defender("trainium")),
        ]
        model.weights[WeightsID("frontier")]?.copies = [
            Copy(in: "campus", form: .ciphertext, key: "weights-key")
        ]
        model.keys = [
            Key(
                id: "weights-key", title: "Weights key", in: "lab-plane",
                release: .all([.defender("lab"), .defender("aws")]), releaseLevel: sl(3))
        ]
        var sample = DiagramSample(
            model, parties: ["lab", "aws", "trainium"], failed: ["aws", "trainium", "lab"],
            consequence: .exfiltration)
        sample.failedAs = ["order:US"]
        sample.level = .root
        sample.barrier(
            "control:SL4-PHY-01@campus", .control("SL4-PHY-01", on: "campus"), op("aws", 4))
        sample.barrier(
            "control:SL4-NET-02@campus", .control("SL4-NET-02", on: "campus"), op("trainium", 4))
        sample.barrier(
            "key-release:weights-key", .keyRelease("weights-key"),
            .all([op("lab", 3), op("aws", 3)]))
        for id in ["media", "network"] {
            sample.barrier("channel:\(id)", .channel(ChannelID(id)), op("aws", 4))
        }
        sample.barrier("channel:admin", .channel("admin"), op("lab", 3))
        sample.step(
            "inside:campus", .inside("campus"),
            through: ["control:SL4-PHY-01@campus", "control:SL4-NET-02@campus"],
            says: "the attacker is inside Campus")
        sample.step(
            "ciphertext:frontier@campus",
            .holds("frontier", .ciphertext("weights-key"), .perimeter("campus")),
            from: ["inside:campus"], says: "the attacker holds ciphertext in Campus")
        sample.step(
            "key:weights-key", .hasKey("weights-key"), through: ["key-release:weights-key"],
            says: "the attacker has Weights key")
        sample.step(
            "plaintext:frontier@campus", .holds("frontier", .plaintext, .perimeter("campus")),
            from: ["ciphertext:frontier@campus", "key:weights-key"],
            says: "the attacker holds Frontier weights in Campus")
        sample.step(
            "plaintext:frontier@outside", .holds("frontier", .plaintext, .outside),
            from: ["plaintext:frontier@campus"], through: ["channel:media"],
            says: "the attacker holds Frontier weights outside")
        sample.step(
            "exfiltrated", .consequence(.exfiltration), from: ["plaintext:frontier@outside"],
            says: "usable weights are outside every perimeter")
        return try sample.build()
    }

    /// M3 with the lab's release: one vendor's share comes to the other's campus.
    static func shareRelease() throws -> Pair {
        var sample = DiagramSample(
            twoVendors("Split custody, two of two", split: true),
            parties: ["lab", "aws", "second-cloud"], failed: ["aws", "lab"],
            consequence: .exfiltration)
        sample.failedAs = ["shared:staff"]
        sample.level = .root
        twoVendorBarriers(&sample)
        sample.barrier("release:frontier", .shareRelease("frontier"), op("lab", 3))
        sample.step(
            "inside:campus", .inside("campus"), through: ["perimeter:campus"],
            says: "the attacker is inside Campus")
        sample.step(
            "share:frontier/1@campus", .holds("frontier", .share(1), .perimeter("campus")),
            from: ["inside:campus"], says: "the attacker holds share 1 in Campus")
        sample.step(
            "share:frontier/2@campus", .holds("frontier", .share(2), .perimeter("campus")),
            from: ["inside:campus"], through: ["release:frontier"],
            says: "share 2 is released to Campus")
        sample.step(
            "shares:2", .countsShares("frontier", count: 2, among: 2, at: .perimeter("campus")),
            from: ["share:frontier/1@campus", "share:frontier/2@campus"],
            says: "the attacker holds two of two shares in Campus")
        sample.step(
            "plaintext:frontier@campus", .holds("frontier", .plaintext, .perimeter("campus")),
            from: ["shares:2"], says: "the attacker holds Frontier weights in Campus")
        sample.step(
            "plaintext:frontier@outside", .holds("frontier", .plaintext, .outside),
            from: ["plaintext:frontier@campus"], through: ["channel:network"],
            says: "the attacker holds Frontier weights outside")
        sample.step(
            "exfiltrated", .consequence(.exfiltration), from: ["plaintext:frontier@outside"],
            says: "usable weights are outside every perimeter")
        return try sample.build()
    }

    static let all: [(name: String, make: @Sendable () throws -> Pair)] = [
        ("single", { try single() }), ("tampering", { try tampering() }),
        ("enclave", { try enclave() }), ("replicated", { try replicated() }),
        ("split", { try split() }), ("disclosure", { try disclosure() }),
        ("denial", { try denial() }), ("denial-alternatives", { try denialOfAlternatives() }),
        ("raw", { try raw() }), ("key-release", { try keyRelease() }),
        ("share-release", { try shareRelease() }),
    ]
}
