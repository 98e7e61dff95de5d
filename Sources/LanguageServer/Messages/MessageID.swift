/// What tells a request and its answer from others.
package enum MessageID: Hashable, Sendable {
    /// A number.
    case number(Int)
    /// A text.
    case text(String)

    /// Reads an id; `nil` for what is none.
    package init?(_ value: JSONValue?) {
        switch value {
        case .integer(let number): self = .number(number)
        case .text(let text): self = .text(text)
        default: return nil
        }
    }

    /// As it is written.
    package var value: JSONValue {
        switch self {
        case .number(let number): .integer(number)
        case .text(let text): .text(text)
        }
    }
}
