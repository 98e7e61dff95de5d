/// A commented model to start from, compiled in so that the tool runs from anywhere.
///
/// The lines stand in Templates/templates.yaml, each once, under marks that say whose they are.
public enum ModelTemplate: String, CaseIterable, Hashable, Sendable {
    /// One lab trains on one cloud.
    case single
    /// Two clouds each hold all of the weights.
    case replicated
    /// Two clouds each hold one of two shares.
    case split
    /// Trained on one cloud, served from another.
    case serving
    /// One cloud on a landlord's ground, with a maintenance firm, people who are counted and a
    /// second cloud that would come late.
    case premises

    /// The model's text, which checks without a warning.
    ///
    /// - Complexity: O(*n*) for *n* bytes of all templates; made anew each time.
    public var text: String { text(from: Self.templates) }

    /// The lines of a marked text that are this template's.
    ///
    /// Lines after `#only NAMES` belong to the templates named, lines after `#all` to every one; a
    /// line that begins with `##` is a remark and belongs to none.
    func text(from marked: String) -> String {
        var text = ""
        var isOurs = true
        for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("##") {
                continue
            } else if line.hasPrefix("#only ") {
                isOurs = line.split(separator: " ").dropFirst().contains { $0 == rawValue }
            } else if line == "#all" {
                isOurs = true
            } else if isOurs {
                text += line + "\n"
            }
        }
        return text
    }

    /// What it is a model of, in a line.
    public var summary: String {
        switch self {
        case .single: "one lab trains on one cloud"
        case .replicated: "two clouds each hold all of the weights"
        case .split: "two clouds each hold one of two shares"
        case .serving: "trained on one cloud, served from another"
        case .premises: "one cloud with its ground, its maintenance firm and a way to leave"
        }
    }
}
