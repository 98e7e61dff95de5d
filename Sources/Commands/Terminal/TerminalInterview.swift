import ArgumentParser
import Glibc
import ModelFormat
import Phrases

/// Asks somebody at a terminal; questions stand on standard error, so that the model may go to
/// standard output.
enum TerminalInterview {
    /// Asks until nothing is left to ask or the input ends.
    ///
    /// - Throws: `ValidationError` where standard input is no terminal.
    static func answers() throws -> InterviewAnswers {
        guard isatty(STDIN_FILENO) == 1 else {
            throw ValidationError(
                "--ask needs a terminal, and standard input is none: write the answers to a file "
                    + "('sallyport init --questions' prints an empty one) and pass --answers FILE.")
        }
        StandardError.print(lines: "What you leave empty is written as unknown. Ctrl-D ends.")
        return answers(reading: { readLine() }, telling: { StandardError.print(lines: $0) })
    }

    /// Asks over any pair of reading and telling.
    static func answers(
        reading line: () -> String?, telling tell: (String) -> Void
    ) -> InterviewAnswers {
        var session = InterviewSession()
        while let prompt = session.prompt {
            tell("\n" + prompt.text)
            guard let answer = line() else { break }
            do throws(InterviewFault) {
                try session.answer(answer)
            } catch {
                tell("  \(InertText.line(error.description))")
            }
        }
        return session.answers
    }
}
