import LanguageServer
import Workbench

/// `fixes`: changes that mend something at a place, or try something out there.
enum FixesRoute: StudioRoute {
    static let path = "fixes"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let text = try question.text()
        let lines = TextLines(text)
        let offset = try question.offset("at", in: lines)
        let draft = session.draft(of: text)
        var fixes = draft.model.fixes(in: offset..<offset)
        let page = question.body["page"]?.text.map { $0 + " fixes" } ?? "fixes"
        let turn = session.pages.take(page)
        if draft.model.isInGate(offset..<offset) {
            let found = try? draft.model.answers().flatMap { answers in
                try draft.model.gateRemedy(
                    in: offset..<offset, answers: answers,
                    unless: { session.pages.isOver(turn) })
            }
            if let found { fixes.append(found) }
        }
        let told = fixes.filter { fix in fix.edits.allSatisfy { $0.place.file == draft.model.file }
        }
        return .value(
            .list(
                told.map { fix in
                    ["title": .text(fix.title), "edits": lines.edits(fix.edits)]
                }))
    }
}
