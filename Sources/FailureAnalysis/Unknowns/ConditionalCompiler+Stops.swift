import Compilation
import ThreatGraph

/// The rules about who is let in where work stands, and what each of them reads.
extension ConditionalCompiler {
    /// Runs the rules about who can stop a workload: one for each service and each channel that
    /// administers in any reading, and of each key.
    mutating func addLetIn(to id: WorkloadID) throws {
        let readings = try space.readings(of: .workload(id)).compactMap { $0.workloads[id] }
        let legs = readings.flatMap(\.needs.legs).filter { $0.kind == .capacity }
        let ways = try stoppingParts()
        if legs.isEmpty || ways.isEmpty { return }
        let principal = try principalParts(of: readings)
        let places = try placeParts(of: legs)
        for way in ways {
            let parts = [.workload(id), way] + places + (try sourceParts(of: way, principal))
            try add(reading: parts) { compiler in
                if let workload = compiler.model.workloads[id] { compiler.addStops(of: workload) }
            }
        }
        try addKeyStops(of: id, over: ways, principal: principal)
    }

    /// Runs the rules about who takes away a key that a workload needs.
    private mutating func addKeyStops(
        of id: WorkloadID, over ways: [ModelPart], principal: [ModelPart]
    ) throws {
        let keys = space.parts.filter { if case .key = $0 { true } else { false } }
        if keys.isEmpty { return }
        let hasBaseline = try space.parts.contains { part in
            guard case .perimeter(let id) = part else { return false }
            return try space.readings(of: part).contains { $0.perimeters[id]?.baseline != nil }
        }
        let others = space.parts.filter { part in
            switch part {
            case .perimeter, .weights, .key: true
            case .defender: hasBaseline
            default: false
            }
        }
        try add(reading: [.workload(id)] + others) { compiler in
            if let workload = compiler.model.workloads[id] {
                compiler.addKeyNeeds(of: workload, isAlways: true)
            }
        }
        for case .key(let key) in keys {
            let readings = try space.readings(of: .key(key))
            let kept = Set(
                readings.flatMap { reading in
                    reading.keys[key].map { reading.places(of: $0) } ?? []
                })
            var places: Set<ModelPart> = []
            for place in kept { places.formUnion(try perimeterChain(of: place)) }
            for way in ways {
                let parts =
                    [.workload(id), .key(key), way] + places.sorted()
                    + (try sourceParts(of: way, principal))
                try add(reading: parts) { compiler in
                    if let workload = compiler.model.workloads[id] {
                        compiler.addKeyStops(of: workload, of: [key])
                    }
                }
            }
        }
    }

    /// The services, and the channels that carry commands in some reading.
    mutating func stoppingParts() throws -> [ModelPart] {
        try space.parts.filter { part in
            switch part {
            case .service: true
            case .channel(let id):
                try space.readings(of: part).contains {
                    $0.channels[id]?.kind == .administration
                }
            default: false
            }
        }
    }

    /// Whom a workload may be done for: the weights whose owner that is, and whoever is a lab in some
    /// reading, since of several nobody says which.
    private mutating func principalParts(of readings: [Workload]) throws -> [ModelPart] {
        let labs = try space.parts.filter { part in
            guard case .defender(let id) = part else { return false }
            return try space.readings(of: part).contains { $0.defenders[id]?.role == .lab }
        }
        return Set(readings.compactMap(\.weights)).sorted().map(ModelPart.weights) + labs
    }

    /// What decides whether a channel comes from where only a workload's principal is: who runs its
    /// source, whether they are labs, and whose the work is.
    private mutating func sourceParts(
        of way: ModelPart, _ principal: [ModelPart]
    ) throws -> [ModelPart] {
        guard case .channel(let id) = way else { return [] }
        var parts = Set(principal)
        for channel in try space.readings(of: way).compactMap({ $0.channels[id] }) {
            guard case .perimeter(let source) = channel.source else { continue }
            parts.insert(.perimeter(source))
            for place in try space.readings(of: .perimeter(source)).compactMap({
                $0.perimeters[source]
            }) {
                parts.formUnion(place.operators.defenders.map(ModelPart.defender))
            }
        }
        return parts.sorted()
    }

    /// Where legs may stand and what may be around that: the places that they name, or where weights
    /// are held.
    private mutating func placeParts(of legs: [SubstrateLeg]) throws -> [ModelPart] {
        var places = Set(legs.compactMap(\.perimeter))
        var parts: Set<ModelPart> = []
        if legs.contains(where: { $0.perimeter == nil }) {
            for part in space.parts {
                guard case .weights = part else { continue }
                parts.insert(part)
                places.formUnion(
                    try space.readings(of: part).flatMap(\.perimetersHoldingWeights))
            }
        }
        for place in places { parts.formUnion(try perimeterChain(of: place)) }
        return parts.sorted()
    }
}
