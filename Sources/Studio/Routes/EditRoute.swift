import LanguageServer
import Workbench
import YAMLKit

/// `edit`: the change of the text that does what a form asks for.
enum EditRoute: StudioRoute {
    static let path = "edit"

    /// How many changes are made at once.
    static let most = 200

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let text = try question.text()
        guard let asked = question.body["edits"]?.items, asked.count <= most else {
            throw .missing("edits")
        }
        var edits: [FormEdit] = []
        for edit in asked { edits += try read(edit) }
        let draft = session.draft(of: text).model
        do throws(FormFault) {
            let edited = try draft.editing(edits)
            return .value([
                "edits": TextLines(text).edits(edited.edits),
                "select": edited.selected.map { .text($0) } ?? .null,
            ])
        } catch {
            return .fault(error.description)
        }
    }

    private static func read(_ edit: JSONValue) throws(StudioFault) -> [FormEdit] {
        guard let word = edit["do"]?.text else { throw .missing("edits.do") }
        if word == "require" { return try lines(edit["value"]) }
        guard let act = FormEdit.Act(rawValue: word) else { throw .missing("edits.do") }
        guard let path = edit["path"]?.text else { throw .missing("edits.path") }
        return [FormEdit(act, path, edit["value"]?.yaml)]
    }

    /// Lines of a gate, each to be added: a list of mappings, or YAML with one under `require`.
    private static func lines(_ value: JSONValue?) throws(StudioFault) -> [FormEdit] {
        if let items = value?.items {
            return items.map { FormEdit(.add, "require", $0.yaml) }
        }
        guard let text = value?.text,
            let document = try? YAMLDocument(bytes: Array(text.utf8), file: "lines")
        else { throw .missing("edits.value") }
        let list = document.root["require"] ?? document.root
        guard let items = list.items else { throw .missing("edits.value") }
        var edits: [FormEdit] = []
        for item in items {
            guard let entries = item.entries else { throw .missing("edits.value") }
            edits.append(
                FormEdit(
                    .add, "require",
                    .mapping(entries.map { .init($0.key, .text($0.value.scalar?.text ?? "")) })))
        }
        return edits
    }
}
