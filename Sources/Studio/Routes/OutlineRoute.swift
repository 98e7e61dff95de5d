import LanguageServer
import Workbench

/// `outline`: the text as a form.
enum OutlineRoute: StudioRoute {
    static let path = "outline"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let text = try question.text()
        let open = try question.strings("open").prefix(DraftModel.mostOpen)
        let form = FormJSON(TextLines(text))
        let sections = session.draft(of: text).model.form(open: Set(open))
        return .value(["sections": .list(sections.map(form.section))])
    }
}
