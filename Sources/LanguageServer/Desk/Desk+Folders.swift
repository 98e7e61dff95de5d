package import Workbench

/// What lies below the folders that an editor has open.
extension Desk {
    /// The most bytes of files that are read for one request.
    package static let mostFolderBytes = 64 << 20

    /// Models below the folders, and whether that is all of them.
    package struct FoundModels: Sendable {
        /// The models, by path: a text that is open as it stands in the editor.
        package let models: [OpenDocument]
        /// Whether every file was looked at.
        package let isComplete: Bool
    }

    /// The models that are open or lie below the folders of the editor.
    ///
    /// - Complexity: as reading every file of YAML there, of which `ModelFolder` looks at so many, and no
    ///   more than `mostFolderBytes`.
    package func models() -> FoundModels {
        var found: [String: OpenDocument] = [:]
        var isComplete = true
        var size = 0
        for folder in folders {
            let files = disk.files(folder)
            if !files.isComplete { isComplete = false }
            for path in files.paths where found[path] == nil {
                guard let bytes = try? disk.read(path, path, folder) else { continue }
                size += bytes.count
                guard size <= Self.mostFolderBytes else {
                    isComplete = false
                    break
                }
                found[path] = OpenDocument(
                    uri: DocumentURI(path: path), version: 0, language: nil,
                    text: String(decoding: bytes, as: UTF8.self))
            }
        }
        for document in shelf.all { found[document.file] = document }
        return FoundModels(
            models: found.sorted { $0.key < $1.key }.map(\.value).filter(\.isModel),
            isComplete: isComplete)
    }

    /// Drafts of the models that extend one of some files, and whether that is all of them.
    ///
    /// - Parameter document: the one that is asked about, which is none of them.
    /// - Throws: `ResponseFault` where whoever asked no longer waits.
    /// - Complexity: as `models()`, and reading those that extend something with what they extend.
    package func extenders(
        of files: Set<String>, besides document: OpenDocument, asked: AskedRequest
    ) throws(ResponseFault) -> (drafts: [DraftModel], isComplete: Bool) {
        let found = models()
        var drafts: [DraftModel] = []
        for model in found.models where model.file != document.file && model.mayExtend {
            if asked.isOutdated() { throw .modified }
            let draft = trial(of: model, bytes: model.lines.bytes)
            if !files.isDisjoint(with: draft.files.dropFirst()) { drafts.append(draft) }
        }
        return (drafts, found.isComplete)
    }
}

extension OpenDocument {
    /// Whether a line begins as one that says what the text extends.
    fileprivate var mayExtend: Bool {
        lines.bytes.split(separator: 0x0A).contains { line in
            line.drop { [0x20, 0x09, 0x22, 0x27, 0x7B].contains($0) }
                .starts(with: Array("extends".utf8))
        }
    }
}
