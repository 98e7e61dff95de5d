import Catalogue
import Interchange
import ModelFormat

/// Why a command gave no answer, where no module below has an error of its own for it.
enum CommandError: Error {
    /// A raw attack graph was given, and the command needs what only a model has.
    case attackGraphLacks(what: String)
    /// A file is there that must not be replaced.
    case fileExists(String)
    /// What stands where a model's schema belongs cannot be read.
    case schemaLeftAlone(ModelFileError)
    /// A catalogue of the user's is wrong.
    case catalogueFile(CatalogueFaults)
    /// A fault tree is wrong.
    case faultTree(OpenPSAFault)
    /// A program of ours is not beside this one, in that folder.
    case noSibling(String, inFolder: String?)
    /// An error that no input can bring about: a fault of ours.
    case ours(while: String?, any Error)
}

extension CommandError {
    /// What went wrong and what to do, a message each.
    var messages: [String] {
        switch self {
        case .attackGraphLacks(let what): ["sallyport: \(what)"]
        case .fileExists(let path): ["sallyport: \(path) is there already: name a new file"]
        case .schemaLeftAlone(let fault):
            ["sallyport: the schema beside the model is left alone: \(fault)"]
        case .catalogueFile(let faults): faults.faults.map(\.description)
        case .faultTree(let fault): ["\(fault)"]
        case .noSibling(let name, let folder):
            [
                "sallyport: '\(name)' cannot be started: it belongs beside this program"
                    + (folder.map { ", in '\($0)'" } ?? "")
                    + ": put it there, or build both with 'swift build'"
            ]
        case .ours(let work, let error):
            ["sallyport: " + (work.map { "\($0): " } ?? "") + "\(error)"]
        }
    }
}
