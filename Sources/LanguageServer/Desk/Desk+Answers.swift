package import Workbench

extension Desk {
    /// What a text answers, or what it answered when it was last right; `nil` where it never was.
    ///
    /// - Throws: `ResponseFault` where whoever asked no longer waits, or for a fault of ours.
    package mutating func answers(
        of document: OpenDocument, asked: AskedRequest
    ) throws(ResponseFault) -> AnswerKeeper.Kept? {
        let draft = draft(of: document)
        do {
            if let answers = try draft.answers(unless: asked.isOutdated) {
                keeper.keep(answers, of: document.file)
            } else if asked.isOutdated() {
                throw ResponseFault.modified
            }
        } catch let fault as ResponseFault {
            throw fault
        } catch {
            throw ResponseFault(.internalError, "a fault of sallyport: \(error)")
        }
        return keeper.last(of: document.file, at: draft.version)
    }
}
