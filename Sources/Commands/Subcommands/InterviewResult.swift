import Interchange
import ModelFormat

/// A model written from answers, which was read again before it is given.
struct InterviewResult {
    /// The model's text.
    let text: String

    /// Writes a model, and says which questions were not answered.
    ///
    /// - Throws: `CommandError.ours` if what was written is not read.
    init(of answers: InterviewAnswers) throws {
        do {
            text = try InterviewModel(answers).text()
            _ = try CheckedInput.read(bytes: Array(text.utf8), file: "answers")
        } catch {
            throw CommandError.ours(while: "the model that the answers give is not read", error)
        }
        let left = answers.unanswered.map(\.rawValue)
        if left.isEmpty { return }
        StandardError.print(
            "sallyport: written as unknown, as not answered or not of everybody: "
                + left.joined(separator: ", "))
    }
}
