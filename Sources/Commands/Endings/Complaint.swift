import Catalogue
import FailureAnalysis
import ModelFormat

/// What is said on standard error about an error that ends the program.
struct Complaint {
    /// The messages, in order; each is printed on a line of its own.
    let messages: [String]

    init(about error: any Error) {
        messages =
            switch error {
            case is RequirementBroken, is StoppedEarly, is AlreadyTold: []
            case let errors as ModelErrors:
                errors.diagnostics.flatMap(StandardError.lines(of:)) + Self.rest(of: errors)
            case let faults as CatalogueFaults: faults.faults.map(\.description)
            case let error as CommandError: error.messages
            case let error as PathChoiceError: Self.messages(of: error)
            default: ["sallyport: \(error)"]
            }
    }

    private static func rest(of errors: ModelErrors) -> [String] {
        guard errors.diagnostics.count >= ModelErrors.mostWorthReading else { return [] }
        return [
            "sallyport: no more than \(ModelErrors.mostWorthReading) are shown: mend these first"
        ]
    }

    private static func messages(of error: PathChoiceError) -> [String] {
        let lines = error.description.split(separator: "\n").map(String.init)
        return lines.prefix(1).map { "sallyport: \($0)" } + lines.dropFirst()
    }

    /// Says it.
    func print() { for message in messages { StandardError.print(message) } }
}
