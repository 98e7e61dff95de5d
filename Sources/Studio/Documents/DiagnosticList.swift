import LanguageServer
import Phrases
import Workbench

/// What `check` says of a text, as pages are told it.
struct DiagnosticList {
    /// As it is written.
    let json: JSONValue

    /// How many are told.
    static let most = 500

    /// Tells of a draft; what is about a model that it extends stands where that is named.
    init(_ draft: DraftModel, _ lines: TextLines) {
        let told = draft.diagnostics().prefix(Self.most).map { found in
            let isOwn = found.place.file == draft.file
            let place =
                isOwn ? found.place.range : draft.place(of: "extends")?.range ?? 0..<0
            var members: [JSONValue.Member] = [
                .init("severity", .text(found.diagnostic.severity.word)),
                .init("code", .text(found.diagnostic.code.rawValue)),
                .init("message", .text(InertText.line(found.diagnostic.message))),
            ]
            members += lines.span(place)
            if !isOwn { members.append(.init("file", .text(found.place.file))) }
            if isOwn, let path = draft.path(at: place.lowerBound) {
                members.append(.init("path", .text(path)))
            }
            return JSONValue.object(members)
        }
        let faults = draft.fault.map { fault -> JSONValue in
            [
                "severity": "error", "code": "", "message": .text(InertText.line(fault)),
                "from": lines.place(0), "to": lines.place(0),
            ]
        }
        json = .list(Array(told) + (faults.map { [$0] } ?? []))
    }
}

extension DiagnosticSeverity {
    /// What it is called.
    fileprivate var word: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }
}
