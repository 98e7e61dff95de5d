/// A commented model to start from, compiled in so that the tool runs from anywhere.
public enum ModelTemplate: String, CaseIterable, Hashable, Sendable {
    /// One lab trains on one cloud.
    case single
    /// Two clouds each hold all of the weights.
    case replicated
    /// Two clouds each hold one of two shares.
    case split
    /// Trained on one cloud, served from another.
    case serving

    /// The model's text, which checks without a warning.
    public var text: String {
        switch self {
        case .single: Self.singleText
        case .replicated: Self.replicatedText
        case .split: Self.splitText
        case .serving: Self.servingText
        }
    }

    /// What it is a model of, in a line.
    public var summary: String {
        switch self {
        case .single: "one lab trains on one cloud"
        case .replicated: "two clouds each hold all of the weights"
        case .split: "two clouds each hold one of two shares"
        case .serving: "trained on one cloud, served from another"
        }
    }
}
