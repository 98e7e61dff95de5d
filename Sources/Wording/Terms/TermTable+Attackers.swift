extension TermTable {
    /// Attackers and levels in general; each tier and level is an entry of the catalogue.
    static let attackers: [Term] = [
        Term(
            "tier", also: ["tiers", "attacker tier", "operational capacity", "OC", "capacity"],
            in: .attackers,
            """
            How capable an attacker is, from OC1 (amateurs) to OC5 (operations that the foremost \
            state institutions put first), on RAND's scale of operational capacities. A control of \
            level SLn stops OC1 to OCn while its operator stands, so an answer that holds at a tier \
            holds below it too. For disclosure a tier plays no role: who is ordered needs no skill.
            """,
            example: "analyse --tier OC3 asks only about crime syndicates and insiders.",
            support: "RAND RR-A2849-1, figure 4.1, known from a secondary account",
            page: "Catalogue.md"),
        Term(
            "security level", also: ["security levels", "SL", "SL1 to SL5", "level of security"],
            in: .attackers,
            """
            How much a boundary or control is taken to stop: SLn is to stop attackers up to OCn. \
            The levels are RAND's; they were not written as a standard, and at SL5 the claim is \
            weaker than at the others. A level in a model is a claim until somebody shows what \
            stands behind it.
            """,
            example: "A perimeter at SL3 stops OC1 to OC3 and is open to OC4, whoever operates it.",
            support: "RAND RR-A2849-1, figure 6.1, known from a secondary account",
            page: "Catalogue.md"),
        Term(
            "effective SL",
            also: [
                "effective level", "effective levels", "effective security level",
                "level that holds while nobody fails", "the level that holds while nobody fails",
                "holds while nobody fails", "holds",
            ],
            in: .attackers,
            """
            The level that holds while nobody fails: the largest n such that each attacker from OC1 \
            to OCn needs at least one failure. It says nothing of what one failure does, which is \
            what the numbers beside it are for; "n/a" stands where capability plays no role.
            """,
            example: """
                With effective SL4 for exfiltration, an OC5 attacker needs nobody to fail, and one \
                failure may still suffice at OC1.
                """,
            page: "Findings.md"),
        Term(
            "residual level",
            also: [
                "residual SL", "residualSL",
                "Security level that is left when one party has failed", "failed",
            ],
            in: .attackers,
            """
            The level that is left when one party has failed: the effective level of what remains. \
            SL0 means that no attacker is needed any more.
            """,
            example: "If AWS has failed, exfiltration is left at SL0; if an auditor has, at SL4.",
            page: "Findings.md"),
        Term(
            "baseline", also: ["baselines"], in: .attackers,
            """
            All controls that the catalogue has for a kind of perimeter up to a level, written in \
            one word. Each control has its own operator, so that a baseline may rest on several \
            parties; it is worth the level of its weakest way in.
            """,
            example:
                "baseline: SL3 on a tenancy brings the controls of SL1 to SL3 that apply to it.",
            page: "Catalogue.md"),
        Term(
            "control", also: ["controls"], in: .attackers,
            """
            A measure on a perimeter that keeps some ways in shut: an entry of the catalogue or one \
            of the model's own. It has a level and an operator of its own, and opens when the \
            operator fails or the attacker's tier exceeds the level.
            """,
            example: "explain SL4-CC-01 tells of one control.", page: "Catalogue.md"),
        Term(
            "layers", also: ["layer", "independent layers"], in: .attackers,
            """
            How many independent barriers of different parties stand on the weakest way to a copy. \
            RAND asks for two at SL3, four at SL4 and eight at SL5. Layers run by one party count \
            as one here, since one failure opens them all.
            """,
            example: "Four controls of SL4 that one vendor runs are one layer.",
            support: "RAND RR-A2849-1, known from a secondary account; the count is ours",
            page: "Findings.md"),
        Term(
            "catalogue", in: .attackers,
            """
            What the tool knows of tiers, levels, ways in, controls and instruments, with the \
            source of each entry and how far it may be trusted. It is a sketch to model with; a \
            file of your own can add to it.
            """,
            example: "sallyport catalogue controls --level SL4", page: "Catalogue.md"),
        Term(
            "attack vector",
            also: ["vector", "vectors", "category", "Attack vectors by perimeter"],
            in: .attackers,
            """
            A kind of attack by name, in one of nine categories, and how feasible it is by tier; \
            never how it is done. A control keeps out whole categories, and a perimeter is entered \
            by any that no control keeps out.
            """,
            example: "explain AV-PHYS tells of one category.",
            support: "RAND RR-A2849-1, table 5.1, known from a secondary account",
            page: "Catalogue.md"),
    ]
}
