package import Interchange
import Phrases

/// What became of a file of another tool: what was taken over, what was not and why, and what to ask
/// next.
package struct ImportReport: PrintedReport {
    private let made: ModelImport
    private let file: String
    private let asked: ImportQuestions?
    private let unnamed: [Party]
    private let unplaced: [Party]

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

    /// A party of which nothing but what it does is known.
    package struct Party: Hashable, Sendable {
        /// Its id in what was written.
        package var id: String
        /// What it is called there.
        package var title: String

        /// Makes one.
        package init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// Makes a report.
    ///
    /// - Parameters:
    ///   - file: The files' names.
    ///   - asked: What the model leaves open; `nil` where that is told elsewhere.
    ///   - unnamed: Parties of whom no name is known.
    ///   - unplaced: Parties and sites of which no jurisdiction is known.
    package init(
        _ made: ModelImport, of file: String, _ asked: ImportQuestions?, unnamed: [Party] = [],
        unplaced: [Party] = []
    ) {
        self.made = made
        self.file = file
        self.asked = asked
        self.unnamed = unnamed
        self.unplaced = unplaced
    }

    package var document: ReportDocument {
        var document = ReportDocument(title: "Imported from \(file)")
        document.blocks.append(.paragraph(taken))
        document.blocks += made.filled.map { .paragraph($0) }
        document.blocks += points("Taken to be the same", made.matched)
        document.blocks += points("Contradictions, and what stays", made.conflicts)
        document.blocks += suggestions
        document.blocks += points("What the file says besides", made.remarks)
        document.blocks += points("Not taken over, and why", made.dropped)
        document.blocks += names
        document.blocks += jurisdictions
        guard let asked, !asked.questions.isEmpty else { return document }
        let rows = asked.questions.map {
            [
                $0.unknown, $0.flips.map(String.init) ?? "–",
                $0.alternatives.joined(separator: " / "),
            ]
        }
        document.blocks += [
            .heading("What to ask next"),
            .paragraph(
                asked.isRanked
                    ? "What the file does not say, in the order in which it decides: answer it in the model, and "
                        + "take it out of 'unknown'."
                    : "What the file does not say, in the order of the model: which of it decides takes longer than an "
                        + "import, and 'sallyport unknowns' says it. Answer it in the model, and take it out of "
                        + "'unknown'."),
        ]
        if !asked.fewest.isEmpty {
            document.blocks += [
                .paragraph(
                    "The fewest answers after which somebody has to fail, whatever the others are. Where one stands "
                        + "here, begin with it: a question by itself may change nothing."),
                .points(asked.fewest),
            ]
        }
        document.blocks.append(
            .table(header: ["unknown", "can flip", "alternatives"], rows: rows))
        if asked.questions.contains(where: { $0.alternatives == ["SL0", "SL5"] }) {
            document.blocks.append(.paragraph(Self.levels))
        }
        return document
    }

    /// What may be answered where the ends of the levels stand.
    private static let levels =
        "SL0 and SL5 are the two ends: SL1 to SL4 may be written too. SLn is to stop attackers from OC1 to OCn "
        + "while whoever runs it stands; 'sallyport explain SL3' says what one has to have, and 'explain OC3' who that "
        + "attacker is. A level that nobody can show is SL0."

    private func points(_ title: String, _ lines: [ModelImport.Line]) -> [ReportDocument.Block] {
        guard !lines.isEmpty else { return [] }
        return [.heading(title), .points(lines.map { "\($0.place): \($0.text)" })]
    }

    /// Names that are alike, each as a line of the table of names.
    private var suggestions: [ReportDocument.Block] {
        guard !made.suggestions.isEmpty else { return [] }
        return [
            .heading("Perhaps the same"),
            .paragraph(
                "Kept apart, since nobody says so. What is the same is a line of a table, theirs and ours, for "
                    + "'--match':"),
            .points(made.suggestions.map { Self.field($0.theirs) + "," + Self.field($0.ours) }),
        ]
    }

    /// A field of a table, in quotation marks where it has to be.
    private static func field(_ text: String) -> String {
        let isPlain = !text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// Who has no name yet.
    private var names: [ReportDocument.Block] {
        guard !unnamed.isEmpty else { return [] }
        return [
            .heading("Who has no name yet"),
            .paragraph(
                "No file says who these are. Who turns out to be one party is written once: one party with two "
                    + "names looks like two."),
            .points(unnamed.map { "\($0.id): \($0.title)" }),
        ]
    }

    /// Whose law is to be asked for.
    private var jurisdictions: [ReportDocument.Block] {
        guard !unplaced.isEmpty else { return [] }
        return [
            .heading("Whose law they stand under"),
            .paragraph(
                "No file says under whose jurisdiction these are. Until it is written, under 'jurisdictions' of a "
                    + "party, its parent or a site, an order of a sovereign that the model does not name may reach each of "
                    + "them. Who owns a party is asked below, by its parent."),
            .points(unplaced.map { "\($0.id): \($0.title)" }),
        ]
    }

    private var taken: String {
        var titles: [String] = []
        for format in made.formats where !titles.contains(format.title) {
            titles.append(format.title)
        }
        let parts = made.taken.map { Counted.words($0.number, $0.one, plural: $0.many) }
        guard !parts.isEmpty else { return "\(WordList.joined(titles)): nothing was taken over." }
        return
            "\(WordList.joined(titles)): \(WordList.joined(parts)) taken over, each with its place in the file."
    }
}
