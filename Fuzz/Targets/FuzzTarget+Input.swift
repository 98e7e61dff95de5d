import Catalogue
import Interchange
import ModelFormat

extension FuzzTarget {
    /// Whatever a command is given: its kind is told, it is read and answered, and what its
    /// canonical text says is the same input.
    static let input = FuzzTarget(name: "input") { bytes in
        let bases = BaseModels.ofStandardInput(in: nil)
        let input: CheckedInput
        do {
            input = try CheckedInput.read(bytes: bytes, file: "input", bases: bases)
        } catch let error as ModelErrors {
            return try claim(!error.diagnostics.isEmpty, "refused without a word")
        }
        let text = input.canonicalText
        let again = try CheckedInput.read(bytes: Array(text.utf8), file: "again", bases: bases)
        try claim(again.canonicalText == text, "reads back as another input:\n\(text)")
        try Answers.ask(input)
    }
}
