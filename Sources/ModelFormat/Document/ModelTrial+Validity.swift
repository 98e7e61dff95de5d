internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension ModelTrial {
    /// What a change says of dates, which nobody would read: a change is of the model as it is on its
    /// day, where nothing begins or ends any more.
    ///
    /// - Complexity: O(*n*) for *n* nodes of the values.
    static func datedFaults(of changes: [WrittenChanges.Item]) -> [Diagnostic] {
        changes.flatMap { change in
            let names = change.path.split(separator: ".").map(String.init)
            if names.count > 2, let last = names.last, isOfDates(last), !change.value.isNull {
                return [fault(last, at: change.pathRange)]
            }
            return datesWritten(in: change.value, isSection: names.count == 1)
        }
    }

    private static func isOfDates(_ key: String) -> Bool { Validity.keys.contains(key) }

    private static func fault(_ key: String, at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .conflictingKeys,
            "a change is of the model as it is on its day, so that '\(key)' would say nothing: leave "
                + "it out, or write the change under 'timeline'", at: range)
    }

    /// Every key of dates below a node; the keys of a section are names and no words of ours.
    private static func datesWritten(in node: YAMLNode, isSection: Bool) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var waiting = [(node: node, isOfNames: isSection)]
        while let next = waiting.popLast() {
            for item in next.node.items ?? [] { waiting.append((item, false)) }
            for entry in next.node.entries ?? [] {
                if !next.isOfNames, isOfDates(entry.key), !entry.value.isNull {
                    found.append(fault(entry.key, at: entry.keyRange))
                }
                waiting.append((entry.value, false))
            }
        }
        return found
    }
}
