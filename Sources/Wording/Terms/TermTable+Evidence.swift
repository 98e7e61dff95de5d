extension TermTable {
    /// What answers rest on.
    static let evidence: [Term] = [
        Term(
            "rests on", also: ["What the answers rest on", "weakest", "evidence", "weakest fact"],
            in: .evidence,
            """
            The facts behind an answer, of which the weakest counts: contradicted, unknown, assumed, \
            inferred, claimed, reported, announced. An answer is no better than that one.
            """,
            example: "No single party suffices, if the vendor's claim of SL4 is true.",
            page: "Findings.md"),
        Term(
            "status",
            also: [
                "announced", "reported", "inferred", "claimed", "assumed", "unspecified",
                "contradicted", "statuses",
            ],
            in: .evidence,
            """
            How a fact is known: announced by who should know, reported by others, inferred, claimed \
            by an interested party, assumed by the model's author, unknown or unspecified, or \
            contradicted by another source.
            """,
            example: "level: SL4, status: claimed, source: deal", page: "ModelFormat.md"),
        Term(
            "unproved level",
            also: [
                "What survives if unproved levels are less", "claims-lowered", "lowered claims",
                "claimed level", "least that makes it another one",
            ],
            in: .evidence,
            """
            A level that no source reports: claimed by the party itself, announced, inferred or \
            assumed, or of which nobody says how it is known. What is left of the answers if some of \
            them are a level less says on which of them an answer hangs.
            """,
            example: "At SL3 instead of SL4 the lab alone suffices.", page: "LoweredClaims.md"),
        Term(
            "taken for granted", also: ["What was taken for granted", "taken-for-granted"],
            in: .evidence,
            """
            What nobody asserts and yet makes an answer safer: the few defaults of that kind, and \
            claims behind which nothing else stands. They are listed with every answer; all else \
            that is left out is read the less safe way.
            """,
            example: "A vendor of which no parent is stated has none.", page: "Defaults.md"),
        Term(
            "contradiction", also: ["Claims that contradict each other", "claim", "claims"],
            in: .evidence,
            """
            Two claims of sources that cannot both hold. Claims change no answer; they say what an \
            answer stands on.
            """,
            example: "Two documents give two operators of one campus.", page: "Findings.md"),
        Term(
            "position", also: ["Positions, beside what the model says", "positions"],
            in: .evidence,
            """
            What somebody holds, with what it expects of the model, set beside what the model says: \
            whether it is so as written, and in how many completions of what is unknown, which is a \
            count and not a chance. It changes no answer.
            """,
            example: "P1 (60 %): the stake gives no say; so it is in 1 of 2 completions.",
            page: "Unknowns.md"),
        Term(
            "claims held against controls",
            also: ["Claims held against controls", "coverage", "gap", "supported level"],
            in: .evidence,
            """
            Whether the controls of a perimeter support the level that is claimed for it, and by \
            which ways in they do not.
            """,
            example: "claimed SL4, supported SL3: nothing listed blocks AV-SUPPLY at SL4.",
            page: "Findings.md"),
        Term(
            "confidence",
            also: ["read-in-source", "secondary", "unverified"], in: .evidence,
            """
            How the author of a catalogue entry came to know it: read in a stored copy of the source, \
            taken from somebody else's account (secondary), or from memory or this project's own \
            reasoning (unverified).
            """,
            example: "All that comes from RAND's report is secondary.", page: "Catalogue.md"),
        Term(
            "unknown", in: .evidence,
            """
            A fact of which several values are possible; the model lists them, and nothing is taken \
            to be safe because nobody says otherwise.
            """,
            example: "unknown: { egress: { of: channels.network.operator, one-of: [aws, lab] } }",
            page: "Unknowns.md"),
        Term(
            "conditional on the model", also: ["Conditions", "condition"], in: .evidence,
            """
            Every answer holds for what the model says and for nothing else: parties and paths that \
            it does not list were not considered.
            """,
            example: "An insider at a supplier that is not in the model is in no answer.",
            page: "Findings.md"),
        Term(
            "digest", in: .evidence,
            """
            A number that two texts share only if they say the same model. It stands in reports and \
            pictures, so that it is known what they were made of.
            """,
            example: "model 3f2a… on the last line of a picture", page: "Findings.md"),
    ]
}
