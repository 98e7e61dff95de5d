package import FailureAnalysis
package import Phrases
import ThreatGraph

extension RemedyOptionSummary {
    /// What it changes, each as `path: value`.
    package var changedFacts: [String] { changes.map { "\($0.path): \($0.value.words)" } }
}

extension RemedyCandidate.Subject {
    /// What the option is, in a line.
    package var words: String {
        switch self {
        case .titled(let title): title
        case .control(let title, let perimeter): "\(title), on \(perimeter)"
        case .baseline(let level, let perimeter, let controls):
            "Baseline \(level) for \(perimeter): \(controls) more controls"
        case .controls(let count, let level, let perimeter):
            "\(count) controls up to \(level) on \(perimeter)"
        case .secondKeeper(let keeper, let channel): "\(keeper) must open \(channel) too"
        }
    }
}

extension RemedyCandidate {
    /// What a person may call it by.
    package var named: NamedThing { NamedThing(id: id, titles: [subject.words]) }
}
