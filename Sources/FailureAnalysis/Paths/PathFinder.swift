import AttackGraph
import Compilation
import ThreatGraph

/// Finds one path for every single failure that suffices: each lone party, each parent, sovereign
/// and shared cause, and with the lab never asked each that collapses several.
struct PathFinder {
    let compiled: CompiledModel
    let table: ExposureTable
    private var graph: AttackGraph { compiled.graph }

    init(compiled: CompiledModel, table: ExposureTable) {
        self.compiled = compiled
        self.table = table
    }

    /// The paths, by consequence, level, what failed and tier.
    ///
    /// The path of the lowest tier also serves the higher ones: what opens for a weaker attacker
    /// opens for a stronger one.
    func paths(
        certificates: inout CertificateRegister
    ) throws(AnalysisError) -> [FailurePath] {
        var paths: [FailurePath] = []
        var told: Set<Telling> = []
        for row in table.rows where row.level != .labBypass {
            var steps: [Int: [StepIndex]] = [:]
            var found: [(variable: Int, place: Int)] = []
            for place in row.tiers.indices {
                found += loneFailures(of: row, at: place).map { ($0, place) }
            }
            for (variable, place) in found.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
                let (goal, failures) = row.scenario(of: [variable], at: place)
                let tier = row.tiers[place]
                let proof: [StepIndex]
                if let known = steps[variable] {
                    proof = known
                } else {
                    proof = try certificates.prove(goal, failures: failures, tier: tier).steps
                    steps[variable] = proof
                }
                let path = path(
                    row: row, failed: [row.variables[variable].id], failures: failures, tier: tier,
                    proof: proof)
                // A root whose reach has no lab collapses in the same way when the lab is never
                // asked; once is enough.
                if told.insert(Telling(id: path.id, tier: tier)).inserted { paths.append(path) }
            }
        }
        return paths
    }

    /// One path for each consequence and tier at which nobody need fail, in the order of the rows.
    ///
    /// The path of the lowest such tier also serves the higher ones.
    func freePaths(
        certificates: inout CertificateRegister
    ) throws(AnalysisError) -> [FailurePath] {
        var paths: [FailurePath] = []
        for row in table.rows where row.level == .party {
            var steps: [StepIndex]?
            for place in row.tiers.indices where row.lists[place].order == 0 {
                let tier = row.tiers[place]
                let proof: [StepIndex]
                if let steps {
                    proof = steps
                } else {
                    proof =
                        try certificates.prove(row.consequence.goal, failures: [], tier: tier).steps
                    steps = proof
                }
                paths.append(
                    path(row: row, failed: [], failures: [], tier: tier, proof: proof))
            }
        }
        return paths
    }

    /// What makes two paths the same to a reader.
    private struct Telling: Hashable {
        let id: String
        let tier: Int
    }

    /// What suffices alone and is worth a path of its own: parties at party level; at root level
    /// every root cause but a party's own, which is the party unless others fail with it and only so
    /// does it suffice; with the lab never asked those alone that collapse several parties, since
    /// the others were told.
    private func loneFailures(of row: ExposureRow, at place: Int) -> [Int] {
        switch row.level {
        case .party: row.loneVariables(in: row.lists[place])
        case .root:
            row.loneVariables(in: row.lists[place]).filter { variable in
                CauseName(rootID: row.variables[variable].id)?.own == nil
                    || table.collapsing(in: row, at: place).contains(variable)
            }
        case .rootLabBypass: table.collapsing(in: row, at: place)
        case .labBypass, .person: []
        }
    }

    private func path(
        row: ExposureRow, failed: [String], failures: [PartyFailure], tier: Int,
        proof: [StepIndex]
    ) -> FailurePath {
        let steps = StepExplainer(compiled: compiled, failures: failures, tier: tier).steps(proof)
        return FailurePath(
            id: PathIdentity.id(
                consequence: row.consequence.id, failed: failed, steps: steps, in: compiled.model),
            consequence: row.consequence.id, tier: row.writtenTier(tier), level: row.level,
            failed: failed, failures: failures, steps: steps)
    }
}

/// The stable id of a failure path.
enum PathIdentity {
    /// A digest of what the path says: the consequence, what failed, the barriers in order, and the
    /// channels that nothing guards, in order, where it passes any.
    ///
    /// FNV-1a, 64 bits (Fowler, Noll and Vo): short, stable, and not meant to resist forgery.
    ///
    /// - Parameters:
    ///   - steps: the path.
    ///   - model: what the graph was compiled from; nothing is a channel of a graph without one.
    static func id(
        consequence: String, failed: [String], steps: [PathStep], in model: ThreatGraph?
    ) -> String {
        let barriers = steps.flatMap { $0.barriers.map(\.id) }
        let open = model.map { model in
            steps.flatMap { model.unguardedChannels(passedBy: $0) }.map(\.rawValue)
        }
        let channels = open.map { $0.isEmpty ? [] : [""] + $0 } ?? []
        let text = ([consequence] + failed.sorted() + [""] + barriers + channels)
            .joined(separator: "\n")
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return "path-" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension ThreatGraph {
    /// The channels without a barrier by which a step of a path may have come, by id: those from where
    /// it comes to where it leads.
    fileprivate func unguardedChannels(passedBy step: PathStep) -> [ChannelID] {
        guard step.barriers.isEmpty else { return [] }
        let way: (from: Location, to: Location)? =
            switch (step.ground, step.meaning) {
            case (.movedFrom(let place)?, .holds(_, _, let location)): (place, location)
            case (.connected(let place)?, .inside(let inner)):
                (.perimeter(place), .perimeter(inner))
            case (.stoppedByAdministration(let place, let inner, _)?, _):
                (place, .perimeter(inner))
            default: nil
            }
        guard let way else { return [] }
        return channels.filter { channel in
            channel.guardedBy == .none && channel.joins(way.from, way.to)
        }.map(\.id).sorted()
    }
}

extension Channel {
    /// Whether it leads from one place to the other; bytes come back over administration.
    fileprivate func joins(_ one: Location, _ other: Location) -> Bool {
        source == one && destination == other
            || kind == .administration && source == other && destination == one
    }
}
