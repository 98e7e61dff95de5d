import Interchange
import LanguageServer
import ThreatGraph
import Workbench

/// `write`: the change of the text that writes options taken and unknowns settled into it.
enum WriteRoute: StudioRoute {
    static let path = "write"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let text = try question.text()
        let setup = try question.setup()
        let draft = session.draft(of: text).model
        guard case .model(let model, _)? = draft.input?.content else {
            return .fault("The text is wrong: mend it first.")
        }
        do throws(FormFault) {
            let edits = try draft.writing(
                setup.changes(in: model), settling: setup.settled(in: model))
            return .value(["edits": TextLines(text).edits(edits)])
        } catch {
            return .fault(error.description)
        }
    }
}
