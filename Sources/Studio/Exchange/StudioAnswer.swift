import LanguageServer
import PageServer

/// What a question is answered.
enum StudioAnswer: Sendable {
    /// A value.
    case value(JSONValue)
    /// JSON that is written already.
    case json(String)
    /// A file to be saved.
    case file(ContentType, [UInt8], name: String)

    /// The response that has it.
    var response: PageResponse {
        switch self {
        case .value(let value): PageResponse(.fine, .json, .bytes(JSONWriter.bytes(of: value)))
        case .json(let text): PageResponse(.fine, .json, .bytes(Array(text.utf8)))
        case .file(let type, let bytes, let name):
            PageResponse(.fine, type, .bytes(bytes), savedAs: name)
        }
    }

    /// An answer that says why there is none.
    static func fault(_ words: String) -> StudioAnswer { .value(["fault": .text(words)]) }
}
