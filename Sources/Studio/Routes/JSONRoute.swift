import LanguageServer
import Reports

/// `json`: what `analyse --format json` prints for the text.
enum JSONRoute: StudioRoute {
    static let path = "json"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let draft = session.draft(of: try question.text())
        let setup = try question.setup()
        do {
            guard let analysis = try draft.analysis(of: setup, unless: { false }) else {
                return .fault("The text is wrong: mend it first.")
            }
            return .json(try FindingsDocument(analysis).json())
        } catch {
            return .fault(FaultWords.of(error))
        }
    }
}
