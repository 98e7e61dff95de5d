internal import Phrases
internal import YAMLKit

/// A file of answers: a YAML mapping from the keys of the questions.
package struct InterviewFile: Sendable {
    /// The most bytes in a file.
    package static let maximumBytes = 64 << 10

    /// What it answers.
    package let answers: InterviewAnswers

    /// Reads a file from disk.
    ///
    /// - Throws: `ModelFileError` if it cannot be read, `ModelErrors` for what is wrong in it.
    package init(path: String) throws {
        let bytes = try ModelReader(maximumBytes: Self.maximumBytes).bytes(of: path)
        try self.init(bytes: bytes, file: path)
    }

    /// Reads a text.
    ///
    /// - Parameter file: The name to give in diagnostics.
    /// - Throws: `ModelErrors` with everything wrong in it.
    /// - Complexity: O(*n*) for *n* bytes.
    package init(bytes: [UInt8], file: String) throws(ModelErrors) {
        let limits = YAMLLimits(
            bytes: Self.maximumBytes, depth: 8, nodes: 4000, scalarBytes: 4 << 10)
        let root: YAMLNode
        do throws(YAMLFaults) {
            root = try YAMLDocument(bytes: bytes, file: file, limits: limits).root
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
        var reading = Reading()
        reading.read(root)
        guard reading.faults.isEmpty else { throw ModelErrors(reading.faults) }
        answers = reading.answers
    }

    /// What was read so far, and what was wrong with it.
    private struct Reading {
        var answers = InterviewAnswers()
        var faults: [Diagnostic] = []

        mutating func read(_ root: YAMLNode) {
            guard let entries = root.isBlank ? [] : root.entries else {
                fault(
                    .wrongType, "\(root.kindName) where answers belong: write 'key: answer' lines",
                    at: root)
                return
            }
            let keys = InterviewQuestion.allCases.map(\.rawValue)
            for entry in entries where !keys.contains(entry.key) {
                let hint = Suggestion.nearest(to: entry.key, among: keys)
                    .map { ": did you mean '\($0)'?" }
                faults.append(
                    Diagnostic(
                        .unknownKey,
                        "no question has the key '\(entry.key.prefix(80))'"
                            + (hint ?? ": 'sallyport init --questions' lists them"),
                        at: entry.keyRange))
            }
            // In the order of the questions: whom the later ones are asked of hangs on the earlier.
            for question in InterviewQuestion.allCases {
                guard let node = root[question.rawValue], !node.isNull, !node.isBlank else {
                    continue
                }
                if !answers.applies(question) {
                    fault(.idle(question), at: node)
                } else if question.isAskedOfEach {
                    readEach(question, node)
                } else {
                    take(node, question)
                }
            }
        }

        private mutating func readEach(_ question: InterviewQuestion, _ node: YAMLNode) {
            guard let entries = node.entries else {
                fault(
                    .wrongType,
                    "\(node.kindName) where an answer for each organisation belongs: write "
                        + "{ name: answer, … }", at: node)
                return
            }
            let cast = InterviewCast(answers)
            let asked = cast.asked(question)
            var answered: [String] = []
            for entry in entries {
                guard let party = cast.party(entry.key) else {
                    let names = cast.parties.filter(\.isNamed).map(\.name)
                    faults.append(
                        Diagnostic(
                            .danglingReference,
                            "no answer above names '\(entry.key.prefix(80))'"
                                + (Suggestion.nearest(to: entry.key, among: names)
                                    .map { ": did you mean '\($0)'?" }
                                    ?? ": name it there, or take it out"),
                            at: entry.keyRange))
                    continue
                }
                if answered.contains(party.id) {
                    faults.append(
                        Diagnostic(
                            .duplicateID, "\(InterviewFault.repeated(party.name))",
                            at: entry.keyRange))
                } else if !asked.contains(party), party.isNamed {
                    faults.append(
                        Diagnostic(
                            .conflictingKeys, "\(InterviewFault.idle(question))",
                            at: entry.keyRange))
                } else if !entry.value.isNull, !entry.value.isBlank {
                    take(entry.value, question, of: party.id)
                }
                answered.append(party.id)
            }
        }

        private mutating func take(
            _ node: YAMLNode, _ question: InterviewQuestion, of party: String = ""
        ) {
            let written: InterviewAnswers.Written
            if let scalar = node.scalar {
                written = .line(scalar.text)
            } else if let items = node.items, items.allSatisfy({ $0.scalar != nil }) {
                written = .list(items.compactMap { $0.scalar?.text })
            } else {
                fault(
                    .wrongType, "\(node.kindName) where an answer belongs: write \(question.form)",
                    at: node)
                return
            }
            do throws(InterviewFault) {
                try answers.take(written, to: question, of: party)
            } catch {
                fault(error, at: node)
            }
        }

        private mutating func fault(_ fault: InterviewFault, at node: YAMLNode) {
            self.fault(fault.code, fault.description, at: node)
        }

        private mutating func fault(
            _ code: DiagnosticCode, _ message: String, at node: YAMLNode
        ) {
            faults.append(Diagnostic(code, message, at: node.range))
        }
    }
}
