import Phrases
public import ThreatGraph
internal import YAMLKit

/// The findings that a project has accepted: a YAML list of `id`, `reason` and `until`.
public struct AcceptanceFile: Sendable {
    /// The most bytes in a file.
    public static let maximumBytes = SideFile.maximumBytes

    /// The acceptances, in the order written.
    public let acceptances: [Acceptance]
    /// Where the id of each stands.
    private let places: [DiagnosticPlace]

    /// Reads a file from disk.
    ///
    /// - Throws: `ModelFileError` if it cannot be read, `ModelErrors` for what is wrong in it.
    public init(path: String) throws {
        try self.init(bytes: SideFile.bytes(of: path), file: path)
    }

    /// Reads a text.
    ///
    /// - Parameter file: the name to give in diagnostics.
    /// - Throws: `ModelErrors` with everything wrong in it.
    public init(bytes: [UInt8], file: String) throws(ModelErrors) {
        let root = try SideFile.root(of: bytes, file: file)
        let context = SideFile.context(names: YAMLNode(.mapping([]), at: root.range))
        var acceptances: [Acceptance] = []
        var places: [String: YAMLRange] = [:]
        var found: [DiagnosticPlace] = []
        for item in context.list(root, meaning: "acceptances") ?? [] {
            guard let (acceptance, range) = Self.acceptance(item, in: context) else { continue }
            if let first = places[acceptance.id] {
                context.report(
                    .duplicateID,
                    "'\(acceptance.id.prefix(80))' is accepted twice: keep one", at: range,
                    notes: [Diagnostic.Note("the first is here", at: DiagnosticPlace(first))])
                continue
            }
            places[acceptance.id] = range
            acceptances.append(acceptance)
            found.append(DiagnosticPlace(range))
        }
        guard context.diagnostics.isEmpty else { throw ModelErrors(context.diagnostics) }
        self.acceptances = acceptances
        self.places = found
    }

    private static func acceptance(
        _ node: YAMLNode, in context: DecodingContext
    ) -> (Acceptance, YAMLRange)? {
        guard let fields = Fields(node, of: "an acceptance", as: .acceptance, in: context)
        else { return nil }
        let id = fields.required("id", "name a failure path or a line under 'require'")
            .flatMap { context.word($0, meaning: "an id") }
        let reason = fields.required("reason", "say why it is accepted")
            .flatMap { context.word($0, meaning: "a reason") }
        _ = fields.required("until", "write the last day on which it is")
        guard let id, let reason, let until = fields.date("until"), let place = fields["id"]
        else { return nil }
        return (Acceptance(id: id, reason: reason, until: until), place.range)
    }

    /// What is wrong with a file of which some entries match no finding.
    ///
    /// - Parameters:
    ///   - unmatched: the ids that match nothing.
    ///   - known: the ids that could be meant.
    public func errors(unmatched: Set<String>, known: [String]) -> ModelErrors? {
        var looked = 0
        let faults = zip(acceptances, places).filter { unmatched.contains($0.0.id) }
            .prefix(DecodingContext.maximumDiagnostics).map { entry, place in
                // So many mistakes against so many findings take no time that grows with both.
                looked += known.count
                let guess =
                    looked > 300_000 ? nil : Suggestion.nearest(to: entry.id, among: known)
                return Diagnostic(
                    .acceptanceUnmatched,
                    "'\(entry.id.prefix(80))' matches neither a failure path nor a requirement of "
                        + "the model"
                        + (guess.map { ": did you mean '\($0)'?" } ?? ": take the entry out"),
                    at: place)
            }
        return faults.isEmpty ? nil : ModelErrors(faults)
    }

    /// What is wrong with a file whose dates cannot be compared with anything.
    public var undatedErrors: ModelErrors? {
        guard let place = places.first else { return nil }
        return ModelErrors([
            Diagnostic(
                .acceptanceUndated,
                "'until' cannot be judged, since the model has no date: give the model one, or "
                    + "pass --today", at: place)
        ])
    }
}
