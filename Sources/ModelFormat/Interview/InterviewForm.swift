/// An empty file of answers, with every question as a comment above its key.
package enum InterviewForm {
    /// The text; what stands in it answers nothing.
    package static let text: String = {
        var text = """
            # Answers for 'sallyport init --answers FILE'. Leave empty what you do not know: it is written
            # as unknown. A name may be written anywhere as in the answer that first has it.

            """
        for question in InterviewQuestion.allCases {
            text += "\n# \(question.sentence(about: nil))\n"
            if let condition = question.condition { text += "# \(condition)\n" }
            let form = question.isAskedOfEach ? "{ name: answer, … }, each: " : ""
            text += "# Write: \(form)\(question.form)\n\(question.rawValue):\n"
        }
        return text
    }()
}

extension InterviewQuestion {
    /// When it is asked, where it is not always.
    fileprivate var condition: String? {
        switch self {
        case .custody, .fallback: "Only where several run the machines."
        case .release: "Only where the weights are split."
        case .keys: "Not where nobody else keeps copies."
        case .levels: "Of the lab, and of whoever holds weights, keys or shares."
        case .exits: "Of whoever runs a place with weights, the lab left aside."
        default: nil
        }
    }
}
