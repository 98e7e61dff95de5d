import RealModule
import ThreatGraph

extension ProbabilityParameter {
    /// Whether draws of it differ.
    var isDrawn: Bool { spread != .fixed }

    /// The value below which the share `quantile` of its draws lies, within 0…1.
    func value(atQuantile quantile: Double) -> Double {
        switch spread {
        case .fixed: return value
        case .uniform: return low + (high - low) * quantile
        case .logUniform: return low * Double.exp(Double.log(high / low) * quantile)
        case .logNormal(let errorFactor):
            let deviation = Double.log(errorFactor) / StandardNormal.ninetyFifth
            return min(1, value * Double.exp(deviation * StandardNormal.quantile(quantile)))
        }
    }
}
