import FailureAnalysis
import Wording

extension PathWords {
    /// A step as a report tells it.
    func told(_ step: PathStep) -> (says: String, because: String) {
        (says(step), because(step))
    }
}
