import LanguageServer

/// `export`: a file to take along.
enum ExportRoute: StudioRoute {
    static let path = "export"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        guard let what = Export(rawValue: try question.string("what")) else {
            throw .missing("what")
        }
        let draft = session.draft(of: try question.text())
        let setup = try question.setup()
        let failed = try question.strings("fail")
        do {
            let work = ExportWork(
                session: session, draft: draft, setup: setup, failed: failed,
                consequence: question.body["consequence"]?.text)
            guard let bytes = try work.bytes(of: what) else {
                throw StudioFault.cannot("the text is wrong: mend it first")
            }
            return .file(
                what.type, bytes, name: what.rawValue == "sarif" ? "findings.sarif" : what.rawValue)
        } catch let fault as StudioFault {
            throw fault
        } catch {
            throw .cannot(FaultWords.of(error))
        }
    }
}
