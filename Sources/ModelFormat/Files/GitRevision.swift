internal import FoundationEssentials

/// The files of a git repository as they were at one commit.
///
/// Read by the `git` of the system, and only by what shows objects as they are: no text conversion,
/// no outside difference, no pager, no replaced objects. What names the revision is given once, where
/// it cannot be taken for an option, and must be a commit; from there on only the ids of objects are
/// used. Links in the repository are not followed.
public struct GitRevision: Hashable, Sendable {
    /// What it was called.
    public let name: String
    /// The id of its commit.
    public let commit: String
    /// The folder in which the repository's files lie, without links.
    let top: String

    /// The longest that one question to git may take.
    private static let seconds = 30
    /// The most bytes of an answer that is no file.
    private static let mostAnswer = 1 << 16

    /// Finds a revision in the repository that a file lies in.
    ///
    /// - Throws: `GitFault`.
    public init(_ name: String, of file: String) throws(GitFault) {
        self.name = name
        let folder = Self.folder(of: file)
        guard !name.isEmpty, name.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else {
            throw .noRevision(name)
        }
        let place = try Self.git(["rev-parse", "--show-toplevel"], in: folder)
        guard place.status == 0, let top = Self.line(place.output), top.hasPrefix("/") else {
            throw Self.refusal(place.errors, else: .noRepository(folder))
        }
        self.top = top
        let found = try Self.git(
            ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"], in: top)
        guard found.status == 0, let commit = Self.line(found.output), Self.isObject(commit) else {
            throw .noRevision(name)
        }
        self.commit = commit
    }

    /// Where a file on disk lies in the repository, whether or not it is there at this commit; `nil`
    /// where it lies outside.
    public func path(of file: String) -> String? {
        let folder = Self.folder(of: file)
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let whole = (folder.hasSuffix("/") ? folder : folder + "/") + name
        let prefix = top.hasSuffix("/") ? top : top + "/"
        return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : nil
    }

    /// The part of the repository below a folder on disk: all of it for one that holds it, `nil` for
    /// one that lies elsewhere.
    func part(below folder: String) -> String? {
        let place = URL(fileURLWithPath: folder.isEmpty ? "." : folder)
            .resolvingSymlinksInPath().path
        let (inner, outer) = (place.split(separator: "/"), top.split(separator: "/"))
        if outer.starts(with: inner) { return "" }
        guard inner.starts(with: outer) else { return nil }
        return inner.dropFirst(outer.count).joined(separator: "/") + "/"
    }

    /// The bytes of a file by its path in the repository; `nil` where it was not there.
    ///
    /// - Throws: `GitFault`, or `ModelFileError` for what is no regular file or too long.
    public func bytes(of path: String, upTo maximumBytes: Int) throws -> [UInt8]? {
        let listing = try Self.git(
            ["ls-tree", "-z", "-l", "--full-tree", commit, "--", path], in: top)
        guard listing.status == 0 else { throw Self.refusal(listing.errors, else: .noAnswer("")) }
        // "mode type id size\tpath" and a zero byte.
        let entry = String(decoding: listing.output.prefix { $0 != 0 }, as: UTF8.self)
        guard let tab = entry.firstIndex(of: "\t") else { return nil }
        guard entry[entry.index(after: tab)...] == path else { return nil }
        let fields = entry[..<tab].split(separator: " ")
        guard fields.count == 4, fields[0].hasPrefix("100"), fields[1] == "blob",
            Self.isObject(String(fields[2])), let size = Int(fields[3])
        else { throw ModelFileError.notRegular(path) }
        guard size <= maximumBytes else { throw ModelFileError.tooLong(path, limit: maximumBytes) }
        let file = try Self.git(
            ["cat-file", "blob", String(fields[2])], in: top, upTo: maximumBytes)
        guard file.status == 0 else { throw Self.refusal(file.errors, else: .noAnswer("")) }
        return file.output
    }

    // MARK: Asking git

    private static func git(
        _ arguments: [String], in folder: String, upTo maximumBytes: Int = mostAnswer
    ) throws(GitFault) -> ChildProcess.Outcome {
        let process = ChildProcess(
            program: "git",
            arguments: [
                "-C", folder, "--no-pager", "--literal-pathspecs", "--no-replace-objects",
                "-c", "core.fsmonitor=false",
            ] + arguments, environment: environment)
        do throws(ChildProcess.Fault) {
            return try process.run(upTo: maximumBytes, within: .seconds(seconds))
        } catch {
            switch error {
            case .absent: throw .noGit
            case .refused(let number): throw .noAnswer("error \(number) of the system")
            case .tooSlow: throw .noAnswer("it took longer than \(seconds) seconds")
            case .stopped: throw .noAnswer("it was stopped")
            case .tooMuch: throw .noAnswer("it gave more than \(maximumBytes) bytes")
            }
        }
    }

    /// The environment without what would lead git to another repository, as hooks have it, and with
    /// its messages in English.
    private static var environment: [String: String] {
        var settings = ProcessInfo.processInfo.environment
        for name in [
            "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR",
            "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_EXTERNAL_DIFF", "GIT_PAGER", "PAGER", "GIT_TRACE",
            "GIT_ICASE_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
        ] {
            settings[name] = nil
        }
        settings["LC_ALL"] = "C"
        settings["GIT_TERMINAL_PROMPT"] = "0"
        settings["GIT_OPTIONAL_LOCKS"] = "0"
        return settings
    }

    /// What git says against a repository, where it says something else than that there is none.
    private static func refusal(_ errors: String, else fault: GitFault) -> GitFault {
        let line = errors.split(separator: "\n").first.map(String.init) ?? ""
        if line.isEmpty || line.contains("not a git repository") { return fault }
        return .noAnswer(line)
    }

    private static func line(_ bytes: [UInt8]) -> String? {
        guard bytes.last == UInt8(ascii: "\n"), bytes.count > 1 else { return nil }
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }

    private static func isObject(_ text: String) -> Bool {
        [40, 64].contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
            }
    }

    /// The folder of a file, without links.
    private static func folder(of file: String) -> String {
        let folder = RelativePath.folder(of: file)
        return URL(fileURLWithPath: folder.isEmpty ? "." : folder).resolvingSymlinksInPath().path
    }
}

/// Why git gives no file of an earlier commit.
public enum GitFault: Error, Hashable, Sendable {
    /// There is no git.
    case noGit
    /// A folder lies in no repository.
    case noRepository(String)
    /// A name is none of a commit.
    case noRevision(String)
    /// A file lies outside the repository.
    case outside(String)
    /// Git answers nothing, and why.
    case noAnswer(String)
}

extension GitFault: CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .noGit: "--base reads a model as it was through git, which is not there: install it"
        case .noRepository(let folder):
            "'\(folder)' lies in no git repository: --base compares a model with what it was there"
        case .noRevision(let name):
            "'\(name)' is no commit of this repository: check the name, and fetch it (with all of the "
                + "history) where the clone is shallow"
        case .outside(let file): "'\(file)' lies outside the git repository: name a file in it"
        case .noAnswer(""): "git does not answer"
        case .noAnswer(let reason): "git does not answer: \(reason)"
        }
    }
}
