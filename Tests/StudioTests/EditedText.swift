import LanguageServer

@testable import Studio
@testable import Workbench

/// A text once the edits of an answer are made, as a page makes them.
enum EditedText {
    static func of(_ text: String, _ answer: JSONValue) -> String? {
        guard let edits = answer["edits"]?.items else { return nil }
        let lines = TextLines(Array(text.utf8))
        var bytes = Array(text.utf8)
        for edit in edits.reversed() {
            guard let from = edit["from"].flatMap({ offset($0, lines) }),
                let to = edit["to"].flatMap({ offset($0, lines) }), from <= to,
                let new = edit["text"]?.text
            else { return nil }
            bytes.replaceSubrange(from..<to, with: Array(new.utf8))
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func offset(_ place: JSONValue, _ lines: TextLines) -> Int? {
        guard let line = place["line"]?.integer, let column = place["column"]?.integer else {
            return nil
        }
        return lines.offset(of: TextPosition(line: line, character: column), in: .utf16)
    }
}
