import LanguageServer
import ModelFormat
import Outputs
import PageServer

/// `state`: how the file stands, and what the studio may do.
enum StateRoute {
    static let path = "state"

    static func answer(in session: StudioSession) -> JSONValue {
        let settings = session.settings
        let saved: SavedText?
        var fault = session.catalogueFault
        do { saved = try session.saved() } catch {
            saved = nil
            fault = FaultWords.of(error)
        }
        let text = saved.map(\.text) ?? ""
        if text == nil { fault = "the file is no text in UTF-8: save it as such" }
        return [
            "file": settings.file.map { .text(name(of: $0)) } ?? .null,
            "folder": .text(folder(of: settings.name)),
            "readOnly": .bool(settings.isReadOnly),
            "text": .text((text ?? nil) ?? ""),
            "digest": saved.map { .text($0.digest) } ?? .null,
            "effort": "normal", "version": .text(ToolVersion.current),
            "fault": fault.map { .text($0) } ?? .null,
        ]
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// What a path has before its last part.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    }
}
