extension TermTable {
    /// Orders and law; nothing of it is legal advice.
    static let law: [Term] = [
        Term(
            "order, of a sovereign",
            also: [
                "order", "orders", "legal command", "command",
                "Orders, and the instruments that carry them", "sovereign", "lone sovereign",
            ],
            in: .law,
            """
            A legal command of a state to those whom it reaches, taken as a root cause: order:US \
            makes every defender that US law reaches comply at once. The tool says what an order \
            could reach on paper, never that one would be lawful or likely. order:? is one of a \
            sovereign that the model does not name. It has nothing to do with an order as a number.
            """,
            example: "--fail order:US, or --fail \"United States\"",
            support: "this project's words; not legal advice", page: "Compulsion.md"),
        Term(
            "jurisdiction", also: ["jurisdictions"], in: .law,
            "A state whose orders reach somebody in the model.",
            example: "jurisdictions: { US: { title: United States } }", page: "Compulsion.md"),
        Term(
            "instrument", also: ["instruments"], in: .law,
            """
            A legal or commercial means of compulsion: who issues it, whom it addresses, what it \
            can make them do (content, assistance, denial, secrecy), on what ground it reaches, and \
            whether the customer may be told.
            """,
            example: "explain us-sca-warrant", support: "this project's words; not legal advice",
            page: "Compulsion.md"),
        Term(
            "reach",
            also: ["seat", "presence", "possession", "possession, custody or control", "by"],
            in: .law,
            """
            On what ground a state reaches a defender: by its seat, through its parent, by presence \
            on its soil, or by possession, custody or control of what is asked for.
            """,
            example: "{ in: EU, by: presence }", support: "this project's words; not legal advice",
            page: "Compulsion.md"),
        Term(
            "reach rule", also: ["reach-rule", "widened by"], in: .law,
            """
            A rule that orders nothing itself and widens what other instruments reach, as one that \
            makes the place where data lies no answer.
            """,
            example: "explain us-cloud-act", support: "this project's words; not legal advice",
            page: "Compulsion.md"),
        Term(
            "notice", also: ["silent", "noticed", "notice clause", "gag"], in: .law,
            """
            Whether the lab hears of an order to somebody else: silent, noticed, or noticed unless \
            the addressee is bound to secrecy. A clause in a contract may promise notice; no law \
            need let it be kept.
            """,
            example: "notice: clause on a defender",
            support: "this project's words; not legal advice",
            page: "Compulsion.md"),
        Term(
            "carried by", also: ["carried", "not carried by", "assumed order"], in: .law,
            """
            Which instruments make an order do what an answer says. Where a sovereign names none, \
            an order of any kind is assumed, and the answer says so.
            """,
            example: "A subpoena for billing records carries no disclosure of weights.",
            support: "this project's words; not legal advice", page: "Compulsion.md"),
    ]
}
