import ModelFormat
package import Phrases
import Reports

/// What whoever asked is told of one set-up.
package struct SetupAnswer: Sendable {
    /// The exit status with which a run that asks the same ends.
    package let status: Int32
    /// The digest of the set-up's model; `nil` where there is none.
    package let digest: String?
    /// The answer as JSON on one line; `nil` where there is none.
    package let answer: String?
    /// What the answer says in columns, by their names.
    let cells: [String: String]
    /// What is wrong with the model or the request, sorted by place; where there is an answer, only the
    /// options that its changes left behind.
    package let diagnostics: [Diagnostic]
    /// What is wrong where no diagnostic says it.
    package let fault: String?

    init(digest: String?, solution: Solution, told: [Diagnostic] = []) {
        status = solution.status
        self.digest = digest
        answer = solution.answer
        cells = solution.cells
        diagnostics = told
        fault = nil
    }

    /// The consequences that its columns tell of, by their ids.
    var goals: Set<String> {
        Set(cells.keys.compactMap { AnswerCells.consequence(ofColumn: $0) })
    }

    /// An answer that says why there is none.
    init(digest: String? = nil, error: any Error, endings: Endings) {
        status = endings.status(error)
        self.digest = digest
        answer = nil
        cells = [:]
        if let errors = error as? ModelErrors {
            diagnostics = errors.diagnostics
            fault = nil
        } else if case .unreadable(let told)? = error as? RequestFault {
            diagnostics = told
            fault = nil
        } else {
            diagnostics = []
            fault = endings.sentence(error)
        }
    }

    /// What every line of answers has, on one line of JSON without its braces.
    ///
    /// - Parameter more: further entries, `"key":value` each, sorted by key among `answer`,
    ///   `diagnostics`, `digest`, `fault` and `status` by `line(_:)`.
    package func line(_ more: [(key: String, json: String)]) -> String {
        var entries = more
        entries.append(("answer", answer ?? "null"))
        entries.append(("diagnostics", Self.text(diagnostics)))
        entries.append(("digest", Self.text(digest)))
        entries.append(("fault", Self.text(fault)))
        entries.append(("status", "\(status)"))
        let sorted = entries.sorted { $0.key < $1.key }
        return "{" + sorted.map { "\"\($0.key)\":\($0.json)" }.joined(separator: ",") + "}"
    }

    private static func text(_ diagnostics: [Diagnostic]) -> String {
        if diagnostics.isEmpty { return "[]" }
        return (try? JSONText.line(of: diagnostics.map(CheckDocument.Entry.init))) ?? "[]"
    }

    /// A text as JSON, or `null`.
    static func text(_ text: String?) -> String {
        guard let text else { return "null" }
        if text.utf8.allSatisfy(isPlain) { return "\"" + text + "\"" }
        return (try? JSONText.line(of: text)) ?? "null"
    }
    /// Whether a byte stands in JSON as it is: letters, digits and what digests and versions have.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ":"),
            UInt8(ascii: "-"), UInt8(ascii: " "):
            true
        default: false
        }
    }
}
