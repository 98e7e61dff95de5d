import ArgumentParser
import Reports
import Wording

/// The command `explain`, which says what a word means.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a word, a code or an entry of the catalogue means.",
        discussion: """
            Attacker tiers and security levels, the words of the answers, what a model speaks of, \
            controls, ways in and instruments of the catalogue, keys of the model file, codes of \
            diagnostics and exit statuses: each in plain words, with an example and the page that \
            documents it. Without a term, all of them are listed. A word of two meanings is told \
            with both. Docs/Glossary.md has them on one page; nothing is legal advice.

              sallyport explain root cause
              sallyport explain order
              sallyport explain SL4
              sallyport explain model.unknown-key
            """)

    /// The forms in which a term is written.
    enum Format: String, OutputFormat {
        case text
        case markdown

        static let help: ArgumentHelp = "text or markdown."
    }

    @Argument(help: "The term; several words are one term.")
    var term: [String] = []

    @OptionGroup var output: OutputArguments<Format>

    func run() throws {
        let report = try report()
        try output.write { format in
            switch format {
            case .text: report.text
            case .markdown: report.markdown
            }
        }
    }

    private func report() throws -> TermReport {
        let book = try Self.book()
        if term.isEmpty { return TermReport(listing: book) }
        let word = term.joined(separator: " ")
        return TermReport(meanings: try book.terms(called: word), of: word)
    }

    /// Every term, the exit statuses with them.
    ///
    /// - Throws: `CommandError.ours`.
    static func book() throws -> TermBook {
        TermBook(catalogue: try CatalogueInput.builtIn(), statuses: ExitStatus.allCases.map(\.term))
    }
}

extension ExitStatus {
    /// What it says, as a term.
    fileprivate var term: Term {
        Term(
            "exit status \(rawValue)", also: ["\(rawValue)", "status \(rawValue)"], in: .statuses,
            "The program ended with \(rawValue): \(meaning).",
            example: "sallyport check MODEL; echo $?", page: "Commands/sallyport.md")
    }
}
