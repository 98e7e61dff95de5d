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
            let people = gain.people.map { set in
                PeopleWords.set(set, called: names.cause)
                    + (set.total == 1 ? " suffices" : " suffice")
            }
            let parties =
                who.count == 1
                ? "\(who[0]) suffices alone" : "\(WordList.joined(who)) suffice together"
            let what = who.isEmpty ? "nobody need fail" : people ?? parties
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
