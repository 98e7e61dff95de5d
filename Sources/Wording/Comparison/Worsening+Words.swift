package import FailureAnalysis
import Phrases
package import ThreatGraph

extension ModelPair {
    /// What is worse in the second model, one line each; none where nothing is.
    ///
    /// - Parameter model: the second model; `nil` for a graph that came without one.
    package func words(of worsening: Worsening, in model: ThreatGraph?) -> [String] {
        let names = ModelNames(model)
        return worsening.gains.map { gain in
            let place =
                names.goal(gain.consequence).withTiers(gain.tiers) + ", \(gain.level.phrase): "
            let who = gain.members.map(names.cause)
            let what =
                switch who.count {
                case 0: "nobody need fail"
                case 1: "\(who[0]) suffices alone"
                default: "\(WordList.joined(who)) suffice together"
                }
            return place
                + (who.isEmpty
                    ? "\(what) in \(second), but somebody in \(first)"
                    : "\(what) in \(second), and not in \(first)")
        }
            + worsening.undecided.map { question in
                names.goal(question.consequence).withTiers(question.tiers)
                    + ", \(question.level.phrase): "
                    + "not decided, which counts as worse: "
                    + words(of: question.reason, for: question.consequence)
            }
    }
}
