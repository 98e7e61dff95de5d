package import Interchange
import Phrases

/// What became of a file of another tool: what was taken over, what was not and why, and what to ask
/// next.
package struct ImportReport: PrintedReport {
    private let made: ModelImport
    private let file: String
    private let questions: [Question]

    /// An unknown of the model that was written, and how much hangs on it.
    package struct Question: Hashable, Sendable {
        /// The unknown.
        package var unknown: String
        /// What it may be.
        package var alternatives: [String]
        /// How many statements it can flip; `nil` where that was not counted.
        package var flips: Int?

        /// Makes a question.
        package init(unknown: String, alternatives: [String], flips: Int?) {
            self.unknown = unknown
            self.alternatives = alternatives
            self.flips = flips
        }
    }

    /// Makes a report.
    ///
    /// - Parameter questions: the unknowns, those that decide most first.
    package init(_ made: ModelImport, of file: String, questions: [Question]) {
        self.made = made
        self.file = file
        self.questions = questions
    }

    package var document: ReportDocument {
        var document = ReportDocument(title: "Imported from \(file)")
        document.blocks.append(.paragraph(taken))
        if !made.remarks.isEmpty {
            document.blocks += [
                .heading("What the file says besides"), .points(made.remarks.map(line)),
            ]
        }
        if !made.dropped.isEmpty {
            document.blocks += [
                .heading("Not taken over, and why"), .points(made.dropped.map(line)),
            ]
        }
        let rows = questions.map {
            [
                $0.unknown, $0.flips.map(String.init) ?? "–",
                $0.alternatives.joined(separator: " / "),
            ]
        }
        document.blocks += [
            .heading("What to ask next"),
            .paragraph(
                "What the file does not say, in the order in which it decides: answer it in the model, and "
                    + "take it out of 'unknown'."),
            .table(header: ["unknown", "can flip", "alternatives"], rows: rows),
        ]
        return document
    }

    private var taken: String {
        let parts = [
            Counted.words(made.taken.zones, "zone"), Counted.words(made.taken.assets, "asset"),
            Counted.words(made.taken.copies, "copy", plural: "copies"),
            Counted.words(made.taken.flows, "way"),
            Counted.words(made.taken.guests, "third party", plural: "third parties"),
        ]
        let besides = [
            (made.taken.controls, "control", "controls"), (made.taken.keys, "key", "keys"),
            (made.taken.parties, "party", "parties"),
        ].filter { $0.0 > 0 }.map { Counted.words($0.0, $0.1, plural: $0.2) }
        return
            "\(made.format.title): \(WordList.joined(parts + besides)) taken over, each with its place in the file."
    }

    private func line(_ line: ModelImport.Line) -> String { "\(line.place): \(line.text)" }
}
