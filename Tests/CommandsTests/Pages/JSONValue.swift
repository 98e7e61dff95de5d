import Foundation

/// A value of JSON, with the steps by which a page finds what it says.
enum JSONValue: Decodable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let object = try? container.decode([String: JSONValue].self) {
            self = .object(object)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .list(list)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let integer = try? container.decode(Int.self) {
            self = .integer(integer)
        } else {
            self = .number(try container.decode(Double.self))
        }
    }

    /// As filters compare it and pages print it: nothing for null, `+` between the items of a list.
    var plain: String {
        switch self {
        case .null: ""
        case .bool(let flag): flag ? "yes" : "no"
        case .integer(let integer): "\(integer)"
        case .number(let number): "\(number)"
        case .text(let text): text
        case .list(let items): items.map(\.plain).joined(separator: "+")
        case .object: "{…}"
        }
    }

    var items: [JSONValue]? {
        if case .list(let items) = self { items } else { nil }
    }

    /// What an object has under a key.
    subscript(key: String) -> JSONValue? {
        if case .object(let object) = self { object[key] } else { nil }
    }

    /// What stands at a path: keys with dots, and `[key=value]` for the items of a list that have it.
    ///
    /// - Returns: `nil` where a key is not there, or is asked of a list of several.
    func at(_ path: String) -> JSONValue? {
        var value = self
        for step in path.matches(of: /\[([^=\]]*)=([^\]]*)\]|([^.\[\]]+)/) {
            if let key = step.output.1, let wanted = step.output.2 {
                guard let items = value.items else { return nil }
                value = .list(items.filter { ($0[String(key)]?.plain ?? "") == wanted })
            } else if let key = step.output.3 {
                if let items = value.items {
                    guard items.count == 1 else { return nil }
                    value = items[0]
                }
                guard let next = value[String(key)] else { return nil }
                value = next
            }
        }
        return value
    }
}
