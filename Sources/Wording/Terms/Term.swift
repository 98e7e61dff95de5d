/// A word that sallyport uses, explained: the one place that the command line, the glossary and the
/// page take it from.
package struct Term: Hashable, Sendable {
    /// A text that is shown as it is: an input, or what is printed for one.
    package struct Sample: Hashable, Sendable {
        /// What it is.
        package let title: String
        /// Its lines.
        package let text: String

        /// Makes one.
        package init(title: String, text: String) {
            self.title = title
            self.text = text
        }
    }

    /// What a list calls it; no other term is called so.
    package let name: String
    /// What else it is asked for by, or stands under in a report; two meanings of a word share one.
    package let synonyms: [String]
    /// Where it stands in a list.
    package let group: TermGroup
    /// What it means, in plain words.
    package let paragraph: String
    /// One example, in a sentence.
    package let example: String?
    /// Examples that have lines.
    package let samples: [Sample]
    /// What a fact in it rests on, and how far that may be trusted.
    package let support: String?
    /// The page of Docs that documents it, for example `Gate.md`.
    package let page: String

    /// Makes a term.
    package init(
        _ name: String, also synonyms: [String] = [], in group: TermGroup, _ paragraph: String,
        example: String? = nil, samples: [Sample] = [], support: String? = nil, page: String
    ) {
        self.name = name
        self.synonyms = synonyms
        self.group = group
        self.paragraph = paragraph
        self.example = example
        self.samples = samples
        self.support = support
        self.page = page
    }

    /// The first sentence of what it means, for a hover text; of a warning, which is
    /// called so before anything else, the next one too.
    package var firstSentence: String {
        let lead = paragraph.hasPrefix(Self.warning) ? Self.warning : ""
        let rest = paragraph.dropFirst(lead.count)
        guard let end = rest.firstRange(of: ". ") else { return paragraph }
        return lead + rest[..<end.lowerBound] + "."
    }

    /// How what is said of a code begins that is no error.
    private static let warning = "A warning. "
}
