/// Why unknowns cannot be resolved into an answer.
package enum UnknownsError: Error, Hashable, Sendable {
    /// Too many unknowns change one thing, or several things that one rule reads together;
    /// `nil` for the model as a whole.
    case tooEntangled(part: ModelPart?, unknowns: [String], combinations: Int, limit: Int)
    /// A combination of alternatives, one label for each unknown, is no model.
    case combinationFails([String], reason: String)
    /// The combinations are too many to be counted; some unknowns must be merged.
    case tooManyCompletions
}

extension UnknownsError: CustomStringConvertible {
    /// What went wrong and what to do.
    package var description: String {
        switch self {
        case .tooEntangled(let part, let unknowns, let combinations, let limit):
            "\(unknowns.count) unknowns bear on \(part.map { "\($0)" } ?? "the model") together "
                + "(\(unknowns.joined(separator: ", "))): \(combinations) combinations, more than the \(limit) that are tried; merge "
                + "some of them into one unknown with fewer alternatives"
        case .combinationFails(let picks, let reason):
            "the alternatives \(picks.joined(separator: ", ")) contradict each other: \(reason)"
        case .tooManyCompletions:
            "the alternatives have more than 2^62 combinations: merge some unknowns"
        }
    }
}

extension ModelPart: CustomStringConvertible {
    /// The part as a message names it.
    package var description: String {
        switch self {
        case .jurisdiction(let id): "jurisdiction '\(id)'"
        case .instrument(let id): "instrument '\(id)'"
        case .parent(let id): "parent '\(id)'"
        case .defender(let id): "defender '\(id)'"
        case .sharedCause(let id): "shared cause '\(id)'"
        case .tie(let id): "tie '\(id)'"
        case .perimeter(let id): "perimeter '\(id)'"
        case .weights(let id): "weights '\(id)'"
        case .key(let id): "key '\(id)'"
        case .channel(let id): "channel '\(id)'"
        case .workload(let id): "workload '\(id)'"
        case .site(let id): "site '\(id)'"
        case .service(let id): "service '\(id)'"
        }
    }
}
