import Formulas
import ThreatGraph

extension CompletionSpace {
    /// The goals besides the sums that there are in any completion: of every asset and workload where
    /// there are several, and for longer than every length of time that one of them takes.
    ///
    /// In the order of the vocabulary, of everything first, then by name.
    var goals: [GoalName] {
        get throws {
            var space = self
            var (assets, workloads): ([String], [(name: String, lengths: [TimeSpan])]) = ([], [])
            for part in parts {
                switch part {
                case .weights(let id): assets.append(id.rawValue)
                case .workload(let id):
                    let lengths = try space.readings(of: part)
                        .flatMap { $0.workloads[id]?.needs.lengths ?? [] }
                    workloads.append((id.rawValue, Set(lengths).sorted()))
                default: break
                }
            }
            assets.sort()
            workloads.sort { $0.name < $1.name }
            let lengths = Set(workloads.flatMap(\.lengths)).sorted()
            var goals: [GoalName] = []
            for kind in ConsequenceKind.allCases {
                if kind != .denial {
                    if assets.count > 1 { goals += assets.map { GoalName(kind, of: $0) } }
                    continue
                }
                goals += lengths.map { GoalName(kind, longerThan: $0) }
                if workloads.count < 2 { continue }
                for (name, lengths) in workloads {
                    goals +=
                        [GoalName(kind, of: name)]
                        + lengths.map { GoalName(kind, of: name, longerThan: $0) }
                }
            }
            return goals
        }
    }
}
