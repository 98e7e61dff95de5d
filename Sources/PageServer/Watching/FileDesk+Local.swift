import ModelFormat

extension FileDesk {
    /// The disk of this machine, for a model and what it rests on.
    ///
    /// Besides the model and the catalogue, which whoever started the program named, it reads what lies
    /// below one folder, and nothing else.
    ///
    /// - Parameters:
    ///   - model: the model's file.
    ///   - catalogue: a file that is laid over the catalogue; `nil` for none.
    ///   - root: the folder below which models that it extends lie; its own when `nil`.
    package static func local(model: String, catalogue: String?, root: String?) -> FileDesk {
        FileDesk(
            stamp: FileStamp.read,
            bytes: { path in
                if path == model { return try InputFile(path).bytes() }
                if path == catalogue { return try ModelReader().bytes(of: path) }
                return try BaseModels.beside(model, root: root)
                    .bytes(of: path, upTo: ModelReader().maximumBytes)
            })
    }
}
