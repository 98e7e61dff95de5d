/// A value of JSON (RFC 8259), its members in the order in which they were written.
package enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number without fraction or exponent that fits.
    case integer(Int)
    /// Any other number.
    case number(Double)
    /// A text.
    case text(String)
    /// A list.
    case list([JSONValue])
    /// An object.
    case object([Member])

    /// A member of an object.
    package struct Member: Hashable, Sendable {
        /// Its name.
        package let name: String
        /// What it is.
        package let value: JSONValue

        /// Makes a member.
        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The member of that name; `nil` where there is none, where it is `null`, and in what is no object.
    ///
    /// - Complexity: O(*m*) for *m* members.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self,
            let value = members.first(where: { $0.name == name })?.value, value != .null
        else { return nil }
        return value
    }

    /// The text; `nil` in what is none.
    package var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// The number; `nil` in what is none.
    package var integer: Int? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    /// Whether it says `true`.
    package var isTrue: Bool { self == .bool(true) }

    /// The items; `nil` in what is no list.
    package var items: [JSONValue]? {
        guard case .list(let items) = self else { return nil }
        return items
    }

    /// The names of an object's members; none in anything else.
    package var names: [String] {
        guard case .object(let members) = self else { return [] }
        return members.map(\.name)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral number: Int) { self = .integer(number) }
    package init(booleanLiteral word: Bool) { self = .bool(word) }
    package init(arrayLiteral items: JSONValue...) { self = .list(items) }
    package init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(members.map { Member($0.0, $0.1) })
    }
}

extension JSONValue {
    /// An object without those members that have no value.
    package static func object(some members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }
}
