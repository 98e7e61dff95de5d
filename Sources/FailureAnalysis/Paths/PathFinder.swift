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
                    row: row, variable: variable, failures: failures, tier: tier, proof: proof)
                // A root whose reach has no lab collapses in the same way when the lab is never
                // asked; once is enough.
                if told.insert(Telling(id: path.id, tier: tier)).inserted { paths.append(path) }
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
        row: ExposureRow, variable: Int, failures: [PartyFailure], tier: Int,
        proof: [StepIndex]
    ) -> FailurePath {
        let failed = [row.variables[variable].id]
        let steps = StepExplainer(compiled: compiled, failures: failures, tier: tier).steps(proof)
        let barriers = steps.flatMap { $0.barriers.map(\.id) }
        return FailurePath(
            id: PathIdentity.id(
                consequence: row.consequence.id, failed: failed, barriers: barriers),
            consequence: row.consequence.id, tier: row.writtenTier(tier), level: row.level,
            failed: failed, failures: failures, steps: steps)
    }
}

/// The stable id of a failure path.
enum PathIdentity {
    /// A digest of what the path says: the consequence, what failed, the barriers in order.
    ///
    /// FNV-1a, 64 bits (Fowler, Noll and Vo): short, stable, and not meant to resist forgery.
    static func id(consequence: String, failed: [String], barriers: [String]) -> String {
        let text = ([consequence] + failed.sorted() + [""] + barriers).joined(separator: "\n")
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return "path-" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}
