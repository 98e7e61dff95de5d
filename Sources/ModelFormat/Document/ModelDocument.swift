public import Catalogue
public import Phrases
public import ThreatGraph
internal import YAMLKit

/// A model file with its base models laid under it: a tree that can be changed by dotted paths and
/// read as a threat graph.
///
/// It does no input or output: base models are read through a closure.
public struct ModelDocument: Hashable, Sendable {
    /// The files it was read from, the outermost first.
    public let files: [String]
    let root: YAMLNode
    /// Whether nothing was changed since it was read.
    let isAsWritten: Bool
    /// What is doubtful about how the files were laid over each other.
    let doubts: [Diagnostic]

    init(files: [String], root: YAMLNode, isAsWritten: Bool = true, doubts: [Diagnostic] = []) {
        self.files = files
        self.root = root
        self.isAsWritten = isAsWritten
        self.doubts = doubts
    }

    /// The document with facts replaced, added or removed.
    ///
    /// Each value is put at its path as a whole; `FactValue.null` removes what is there. The last
    /// name of a path may be new, everything before it must exist. Unknowns and options of the
    /// document stay as they are.
    ///
    /// - Throws: `ModelErrors` with every path that leads nowhere.
    /// - Complexity: O(*c* · *w*) for *c* changes in mappings of at most *w* entries.
    public func applying(_ changes: [Change]) throws(ModelErrors) -> ModelDocument {
        try applying(changes, at: [])
    }

    /// The same, of changes that were written elsewhere: what is wrong with one is reported there.
    ///
    /// - Parameter places: where each change was written, in their order; where there are more or fewer, the
    ///   beginning of the document stands for all.
    package func applying(
        _ changes: [Change], at places: [ChangePlace]
    ) throws(ModelErrors) -> ModelDocument {
        let start = YAMLRange(
            file: files.first ?? "", start: root.range.start, end: root.range.start)
        let nowhere = ChangePlace(path: start, value: start)
        let items = changes.enumerated().map { number, change in
            let place = places.count == changes.count ? places[number] : nowhere
            return WrittenChanges.Item(
                path: change.path, pathRange: place.path,
                value: change.value.node(at: place.value))
        }
        let outcome = ModelTrial.apply(items, to: root)
        let faults = outcome.faults + ModelTrial.datedFaults(of: items)
        guard faults.isEmpty else { throw ModelErrors(faults) }
        return ModelDocument(
            files: files, root: outcome.root, isAsWritten: isAsWritten && changes.isEmpty)
    }

    /// The threat graph that the document describes.
    ///
    /// - Parameter checkingChanges: Whether to try out every alternative of an unknown and every
    ///   option; a document that came from one already checked need not be checked again.
    /// - Throws: `ModelErrors` with every diagnostic of the document; `BuiltInCatalogueError`, a
    ///   fault of ours.
    /// - Complexity: O(*n* log *n*) for *n* nodes, and as much again for each change tried.
    public func threatGraph(
        checkingChanges: Bool = true, catalogue: CatalogueBook? = nil
    ) throws -> ThreatGraph {
        let examination = examined(checkingChanges: checkingChanges, catalogue: catalogue)
        if let graph = try examination.soundGraph() { return graph }
        throw ModelErrors(examination.diagnostics)
    }

    /// Everything that can be said about the document: all diagnostics, warnings included, and the
    /// threat graph if there is no error.
    ///
    /// - Parameter catalogue: Where controls are looked up; the built-in catalogue when `nil`, which
    ///   is read only if the model needs it.
    public func examined(
        checkingChanges: Bool = true, catalogue: CatalogueBook? = nil
    ) -> ModelExamination {
        examined(checkingChanges: checkingChanges, shelf: CatalogueShelf(catalogue))
    }

    /// As above, with the catalogue on a shelf.
    func examined(checkingChanges: Bool = true, shelf: CatalogueShelf) -> ModelExamination {
        var decoder = ModelDecoder(root: root, isAsWritten: isAsWritten, shelf: shelf)
        decoder.files = files
        let graph = decoder.decode()
        var diagnostics = decoder.context.diagnostics + doubts
        if checkingChanges {
            let trial = ModelTrial(root: decoder.root, known: Set(diagnostics), shelf: shelf)
            diagnostics += trial.diagnostics(of: decoder.writtenChanges)
            if graph.isDated, graph.date != nil {
                diagnostics += trial.diagnostics(
                    of: graph, changes: decoder.writtenDatedChanges, in: decoder.root)
            }
        }
        let isRight = shelf.fault == nil && diagnostics.allSatisfy { $0.severity != .error }
        return ModelExamination(
            graph: isRight ? graph : nil, diagnostics: ModelErrors(diagnostics).diagnostics,
            catalogue: shelf.used, fault: shelf.fault)
    }
}

/// What reading a model as a threat graph gave.
public struct ModelExamination: Hashable, Sendable {
    /// The graph; `nil` when a diagnostic is an error, or there is a fault of ours.
    public let graph: ThreatGraph?
    /// The diagnostics, sorted by place.
    public let diagnostics: [Diagnostic]
    /// The catalogue that the model was held against; `nil` where it needs none.
    public let catalogue: CatalogueBook?
    /// Why the model could not be held against the built-in catalogue: a fault of ours, after which
    /// the diagnostics say nothing of the model.
    public let fault: BuiltInCatalogueError?

    /// The graph; `nil` when a diagnostic is an error.
    ///
    /// - Throws: the fault of ours, if there is one.
    package func soundGraph() throws(BuiltInCatalogueError) -> ThreatGraph? {
        if let fault { throw fault }
        return graph
    }

    /// The diagnostics that do not keep the model from having a meaning.
    public var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }

    /// The diagnostics that are worth knowing and ask for nothing.
    public var notes: [Diagnostic] { diagnostics.filter { $0.severity == .note } }
}
