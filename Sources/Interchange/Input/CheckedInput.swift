internal import AttackGraph
public import Catalogue
public import ModelFormat
public import Phrases
public import ThreatGraph
package import YAMLKit

/// An input that was read and found right: a model, or an attack graph that came without one.
public struct CheckedInput: Sendable {
    /// What an input holds.
    public enum Content: Sendable {
        /// A model, and the catalogue that it was held against where it needs one.
        case model(ThreatGraph, catalogue: CatalogueBook?)
        /// An attack graph without a model.
        case attackGraph(AttackGraphDocument)
    }

    /// What it holds.
    public let content: Content
    /// The document of a model, to be changed by paths; `nil` for an attack graph.
    ///
    /// Of a dated model it is what the model says of its own date.
    public let document: ModelDocument?
    /// The document of a dated model with all its dates, and what it says; `nil` for others.
    public let dated: DatedModel?
    /// Its canonical text: the same for inputs that say the same.
    public let canonicalText: String
    /// What is doubtful about it, sorted by place.
    public let warnings: [Diagnostic]
    /// What is worth knowing about it and asks for nothing, sorted by place.
    public let notes: [Diagnostic]

    /// The digest of the canonical text, and of the catalogue file that was laid over the built-in
    /// one, since answers depend on both.
    public var digest: String { modelDigest ?? ContentDigest.of(canonicalText) }

    /// The digest of a model, which is asked for often; `nil` for an attack graph, which may be large.
    private let modelDigest: String?

    init(
        content: Content, document: ModelDocument?, dated: DatedModel?, canonicalText: String,
        warnings: [Diagnostic], notes: [Diagnostic]
    ) {
        self.content = content
        self.document = document
        self.dated = dated
        self.canonicalText = canonicalText
        self.warnings = warnings
        self.notes = notes
        switch content {
        case .attackGraph: modelDigest = nil
        case .model(_, let catalogue):
            modelDigest = ContentDigest.of(
                catalogue?.overlay.map { canonicalText + "\n# catalogue\n" + $0.text }
                    ?? canonicalText)
        }
    }

    /// Reads a file, or standard input for `-`, and checks everything in it.
    ///
    /// - Parameters:
    ///   - catalogue: where controls are looked up; the built-in catalogue when `nil`.
    ///   - bases: where the models that it extends lie; when left out, beside the file or below,
    ///     and nowhere for standard input.
    /// - Throws: `ModelErrors` with every diagnostic, or `ModelFileError`.
    public static func read(
        path: String, catalogue: CatalogueBook? = nil, bases: BaseModels? = nil
    ) throws -> CheckedInput {
        let file = InputFile(path)
        let standard = file.isStandardInput ? BaseModels.ofStandardInput(in: nil) : nil
        return try read(
            bytes: file.bytes(), file: file.name, catalogue: catalogue, bases: bases ?? standard)
    }

    /// Reads a text; models that it extends are read from disk.
    ///
    /// - Parameters:
    ///   - file: the name to give in diagnostics.
    ///   - bases: where the models that it extends lie; beside `file`, or below, when left out.
    /// - Throws: `ModelErrors` with every diagnostic.
    public static func read(
        bytes: [UInt8], file: String, catalogue: CatalogueBook? = nil, bases: BaseModels? = nil
    ) throws -> CheckedInput {
        let bases = bases ?? .beside(file)
        return try read(bytes, file: file, catalogue: catalogue) {
            bytes, file throws(ModelErrors) in
            try ModelReader().document(bytes: bytes, file: file, bases: bases)
        }
    }

    /// Reads a text that an import wrote: what is unknown in it is not tried out, since it is as the import writes
    /// it, and what was there before was read already.
    ///
    /// - Parameter bases: where the models that it extends lie; beside `file`, or below, when left out.
    /// - Throws: `ModelErrors` with every diagnostic.
    package static func readImported(
        bytes: [UInt8], file: String, bases: BaseModels?
    ) throws -> CheckedInput {
        let bases = bases ?? .beside(file)
        return try read(bytes, file: file, catalogue: nil, checkingChanges: false) {
            bytes, file throws(ModelErrors) in
            try ModelReader().document(bytes: bytes, file: file, bases: bases)
        }
    }

    /// Reads a text without any input or output of its own.
    ///
    /// - Parameter resolving: gives the bytes of a model that it extends, by the path that `extends`
    ///   writes, seen from the folder of the extending file.
    /// - Throws: `ModelErrors` with every diagnostic.
    package static func read(
        bytes: [UInt8], file: String, catalogue: CatalogueBook? = nil,
        resolving: (String) throws -> [UInt8]
    ) throws -> CheckedInput {
        try read(bytes, file: file, catalogue: catalogue) { bytes, file throws(ModelErrors) in
            try ModelDocument.read(bytes: bytes, file: file, resolving: resolving)
        }
    }

    /// Gives the document of a model, by its text and its name.
    private typealias DocumentReading = ([UInt8], String) throws(ModelErrors) -> ModelDocument

    private static func read(
        _ bytes: [UInt8], file: String, catalogue: CatalogueBook?, checkingChanges: Bool = true,
        document: DocumentReading
    ) throws -> CheckedInput {
        // Before anything is recognised, which goes through all of it: only a raw graph is plain.
        if let graph = AttackGraphDocument.plain(bytes) { return attackGraph(graph, []) }
        switch InputKind.sniff(bytes) {
        case .model:
            return try model(
                bytes, file: file, catalogue: catalogue, checkingChanges: checkingChanges,
                document: document)
        case .attackGraph:
            let (graph, warnings) = try AttackGraphDocument.readingTree(bytes: bytes, file: file)
            return attackGraph(graph, warnings)
        // A fault tree holds no model either: the reader of GraphML says so.
        case .graphML, .openPSA:
            return try modelInside(bytes, file: file, catalogue: catalogue, document: document)
        }
    }

    private static func attackGraph(
        _ document: AttackGraphDocument, _ warnings: [Diagnostic]
    ) -> CheckedInput {
        CheckedInput(
            content: .attackGraph(document), document: nil, dated: nil,
            canonicalText: document.text(), warnings: warnings, notes: [])
    }

    private static func modelInside(
        _ bytes: [UInt8], file: String, catalogue: CatalogueBook?, document: DocumentReading
    ) throws -> CheckedInput {
        let reading = try GraphMLReader().reading(bytes: bytes, file: file)
        let inside = try read(
            GraphMLModel.text(in: reading.graph, file: file),
            file: "\(file) (the model inside)", catalogue: catalogue, document: document)
        return CheckedInput(
            content: inside.content, document: inside.document, dated: inside.dated,
            canonicalText: inside.canonicalText,
            warnings: reading.warnings + inside.warnings, notes: inside.notes)
    }

    private static func model(
        _ bytes: [UInt8], file: String, catalogue: CatalogueBook?, checkingChanges: Bool,
        document reading: DocumentReading
    ) throws -> CheckedInput {
        if let other = OtherFormat(bytes) {
            throw ModelErrors([
                Diagnostic(
                    .otherFormat,
                    "this looks like \(other.name): \(other.advice)",
                    at: DiagnosticPlace(file: file, line: 1, column: 1))
            ])
        }
        let document = try reading(bytes, file)
        let examination = document.examined(
            checkingChanges: checkingChanges, catalogue: catalogue)
        guard let graph = try examination.soundGraph() else {
            // What asks for nothing would hide what has to be mended.
            throw ModelErrors(examination.diagnostics.filter { $0.severity != .note })
        }
        let text = try ModelWriter().text(of: graph)
        guard graph.isDated else {
            return CheckedInput(
                content: .model(graph, catalogue: examination.catalogue), document: document,
                dated: nil, canonicalText: text, warnings: examination.warnings,
                notes: examination.notes)
        }
        let now = try document.asOf(DatedState(day: graph.date))
        let present = now.examined(checkingChanges: checkingChanges, catalogue: catalogue)
        guard var current = try present.soundGraph() else {
            throw ModelErrors(present.diagnostics.filter { $0.severity == .error })
        }
        current.datedFactsAsOf = graph.date
        return CheckedInput(
            content: .model(current, catalogue: examination.catalogue), document: now,
            dated: DatedModel(graph: graph, document: document), canonicalText: text,
            warnings: examination.warnings, notes: examination.notes)
    }

    /// The model as it is once some facts are set, `path=value` each, checked like any other.
    ///
    /// An option of what is gone then is left out; the warnings of the changed input say so.
    ///
    /// - Parameter catalogue: where controls are looked up; the built-in catalogue when `nil`.
    /// - Throws: `ModelErrors` with every error; warnings were told of the model as written.
    /// - Returns: The changed input and what was changed; `nil` for an attack graph.
    public func setting(
        _ assignments: [String], catalogue: CatalogueBook? = nil
    ) throws -> (input: CheckedInput, changes: [Change])? {
        guard let document else { return nil }
        return try changed(document.applying(assignments: assignments), catalogue: catalogue)
    }

    /// The same, by entries of a file: a path and its value each.
    ///
    /// - Throws: `ModelErrors` with every error.
    /// - Returns: The changed input and what was changed; `nil` for an attack graph.
    package func setting(
        entries: [YAMLEntry], catalogue: CatalogueBook? = nil
    ) throws -> (input: CheckedInput, changes: [Change])? {
        guard let document else { return nil }
        return try changed(document.applying(entries: entries), catalogue: catalogue)
    }

    /// The same, by changes that were read before.
    ///
    /// - Parameters:
    ///   - places: where each was written, for what is wrong with it; none where nobody knows.
    ///   - settled: unknowns that are none any more once this is so.
    /// - Throws: `ModelErrors` with every error.
    /// - Returns: The changed input; `nil` for an attack graph.
    package func applying(
        _ changes: [Change], at places: [ChangePlace] = [], settling settled: Set<UnknownID> = [],
        catalogue: CatalogueBook? = nil
    ) throws -> CheckedInput? {
        guard let document else { return nil }
        let changed = (document: try document.applying(changes, at: places), changes: changes)
        return try self.changed(changed, settling: settled, catalogue: catalogue)?.input
    }

    private func changed(
        _ change: (document: ModelDocument, changes: [Change]),
        settling settled: Set<UnknownID> = [],
        catalogue: CatalogueBook?
    ) throws -> (input: CheckedInput, changes: [Change])? {
        guard case .model(let original, _) = content else { return nil }
        let examination = change.document.examined(checkingChanges: false, catalogue: catalogue)
        guard var graph = try examination.soundGraph() else {
            throw ModelErrors(examination.diagnostics.filter { $0.severity == .error })
        }
        let rest = change.document.withoutOptionsLeftBehind(
            by: change.changes, catalogue: catalogue)
        if !rest.left.isEmpty {
            graph.options = Register(graph.options.filter { !rest.left.contains($0.id) })
        }
        if !settled.isEmpty {
            graph.unknowns = Register(graph.unknowns.filter { !settled.contains($0.id) })
        }
        let text = try ModelWriter().text(of: graph)
        graph.datedFactsAsOf = original.datedFactsAsOf
        let input = CheckedInput(
            content: .model(graph, catalogue: examination.catalogue), document: rest.document,
            dated: nil, canonicalText: text, warnings: rest.warnings, notes: [])
        return (input, change.changes)
    }

    /// A model with its dates.
    public struct DatedModel: Sendable {
        /// Everything that it says, whenever it holds.
        public let graph: ThreatGraph
        /// What `asOf` takes states from.
        public let document: ModelDocument
    }

    /// What was read, in a line.
    public var summary: String {
        switch content {
        case .model(let graph, _):
            "ok: \(graph.title): "
                + [
                    Counted.words(graph.defenders.count, "defender"),
                    Counted.words(graph.perimeters.count, "perimeter"),
                    Counted.words(graph.channels.count, "channel"),
                    Counted.words(graph.unknowns.count, "unknown"),
                ].joined(separator: ", ")
        case .attackGraph(let document):
            "ok: attack graph: "
                + [
                    Counted.words(document.graph.parties.count, "party", plural: "parties"),
                    Counted.words(document.graph.barriers.count, "barrier"),
                    Counted.words(document.graph.facts.count, "fact"),
                    Counted.words(document.graph.steps.count, "step"),
                ].joined(separator: ", ")
        }
    }
}
