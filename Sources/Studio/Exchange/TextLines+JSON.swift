import LanguageServer
import Workbench

extension TextLines {
    /// A place of a text as pages say it: a line and a column from 0, in UTF-16.
    func place(_ offset: Int) -> JSONValue {
        let position = position(of: offset, in: .utf16)
        return ["line": .integer(position.line), "column": .integer(position.character)]
    }

    /// Members that say from where to where.
    func span(_ range: Range<Int>) -> [JSONValue.Member] {
        [.init("from", place(range.lowerBound)), .init("to", place(range.upperBound))]
    }

    /// Changes of the text, sorted; none overlap.
    func edits(_ edits: [TextEdit]) -> JSONValue {
        .list(
            edits.sorted { $0.place < $1.place }.map { edit in
                .object(span(edit.place.range) + [.init("text", .text(edit.replacement))])
            })
    }
}
