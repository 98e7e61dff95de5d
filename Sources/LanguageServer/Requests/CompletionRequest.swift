import Workbench

/// `textDocument/completion`: what may stand at a place.
package enum CompletionRequest: EditorRequest {
    package static let method = "textDocument/completion"
    package static let title = "Looking for what may stand here"
    package static let isAboutTheText = false

    /// The most that is offered at one place.
    static let most = 1_000

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? {
        .init(
            "completionProvider",
            ["resolveProvider": true, "triggerCharacters": [":", " ", "[", ",", "/"]])
    }

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        let place = try AskedPlace(parameters, at: &desk)
        let document = place.document
        guard document.isModel || document.isBlank || document.isBeginning else { return [] }
        let offered = place.draft.completions(at: place.offset)
        let client = desk.client
        return [
            "isIncomplete": .bool(offered.count > most),
            "items": .list(
                offered.prefix(most).map { item($0, at: place, for: client) }),
        ]
    }

    private static func item(
        _ completion: Completion, at place: AskedPlace, for client: ClientAbilities
    ) -> JSONValue {
        let isSnippet = client.takesSnippets && completion.stop != nil
        return .object(some: [
            "label": .text(completion.label),
            "kind": .integer(completion.kind.number),
            "detail": completion.detail.isEmpty ? nil : .text(completion.detail),
            "sortText": .text(ranked(completion.rank)),
            "filterText": .text(completion.label),
            "insertTextFormat": isSnippet ? 2 : nil,
            // Lines have their indentation already.
            "insertTextMode": completion.text.contains("\n") ? 1 : nil,
            "textEdit": [
                "range": place.range(completion.place.range),
                "newText": .text(isSnippet ? snippet(completion) : completion.text),
            ],
            // Which of them it is, for what is asked about it later.
            "data": [
                "uri": .text(place.document.uri.text),
                "version": .integer(place.document.version), "offset": .integer(place.offset),
                "rank": .integer(completion.rank),
            ],
        ])
    }

    /// A number whose digits sort as it does.
    private static func ranked(_ rank: Int) -> String {
        let digits = String(max(0, rank))
        return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    }

    /// The text with the place to go on writing at, and every other mark of a snippet escaped.
    static func snippet(_ completion: Completion) -> String {
        let bytes = Array(completion.text.utf8)
        let stop = min(max(0, completion.stop ?? bytes.count), bytes.count)
        func escaped(_ part: ArraySlice<UInt8>) -> String {
            let marks = Array("\\$}".utf8)
            return String(
                decoding: part.flatMap { marks.contains($0) ? [0x5C, $0] : [$0] }, as: UTF8.self)
        }
        return escaped(bytes[..<stop]) + "$0" + escaped(bytes[stop...])
    }
}

extension Completion.Kind {
    /// The protocol's number for what is most like it.
    fileprivate var number: Int {
        switch self {
        case .key: 10
        case .word: 20
        case .name: 18
        case .missingName: 1
        case .control: 7
        case .instrument: 8
        case .path: 17
        case .form: 15
        }
    }
}
