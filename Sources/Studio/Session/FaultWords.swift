import Catalogue
import ModelFormat

/// What is said of an error.
enum FaultWords {
    /// The most mistakes that are told one by one.
    private static let most = 10

    /// Its words, in a line.
    static func of(_ error: any Error) -> String {
        switch error {
        case let faults as CatalogueFaults:
            faults.faults.prefix(most).map(\.description).joined(separator: "; ")
        case let errors as ModelErrors:
            errors.diagnostics.prefix(most).map(\.message).joined(separator: "; ")
        default: "\(error)"
        }
    }
}
