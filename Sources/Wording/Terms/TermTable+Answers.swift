extension TermTable {
    /// Words that an answer begins with.
    static let answers: [Term] = [
        Term(
            "section",
            also: [
                "sections", "first page", "Words", "Who is who", "what to ask next", "brief",
                "summary",
            ],
            in: .answers,
            """
            A part of the report of analyse that can be asked for by name. The first page (summary) \
            can be read by itself: the verdict, who can fail alone, the fewest failures, what it \
            rests on, and what to ask next. Words says what the words mean, Who is who lists ids \
            and titles.
            """,
            example: "sallyport analyse MODEL --section coalitions prints who must fail together.",
            page: "Commands/analyse.md"),
        Term(
            "lone failure",
            also: [
                "lone failures", "suffices alone", "who can fail alone", "fails alone",
                "if this failed", "this follows", "what follows",
            ],
            in: .answers,
            """
            One failure that is enough: a party, a parent, a sovereign's order or a shared cause \
            after which the consequence follows and nobody else need fail. Each has a proof, its \
            failure path. That somebody suffices alone says nothing of whether they would ever fail.
            """,
            example: "If AWS alone failed, the weights would be out: AWS is a lone failure.",
            page: "Findings.md"),
        Term(
            "root cause",
            also: [
                "root causes", "root", "common cause", "collapsing root", "level root",
            ],
            in: .answers,
            """
            What makes defenders fail, where one cause may fail several at once: a sovereign's \
            order (order:US), a parent's decision (parent:amazon), a shared component or staff \
            (shared:kms), or a party by itself (own:aws). Counting root causes instead of parties \
            shows who only look independent. It collapses where one suffices although no single \
            party in its reach does.
            """,
            example: """
                Two vendors of one parent are two parties and one root cause: the parent's decision \
                fails both.
                """,
            page: "Compilation.md"),
        Term(
            "coalition",
            also: [
                "coalitions", "minimal coalition", "minimal coalitions", "parties",
                "Minimal coalitions: who must fail together",
            ],
            in: .answers,
            """
            A set of failures that together suffice. It is minimal if none of them can be left out; \
            only minimal ones are listed, since every larger set suffices as well. The word means \
            no agreement between anybody: it only says who would have to fail together.
            """,
            example: "{aws, lab} is minimal if both are needed, and neither of them suffices.",
            page: "Findings.md"),
        Term(
            "order, as a number", also: ["order", "orders", "fewest failures", "order 1"],
            in: .answers,
            """
            The size of the smallest coalition: the fewest failures that suffice. 0 means that an \
            attacker of that tier needs nobody to fail, 1 that somebody suffices alone, none that no \
            set of failures suffices in this model. It has nothing to do with a sovereign's order.
            """,
            example: "Under 'require', order: 2 demands that no single failure suffices.",
            page: "Findings.md"),
        Term(
            "exposure matrix",
            also: [
                "matrix", "The fewest failures that suffice, by attacker tier",
                "The fewest failures that suffice", "counting",
            ],
            in: .answers,
            """
            The fewest failures that suffice, for each consequence and tier, counting parties or \
            root causes. It reads: an attacker of this tier needs so many failures for this.
            """,
            example: "A 1 below OC2 in the row of parties: at OC2 some party suffices alone.",
            page: "Findings.md"),
        Term(
            "lab-bypass",
            also: ["lab never asked", "labBypass", "root-lab-bypass", "with the lab never asked"],
            in: .answers,
            """
            The same question with the lab left out: what the others can do though the lab, which \
            owns the weights, is never asked and never fails. root-lab-bypass counts root causes \
            so.
            """,
            example:
                "A cloud that can hand weights over under an order without the lab hearing of it.",
            page: "Findings.md"),
        Term(
            "party level",
            also: ["level of an answer", "level party", "party, root, lab-bypass", "answer level"],
            in: .answers,
            """
            What an answer counts: parties that fail one by one (party), causes that may fail \
            several (root), either with the lab never asked (lab-bypass, root-lab-bypass), or \
            people one by one (person). It is another thing than a security level.
            """,
            example: "egress --level root counts root causes.", page: "Findings.md"),
        Term(
            "person",
            also: [
                "people", "persons", "level person", "Counting people", "fewest people",
                "People: how many suffice, and where", "minimal sets of people",
            ],
            in: .answers,
            """
            One of the people of a defender, or of a staff that several share, who acts against it. \
            A part of a lock takes one person unless the model says persons; the same people serve \
            every lock of theirs. The level person counts them, for exfiltration and tampering: how \
            many suffice, and where. It is no part of the verdict, which is about whole parties.
            """,
            example: "operator: { op: aws, persons: 2 } takes two people at AWS.",
            page: "Findings.md"),
        Term(
            "adds nothing", also: ["one defender", "through"], in: .answers,
            """
            A party adds nothing for a consequence if it operates a barrier on some path and yet no \
            minimal coalition needs it; it is one defender with another whose failure is all that \
            suffices. A parent or sovereign adds nothing if a party that it makes fail suffices by \
            itself: the table says through whom.
            """,
            example: "The lab adds nothing to AWS: the two are one defender here.",
            page: "Findings.md"),
        Term(
            "consequence", also: ["consequences", "what can follow"], in: .answers,
            """
            What follows if enough has failed: exfiltration, disclosure, denial or tampering. Each \
            admits some ways of failing and not others.
            """,
            example: "analyse --consequence denial asks only whether the work can be stopped.",
            page: "Compilation.md"),
        Term(
            "exfiltration", in: .answers,
            """
            Usable weights get out: plaintext, or ciphertext with its key, is outside every \
            perimeter. By compromise, by a party that turns on the lab, or by an insider.
            """,
            example: "A copy leaves by backup media, and its key by another way.",
            page: "Compilation.md"),
        Term(
            "disclosure", in: .answers,
            """
            Weights are handed over under legal compulsion, by whoever holds them or by the owner. \
            An attacker's capability plays no role.
            """,
            example: "A vendor complies with an order for stored content.", page: "Compulsion.md"),
        Term(
            "denial", in: .answers,
            """
            The work cannot run: each of its alternatives lacks something that it needs, as \
            capacity, accelerators, keys, or shares of the weights.
            """,
            example: "The only maker of the accelerators withholds them.", page: "Compilation.md"),
        Term(
            "tampering", in: .answers,
            """
            Weights can be changed: somebody reaches them in plaintext, or the place where they are \
            trained. Nothing need leave.
            """,
            example: "Whoever enters the training cluster can change what is trained.",
            page: "Compilation.md"),
    ]
}
