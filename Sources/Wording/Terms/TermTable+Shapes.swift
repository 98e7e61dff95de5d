extension TermTable {
    /// Words for what an answer rests on in the graph: paths, cuts, bottlenecks, and other questions.
    static let shapes: [Term] = [
        Term(
            "failure path",
            also: [
                "path", "paths", "How one failure suffices, step by step",
                "How it comes about with nobody failing, step by step", "failurePaths",
                "freePaths",
            ],
            in: .answers,
            """
            A proof, step by step, of how a failure suffices: what the attacker has, which barrier \
            stands open and why, until the consequence is there. Its id depends on what failed and \
            on the barriers, not on texts or line numbers.
            """,
            example: "sallyport diagram MODEL --fail AWS draws one.", page: "Findings.md"),
        Term(
            "certificate", also: ["certificates", "proof", "cut", "proofs", "cuts"], in: .answers,
            """
            What stands behind a claim, checked before anything is printed by a part of the program \
            that shares no code with the engines: a proof (a path) for "suffices", a cut (what stays \
            out of reach, and the shut barriers around it) for "does not suffice".
            """,
            example: "If one certificate does not verify, nothing is printed and the status is 70.",
            page: "Engines.md"),
        Term(
            "choke point",
            also: ["choke points", "Choke points and surface", "choke barrier", "choke party"],
            in: .answers,
            """
            A barrier that every path crosses, or a party that is in every coalition. Whoever \
            operates it can neither be gone round nor left out.
            """,
            example: "aws is in every coalition for exfiltration (OC1–OC4).", page: "Findings.md"),
        Term(
            "surface", in: .answers,
            """
            How much there is to guard against exfiltration: perimeters with weights, barriers to \
            enter, barriers on the ways out, and parties that suffice alone at OC1.
            """,
            example: "A second site doubles the perimeters with weights.", page: "Findings.md"),
        Term(
            "complete", also: ["completeUpTo", "not everything was looked for"], in: .answers,
            """
            Whether a list of coalitions is all there is. Where it was cut, by --max-order, by the \
            effort or by a signal, the answer says up to which size nothing is missing, and no \
            sentence says "none" of what was not looked for.
            """,
            example: "> 3 in a cell: no set of up to three suffices; larger ones were not tried.",
            page: "Stopping.md"),
        Term(
            "dominance", also: ["dominates", "witness"], in: .answers,
            """
            One set-up dominates another if every coalition that suffices in it suffices in the \
            other too: it is nowhere worse. Where neither does, a witness each way says for whom.
            """,
            example: "Two clouds dominate one for exfiltration and lose to it in surface.",
            page: "Comparison.md"),
        Term(
            "compression", in: .answers,
            """
            How many times smaller an attacker makes weights before they leave. A limit on bytes \
            that is sized without it is one or two orders of magnitude too hopeful.
            """,
            example: "egress --compression 16",
            support: "16 to 100 times: abstract of a paper, read in the source",
            page: "Egress.md"),
        Term(
            "window", in: .answers,
            """
            How long the attacker can go on before something changes: the time within which the \
            weights must be out.
            """,
            example: "egress --window 30d", page: "Egress.md"),
        Term(
            "covert", also: ["covert budget", "hidden"], in: .answers,
            """
            What can be hidden in a channel while its barrier holds and whoever looks stands: bytes \
            that pass as something else. A cap limits what passes openly, a covert budget what \
            passes unseen.
            """,
            example: "covert: 1 MB/day would take thousands of years for weights of two terabytes.",
            page: "Egress.md"),
        Term(
            "cap", also: ["rate", "budget", "burst"], in: .answers,
            """
            How many bytes a channel lets pass while its barrier holds; the rate is what passes once \
            the barrier is open. A cap guards against whoever is inside, not against whoever runs \
            it, nor against media carried out by hand.
            """,
            example: "cap: 100 GB/day lets two terabytes out in twenty days.", page: "Egress.md"),
        Term(
            "remedy", also: ["remedies", "option", "options", "cheapest fix"], in: .answers,
            """
            A set of changes that could be made after which at least so many failures are needed; \
            cheapest if no other costs less. Options and their costs stand in the model.
            """,
            example: "sallyport harden MODEL --level root", page: "Remedies.md"),
        Term(
            "decisive unknown", also: ["unknowns", "completion", "decisive"], in: .evidence,
            """
            An unknown of the model whose answer alone can change a statement. A completion picks an \
            alternative for each unknown; all are counted, none is preferred.
            """,
            example: "Whether egress is switched on by AWS alone or by AWS and the lab.",
            page: "Unknowns.md"),
        Term(
            "epoch", also: ["epochs", "timeline"], in: .answers,
            """
            A stretch of time in which nothing that the model dates begins, ends or changes. Each is \
            answered alone and with the bytes and keys that were kept from earlier ones.
            """,
            example: "From the day on which a second cloud is added, the order is 2.",
            page: "Timeline.md"),
        Term(
            "importance",
            also: ["Birnbaum", "criticality", "Fussell–Vesely", "RAW", "RRW"],
            in: .answers,
            """
            How much a root cause matters to how likely an open path is. Birnbaum: how much the \
            chance rises if it occurs for certain; criticality and Fussell–Vesely: which share of \
            the chance goes through it; RAW and RRW: how many times the chance grows if it occurs, \
            or shrinks if it cannot.
            """,
            example: "A root cause in every coalition has a Fussell–Vesely importance of 1.",
            page: "Probability.md"),
        Term(
            "chance",
            also: [
                "probability", "floor", "any dependence", "draws", "its chance", "range",
                "parameter", "how likely an open path is",
            ],
            in: .answers,
            """
            How likely it is, within the model's period, that root causes occur which together \
            suffice; only where a model gives numbers with sources, and never of anybody's intent. \
            Beside it stand bounds that hold whatever depends on what, and the floor that the \
            likeliest coalition sets.
            """,
            example: "analyse --probability", page: "Probability.md"),
        Term(
            "fault tree", also: ["minimal set", "minimal sets", "Open-PSA"], in: .answers,
            """
            A consequence as a formula of failures, for tools of reliability; its minimal sets are \
            the minimal coalitions.
            """,
            example: "sallyport export MODEL --to open-psa --consequence denial",
            page: "FaultTrees.md"),
    ]
}
