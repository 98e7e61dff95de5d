internal import Phrases

/// The comments of a model that is written from answers; no word of an answer is in them.
enum InterviewComment {
    /// What the file is, and what was not answered.
    static func head(unanswered: [InterviewQuestion]) -> String {
        var text = """
            # Written by 'sallyport init' from answers: a starting point. What was answered has
            # `status: assumed` or `claimed` until you write its source. What was not is unknown: the
            # file writes what lets most follow, and `unknown` what else it may be.
            #
            #   sallyport check FILE      lists every mistake with its place
            #   sallyport analyse FILE    says who can fail alone, and on what that rests
            #   sallyport unknowns FILE   says which of the unknowns decide it

            """
        if !unanswered.isEmpty {
            text += "#\n# Not answered, or not of everybody, and what is written for it:\n"
            for question in unanswered { text += item(question) }
        }
        return text
    }

    private static func item(_ question: InterviewQuestion) -> String {
        var lines = ["#   \(question.rawValue):"]
        for word in question.unanswered.split(separator: " ") {
            if lines[lines.count - 1].utf8.count + 1 + word.utf8.count > 98 {
                lines.append("#    ")
            }
            lines[lines.count - 1] += " " + word
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a section holds.
    static func of(_ section: ModelSection, in model: InterviewModel) -> String {
        let text: String? =
            switch section {
            case .jurisdictions:
                "Sovereigns. An order of any kind is assumed to be in their reach; `instruments` says more."
            case .parents: "Whoever owns somebody: one decision binds all that it owns."
            case .defenders: "Organisations that run or make something."
            case .sites: "Where machines stand."
            case .services: "Whose people come into places."
            case .perimeters:
                """
                Boundaries, each at the level that is claimed for it; SLn stops attackers of capability OC1
                to OCn. Without `exits: stated`, whoever stands in a place can carry out what is there.
                """
            case .weights: "Where every copy is, and in which form."
            case .keys: "What opens encrypted copies; each of those under `any` can alone."
            case .channels:
                """
                Ways in and out; a level that is not written is that of the place. Who works in the lab's
                administration is at home in every place. `{ all: [a, b] }` needs both to fail. No question
                asked about drives: where one can be carried out, write a channel of `kind: media` and who
                opens it, or take `exits: stated` out of that place.
                """
            case .workloads: "What must keep running: who leaves stops it."
            case .claims: "Who says so."
            case .unknown:
                """
                What nobody said. The first alternative is what stands above, with which most follows, the
                last the other end: what holds at both ends holds for what lies between. Better is to know.
                """
            default: nil
            }
        guard let text else { return "" }
        return text.split(separator: "\n").map { "# \($0)\n" }.joined()
    }

    /// What to write next.
    static let foot = """

        # What must hold, for use as a gate: `analyse` then ends with exit status 1 where it does not.
        # require:
        #   - { consequence: exfiltration, tier: OC3, order: 2 }

        """
}
