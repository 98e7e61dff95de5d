import FailureAnalysis
import LanguageServer

/// `fail`: what follows if these fail.
enum FailRoute: StudioRoute {
    static let path = "fail"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let draft = session.draft(of: try question.text())
        let setup = try question.setup()
        let failed = try question.strings("fail")
        guard !failed.isEmpty else { throw .missing("fail") }
        let turn = session.pages.take((question.body["page"]?.text ?? "") + " fail")
        let isOver: @Sendable () -> Bool = { session.pages.isOver(turn) }
        do {
            let work = FailureWork(draft: draft, setup: setup, isOver: isOver)
            guard
                let found = try work.found(failing: failed, for: question.body["consequence"]?.text)
            else { return .fault("The text is wrong: mend it first.") }
            return .value(found)
        } catch {
            return .fault(FaultWords.of(error))
        }
    }
}
