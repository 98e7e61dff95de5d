import ArgumentParser

/// Where a result goes.
struct DestinationArguments: ParsableArguments {
    @Option(help: "Write to this file instead of standard output, whole or not at all.")
    var output: String?

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
    func write(by body: (OutputStream) throws -> Void) throws {
        let stream = try OutputStream(path: output)
        do {
            try body(stream)
            try stream.finish()
        } catch {
            stream.discard()
            throw error
        }
    }
}
