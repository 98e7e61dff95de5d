import Compilation
import FailureAnalysis
import LanguageServer

/// `compare`: the text beside another.
enum CompareRoute: StudioRoute {
    static let path = "compare"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let text = try question.text()
        let setup = try question.setup()
        guard let baseline = question.body["baseline"] else { throw .missing("baseline") }
        let draft = session.draft(of: text)
        let turn = session.pages.take((question.body["page"]?.text ?? "") + " compare")
        let isOver: @Sendable () -> Bool = { session.pages.isOver(turn) }
        do {
            let source = try Baseline(baseline, in: session)
            guard let old = try source.compiled(unless: isOver) else {
                return .fault("What it is to be set beside is wrong: mend that first.")
            }
            guard let new = try draft.compiled(of: setup, unless: isOver) else {
                return .fault("The text is wrong: mend it first.")
            }
            let compared = try ComparedText(
                old, called: "A", new, called: "B", effort: setup.effort, unless: isOver)
            if isOver() { return .value(["superseded": true]) }
            return .value([
                "verdict": .text(compared.verdict),
                "lines": .list(compared.lines.map { .text($0) }), "svg": .text(compared.svg),
                "change": compared.json,
            ])
        } catch let fault as StudioFault {
            throw fault
        } catch {
            return .fault(FaultWords.of(error))
        }
    }
}
