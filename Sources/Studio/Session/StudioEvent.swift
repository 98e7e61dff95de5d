import LanguageServer
import PageServer

/// What pages hear.
enum StudioEvent {
    /// What the model's own file is called in events.
    static let own = "the model"

    /// Files are others than they were; the digest is that of the model's own, if it is there.
    static func file(digest: String?, changed: [String]) -> EventFrame {
        let value: JSONValue = [
            "digest": digest.map { .text($0) } ?? .null,
            "changed": .list(changed.map { .text($0) }),
        ]
        return EventFrame("file", String(decoding: JSONWriter.bytes(of: value), as: UTF8.self))
    }
}
