import Catalogue
import Phrases
import ThreatGraph
import Wording

extension TermBook {
    /// The entries of a catalogue as terms: tiers, levels, categories, kinds of perimeter, vectors,
    /// controls, instruments and facts, in its own words.
    static func entries(of book: CatalogueBook) -> [Term] {
        let support = SupportWords(book)
        return book.tiers.map { tier(of: $0, support) } + book.levels.map { level(of: $0, support) }
            + book.categories.map { category in
                Term(
                    category.id.rawValue, also: [category.title], in: .vectors,
                    "A category of ways in: \(category.title.lowercasedFirst).",
                    example: "A control that blocks \(category.id.rawValue) keeps all of them out.",
                    support: support.sentence(category.support), page: "Catalogue.md")
            } + book.vectors.map { vector(of: $0, support) }
            + book.perimeters.map { kind in
                Term(
                    "\(kind.id.rawValue) (kind of perimeter)", also: [kind.id.rawValue],
                    in: .vectors,
                    "\(kind.title). It is entered by "
                        + "\(WordList.joined(kind.waysIn.map(\.rawValue), "or")).",
                    example: "kind: \(kind.id.rawValue)",
                    support: support.sentence(kind.support), page: "Catalogue.md")
            } + book.controls.map { control(of: $0, support) }
            + book.instruments.map { instrument(of: $0, support) }
            + book.facts.map { fact(of: $0, dated: book.date(of: $0.support), support) }
    }

    private static func tier(of tier: CatalogueTier, _ support: SupportWords) -> Term {
        Term(
            tier.id.rawValue, also: [tier.title], in: .attackers,
            "\(tier.title): \(tier.people.lowercasedFirst), \(tier.time), at most "
                + "\(grouped(tier.budget)) US dollars for one operation. What they "
                + "have before they begin: \(tier.infrastructure.lowercasedFirst). "
                + "\(tier.id.rawValue) is stopped by a control of level "
                + "SL\(tier.tier.rawValue) or more while its operator stands.",
            example: sentence(tier.actors), support: support.sentence(tier.support),
            page: "Catalogue.md")
    }

    private static func level(of level: CatalogueLevel, _ support: SupportWords) -> Term {
        let layers = level.layers == 1 ? "one layer" : "\(level.layers) independent layers"
        return Term(
            level.id.rawValue, also: [level.title], in: .attackers,
            "\(level.title). In a model a boundary at \(level.id.rawValue) is taken to stop "
                + "attackers up to \(level.thwarts) while its operator stands; it asks for "
                + "\(layers)."
                + (level.time.map { " Time to reach it: \($0.lowercasedFirst)." } ?? "")
                + (level.support.note.map { " \($0)" } ?? ""),
            example: "catalogue controls --level \(level.id.rawValue) lists what it adds.",
            support: support.sentence(level.support), page: "Catalogue.md")
    }

    private static func vector(of vector: CatalogueVector, _ support: SupportWords) -> Term {
        var words = "\(vector.title), in the category \(vector.category.rawValue)."
        switch vector.feasibility {
        case .scores(let scores):
            let list = zip(CapabilityTier.all, scores).map { "\($0) \($1)" }
            words += " How feasible it is, from 1 to 5: \(list.joined(separator: ", "))."
        case .reachesFour(let tier?): words += " It is feasible (4 of 5 or more) from \(tier)."
        case .reachesFour(nil): words += " It reaches 4 of 5 at no tier."
        case .notFound: words += " How feasible it is was not found."
        }
        return Term(
            vector.id.rawValue, also: [vector.title], in: .vectors, words,
            example: "catalogue vectors \(vector.id.rawValue)",
            support: support.sentence(vector.support), page: "Catalogue.md")
    }

    private static func control(of control: CatalogueControl, _ support: SupportWords) -> Term {
        let blocks =
            control.blocks.isEmpty
            ? "It works by law or contract alone and blocks no way in."
            : "It blocks \(WordList.joined(control.blocks.map(\.rawValue)))."
        return Term(
            control.id.rawValue, also: [control.title], in: .controls,
            "\(control.title). A control that \(control.level) adds. \(blocks) Where a model does "
                + "not say, it is run by \(operators[control.defaultOperator] ?? "its operator"). "
                + "What it blocks and who runs it are this project's inference.",
            example: "controls: [ { use: \(control.id.rawValue) } ]",
            support: support.sentence(control.support), page: "Catalogue.md")
    }

    /// The text with a full stop, if it ends in none.
    private static func sentence(_ text: String) -> String {
        text.hasSuffix(".") ? text : text + "."
    }

    /// A number with commas between its thousands.
    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.map { at in
            let isBreak = at > 0 && (digits.count - at).isMultiple(of: 3)
            return (isBreak ? "," : "") + String(digits[at])
        }.joined()
    }

    private static let operators: [CatalogueOperator: String] = [
        .host: "whoever runs the machines", .tenant: "the perimeter's own operator",
        .silicon: "the maker of the accelerators", .both: "host and tenant, each a part",
    ]

    private static func instrument(
        of instrument: CatalogueInstrument, _ support: SupportWords
    ) -> Term {
        let certain = instrument.certainCompulsions.map(\.rawValue)
        let possible = instrument.possibleCompulsions.map(\.rawValue)
            .filter { !certain.contains($0) }
        let addresses =
            instrument.addresses.isEmpty
            ? "anyone" : WordList.joined(instrument.addresses.map(\.rawValue))
        return Term(
            instrument.id.rawValue, also: [instrument.title], in: .instruments,
            "\(instrument.title) (\(instrument.jurisdiction.rawValue)). "
                + "\(sentence(instrument.statute)) Issued by: \(sentence(instrument.authority)) "
                + "It addresses \(addresses). "
                + (instrument.kind.compelsNothing
                    ? "It compels nothing, and no order rests on it"
                    : "It compels \(WordList.joined(certain, none: "nothing for certain"))")
                + (possible.isEmpty
                    ? ""
                    : ", and \(WordList.joined(possible)) in part, in some cases or in dispute")
                + ". Fit to weights: \(sentence(instrument.fit))",
            example: "catalogue instruments \(instrument.id.rawValue) has all of it.",
            support: support.sentence(instrument.support) + "; not legal advice",
            page: "Compulsion.md")
    }

    private static func fact(
        of fact: CatalogueFact, dated date: CatalogueDate?, _ support: SupportWords
    ) -> Term {
        let about = fact.about.isEmpty ? "" : " It is about \(WordList.joined(fact.about))."
        return Term(
            fact.id.rawValue, also: [fact.title], in: .facts,
            "\(sentence(fact.title)) \(sentence(fact.says)) What follows for a model is our reading: "
                + "\(sentence(fact.reading))\(about)"
                + fact.unsure.map { " Not known: \(sentence($0))" }.joined(),
            example: "catalogue facts \(fact.id.rawValue)",
            support: support.sentence(fact.support) + (date.map { "; of \($0)" } ?? "")
                + "; not legal advice",
            page: "Catalogue.md")
    }
}

/// What entries rest on, in words.
private struct SupportWords {
    private let titles: [Identifier<CatalogueSource>: String]

    init(_ book: CatalogueBook) {
        titles = Dictionary(
            book.sources.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    /// The sources and how far the entry may be trusted.
    func sentence(_ support: CatalogueSupport) -> String {
        let sources = support.sources.map { titles[$0] ?? $0.rawValue }
        let confidence =
            switch support.confidence {
            case .readInSource: "read in the source"
            case .secondary: "known from a secondary account"
            case .unverified: "unverified"
            }
        return sources.joined(separator: "; ") + "; \(confidence)"
            + (support.confidenceDetail.map { " (\($0))" } ?? "")
    }
}

extension String {
    /// The text with a small letter at its beginning, unless the first word is all capitals.
    fileprivate var lowercasedFirst: String {
        guard let first, let second = dropFirst().first, !second.isUppercase else { return self }
        return first.lowercased() + dropFirst()
    }
}
