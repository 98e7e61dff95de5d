import ArgumentParser

/// What knows where a result goes, and is the one way out for it.
protocol OutputDestination {
    /// The file that `--output` names.
    var output: String? { get }
}

extension OutputDestination {
    /// Writes everything at once.
    ///
    /// - Throws: `OutputFault`.
    func write(_ text: String) throws { try OutputFile(path: output).write(text) }

    /// Writes everything at once.
    ///
    /// - Throws: `OutputFault`.
    func write(_ bytes: [UInt8]) throws { try OutputFile(path: output).write(bytes) }

    /// Writes piece by piece what is too long to be held in memory; a file gets its name at the
    /// end, when all of it is there.
    ///
    /// - Throws: `OutputFault`, and what `body` throws.
    func stream(_ body: (OutputStream) throws -> Void) throws {
        let stream = try OutputStream(path: output)
        try body(stream)
        try stream.finish()
    }

    /// Refuses an output that is one of the files which are read.
    ///
    /// - Throws: `OutputFault`.
    func spare(_ inputs: [String?]) throws {
        try OutputFile(path: output).spare(inputs.compactMap(\.self))
    }
}

extension ArgumentHelp {
    /// The help of `--output`.
    static let output: ArgumentHelp =
        "Write to this file instead of standard output, whole or not at all."

    /// The help of `--theme`.
    static let theme: ArgumentHelp = """
        Colours of a picture: light, dark, or auto for light that turns dark where the reader \
        prefers so.
        """
}
