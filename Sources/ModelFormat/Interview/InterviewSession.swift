/// The questions one after the other, as somebody at a terminal is asked them.
package struct InterviewSession: Sendable {
    /// A question, and whom it is about.
    package struct Prompt: Hashable, Sendable {
        /// The question.
        package let question: InterviewQuestion
        /// Whom it is about, where it is asked of each.
        package let party: InterviewCast.Party?

        /// The question and how it is answered, in two lines.
        package var text: String {
            "\(question.sentence(about: party?.name))\n  (\(question.form); nothing if you do not know)"
        }
    }

    /// What was answered so far.
    package private(set) var answers = InterviewAnswers()
    private var question = 0
    private var party = 0

    /// Begins at the first question.
    package init() {}

    /// What is asked now; `nil` at the end.
    package var prompt: Prompt? {
        var (question, party) = (question, party)
        while question < InterviewQuestion.allCases.count {
            let asked = InterviewQuestion.allCases[question]
            if asked.isAskedOfEach {
                let parties = InterviewCast(answers).asked(asked)
                if party < parties.count { return Prompt(question: asked, party: parties[party]) }
            } else if answers.applies(asked) {
                return Prompt(question: asked, party: nil)
            }
            (question, party) = (question + 1, 0)
        }
        return nil
    }

    /// Takes a line for what is asked now and goes on; where it is no answer, the same is asked again.
    package mutating func answer(_ line: String) throws(InterviewFault) {
        guard let prompt else { return }
        try answers.take(.line(line), to: prompt.question, of: prompt.party?.id ?? "")
        guard let at = InterviewQuestion.allCases.firstIndex(of: prompt.question) else { return }
        if let asked = prompt.party {
            let place = InterviewCast(answers).asked(prompt.question).firstIndex(of: asked) ?? 0
            (question, party) = (at, place + 1)
        } else {
            (question, party) = (at + 1, 0)
        }
    }
}
