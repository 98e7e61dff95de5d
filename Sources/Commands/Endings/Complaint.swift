import Catalogue
import ModelFormat

/// What is said on standard error about an error that ends the program.
struct Complaint {
    /// The messages, in order; each is printed on a line of its own.
    let messages: [String]

    init(about error: any Error) {
        messages =
            switch error {
            case is RequirementBroken, is StoppedEarly: []
            case let errors as ModelErrors: errors.diagnostics.flatMap(StandardError.lines(of:))
            case let faults as CatalogueFaults: faults.faults.map(\.description)
            case let error as CommandError: error.messages
            default: ["sallyport: \(error)"]
            }
    }

    /// Says it.
    func print() { for message in messages { StandardError.print(message) } }
}
