import Phrases

/// What a drawn thing stands for, for programs that read the picture.
struct DiagramIdentity: Hashable, Sendable {
    /// The part of the model, by its path there, for example `perimeters.campus`.
    var element: String?
    /// The ids of the barriers of the attack graph that stand there.
    var barriers: [String]
    /// The id of the fact of the attack graph.
    var fact: String?
    /// The number of the step on the path.
    var step: Int?

    init(
        _ element: String? = nil, barriers: [String] = [], fact: String? = nil, step: Int? = nil
    ) {
        self.element = element
        self.barriers = barriers
        self.fact = fact
        self.step = step
    }

    /// The attributes that say it; a space within an id is written as `%20`.
    var attributes: [DiagramAttribute] {
        var attributes: [DiagramAttribute] = []
        if let element {
            attributes.append(DiagramAttribute("data-element", InertText.line(element)))
        }
        if !barriers.isEmpty {
            let ids = barriers.map {
                InertText.line($0).split(separator: " ").joined(separator: "%20")
            }
            attributes.append(DiagramAttribute("data-barriers", ids.joined(separator: " ")))
        }
        if let fact { attributes.append(DiagramAttribute("data-fact", InertText.line(fact))) }
        if let step { attributes.append(DiagramAttribute("data-step", "\(step)")) }
        return attributes
    }
}
