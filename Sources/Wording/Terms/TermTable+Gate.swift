extension TermTable {
    /// The gate, and how a run ends.
    static let gate: [Term] = [
        Term(
            "gate", also: ["continuous integration"], in: .gate,
            """
            The lines under 'require' of a model, judged by analyse: the exit status is 1 where one \
            is broken, so that a change that makes a lone failure can be held up where the model is \
            kept.
            """,
            example: "require: [ { consequence: exfiltration, tier: OC3, order: 2 } ]",
            page: "Gate.md"),
        Term(
            "requirement", also: ["Requirements", "require", "requirements"], in: .gate,
            """
            A line that demands how many failures a consequence must take at least, up to a tier and \
            at a level. What could not be decided counts as broken.
            """,
            example: "disclosure/lab-bypass/order-2 is the id of such a line.", page: "Gate.md"),
        Term(
            "accept", also: ["acceptance", "acceptances", "Accepted findings", "accepted"],
            in: .gate,
            """
            A finding that is known and put up with until a day: a path or a line that does not \
            break the gate, with a reason. It is shown all the same, and counts again after its day.
            """,
            example: "analyse MODEL --accept accepted.yaml", page: "Gate.md"),
        Term(
            "effort", also: ["quick", "normal", "thorough", "seconds", "max-memory"], in: .gate,
            """
            How much work an answer may cost, counted in steps and not in seconds, so that it is the \
            same on every machine. Who suffices alone is answered whatever it takes.
            """,
            example: "--effort thorough", page: "Stopping.md"),
        Term(
            "stopped early", also: ["undecided", "stopped"], in: .gate,
            """
            A signal, --seconds or --max-memory ended the work: what is printed is proved and says \
            how far it goes, and what was not decided counts as failed. The exit status is 3.
            """,
            example: "Not everything was looked for: no set of up to 2 suffices.",
            page: "Stopping.md"),
        Term(
            "inert", also: ["inert text"], in: .gate,
            """
            Text from a model is made harmless to whatever shows it: no control characters, no \
            escapes of a terminal, no markup, no command to a runner. Each such \
            character is shown as \u{FFFD}.
            """,
            example: "A title that would clear the screen is printed with \u{FFFD} in it.",
            page: "Robustness.md"),
        Term(
            "diagnostic", also: ["diagnostics", "error", "warning", "note"], in: .gate,
            """
            What check and every other command say of an input, with its place and a code: an error \
            keeps the model from having a meaning, a warning does not, a note asks for nothing.
            """,
            example: "explain model.unknown-key", page: "Diagnostics.md"),
        Term(
            "exit status", also: ["exit code", "exit statuses", "status of the program"], in: .gate,
            """
            The number with which the program ends, by which scripts go: 0 fine, 1 a requirement is \
            broken, 2 the model is wrong, 3 stopped early, 64 the command line is wrong, 70 a fault \
            of sallyport, 74 a file could not be read or written.
            """,
            example: "explain 3", page: "Commands/sallyport.md"),
    ]
}
