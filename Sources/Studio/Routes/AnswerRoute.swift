import FailureAnalysis
import LanguageServer
import Workbench

/// `answer`: what the text says, part by part.
enum AnswerRoute: StudioRoute {
    static let path = "answer"

    /// What may be asked for.
    enum Part: String, CaseIterable {
        case diagnostics
        case findings
        case map
        case change
    }

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let text = try question.text()
        let setup = try question.setup()
        let named = try question.strings("parts")
        let parts = named.isEmpty ? Set(Part.allCases) : Set(named.compactMap(Part.init))
        let version = question.body["version"] ?? .null
        let turn = session.pages.take(question.body["page"]?.text ?? "")
        let isOver: @Sendable () -> Bool = { session.pages.isOver(turn) }
        let draft = session.draft(of: text)
        var members: [JSONValue.Member] = [.init("version", version)]
        if parts.contains(.diagnostics) {
            members.append(.init("diagnostics", DiagnosticList(draft.model, TextLines(text)).json))
            session.watch(draft)
        }
        let work = StudioWork(session: session, draft: draft, setup: setup, isOver: isOver)
        do {
            if parts.contains(.map) { members.append(.init("map", try work.map())) }
            if parts.contains(.findings) { members += try work.findings(TextLines(text)) }
            if parts.contains(.change) { members.append(.init("change", try work.change())) }
        } catch {
            members.append(.init("fault", .text(FaultWords.of(error))))
        }
        if isOver() { return .value(["version": version, "superseded": true]) }
        let isAnswered = draft.model.input != nil && !members.contains { $0.name == "fault" }
        return .value(.object(members + [.init("answered", .bool(isAnswered))]))
    }
}
