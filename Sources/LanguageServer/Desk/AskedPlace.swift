package import Workbench

/// A place in a text that a request asks about.
package struct AskedPlace: Sendable {
    /// The text.
    package let document: OpenDocument
    /// Its draft.
    package let draft: DraftModel
    /// The byte.
    package let offset: Int
    private let encoding: PositionEncoding

    /// Reads the members `textDocument` and `position`.
    ///
    /// - Throws: `ResponseFault` where they are wrong or the text is not open.
    package init(_ parameters: JSONValue, at desk: inout Desk) throws(ResponseFault) {
        document = try desk.document(DocumentURI(of: parameters))
        let position = try TextPosition(parameters["position"], named: "position")
        draft = desk.draft(of: document)
        offset = document.lines.offset(of: position, in: desk.encoding)
        encoding = desk.encoding
    }

    /// A stretch of the text as it is written.
    package func range(_ offsets: Range<Int>) -> JSONValue {
        document.lines.range(of: offsets, in: encoding)
    }
}

extension Desk {
    /// The bytes of the member `range`.
    ///
    /// - Throws: `ResponseFault` where it is wrong.
    package func offsets(
        _ parameters: JSONValue, in document: OpenDocument
    ) throws(ResponseFault) -> Range<Int> {
        let range = parameters["range"]
        let start = try TextPosition(range?["start"], named: "range.start")
        let end = try TextPosition(range?["end"], named: "range.end")
        let first = document.lines.offset(of: min(start, end), in: encoding)
        return first..<max(first, document.lines.offset(of: max(start, end), in: encoding))
    }

    /// Places as they are written, without those in files that can no longer be read.
    package func locations(_ places: [TextPlace], beside document: OpenDocument) -> JSONValue {
        var read: [String: TextLines?] = [:]
        return .list(
            places.compactMap { place in
                let lines =
                    read[place.file] ?? lines(of: place.file, beside: document)
                read[place.file] = .some(lines)
                return lines.map { lines in
                    [
                        "uri": .text(uri(of: place.file, beside: document).text),
                        "range": lines.range(of: place.range, in: encoding),
                    ]
                }
            })
    }

    /// Changes of texts as they are written.
    ///
    /// - Throws: `ResponseFault` where one of the files can no longer be read.
    package func change(
        _ edits: [TextEdit], beside document: OpenDocument
    ) throws(ResponseFault) -> JSONValue {
        var changes: [(file: String, edits: JSONValue)] = []
        for file in Set(edits.map(\.place.file)).sorted() {
            guard let lines = lines(of: file, beside: document) else {
                throw ResponseFault(
                    .requestFailed, "'\(file)' can no longer be read: look where it is")
            }
            let own = edits.filter { $0.place.file == file }.sorted { $0.place < $1.place }
            changes.append(
                (file, .list(own.map { edit in Self.written(edit, lines, encoding) })))
        }
        guard client.takesVersionedChanges else {
            return [
                "changes": .object(
                    changes.map { .init(uri(of: $0.file, beside: document).text, $0.edits) })
            ]
        }
        return [
            "documentChanges": .list(
                changes.map { change in
                    let uri = uri(of: change.file, beside: document)
                    return [
                        "textDocument": [
                            "uri": .text(uri.text),
                            "version": shelf[uri].map { .integer($0.version) } ?? .null,
                        ], "edits": change.edits,
                    ]
                })
        ]
    }

    /// A change as it is written.
    package static func written(
        _ edit: TextEdit, _ lines: TextLines, _ encoding: PositionEncoding
    ) -> JSONValue {
        [
            "range": lines.range(of: edit.place.range, in: encoding),
            "newText": .text(edit.replacement),
        ]
    }
}
