import Compilation
import ThreatGraph

/// The rules over the parts of a model, and what each of them reads.
extension ConditionalCompiler {
    /// Runs the rules about one part.
    mutating func addRules(about part: ModelPart) throws {
        switch part {
        case .perimeter(let id):
            try add(reading: boundaryParts(of: id)) { compiler in
                if let perimeter = compiler.model.perimeters[id] {
                    compiler.addEntry(to: perimeter)
                }
            }
            try addHands(at: id)
            try addHostHands(of: id)
        case .service(let id):
            try addService(id)
        case .channel(let id):
            try add(reading: channelParts(part, id: id)) { compiler in
                if let channel = compiler.model.channels[id] { compiler.addEntry(over: channel) }
            }
        case .key(let id):
            var parts = [part]
            for key in try space.readings(of: part).compactMap({ $0.keys[id] }) {
                guard case .attested(let release)? = key.release else { continue }
                parts += try hostParts(of: release.enclave)
            }
            try add(reading: parts) { compiler in
                if let key = compiler.model.keys[id] { compiler.addKey(key) }
            }
        case .workload(let id):
            let isCounted = try space.readings(of: part).contains {
                $0.workloads[id]?.needs.hasCombinations(beyond: ModelCompiler.maximumCombinations)
                    ?? false
            }
            if isCounted {
                try addCountedWorkload(id)
            } else {
                try addWorkload(id)
                try addHolds(on: id)
                try addLetIn(to: id)
            }
        case .weights, .defender, .jurisdiction, .instrument, .parent, .sharedCause, .site, .tie:
            break
        }
    }

    /// Runs the rule about who stands at a perimeter's machines, where anybody could: every seizure
    /// that could come about is written, and whose orders contain it is a rule about parties.
    private mutating func addHands(at id: PerimeterID) throws {
        guard hasSeizures else { return }
        try add(reading: chainParts(of: id)) { compiler in
            if let perimeter = compiler.model.perimeters[id] { compiler.addHands(at: perimeter) }
        }
    }

    /// Runs the rules about who comes to a perimeter's machines through its walls, and from its
    /// machines into what keeps its host out, where a rule asks for hands in any reading.
    private mutating func addHostHands(of id: PerimeterID) throws {
        if handsMayBeRead == nil { handsMayBeRead = try areHandsRead() }
        guard handsMayBeRead == true else { return }
        try add(reading: boundaryParts(of: id)) { compiler in
            if let perimeter = compiler.model.perimeters[id] {
                compiler.addHands(throughWallsOf: perimeter)
            }
        }
        let isNested = try space.readings(of: .perimeter(id)).contains {
            $0.perimeters[id]?.parent != nil
        }
        guard isNested else { return }
        try add(reading: hostParts(of: id)) { compiler in
            if let perimeter = compiler.model.perimeters[id] {
                compiler.addHostHands(of: perimeter)
            }
        }
    }

    /// Whether a rule may ask for hands in any reading: something runs within another, or a key is
    /// released to attested code.
    private mutating func areHandsRead() throws -> Bool {
        for part in space.parts {
            switch part {
            case .perimeter(let id):
                for perimeter in try space.readings(of: part).compactMap({ $0.perimeters[id] })
                where perimeter.parent != nil && !perimeter.kind.keepsHostOut {
                    return true
                }
            case .key(let id):
                for key in try space.readings(of: part).compactMap({ $0.keys[id] }) {
                    if case .attested? = key.release { return true }
                }
            default: break
            }
        }
        return false
    }

    /// What it rests on where a perimeter's machines are and what keeps out their administrators: the
    /// boundaries of all that may be around it.
    private mutating func hostParts(of id: PerimeterID) throws -> [ModelPart] {
        var parts: Set<ModelPart> = []
        for case .perimeter(let place) in try chainParts(of: id) {
            parts.formUnion(try boundaryParts(of: place))
        }
        return parts.sorted()
    }

    /// Runs the rule about a service, which reads on whose machines its places run.
    private mutating func addService(_ id: ServiceID) throws {
        let part = ModelPart.service(id)
        let places = try space.readings(of: part).flatMap { $0.services[id]?.perimeters ?? [] }
        var parts = [part]
        for place in Set(places).sorted() { parts += try chainParts(of: place) }
        try add(reading: parts) { compiler in
            if let service = compiler.model.services[id] { compiler.addService(service) }
        }
    }

    /// Whether anything could be seized in any reading: where nobody's ground is named, nothing can.
    var hasSeizures: Bool {
        space.parts.contains { part in
            switch part {
            case .jurisdiction, .site: true
            default: false
            }
        }
    }

    /// The sites of all readings.
    var siteParts: [ModelPart] {
        space.parts.filter { if case .site = $0 { true } else { false } }
    }

    /// A perimeter and all that may be around it, in any reading, and the sites.
    mutating func chainParts(of id: PerimeterID) throws -> [ModelPart] {
        try perimeterChain(of: id) + siteParts
    }

    /// A perimeter and all that may be around it, in any reading.
    mutating func perimeterChain(of id: PerimeterID) throws -> [ModelPart] {
        var (found, waiting) = (Set<PerimeterID>(), [id])
        while let next = waiting.popLast() {
            guard found.insert(next).inserted else { continue }
            waiting += try space.readings(of: .perimeter(next))
                .compactMap { $0.perimeters[next]?.parent }
        }
        return found.sorted().map(ModelPart.perimeter)
    }

    /// Runs the rules about a workload that is one lock in some reading, which read everything on
    /// which its legs' holds depend.
    private mutating func addCountedWorkload(_ id: WorkloadID) throws {
        let others =
            space.parts.filter { part in
                switch part {
                case .perimeter, .weights, .key, .defender, .site: true
                default: false
                }
            } + (try stoppingParts())
        try add(reading: [.workload(id)] + others) { compiler in
            guard let workload = compiler.model.workloads[id] else { return }
            if compiler.addCountedWorkload(workload) { return }
            compiler.addWorkload(workload)
            compiler.addHolds(on: workload)
            compiler.addLetIn(to: workload)
        }
    }

    /// Runs the rule about a workload once for its shape and once for each perimeter whose level a
    /// leg takes, since a leg needs to know of its own perimeter only.
    private mutating func addWorkload(_ id: WorkloadID) throws {
        let part = ModelPart.workload(id)
        let named = try space.readings(of: part).flatMap { reading in
            reading.workloads[id]?.needs.legs.compactMap(\.perimeter) ?? []
        }
        let weights = try weightsParts(of: id)
        for place in [nil] + Set(named).sorted().map(Optional.some) {
            // What has no barrier is written in the first round, the workload's own goal with it.
            let parts = [part] + (try place.map { try boundaryParts(of: $0) } ?? weights)
            try add(reading: parts) { compiler in
                guard let workload = compiler.model.workloads[id] else { return }
                compiler.addWorkload(workload)
                let legs = workload.needs.legs.enumerated().filter { $1.perimeter == place }
                let barriers = Set(
                    legs.map { BarrierMeaning.leg(id, leg: $0.offset).barrierID })
                compiler.builder.keepSteps { step in
                    step.barriers.isEmpty ? place == nil : !barriers.isDisjoint(with: step.barriers)
                }
            }
        }
    }

    /// The weights whose owner a workload may be done for.
    private mutating func weightsParts(of id: WorkloadID) throws -> [ModelPart] {
        let named = try space.readings(of: .workload(id)).compactMap { $0.workloads[id]?.weights }
        return Set(named).sorted().map(ModelPart.weights)
    }

    /// Runs the rule about who else can withhold a workload's capacity, which reads every place,
    /// where there is anything that it could say.
    private mutating func addHolds(on id: WorkloadID) throws {
        let part = ModelPart.workload(id)
        let legs = try space.readings(of: part).flatMap { $0.workloads[id]?.needs.legs ?? [] }
            .filter { $0.kind == .capacity }
        if legs.isEmpty { return }
        var perimeters: [Perimeter] = []
        var copies: [Copy] = []
        for part in space.parts {
            switch part {
            case .perimeter: perimeters += try space.readings(of: part).flatMap(\.perimeters)
            case .weights:
                copies += try space.readings(of: part).flatMap { $0.weights.flatMap(\.copies) }
            default: break
            }
        }
        let providers = Set(legs.filter { $0.perimeter != nil }.map(\.provider))
        let named = Set(legs.compactMap(\.perimeter))
        let isElsewhere = perimeters.contains { perimeter in
            named.contains(perimeter.id)
                && !providers.isSubset(of: Set(perimeter.operators.defenders))
        }
        let isNested = perimeters.contains { $0.parent != nil }
        let isEncrypted = copies.contains { $0.form == .ciphertext }
        guard isNested || isElsewhere || isEncrypted || hasSeizures else { return }
        let hasBaseline = perimeters.contains { $0.baseline != nil }
        let parts = space.parts.filter { other in
            switch other {
            case .perimeter, .site: true
            case .weights: isEncrypted || legs.contains { $0.perimeter == nil }
            case .key: isEncrypted
            case .defender: hasBaseline
            default: false
            }
        }
        try add(reading: [part] + parts) { compiler in
            if let workload = compiler.model.workloads[id] { compiler.addHolds(on: workload) }
        }
    }

    /// What the entry over a channel reads.
    private mutating func channelParts(
        _ part: ModelPart, id: ChannelID
    ) throws -> [ModelPart] {
        var parts = [part]
        for channel in try space.readings(of: part).compactMap({ $0.channels[id] }) {
            guard case .perimeter(let destination) = channel.destination else { continue }
            parts += try boundaryParts(of: destination)
        }
        return parts
    }

    /// What the movement over a channel reads: where it carries commands, what they lead to.
    private mutating func administeredParts(
        _ part: ModelPart, id: ChannelID
    ) throws -> [ModelPart] {
        var parts = [part]
        for channel in try space.readings(of: part).compactMap({ $0.channels[id] }) {
            if channel.kind == .administration, case .perimeter(let place) = channel.destination {
                parts.append(.perimeter(place))
            }
        }
        return parts
    }

    /// What the boundary of a perimeter reads: the perimeter, the one around it, and, where it has a
    /// baseline or is an enclave, who makes the chips.
    private mutating func boundaryParts(of id: PerimeterID) throws -> [ModelPart] {
        let readings = try space.readings(of: .perimeter(id)).compactMap { $0.perimeters[id] }
        var parts = [ModelPart.perimeter(id)]
        parts += Set(readings.compactMap(\.parent)).sorted().map(ModelPart.perimeter)
        if readings.contains(where: { $0.baseline != nil || $0.kind == .enclave }) {
            parts += space.parts.filter { if case .defender = $0 { true } else { false } }
        }
        return parts
    }

    /// Runs the rules about weights: how they move in any reading decides where steps are written,
    /// and a step that no reading needs never fires.
    mutating func addMovements() throws {
        var readings: [ThreatGraph] = []
        for part in space.parts {
            switch part {
            case .channel, .perimeter, .service: readings += try space.readings(of: part)
            default: break
            }
        }
        let places = space.parts.compactMap { part in
            if case .perimeter(let id) = part { id } else { nil }
        }
        let ways = WaysOfBytes(readings, taking: hasSeizures ? Set(places) : [])
        let defenders = space.parts.filter { if case .defender = $0 { true } else { false } }
        for case .weights(let id) in space.parts {
            let variants = try space.readings(of: .weights(id)).compactMap { $0.weights[id] }
            var spread = FormSpread(variants: variants, over: ways)
            spread.settle()
            let settled = spread
            let owners = variants.contains { $0.owner == nil } ? defenders : []
            try add(reading: [.weights(id)] + owners) { compiler in
                if let weights = compiler.model.weights[id] {
                    compiler.addWeights(weights, spread: settled)
                }
            }
            for part in space.parts {
                switch part {
                case .channel(let channel):
                    try add(reading: try administeredParts(part, id: channel)) { compiler in
                        if let channel = compiler.model.channels[channel] {
                            compiler.addMovement(of: id, over: channel, spread: settled)
                        }
                    }
                case .perimeter(let perimeter):
                    try add(reading: [part]) { compiler in
                        if let perimeter = compiler.model.perimeters[perimeter] {
                            compiler.addMovement(of: id, across: perimeter, spread: settled)
                        }
                    }
                    guard hasSeizures else { break }
                    try add(reading: try chainParts(of: perimeter)) { compiler in
                        if let perimeter = compiler.model.perimeters[perimeter] {
                            compiler.addMovement(of: id, bySeizureOf: perimeter, spread: settled)
                        }
                    }
                case .service(let service):
                    try add(reading: [part]) { compiler in
                        if let service = compiler.model.services[service] {
                            compiler.addMovement(of: id, by: service, spread: settled)
                        }
                    }
                default: break
                }
            }
        }
    }
}
