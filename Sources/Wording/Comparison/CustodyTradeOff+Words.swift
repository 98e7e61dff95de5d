package import FailureAnalysis
import ThreatGraph

extension CustodyTradeOff {
    /// Why the bound can be asserted, does not apply or cannot be asserted.
    package var because: String {
        switch reason {
        case .everybodyTakes: "whoever can run the work alone can take the weights"
        case .nobodyNeeded(for: .denial):
            "an attacker of this tier denies the work with nobody failing"
        case .nobodyNeeded: "an attacker of this tier takes the weights with nobody failing"
        case .shutOut(let doors):
            "they can run the work and cannot take the weights (\(Self.words(doors)))"
        case .untriedFailures: "not every set of failures was tried"
        case .untriedRootCauses: "not every set of root causes was tried"
        case .nobodyDenies: "nobody's failure denies the work in this model"
        case .tooManyWaysToRun: "there are too many ways to run the work to check them all"
        }
    }

    /// Shut barriers, a few of them, with their operators.
    private static func words(_ doors: [ShutDoor]) -> String {
        if doors.isEmpty { return "no way out exists" }
        let more = doors.count > 3 ? "; and \(doors.count - 3) more" : ""
        let named = doors.prefix(3).map {
            "\($0.barrier) of \($0.operators.joined(separator: ", "))"
        }
        return "shut to them: " + named.joined(separator: "; ") + more
    }
}
