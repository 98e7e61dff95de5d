extension ModelDocument {
    /// Reads a model and the models that it extends.
    ///
    /// - Parameters:
    ///   - bytes: The text of the model, YAML or JSON, in UTF-8.
    ///   - file: Its name, for diagnostics.
    ///   - start: The path from whose folder `extends` leads on; `file` when left out.
    ///   - maximumBytes: The most bytes in one file.
    ///   - resolving: Gives the bytes of a base model; its argument is the path that `extends`
    ///     writes, seen from the folder of the extending file.
    /// - Throws: `ModelErrors` with every fault of the texts, and with what else is surely wrong in
    ///   what could be read of them.
    public static func read(
        bytes: [UInt8], file: String, extendingFrom start: String? = nil,
        maximumBytes: Int = 16 << 20,
        resolving: (String) throws -> [UInt8]
    ) throws(ModelErrors) -> ModelDocument {
        var further = FurtherMistakes()
        let document: ModelDocument
        do throws(ModelErrors) {
            document = try chain(
                bytes: bytes, file: file, extendingFrom: start, maximumBytes: maximumBytes,
                resolving: resolving, noting: &further)
        } catch {
            throw further.isEmpty ? error : further.errors(and: error.diagnostics)
        }
        guard further.isEmpty else {
            throw further.errors(
                and: document.examined(checkingChanges: further.isMended).diagnostics)
        }
        return document
    }
}
