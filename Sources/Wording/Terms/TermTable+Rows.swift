/// Words of imports and of many rows together.
extension TermTable {
    static let rows: [Term] = [
        Term(
            "SL0", also: ["no level", "level 0"], in: .attackers,
            """
            No level: nothing is claimed to be stopped, so that every attacker passes, from OC1 on. An \
            import writes it wherever a file states no level, with SL5 as the other end under \
            'unknown'; SL1 to SL4 may be written in its place.
            """,
            example: "explain SL3 says what a boundary of that level has to have.",
            page: "Catalogue.md"),
        Term(
            "zone",
            also: [
                "zones", "trust zone", "trust zones", "trust boundary", "trust boundaries",
                "boundary",
            ],
            in: .model,
            """
            The word of threat models for a place with a boundary. An import makes a perimeter of it, at \
            SL0 until somebody says what guards it; its ratings are no levels.
            """,
            example: "A trust zone of an Open Threat Model that stands in another is 'inside' it.",
            page: "Imports.md"),
        Term(
            "goal", also: ["goals"], in: .answers,
            """
            What an attacker is after where a model is worked out: a consequence, of everything that is \
            guarded or of one thing. Who suffices for a goal is what every answer is about.
            """,
            example: "exfiltration of one asset is a goal of its own beside exfiltration.",
            page: "Findings.md"),
        Term(
            "headline", also: ["headlines"], in: .answers,
            """
            The few numbers by which rows of a sweep, or answers to an unknown, are told apart: the fewest \
            failures for a consequence at one tier, or the level that holds while nobody fails.
            """,
            example: "sweep --summary rows.ndjson --headline exfiltration/root/OC5",
            page: "Sweep.md"),
        Term(
            "pivot", also: ["pivots", "pivotal"], in: .answers,
            """
            Two rows of a sweep that differ in one thing only and in a headline: with all else as it is, \
            that thing decides. What has most pivots of all such pairs decides most.
            """,
            example:
                "Two rows, all alike but for the level of the campus, with the orders 1 and 2.",
            page: "Sweep.md"),
        Term(
            "tipping point", also: ["tipping points", "tipping"], in: .answers,
            """
            The level or number of one thing from which on, or up to which, something is true of all \
            rows of a sweep. It is said of rows that have an answer alone.
            """,
            example: "From SL4 on no lone party suffices for exfiltration at OC3.",
            page: "Sweep.md"),
        Term(
            "witness row", also: ["witness rows", "first row"], in: .answers,
            """
            A row by its number that shows that something is so, the lowest one: it can be looked at by \
            itself, and what it sets is in its columns.
            """,
            example: "sweep PLAN --range 5:6 answers row 5 alone.", page: "Sweep.md"),
        Term(
            "way out", also: ["ways out", "stated exits"], in: .model,
            """
            A way out of a perimeter. A model that does not say 'exits: stated' leaves open that there are \
            ways out which it does not list, and nobody guards those.
            """,
            example: "exits: stated says that channels has every way out.", page: "Compilation.md"),
    ]
}
