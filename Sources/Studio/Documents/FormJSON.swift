import LanguageServer
import Workbench
import YAMLKit

/// A form as pages are told it.
struct FormJSON {
    private let lines: TextLines

    init(_ lines: TextLines) { self.lines = lines }

    func section(_ section: FormSection) -> JSONValue {
        [
            "key": .text(section.key), "title": .text(section.title), "help": .text(section.help),
            "element": .text(section.element), "items": .list(section.items.map(item)),
        ]
    }

    /// An element or an item; it nests as deep as `FormBuilder` lets it.
    private func item(_ item: FormItem) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("path", .text(item.path)), .init("id", .text(item.id)),
            .init("name", .text(item.name)),
            .init("diagnostics", .integer(item.diagnostics)),
        ]
        if let place = item.place {
            members.append(.init("line", lines.place(place.range.lowerBound)["line"] ?? .null))
        } else if !item.path.isEmpty {
            members.append(.init("inherited", true))
        }
        if !item.fields.isEmpty { members.append(.init("fields", .list(item.fields.map(field)))) }
        return .object(members)
    }

    private func field(_ field: FormField) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("key", .text(field.key)), .init("path", .text(field.path)),
            .init("title", .text(field.title)), .init("help", .text(field.help)),
            .init("kind", .text(field.kind.rawValue)), .init("value", field.value?.json ?? .null),
            .init("written", .bool(field.isWritten)), .init("required", .bool(field.isRequired)),
            .init("unknown", .bool(field.isUnknown)),
            .init(
                "choices",
                .list(field.choices.map { ["value": .text($0.value), "name": .text($0.name)] })),
        ]
        if let format = field.format { members.append(.init("format", .text(format))) }
        if field.kind == .yaml {
            members.append(
                .init("yaml", field.value.map { .text(YAMLWriter().line(of: $0)) } ?? .null))
        }
        if field.kind == .group {
            members.append(.init("fields", .list(field.fields.map(self.field))))
        }
        if field.kind == .items { members.append(.init("items", .list(field.items.map(item)))) }
        return .object(members)
    }
}
