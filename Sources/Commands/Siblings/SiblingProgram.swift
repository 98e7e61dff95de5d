import FoundationEssentials
import Glibc

/// A program of ours that stands beside this one.
struct SiblingProgram {
    /// Its path; `nil` where nobody knows where this program is.
    let path: String?
    private let name: String

    /// Names a program beside the one that runs.
    init(_ name: String) {
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        self.init(name, beside: own)
    }

    /// Names a program beside another.
    init(_ name: String, beside own: String?) {
        self.name = name
        path = own.flatMap { own in
            own.lastIndex(of: "/").map { String(own[...$0]) + name }
        }
    }

    /// Goes on as that program.
    ///
    /// - Throws: `CommandError.noSibling` where it cannot be; else it does not return.
    func takeOver(_ words: [String]) throws(CommandError) -> Never {
        guard let path else { throw .noSibling(name, inFolder: nil) }
        var arguments = ([path] + words).map { strdup($0) }
        arguments.append(nil)
        execv(path, arguments)
        for argument in arguments { free(argument) }
        throw .noSibling(name, inFolder: String(path.dropLast(name.count + 1)))
    }
}
