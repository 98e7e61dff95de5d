import Testing

@testable import ModelFormat

/// What somebody at a terminal is asked, and in which order.
struct InterviewSessionTests {
    /// The keys of what is asked, with the id of whom it is asked of, given the answers by such a key.
    private func asked(_ lines: [String: String]) throws -> (keys: [String], InterviewAnswers) {
        var session = InterviewSession()
        var keys: [String] = []
        while let prompt = session.prompt, keys.count < 100 {
            let key = prompt.question.rawValue + (prompt.party.map { " \($0.id)" } ?? "")
            keys.append(key)
            try session.answer(lines[key] ?? "")
        }
        return (keys, session.answers)
    }

    @Test func whoKnowsNothingIsAskedSevenQuestions() throws {
        let (keys, answers) = try asked([:])
        #expect(
            keys == ["title", "lab", "machines", "chips", "serving", "backups", "keys"])
        #expect(answers == InterviewAnswers())
    }

    @Test func eachThatIsNamedIsAskedOfOnce() throws {
        let (keys, answers) = try asked([
            "lab": "Acme", "machines": "Nimbus, Stratus", "custody": "split 2", "serving": "acme",
            "backups": "none", "chips": "Chipworks", "parents nimbus": "Olympus",
            "levels stratus": "SL3 by Stratus", "exits nimbus": "both",
        ])
        #expect(
            keys == [
                "title", "lab", "machines", "custody", "release", "fallback", "chips", "serving",
                "backups", "jurisdictions acme", "jurisdictions nimbus", "jurisdictions stratus",
                "jurisdictions chipworks", "parents acme", "parents nimbus", "parents stratus",
                "parents chipworks", "levels acme", "levels nimbus", "levels stratus",
                "exits nimbus", "exits stratus",
            ])
        let file = try InterviewFile(
            bytes: Array(
                """
                lab: Acme
                machines: [Nimbus, Stratus]
                custody: split 2
                chips: Chipworks
                serving: Acme
                backups: none
                parents: { Nimbus: Olympus }
                levels: { Stratus: SL3 by Stratus }
                exits: { Nimbus: both }
                """.utf8), file: "answers.yaml")
        // The name is written as it was first answered, or as it stands; nothing else differs.
        var other = file.answers
        other.serving = ["acme"]
        #expect(answers == other)
        #expect(InterviewCast(answers) == InterviewCast(file.answers))
    }

    @Test func whatIsNoAnswerIsAskedAgain() throws {
        var session = InterviewSession()
        try session.answer("")
        #expect(session.prompt?.question == .lab)
        #expect(throws: InterviewFault.reserved("none")) { try session.answer("none") }
        #expect(session.prompt?.question == .lab)
        try session.answer("Acme")
        #expect(session.prompt?.question == .machines)
        #expect(
            session.prompt?.text
                == "Who runs the machines on which it is trained?\n  (names, with commas between "
                + "them; nothing if you do not know)")
    }
}
