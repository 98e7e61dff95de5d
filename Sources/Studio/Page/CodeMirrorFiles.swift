import ModelFormat

/// The editor of the page: CodeMirror 5, as Debian's libjs-codemirror has it.
///
/// Which files are served stands here; no path comes from a request.
package struct CodeMirrorFiles: Sendable {
    /// Where the package puts it.
    package static let usualFolder = "/usr/share/javascript/codemirror"

    private let folder: String

    /// Names the folder that it lies in.
    package init(folder: String = CodeMirrorFiles.usualFolder) { self.folder = folder }

    /// What is served, by name, with where it lies in the folder.
    static let files: [(name: String, path: String)] = [
        ("codemirror.js", "lib/codemirror.js"),
        ("codemirror.css", "lib/codemirror.css"),
        ("yaml.js", "mode/yaml/yaml.js"),
        ("show-hint.js", "addon/hint/show-hint.js"),
        ("show-hint.css", "addon/hint/show-hint.css"),
        ("lint.js", "addon/lint/lint.js"),
        ("lint.css", "addon/lint/lint.css"),
        ("matchbrackets.js", "addon/edit/matchbrackets.js"),
        ("active-line.js", "addon/selection/active-line.js"),
        ("dialog.js", "addon/dialog/dialog.js"),
        ("dialog.css", "addon/dialog/dialog.css"),
        ("search.js", "addon/search/search.js"),
        ("searchcursor.js", "addon/search/searchcursor.js"),
        ("jump-to-line.js", "addon/search/jump-to-line.js"),
        ("foldcode.js", "addon/fold/foldcode.js"),
        ("foldgutter.js", "addon/fold/foldgutter.js"),
        ("foldgutter.css", "addon/fold/foldgutter.css"),
        ("indent-fold.js", "addon/fold/indent-fold.js"),
    ]

    /// The most bytes of one.
    private static let longest = 4 << 20

    /// What a file holds; `nil` where it is not installed.
    func bytes(_ path: String) -> [UInt8]? {
        try? InputFile(folder + "/" + path).bytes(upTo: Self.longest)
    }
}
