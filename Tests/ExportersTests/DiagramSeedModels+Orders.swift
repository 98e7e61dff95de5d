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

    static let all: [(name: String, make: @Sendable () throws -> Pair)] = [
        ("single", { try single() }), ("tampering", { try tampering() }),
        ("enclave", { try enclave() }), ("replicated", { try replicated() }),
        ("split", { try split() }), ("disclosure", { try disclosure() }),
        ("denial", { try denial() }), ("denial-alternatives", { try denialOfAlternatives() }),
        ("raw", { try raw() }),
    ]
}
