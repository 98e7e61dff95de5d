/// The texts that are open in an editor.
package struct DocumentShelf: Sendable {
    /// The most texts that are open at a time.
    package static let most = 1_000

    private var documents: [DocumentURI: OpenDocument] = [:]

    /// An empty shelf.
    package init() {}

    /// The text of that name.
    package subscript(uri: DocumentURI) -> OpenDocument? { documents[uri] }

    /// All texts, by name.
    package var all: [OpenDocument] { documents.values.sorted { $0.uri < $1.uri } }

    /// The bytes of the text in that file, as it stands in the editor; `nil` where it is not open.
    package func bytes(ofFile path: String) -> [UInt8]? {
        documents.values.first { $0.uri.path == path }?.lines.bytes
    }

    /// Opens a text, or takes it anew.
    ///
    /// - Throws: `ResponseFault` where the parameters are wrong or too much is open.
    package mutating func open(_ parameters: JSONValue) throws(ResponseFault) -> DocumentURI {
        guard let item = parameters["textDocument"], let name = item["uri"]?.text,
            let text = item["text"]?.text
        else { throw .missing("textDocument") }
        let uri = DocumentURI(name)
        guard documents.count < Self.most || documents[uri] != nil else {
            throw ResponseFault(
                .requestFailed, "more than \(Self.most) texts are open: close some of them")
        }
        documents[uri] = OpenDocument(
            uri: uri, version: item["version"]?.integer ?? 0,
            language: item["languageId"]?.text, text: text)
        return uri
    }

    /// Changes a text; nothing of it where one of the changes is wrong.
    ///
    /// - Throws: `ResponseFault` where the parameters are wrong or the text is not open.
    package mutating func change(
        _ parameters: JSONValue, in encoding: PositionEncoding
    ) throws(ResponseFault) -> DocumentURI {
        let uri = try DocumentURI(of: parameters)
        guard let document = documents[uri] else { throw .notOpen(uri) }
        guard let written = parameters["contentChanges"]?.items else {
            throw .missing("contentChanges")
        }
        var changes: [TextChange] = []
        for change in written { changes.append(try TextChange(change)) }
        let version = parameters["textDocument"]?["version"]?.integer ?? document.version + 1
        documents[uri]?.change(changes, to: version, in: encoding)
        return uri
    }

    /// Closes a text.
    ///
    /// - Throws: `ResponseFault` where the parameters are wrong or it is not open.
    package mutating func close(_ parameters: JSONValue) throws(ResponseFault) -> DocumentURI {
        let uri = try DocumentURI(of: parameters)
        guard documents.removeValue(forKey: uri) != nil else { throw .notOpen(uri) }
        return uri
    }
}

extension DocumentURI {
    /// The text that parameters are about.
    ///
    /// - Throws: `ResponseFault` where they name none.
    package init(of parameters: JSONValue) throws(ResponseFault) {
        guard let name = parameters["textDocument"]?["uri"]?.text else {
            throw .missing("textDocument.uri")
        }
        self.init(name)
    }
}

extension ResponseFault {
    /// A text that is not open.
    package static func notOpen(_ uri: DocumentURI) -> ResponseFault {
        ResponseFault(.invalidParams, "'\(uri.text.prefix(200))' is not open: open it first")
    }
}
