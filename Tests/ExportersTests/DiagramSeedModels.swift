import AttackGraph
import ThreatGraph

@testable import FailureAnalysis

/// Models of the kinds that the picture must show, with a path through each.
enum DiagramSeedModels {
    typealias Pair = (path: FailurePath, compiled: CompiledModel)

    static func sl(_ number: Int) -> SecurityLevel? { SecurityLevel(rawValue: number) }

    static func op(_ party: String, _ level: Int? = nil) -> LockExpression {
        .operated(by: party, level: level)
    }

    static func base(_ title: String) -> ThreatGraph {
        var model = ThreatGraph(title: title, date: CalendarDate("2026-04-20"))
        model.defenders = [
            Defender(id: "lab", role: .lab), Defender(id: "aws", role: .cloud, parent: "amazon"),
            Defender(id: "trainium", role: .silicon, parent: "amazon"),
        ]
        model.perimeters = [
            Perimeter(
                id: "campus", title: "Campus", kind: .campus, operators: .defender("aws"),
                level: sl(4)),
            Perimeter(
                id: "lab-plane", title: "Lab admin plane", kind: .adminPlane,
                operators: .defender("lab"), level: sl(3)),
        ]
        model.weights = [
            Weights(
                id: "frontier", title: "Frontier weights",
                size: ByteCount(bytes: 2_000_000_000_000),
                owner: "lab", copies: [Copy(in: "campus", form: .plaintext, purpose: .training)])
        ]
        model.channels = [
            Channel(
                id: "admin", title: "admin", kind: .administration,
                source: .perimeter("lab-plane"), destination: .perimeter("campus"),
                guardedBy: .barrier(operators: .defender("lab"), level: sl(3))),
            Channel(
                id: "media", kind: .media, source: .perimeter("campus"), destination: .outside,
                guardedBy: .barrier(operators: .defender("aws"), level: sl(4))),
            Channel(
                id: "network", source: .perimeter("campus"), destination: .outside,
                guardedBy: .barrier(operators: .defender("aws"), level: sl(4))),
        ]
        return model
    }

    /// M1: one cloud vendor runs the campus and both exits.
    static func single() throws -> Pair {
        var sample = DiagramSample(
            base("Training on one cloud"), parties: ["lab", "aws", "trainium"], failed: ["aws"],
            consequence: .exfiltration)
        sample.barrier("perimeter:campus", .perimeter("campus"), op("aws", 4))
        sample.barrier("channel:media", .channel("media"), op("aws", 4))
        sample.barrier("channel:network", .channel("network"), op("aws", 4))
        sample.barrier("channel:admin", .channel("admin"), op("lab", 3))
        sample.step(
            "inside:campus", .inside("campus"), through: ["perimeter:campus"],
            says: "the attacker is inside Campus")
        sample.step(
            "plaintext:frontier@campus", .holds("frontier", .plaintext, .perimeter("campus")),
            from: ["inside:campus"], says: "the attacker holds Frontier weights in Campus")
        sample.step(
            "plaintext:frontier@outside", .holds("frontier", .plaintext, .outside),
            from: ["plaintext:frontier@campus"], through: ["channel:media"],
            says: "the attacker holds Frontier weights outside")
        sample.step(
            "exfiltrated", .consequence(.exfiltration), from: ["plaintext:frontier@outside"],
            says: "usable weights are outside every perimeter")
        return try sample.build()
    }

    /// M1, tampering by the lab over its own admin plane.
    static func tampering() throws -> Pair {
        var sample = DiagramSample(
            base("Training on one cloud"), parties: ["lab", "aws", "trainium"], failed: ["lab"],
            consequence: .tampering)
        sample.barrier("perimeter:lab-plane", .perimeter("lab-plane"), op("lab", 3))
        sample.barrier("channel:admin", .channel("admin"), op("lab", 3))
        sample.barrier("channel:media", .channel("media"), op("aws", 4))
        sample.barrier("channel:network", .channel("network"), op("aws", 4))
        sample.step(
            "inside:lab-plane", .inside("lab-plane"), through: ["perimeter:lab-plane"],
            says: "the attacker is inside Lab admin plane")
        sample.step(
            "inside:campus", .inside("campus"), from: ["inside:lab-plane"],
            through: ["channel:admin"], says: "the attacker is inside Campus")
        sample.step(
            "plaintext:frontier@campus", .holds("frontier", .plaintext, .perimeter("campus")),
            from: ["inside:campus"], says: "the attacker holds Frontier weights in Campus")
        sample.step(
            "tampered", .consequence(.tampering), from: ["plaintext:frontier@campus"],
            says: "weights can be changed")
        return try sample.build()
    }

    /// M1t: an enclave in the campus, rooted in the silicon vendor; the parent collapses both.
    static func enclave() throws -> Pair {
        var model = base("Training on one cloud, enclave rooted in the silicon")
        model.perimeters[PerimeterID("tee")] = Perimeter(
            id: "tee", title: "Attested accelerators", kind: .enclave,
            operators: .any([.defender("trainium"), .defender("lab")]), parent: "campus",
            level: sl(4))
        model.weights[WeightsID("frontier")]?.copies = [
            Copy(in: "campus", form: .ciphertext, key: "weights-key"),
            Copy(in: "tee", form: .plaintext, purpose: .training),
        ]
        model.keys = [Key(id: "weights-key", title: "Weights key", in: "tee")]
        for id in ["media", "network"] {
            model.channels[ChannelID(id)]?.source = .perimeter("tee")
        }
        var sample = DiagramSample(
            model, parties: ["lab", "aws", "trainium"], failed: ["aws", "trainium"],
            consequence: .exfiltration)
        sample.failedAs = ["parent:amazon"]
        sample.level = .root
        sample.barrier("perimeter:campus", .perimeter("campus"), op("aws", 4))
        sample.barrier(
            "perimeter:tee", .perimeter("tee"), .any([op("trainium", 4), op("lab", 4)]))
        sample.barrier("channel:media", .channel("media"), op("aws", 4))
        sample.barrier("channel:network", .channel("network"), op("aws", 4))
        sample.barrier("channel:admin", .channel("admin"), op("lab", 3))
        sample.step(
            "inside:campus", .inside("campus"), through: ["perimeter:campus"],
            says: "the attacker is inside Campus")
        sample.step(
            "inside:tee", .inside("tee"), from: ["inside:campus"], through: ["perimeter:tee"],
            says: "the attacker is inside Attested accelerators")
        sample.step(
            "plaintext:frontier@tee", .holds("frontier", .plaintext, .perimeter("tee")),
            from: ["inside:tee"],
            says: "the attacker holds Frontier weights in Attested accelerators")
        sample.step(
            "plaintext:frontier@outside", .holds("frontier", .plaintext, .outside),
            from: ["plaintext:frontier@tee"], through: ["channel:network"],
            says: "the attacker holds Frontier weights outside")
        sample.step(
            "exfiltrated", .consequence(.exfiltration), from: ["plaintext:frontier@outside"],
            says: "usable weights are outside every perimeter")
        return try sample.build()
    }

    /// Two campuses of two vendors.
    static func twoVendors(_ title: String, split: Bool) -> ThreatGraph {
        var model = base(title)
        model.defenders[DefenderID("second-cloud")] = Defender(
            id: "second-cloud", title: "Second cloud", role: .cloud)
        model.defenders[DefenderID("second-silicon")] = Defender(
            id: "second-silicon", title: "Second silicon", role: .silicon)
        model.perimeters[PerimeterID("second-campus")] = Perimeter(
            id: "second-campus", title: "Second campus", kind: .campus,
            operators: .defender("second-cloud"), level: sl(4))
        let form: CopyForm = split ? .share : .plaintext
        model.weights[WeightsID("frontier")]?.copies = [
            Copy(in: "campus", form: form, share: split ? 1 : nil),
            Copy(in: "second-campus", form: form, share: split ? 2 : nil),
        ]
        for (id, kind) in [("second-media", ChannelKind.media), ("second-network", .network)] {
            model.channels[ChannelID(id)] = Channel(
                id: ChannelID(id), title: kind.rawValue, kind: kind,
                source: .perimeter("second-campus"), destination: .outside,
                guardedBy: .barrier(operators: .defender("second-cloud"), level: sl(4)))
        }
        model.channels[ChannelID("second-admin")] = Channel(
            id: "second-admin", title: "admin", kind: .administration,
            source: .perimeter("lab-plane"), destination: .perimeter("second-campus"),
            guardedBy: .barrier(operators: .defender("lab"), level: sl(3)))
        return model
    }

    static func twoVendorBarriers(_ sample: inout DiagramSample) {
        sample.barrier("perimeter:campus", .perimeter("campus"), op("aws", 4))
        sample.barrier(
            "perimeter:second-campus", .perimeter("second-campus"), op("second-cloud", 4))
        for id in ["media", "network"] {
            sample.barrier("channel:\(id)", .channel(ChannelID(id)), op("aws", 4))
            sample.barrier(
                "channel:second-\(id)", .channel(ChannelID("second-\(id)")), op("second-cloud", 4))
        }
        sample.barrier("channel:admin", .channel("admin"), op("lab", 3))
        sample.barrier("channel:second-admin", .channel("second-admin"), op("lab", 3))
        sample.barrier("channel:sync", .channel("sync"), op("aws", 4))
        sample.barrier("channel:sync-back", .channel("sync-back"), op("second-cloud", 4))
    }

    /// M2: replicated, the second vendor alone.
    static func replicated() throws -> Pair {
        var model = twoVendors("Training on two clouds, replicated", split: false)
        for (id, from, to, by) in [
            ("sync", "campus", "second-campus", "aws"),
            ("sync-back", "second-campus", "campus", "second-cloud"),
        ] {
            model.channels[ChannelID(id)] = Channel(
                id: ChannelID(id), title: "replication", kind: .replication,
                source: .perimeter(PerimeterID(from)), destination: .perimeter(PerimeterID(to)),
                guardedBy: .barrier(operators: .defender(DefenderID(by)), level: sl(4)))
        }
        var sample = DiagramSample(
            model, parties: ["lab", "aws", "second-cloud"], failed: ["second-cloud"],
            consequence: .exfiltration)
        twoVendorBarriers(&sample)
        sample.step(
            "inside:second-campus", .inside("second-campus"), through: ["perimeter:second-campus"],
            says: "the attacker is inside Second campus")
        sample.step(
            "plaintext:frontier@second-campus",
            .holds("frontier", .plaintext, .perimeter("second-campus")),
            from: ["inside:second-campus"],
            says: "the attacker holds Frontier weights in Second campus")
        sample.step(
            "plaintext:frontier@outside", .holds("frontier", .plaintext, .outside),
            from: ["plaintext:frontier@second-campus"], through: ["channel:second-network"],
            says: "the attacker holds Frontier weights outside")
        sample.step(
            "exfiltrated", .consequence(.exfiltration), from: ["plaintext:frontier@outside"],
            says: "usable weights are outside every perimeter")
        return try sample.build()
    }

    /// M3: split 2 of 2; one order reaches both vendors.
    static func split() throws -> Pair {
        var sample = DiagramSample(
            twoVendors("Split custody, two of two", split: true),
            parties: ["lab", "aws", "second-cloud"], failed: ["aws", "second-cloud"],
            consequence: .exfiltration)
        sample.failedAs = ["order:US"]
        sample.level = .rootLabBypass
        twoVendorBarriers(&sample)
        sample.barrier("release:frontier", .shareRelease("frontier"), op("lab", 3))
        for (place, channel, share) in [
            ("campus", "media", 1), ("second-campus", "second-media", 2),
        ] {
            let id = PerimeterID(place)
            let name = place == "campus" ? "Campus" : "Second campus"
            sample.step(
                "inside:\(place)", .inside(id), through: ["perimeter:\(place)"],
                says: "the attacker is inside \(name)")
            sample.step(
                "share:frontier/\(share)@\(place)",
                .holds("frontier", .share(share), .perimeter(id)),
                from: ["inside:\(place)"], says: "the attacker holds share \(share) in \(name)")
            sample.step(
                "share:frontier/\(share)@outside", .holds("frontier", .share(share), .outside),
                from: ["share:frontier/\(share)@\(place)"], through: ["channel:\(channel)"],
                says: "the attacker holds share \(share) outside")
        }
        sample.step(
            "plaintext:frontier@outside", .holds("frontier", .plaintext, .outside),
            from: ["share:frontier/1@outside", "share:frontier/2@outside"],
            says: "two of two shares give Frontier weights")
        sample.step(
            "exfiltrated", .consequence(.exfiltration), from: ["plaintext:frontier@outside"],
            says: "usable weights are outside every perimeter")
        return try sample.build()
    }
}
