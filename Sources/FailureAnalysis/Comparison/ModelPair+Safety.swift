package import ThreatGraph

extension ModelPair {
    /// Whether one of the two models is shown to be at least as safe as the other in everything that
    /// was asked at a level.
    ///
    /// - Parameter label: Which of the two.
    package func isAsSafe(_ label: String, at level: AnswerLevel) -> Bool {
        let statements = overall.filter { $0.level == level }
        if statements.isEmpty { return false }
        switch label {
        case first: return statements.allSatisfy { $0.firstAsSafe == true }
        case second: return statements.allSatisfy { $0.secondAsSafe == true }
        default: return false
        }
    }

    /// Whether one of the two models is proved to be worse than the other in something that was asked
    /// at a level: what is not decided is no proof.
    ///
    /// - Parameter label: Which of the two.
    package func isWorseSomewhere(_ label: String, at level: AnswerLevel) -> Bool {
        overall.contains { statement in
            guard statement.level == level else { return false }
            switch label {
            case first: return statement.firstAsSafe == false
            case second: return statement.secondAsSafe == false
            default: return false
            }
        }
    }
}
