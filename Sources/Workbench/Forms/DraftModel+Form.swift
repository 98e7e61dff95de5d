import ModelFormat
import Phrases
import YAMLKit

extension DraftModel {
    /// The text as a form: what it declares by section, in the order of the tables of keys.
    ///
    /// - Parameter open: the paths of those whose questions are told too, at most `mostOpen`.
    /// - Complexity: O(*n* · *d*) for *n* elements and *d* diagnostics.
    package func form(open: Set<String>) -> [FormSection] {
        let builder = FormBuilder(self)
        let told = diagnostics().filter { $0.place.file == file }
            .filter { $0.diagnostic.severity != .note }.map(\.place.range)
        func item(
            _ path: [String], id: String, name: String, table: KeyTableName
        ) -> FormItem {
            let joined = path.joined(separator: ".")
            let place = self.place(of: joined)
            return FormItem(
                path: joined, id: id, name: name, place: place,
                diagnostics: place.map { place in
                    told.count { $0.overlaps(place.range) || place.range.contains($0.lowerBound) }
                } ?? 0,
                fields: open.contains(joined) ? builder.fields(of: table, at: path) : [])
        }
        let top = FormSection(
            key: "model", title: "The model", help: "What it is about, and what it is laid over.",
            element: "model",
            items: [
                FormItem(
                    path: "", id: "", name: written(at: ["title"]) ?? "The model", place: nil,
                    diagnostics: 0,
                    fields: open.contains("")
                        ? builder.fields(of: .model, at: []).filter { $0.key != "require" } : [])
            ])
        let sections = ModelSection.allCases.map { section in
            FormSection(
                key: section.rawValue, title: FormTitles.plain(section.rawValue),
                help: section.summary, element: section.element,
                items: names.names(in: section).map { name in
                    item(
                        [section.rawValue, name], id: name,
                        name: names.title(of: ModelName(section, name)) ?? name,
                        table: section.table)
                })
        }
        let lines = itemCount(at: ["require"]) ?? 0
        let gate = FormSection(
            key: "require", title: "What must hold",
            help: ModelTables.standard[.model].row("require")?.summary ?? "",
            element: "requirement",
            items: (0..<lines).map { number in
                item(
                    ["require", "\(number)"], id: "\(number)",
                    name: builder.name(ofItem: ["require", "\(number)"]), table: .requirement)
            })
        return [top] + sections + [gate]
    }

    /// Of how many the questions are told at once.
    package static let mostOpen = 32
}
