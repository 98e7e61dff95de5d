import ArgumentParser
import FailureAnalysis
import ThreatGraph

extension CapabilityTier {
    /// Reads `OC3` or `3` from the command line.
    static func read(_ argument: String) throws -> CapabilityTier {
        guard let tier = CapabilityTier(argument) else {
            throw ValidationError("'\(argument)' is not a tier: write OC1 to OC5.")
        }
        return tier
    }
}

/// What to ask of a model.
struct AnalysisArguments: ParsableArguments {
    @Option(
        help: "Ask only about this attacker tier, OC1 to OC5; may be repeated.",
        transform: CapabilityTier.read)
    var tier: [CapabilityTier] = []

    @Option(help: "Ask only about this consequence; may be repeated.")
    var consequence: [String] = []

    @Option(help: "List no coalitions larger than this.")
    var maxOrder: Int?

    func validate() throws {
        if let maxOrder, maxOrder < 1 {
            throw ValidationError("--max-order must be at least 1.")
        }
    }

    var options: AnalysisOptions {
        AnalysisOptions(
            consequences: consequence.isEmpty ? nil : Set(consequence),
            tiers: tier.isEmpty ? Array(1...5) : Set(tier).sorted().map(\.rawValue),
            maximumOrder: maxOrder)
    }

    /// The analysis of a compiled model, every certificate verified.
    func analysis(of compiled: CompiledModel) throws -> Analysis {
        do throws(AnalysisError) {
            return try FailureAnalyser(compiled, options: options).analysis()
        } catch {
            StandardError.print("sallyport: \(error)")
            if case .noConsequence = error { throw ExitCode(64) }
            throw ExitCode.internalFault
        }
    }
}

extension AnalysisArguments {
    /// The analysis of everything in a compiled model.
    static func completeAnalysis(of compiled: CompiledModel) throws -> Analysis {
        do throws(AnalysisError) {
            return try FailureAnalyser(compiled).analysis()
        } catch {
            StandardError.print("sallyport: \(error)")
            throw ExitCode.internalFault
        }
    }
}
