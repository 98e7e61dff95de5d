internal import Catalogue
internal import ThreatGraph

extension CatalogueGroup {
    /// The groups of a section in the order in which they are shown.
    static func groups(of section: CatalogueSection, in book: CatalogueBook) -> [CatalogueGroup] {
        switch section {
        case .controls: [controls(book)]
        case .vectors: [vectors(book), categories(book)]
        case .tiers: [tiers(book), levels(book)]
        case .instruments: [instruments(book)]
        case .facts: [facts(book)]
        }
    }

    private static func controls(_ book: CatalogueBook) -> CatalogueGroup {
        CatalogueGroup(
            heading: "Controls", key: "controls",
            columns: [
                ("id", "control"), ("level", "level"), ("defaultOperator", "run by"),
                ("confidence", "confidence"), ("title", "what"),
            ],
            records: book.controls.map { control in
                CatalogueRecord(
                    id: control.id.rawValue, level: control.level, support: control.support,
                    of: book,
                    [
                        ("title", "what", .text(control.title)),
                        ("level", "level", .text(control.level.description)),
                        (
                            "levelInferred", "level is inference",
                            control.isLevelInferred ? .flag(true) : nil
                        ),
                        ("topic", "topic", .text(control.topic.rawValue)),
                        ("protects", "protects (inference)", .words(control.protects)),
                        ("blocks", "blocks (inference)", .words(control.blocks)),
                        ("appliesTo", "applies to (inference)", .words(control.appliesTo)),
                        (
                            "operableBy", "who can run it (inference)",
                            .text(control.operableBy.rawValue)
                        ),
                        (
                            "defaultOperator", "who runs it if a model does not say (inference)",
                            .text(control.defaultOperator.rawValue)
                        ),
                        (
                            "nist", "NIST SP 800-53",
                            control.nist.isEmpty ? nil : .list(control.nist.map { .text($0) })
                        ),
                        ("mergedItems", "rows of the table", .number(control.mergedItems)),
                        ("core", "matters most here", .flag(control.isCore)),
                        ("supplementary", "beside the tables", .flag(control.isSupplementary)),
                    ])
            })
    }

    private static func vectors(_ book: CatalogueBook) -> CatalogueGroup {
        CatalogueGroup(
            heading: "Vectors", key: "vectors",
            columns: [
                ("id", "vector"), ("category", "category"), ("feasibility", "feasibility"),
                ("title", "what"),
            ],
            records: book.vectors.map { vector in
                CatalogueRecord(
                    id: vector.id.rawValue, support: vector.support, of: book,
                    [
                        ("title", "what", .text(vector.title)),
                        ("category", "category", .text(vector.category.rawValue)),
                        ("feasibility", "feasibility", value(of: vector.feasibility)),
                        ("relevance", "had by failures (inference)", .words(vector.relevance)),
                    ])
            })
    }

    private static func value(of feasibility: CatalogueFeasibility) -> CatalogueValue? {
        switch feasibility {
        case .scores(let scores):
            .object(
                zip(CapabilityTier.all, scores).map { ($0.description, .number($1)) })
        case .reachesFour(let tier?): .text("4 or more from \(tier)")
        case .reachesFour(nil): .text("4 at no tier")
        case .notFound: nil
        }
    }

    private static func categories(_ book: CatalogueBook) -> CatalogueGroup {
        CatalogueGroup(
            heading: "Categories", key: "categories",
            columns: [("id", "category"), ("title", "what")],
            records: book.categories.map { category in
                CatalogueRecord(
                    id: category.id.rawValue, support: category.support, of: book,
                    [("title", "what", .text(category.title))])
            })
    }

    private static func tiers(_ book: CatalogueBook) -> CatalogueGroup {
        CatalogueGroup(
            heading: "Tiers of attackers", key: "tiers",
            columns: [
                ("id", "tier"), ("people", "people"), ("time", "time"),
                ("budget", "up to US dollars"), ("title", "who"),
            ],
            records: book.tiers.map { tier in
                CatalogueRecord(
                    id: tier.id.rawValue, support: tier.support, of: book,
                    [
                        ("title", "who", .text(tier.title)),
                        ("people", "people", .text(tier.people)),
                        ("time", "time", .text(tier.time)),
                        ("budget", "up to US dollars", .number(tier.budget)),
                        ("infrastructure", "infrastructure", .text(tier.infrastructure)),
                        ("actors", "for example", .text(tier.actors)),
                    ])
            })
    }

    private static func levels(_ book: CatalogueBook) -> CatalogueGroup {
        CatalogueGroup(
            heading: "Security levels", key: "levels",
            columns: [
                ("id", "level"), ("thwarts", "against"), ("layers", "independent layers"),
                ("title", "claim"),
            ],
            records: book.levels.map { level in
                CatalogueRecord(
                    id: level.id.rawValue, level: level.level, support: level.support,
                    of: book,
                    [
                        ("title", "claim", .text(level.title)),
                        ("thwarts", "against", .text(level.thwarts.description)),
                        ("layers", "independent layers", .number(level.layers)),
                        ("time", "time to reach it", level.time.map { .text($0) }),
                    ])
            })
    }

    private static func instruments(_ book: CatalogueBook) -> CatalogueGroup {
        CatalogueGroup(
            heading: "Instruments", key: "instruments",
            columns: [
                ("id", "instrument"), ("jurisdiction", "of"), ("confidence", "confidence"),
                ("compels", "compels"), ("title", "what"),
            ],
            legend: "Compels: C content, A technical assistance, D denial of service, S secrecy; "
                + "small where it is limited, contested or borrowed. A policy compels nothing: a code "
                + "that one may sign, a bill, a proposal; no order rests on it.",
            records: book.instruments.map { $0.record(of: book) })
    }

    private static func facts(_ book: CatalogueBook) -> CatalogueGroup {
        CatalogueGroup(
            heading: "Facts", key: "facts",
            columns: [
                ("id", "fact"), ("date", "dated"), ("topic", "topic"),
                ("confidence", "confidence"), ("title", "what"),
            ],
            records: book.facts.map { fact in
                CatalogueRecord(
                    id: fact.id.rawValue, support: fact.support, of: book,
                    [
                        ("title", "what", .text(fact.title)),
                        ("topic", "topic", .text(fact.topic.rawValue)),
                        ("says", "what the sources say", .text(fact.says)),
                        ("reading", "what follows for a model (our reading)", .text(fact.reading)),
                        (
                            "about", "about (inference)",
                            fact.about.isEmpty ? nil : .list(fact.about.map { .text($0) })
                        ),
                        (
                            "unsure", "unsure",
                            fact.unsure.isEmpty ? nil : .list(fact.unsure.map { .text($0) })
                        ),
                    ])
            })
    }
}

extension CatalogueInstrument {
    /// The instrument as named values; answers stand alone, so that a table can show their words.
    fileprivate func record(of book: CatalogueBook) -> CatalogueRecord {
        let powers: [(key: String, title: String, value: CatalogueValue?)] =
            CataloguePower.allCases.map {
                ($0.rawValue, "compels \($0.rawValue)", compels[$0].map { .answer($0) })
            }
        var record = CatalogueRecord(
            id: id.rawValue, support: support, of: book,
            [
                ("title", "what", .text(title)),
                ("kind", "kind", .text(kind.rawValue)),
                ("compelsNothing", "compels nothing", kind.compelsNothing ? .flag(true) : nil),
                ("jurisdiction", "jurisdiction", .text(jurisdiction.rawValue)),
                ("statute", "statute", .text(statute)),
                ("authority", "authority", .text(authority)),
                (
                    "addresses", "addresses",
                    addresses.isEmpty ? .text("anyone") : .words(addresses)
                ),
                ("addressees", "more precisely", addressees.map { .text($0) }),
            ] + powers + [
                ("review", "judge decides first", .answer(review)),
                ("notice", "customer may be told", .answer(notice)),
                ("gag", "bound to secrecy", .text(gag)),
                ("reach", "reaches by", .words(reach)),
                ("reachDetail", "reach more precisely", reachDetail.map { .text($0) }),
                ("challenge", "challenge", .text(challenge)),
                ("mitigations", "mitigations", .list(mitigations.map { .text($0) })),
                ("fit", "fit to weights", .text(fit)),
                ("status", "in 2026", status.map { .text($0) }),
                (
                    "unsure", "unsure",
                    unsure.isEmpty ? nil : .list(unsure.map { .text($0) })
                ),
            ])
        record.cells["compels"] = kind.compelsNothing ? "nothing" : compulsionLetters
        return record
    }

    /// A letter for each compulsion: capital where it is certain, small where it is possible.
    private var compulsionLetters: String {
        let letters: [(Compulsion, String)] = [
            (.content, "c"), (.assistance, "a"), (.denial, "d"), (.secrecy, "s"),
        ]
        return letters.map { compulsion, letter in
            if certainCompulsions.contains(compulsion) { return letter.uppercased() }
            return possibleCompulsions.contains(compulsion) ? letter : "-"
        }.joined()
    }
}
