extension TermTable {
    /// What a model speaks of.
    static let model: [Term] = [
        Term(
            "defender", also: ["party", "defenders", "counterparty", "who"], in: .model,
            """
            Somebody who operates, supplies or owns something that keeps the weights, and could \
            fail: lab, cloud, maker of chips, facility, custodian of keys, auditor, customer. In \
            answers a defender is a party; a counterparty is any but the lab. The lab is asked the \
            same questions as everybody else.
            """,
            example: "aws: { title: AWS, role: cloud, jurisdictions: [US], parent: amazon }",
            page: "ModelFormat.md"),
        Term(
            "failure", also: ["failure mode", "failure modes", "fail", "fails", "modes"],
            in: .model,
            """
            What is asked of a party is only what would follow if it failed, never whether it will. \
            It may be compromised, compelled, realigned, or have an insider; a consequence admits \
            some of these.
            """,
            example: "Disclosure admits only compelled; exfiltration all the others.",
            page: "Compilation.md"),
        Term(
            "compromised", in: .model,
            "An attacker controls a defender's systems: its barriers open without its will.",
            example: "Somebody holds a vendor's administration plane.", page: "Compilation.md"),
        Term(
            "compelled", in: .model,
            """
            A defender complies with a legal instrument. It opens its own barriers only, as far as \
            the instrument reaches, and may be bound to say nothing.
            """,
            example: "A cloud hands over stored content on an order.", page: "Compulsion.md"),
        Term(
            "realigned", also: ["realignment", "levers"], in: .model,
            """
            A defender acts against the lab within its own authority, or under a lever of business: \
            it turns around. No attacker and no law need be there.
            """,
            example: "An owner who turns an investment into pressure.", page: "Compilation.md"),
        Term(
            "insider", in: .model,
            """
            One of a defender's own people acts against it. In a tier an insider counts as OC3: \
            little means, much access.
            """,
            example: "An engineer with access to a copy.",
            support: "RAND RR-A2849-1, figure 4.1, known from a secondary account",
            page: "Compilation.md"),
        Term(
            "parent", also: ["parents"], in: .model,
            """
            An organisation that owns defenders. Its decision is one root cause that fails all of \
            them, and what reaches it by law reaches them.
            """,
            example: "The cause parent:amazon fails AWS and Trainium together.",
            page: "ModelFormat.md"),
        Term(
            "shared cause", also: ["shared causes", "shared component"], in: .model,
            """
            Something by which several defenders fail at once though nobody owns or orders them: a \
            component, a supplier, staff.
            """,
            example: "The cause shared:kms, where two clouds use one key service.",
            page: "ModelFormat.md"),
        Term(
            "tie", also: ["ties", "say", "with its say in"], in: .model,
            """
            What a defender or a parent has in a defender, a stake or a seat on its board, by which \
            it may have a say there. Where root causes are counted, whoever holds it brings that \
            defender along, realigned; where nobody says whether it gives a say it counts, and is \
            left open.
            """,
            example: "Amazon's stake in the lab: parent:amazon fails the lab with AWS.",
            page: "ModelFormat.md"),
        Term(
            "perimeter", also: ["perimeters", "boundary", "perimeter's claim"], in: .model,
            """
            A boundary with an operator and a level. Perimeters nest: whoever is inside the outer \
            one comes nearer to the inner, and machines reach what they host unless a control keeps \
            the host out.
            """,
            example: "campus: { operator: aws, level: SL4 }", page: "ModelFormat.md"),
        Term(
            "barrier", also: ["lock", "barriers", "locks", "open", "shut"], in: .model,
            """
            What stands between an attacker and the next step: a boundary, a control, a channel, the \
            release of a key. Its lock says who must fail for it to open (one, all, so many of them), \
            or which tier exceeds it. What is stated nowhere is no barrier.
            """,
            example: "operator: { all: [aws, lab] } opens only if both fail.",
            page: "Compilation.md"),
        Term(
            "quorum", also: ["operator", "operators", "all, any, at-least"], in: .model,
            """
            Who must fail together for something to open: one defender, any of several, all of \
            them, or at least so many.
            """,
            example: "{ at-least: 2, of: [lab, aws, custodian] }", page: "ModelFormat.md"),
        Term(
            "channel", also: ["channels", "egress"], in: .model,
            """
            A way by which bytes or commands cross boundaries or leave: a network, media, \
            replication, the model's own output, administration. It has an operator, and perhaps a \
            rate and limits.
            """,
            example: "media: { from: campus, to: outside, operator: aws }", page: "ModelFormat.md"),
        Term(
            "custody",
            also: ["single custody", "replicated", "split", "partitioned", "share", "shares"],
            in: .model,
            """
            How weights are kept: whole in one place (single), whole in several (replicated), in \
            shares of which k together make them (split), or in parts of which all are needed \
            (partitioned).
            """,
            example: "scheme: split, k: 2 with three shares needs two of them.",
            page: "ModelFormat.md"),
        Term(
            "copy", also: ["copies", "plaintext", "ciphertext"], in: .model,
            """
            Weights in one place: in plaintext, which is usable at once, as ciphertext, which is \
            usable with its key, or as a share.
            """,
            example: "{ in: campus, form: ciphertext, key: weights-key }", page: "ModelFormat.md"),
        Term(
            "key of weights", also: ["encryption key", "release", "key release"], in: .model,
            """
            What opens an encrypted copy. It lies in a perimeter, or is released by a quorum, or \
            both; who has the way to the key and to the ciphertext has the weights.
            """,
            example: "release: { all: [lab, aws] }", page: "ModelFormat.md"),
        Term(
            "workload", also: ["workloads", "leg", "substrate"], in: .model,
            """
            Work that must go on, and what it cannot run without: capacity and accelerators of \
            somebody, in alternatives. Denial is when every alternative lacks something.
            """,
            example: "{ any: [ { capacity: aws }, { capacity: second-cloud } ] }",
            page: "ModelFormat.md"),
        Term(
            "host of a perimeter", also: ["host", "keeps the host out", "confidential computing"],
            in: .model,
            """
            Whoever runs the machines on which a perimeter lives can reach its memory, unless a \
            control blocks the way in called host. Such a control rests on the maker of the chip, \
            who signs what it attests.
            """,
            example: "An enclave with SL4-CC-01 keeps its cloud out while the chip's maker stands.",
            page: "Compilation.md"),
        Term(
            "hands at the host",
            also: ["host-hands", "hands", "hands on the machines", "memory bus", "machines"],
            in: .model,
            """
            Whoever stands at the machines, through the walls, with whoever runs the building, or by \
            seizure. What keeps out whoever administers a host says nothing of hands: a perimeter \
            states what keeps those out with host-hands, and where it states nothing they are inside. \
            What was published in 2025 of keys taken over the memory bus is the reason.
            """,
            example: "host-hands: { operator: trainium, level: SL4, status: claimed }",
            page: "Compilation.md"),
        Term(
            "attested release",
            also: ["attestation", "attested", "pinned", "forgery", "root of trust", "verifier"],
            in: .model,
            """
            A key that is handed to code which an enclave attests. Any of the root of trust, the \
            verifier and the owner of the policy can have it handed elsewhere, and each can refuse \
            it. Pinned, it is bound to known machines; otherwise the attestation of any machine of \
            that make serves, and tiers above its forgery level have the key.
            """,
            example:
                "release: { attested: { enclave: e, root: chip, verifier: v, policy: lab, pinned: yes } }",
            page: "Compilation.md"),
        Term(
            "name", also: ["id", "title", "ids", "titles"], in: .model,
            """
            What an element is called: an id, by which the model refers to it, and a title for \
            people. Commands accept either.
            """,
            example: "--fail aws, --fail AWS and --fail \"AWS (aws)\" are the same.",
            page: "Names.md"),
        Term(
            "overview", also: ["--around", "--whole"], in: .model,
            """
            The map of a model too large to be drawn thing by thing: perimeters are counted by \
            operator and parent, and so is what runs between them.
            """,
            example: "sallyport diagram MODEL --around campus draws a part of it.",
            page: "Diagrams.md"),
    ]
}
