import LanguageServer
import PageServer
import Workbench
import YAMLKit

/// What a page asks: an object of JSON.
struct StudioQuestion: Sendable {
    /// The object.
    let body: JSONValue

    /// Reads a question.
    ///
    /// - Throws: `StudioFault` for what is none.
    init(_ request: PageRequest) throws(StudioFault) {
        let types = request.values(of: "content-type").map { type in
            type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        }
        guard types == ["application/json"] else { throw .noJSON }
        guard let value = JSONReader.value(of: request.body), case .object = value else {
            throw .noObject
        }
        body = value
    }

    init(_ body: JSONValue) { self.body = body }

    /// The text that is asked about, in UTF-8.
    func text() throws(StudioFault) -> [UInt8] { Array(try string("text").utf8) }

    /// A member that is a text.
    func string(_ name: String) throws(StudioFault) -> String {
        guard let text = body[name]?.text else { throw .missing(name) }
        return text
    }

    /// The byte of a text at a member that is a place.
    func offset(_ name: String, in lines: TextLines) throws(StudioFault) -> Int {
        guard let place = body[name], let line = place["line"]?.integer,
            let column = place["column"]?.integer, line >= 0, column >= 0
        else { throw .missing(name) }
        return lines.offset(of: TextPosition(line: line, character: column), in: .utf16)
    }

    /// The texts of a list; none where it is not there.
    func strings(_ name: String) throws(StudioFault) -> [String] {
        guard let value = body[name] else { return [] }
        guard let items = value.items else { throw .missing(name) }
        let texts = items.compactMap(\.text)
        guard texts.count == items.count else { throw .missing(name) }
        return texts
    }

    /// The set-up that is asked about.
    func setup() throws(StudioFault) -> StudioSetup {
        var setup = StudioSetup()
        setup.options = Set(try strings("options"))
        if let states = body["set"] {
            guard case .object(let members) = states else { throw .missing("set") }
            for member in members {
                if member.value == .null { continue }
                guard let state = member.value.integer else { throw .missing("set") }
                setup.states[member.name] = state
            }
        }
        if let effort = body["effort"] {
            guard let word = effort.text, let known = StudioSetup.effort(word) else {
                throw .missing("effort")
            }
            setup.effort = known
        }
        return setup
    }
}

/// Why a question is not answered.
enum StudioFault: Error, Hashable, Sendable {
    /// It is not said to be JSON.
    case noJSON
    /// It is no object of JSON.
    case noObject
    /// A member is missing or no such thing.
    case missing(String)
    /// Nothing is written here.
    case readOnly
    /// What is asked for cannot be made, and why.
    case cannot(String)
}

extension StudioFault: CustomStringConvertible {
    /// What is wrong and what to do.
    var description: String {
        switch self {
        case .noJSON: "send application/json"
        case .noObject:
            "send one object of JSON, in UTF-8, nested at most \(JSONReader.deepest) deep"
        case .missing(let name): "'\(name)' is missing, or is no such thing: see Docs/Studio.md"
        case .cannot(let reason): reason
        case .readOnly: "this studio writes nothing: it was started with --read-only"
        }
    }

    /// What the request is answered.
    var response: PageResponse {
        switch self {
        case .noJSON: .words(.otherType, "415: \(self).")
        case .noObject, .missing, .cannot: .words(.wrong, "400: \(self).")
        case .readOnly: .words(.forbidden, "403: \(self).")
        }
    }
}

extension JSONValue {
    /// What it says, as something to write: texts and numbers as texts, `true` and `false` as words.
    ///
    /// It nests as deep as the value, which is as deep as `JSONReader.deepest`.
    var yaml: YAMLValue {
        switch self {
        case .null: .null
        case .bool(let word): .word(word ? "true" : "false")
        case .integer(let number): .text(String(number))
        case .number(let number): .text("\(number)")
        case .text(let text): .text(text)
        case .list(let items): .list(items.map(\.yaml))
        case .object(let members): .mapping(members.map { .init($0.name, $0.value.yaml) })
        }
    }
}

extension YAMLValue {
    /// What it says, as JSON: scalars as texts.
    var json: JSONValue {
        switch self {
        case .null: .null
        case .word(let text), .text(let text): .text(text)
        case .list(let items): .list(items.map(\.json))
        case .mapping(let entries): .object(entries.map { .init($0.key, $0.value.json) })
        }
    }
}
