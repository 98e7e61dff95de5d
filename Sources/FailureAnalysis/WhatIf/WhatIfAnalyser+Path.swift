import AttackGraph
import Compilation
import ThreatGraph

/// What fails together, as one path that can be drawn.
extension WhatIfAnalyser {
    /// The path by which something follows from what was taken to fail; with a certificate of its own.
    ///
    /// Everybody who was taken to fail is failed in it, whether each is needed or not. Where nobody
    /// need fail, nobody is: the path is that of no failure.
    ///
    /// - Parameters:
    ///   - answer: one of the answers of `findings(failing:)`, which follows.
    ///   - failed: what was taken to fail, as it was asked there.
    /// - Returns: `nil` where the answer does not follow, or is of nothing in the model.
    /// - Throws: `WhatIfError`.
    /// - Complexity: O(*s*) for a graph of size *s*.
    package func path(
        of answer: WhatIfAnswer, failing failed: [String]
    ) throws(WhatIfError) -> FailurePath? {
        var side = WhatIfSide(model)
        guard answer.follows, let consequence = side.consequence(answer.consequence) else {
            return nil
        }
        do throws(AnalysisError) {
            return try side.path(
                to: consequence, called: answer.consequence,
                failing: answer.followsWithoutFailures ? [] : failed, tier: answer.tier ?? 0)
        } catch {
            throw .analysis(error)
        }
    }
}

extension WhatIfFindings {
    /// What these failures bring about first: rather what needs a failure than what follows if nobody
    /// fails.
    ///
    /// - Throws: `WhatIfError.reachesNothing`.
    package func reached() throws(WhatIfError) -> WhatIfAnswer {
        let following = answers.filter(\.follows)
        if let first = following.first(where: { !$0.followsWithoutFailures }) ?? following.first {
            return first
        }
        var asked: [String] = []
        for answer in answers {
            let kind = GoalName(id: answer.consequence)?.kind.rawValue ?? answer.consequence
            if !asked.contains(kind) { asked.append(kind) }
        }
        throw .reachesNothing(failed, asked: asked)
    }
}
