package import AttackGraph
package import Compilation
package import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import TestSupport
import ThreatGraph

/// A model written out as text, so that it has its catalogue: one vendor runs the site, another
/// makes its chips, and the lab owns the weights.
package struct CompulsionModel {
    /// What stands after `J:`, besides that the catalogue calls it US.
    package var jurisdiction = ""
    /// The model's own instruments, each a line `name: { … }`; `issuer: J` goes without saying.
    package var instruments: [String] = []
    package var lab = "[]"
    package var vendor = "[J]"
    package var maker = "[]"
    /// Further keys of the vendor.
    package var vendorHas = ""
    package var parents = ""

    package init(
        jurisdiction: String = "", instruments: [String] = [], lab: String = "[]",
        vendor: String = "[J]", maker: String = "[]", vendorHas: String = "", parents: String = ""
    ) {
        self.jurisdiction = jurisdiction
        self.instruments = instruments
        self.lab = lab
        self.vendor = vendor
        self.maker = maker
        self.vendorHas = vendorHas
        self.parents = parents
    }

    package var text: String {
        let own = instruments.map {
            "  " + $0.replacing("{ ", with: "{ issuer: J, ", maxReplacements: 1)
        }
        return """
            sallyport: 1
            title: Compulsion
            jurisdictions:
              J: { catalogue-id: US\(Self.further(jurisdiction)) }
            instruments:
            \(own.joined(separator: "\n"))
            parents: { \(parents) }
            defenders:
              lab: { role: lab, jurisdictions: \(lab) }
              maker: { role: silicon, jurisdictions: \(maker) }
              vendor: { role: cloud, jurisdictions: \(vendor)\(Self.further(vendorHas)) }
            perimeters:
              site: { exits: stated, operator: vendor, level: SL4 }
              plane: { exits: stated, operator: lab, level: SL3 }
            weights: { w: { owner: lab, copies: [ { in: site, form: plaintext } ] } }
            channels: { out: { from: site, to: outside, operator: vendor } }
            workloads: { run: { all: [ { capacity: vendor, in: site }, { chips: maker } ] } }

            """
    }

    /// Keys that follow others in a mapping.
    private static func further(_ keys: String) -> String { keys.isEmpty ? "" : ", " + keys }

    package func compiled() throws -> CompiledModel { try Self.compiled(text) }

    package func findings() throws -> Findings {
        try FailureAnalyser(compiled()).analysis().findings
    }

    /// Whom an order fails, for one consequence; `nil` when the order is no root cause at all.
    package func scope(_ consequence: String) throws -> [String]? {
        try compiled().graph.compelled(by: "order:J", for: consequence)
    }

    /// Why an instrument does not carry a result over a defender; `nil` if it does.
    package func why(_ consequence: String, _ defender: String, _ instrument: String) throws
        -> InstrumentShortfall?
    {
        guard let finding = try findings().order(consequence, "J", on: defender) else {
            throw CompulsionTestError.noFinding(consequence: consequence, defender: defender)
        }
        return finding.notCarriedBy.first { $0.id == instrument }?.why
    }

    /// A text as `Models/seed-case/…` would hold it, so that it can extend those models.
    package static func compiled(_ text: String) throws -> CompiledModel {
        let place = PackageRoot.url.appendingPathComponent("Models/seed-case/example.yaml")
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: place.path)
        guard case .model(let model, let catalogue) = input.content else {
            throw CompulsionTestError.noModel
        }
        return try ModelCompiler(model, catalogue: catalogue).compile(digest: "sha256:test")
    }
}

package enum CompulsionTestError: Error {
    case noModel
    case noFinding(consequence: String, defender: String)
}

extension AttackGraph {
    /// Whom a root cause fails for one consequence, and what it seizes, if there is such a root.
    package func scope(of root: String, for consequence: String) -> [String]? {
        rootCauses.first { $0.id == root }
            .map { $0.failures(for: consequence).map { self[$0.party].id } }
    }

    /// Whom a root cause compels for one consequence, whatever it seizes; `nil` where there is no
    /// such root, or it compels nobody for anything.
    package func compelled(by root: String, for consequence: String) -> [String]? {
        func companies(_ failures: [PartyFailure]) -> [String] {
            failures.map { self[$0.party] }.filter(\.failsAlone).map(\.id)
        }
        guard let cause = rootCauses.first(where: { $0.id == root }) else { return nil }
        let all = cause.failures + cause.exceptions.flatMap(\.failures)
        return companies(all).isEmpty ? nil : companies(cause.failures(for: consequence))
    }
}

extension Findings {
    /// What is said of an order on a defender.
    package func order(
        _ consequence: String, _ sovereign: String?, on defender: String
    ) -> CompulsionFinding? {
        (compulsion ?? []).first {
            $0.consequence == consequence && $0.sovereign == sovereign && $0.defender == defender
        }
    }

    /// The coalitions of root causes for a consequence at its lowest tier.
    package func rootCoalitions(_ consequence: String, tier: Int? = nil) -> [[String]] {
        exposure.first {
            $0.consequence == consequence && $0.level == .root && $0.tier == tier
        }?.coalitions ?? []
    }
}
