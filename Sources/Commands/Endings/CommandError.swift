import Catalogue
import FailureAnalysis
import Interchange
import ModelFormat

/// Why a command gave no answer, where no module below has an error of its own for it.
enum CommandError: Error {
    /// A raw attack graph was given, and the command needs what only a model has.
    case attackGraphLacks(what: String)
    /// No path of the analysis is the one asked for.
    case noPath(among: [FailurePath])
    /// The command line names an option that the model and the catalogue do not have.
    case noOption(String, known: [String])
    /// A file is there that must not be replaced.
    case fileExists(String)
    /// What stands where a model's schema belongs cannot be read.
    case schemaLeftAlone(ModelFileError)
    /// A catalogue of the user's is wrong.
    case catalogueFile(CatalogueFaults)
    /// A fault tree is wrong.
    case faultTree(OpenPSAFault)
    /// An error that no input can bring about: a fault of ours.
    case ours(while: String?, any Error)
}

extension CommandError {
    /// What went wrong and what to do, a message each.
    var messages: [String] {
        switch self {
        case .attackGraphLacks(let what): ["sallyport: \(what)"]
        case .noPath(let paths) where paths.isEmpty:
            ["sallyport: no single failure suffices, so there is no such path"]
        case .noPath(let paths):
            ["sallyport: no path fits; these are there:"] + Self.list(paths)
        case .noOption(let name, let known):
            [
                "sallyport: there is no option '\(name)'; there are: "
                    + (known.isEmpty ? "none" : known.prefix(40).joined(separator: ", "))
            ]
        case .fileExists(let path): ["sallyport: \(path) is there already: name a new file"]
        case .schemaLeftAlone(let fault):
            ["sallyport: the schema beside the model is left alone: \(fault)"]
        case .catalogueFile(let faults): [faults.description]
        case .faultTree(let fault): ["\(fault)"]
        case .ours(let work, let error):
            ["sallyport: " + (work.map { "\($0): " } ?? "") + "\(error)"]
        }
    }

    private static func list(_ paths: [FailurePath]) -> [String] {
        var seen: Set<String> = []
        return paths.filter { seen.insert($0.id).inserted }.map {
            "  \($0.id)  \($0.failed.joined(separator: ", "))  \($0.consequence)"
        }
    }
}
