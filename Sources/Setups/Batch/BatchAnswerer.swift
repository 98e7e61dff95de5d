/// Answers requests that are lines of JSON by lines of JSON (Docs/Batch.md).
package struct BatchAnswerer: Sendable {
    private let answerer: SetupAnswerer
    private let version: String
    private let longest: Int

    /// The most bytes of a line, where nobody says otherwise.
    package static let usualLineLength = 16 << 20

    /// Makes one.
    ///
    /// - Parameters:
    ///   - version: of the program, which every answer names.
    ///   - longest: the most bytes of a line.
    package init(_ answerer: SetupAnswerer, version: String, longest: Int) {
        self.answerer = answerer
        self.version = version
        self.longest = longest
    }

    /// The answer to a line, ending in a line break; empty for a line without a request.
    ///
    /// It depends on the line and its number alone, and on what the files say that it names.
    package func answer(to line: RequestLine) -> String {
        if line.isBlank { return "" }
        var reader = RequestReader()
        let answer: SetupAnswer
        do {
            guard let bytes = line.bytes else { throw RequestFault.tooLong(limit: longest) }
            let request = try reader.request(in: bytes, name: "request \(line.number)")
            answer = answerer.answer(to: request)
        } catch {
            answer = SetupAnswer(error: error, endings: answerer.endings)
        }
        return answer.line([
            ("id", reader.id.json), ("version", SetupAnswer.text(version)),
        ]) + "\n"
    }
}
