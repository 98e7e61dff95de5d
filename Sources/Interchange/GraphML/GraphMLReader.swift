import AttackGraph
public import ModelFormat
public import Networks
public import Phrases
public import XMLKit

/// How much of a GraphML file is read before it is refused.
public struct GraphMLLimits: Hashable, Sendable {
    /// The limits on the XML; by default 4 GiB in all, and 16 MiB in one value.
    public var xml: XMLLimits
    /// The keys; 4,096 by default.
    public var keys: Int
    /// The values of all attributes, missing ones included; 256 million by default.
    ///
    /// A column has a row for each node or edge, so this bounds the memory of a small file whose
    /// many keys each have one value at the end.
    public var values: Int
    /// The errors that are listed before reading stops; 20 by default.
    public var errors: Int

    /// Makes limits.
    public init(
        xml: XMLLimits = XMLLimits(bytes: 4 << 30, textLength: 16 << 20), keys: Int = 4096,
        values: Int = 256 << 20, errors: Int = 20
    ) {
        self.xml = xml
        self.keys = keys
        self.values = values
        self.errors = errors
    }
}

/// What a GraphML file gave.
public struct GraphMLReading: Sendable {
    /// The graph.
    public let graph: AttributedGraph
    /// What was read otherwise than written, or not at all; sorted by place.
    public let warnings: [Diagnostic]
}

/// Reads GraphML of any tool.
///
/// Accepted is what common readers accept: no namespace or a prefixed one, edges before nodes, keys
/// without a domain, the type `integer`, CDATA, yWorks graphics (whose label counts where there is
/// no other), nested graphs with edges anywhere. Refused, each with its place: hyperedges, data of
/// keys that are not declared, edges to nodes that are not there, nodes declared twice. There is no
/// DOCTYPE, hence no entity and no other file. Docs/GraphML.md has the whole list.
public struct GraphMLReader: Sendable {
    /// How much is read before a file is refused.
    public var limits: GraphMLLimits

    /// Makes a reader.
    public init(limits: GraphMLLimits = GraphMLLimits()) { self.limits = limits }

    /// Reads a file that comes in pieces; it is never whole in memory.
    ///
    /// - Parameters:
    ///   - file: The name to give in diagnostics.
    ///   - next: Gives the next bytes; none at the end.
    /// - Throws: `ModelErrors` with up to `GraphMLLimits.errors` errors.
    /// - Complexity: O(*n*) for *n* bytes; memory of the graph and about a megabyte.
    public func reading(
        file: String, pieces next: () -> [UInt8]
    ) throws(ModelErrors) -> GraphMLReading {
        var handler = GraphMLHandler(file: file, limits: limits)
        do throws(XMLFault) {
            try XMLReader(limits: limits.xml).read(pieces: next, into: &handler)
        } catch {
            if !handler.hasStopped { handler.report(error) }
        }
        handler.finish()
        if handler.errorCount > 0 {
            throw ModelErrors(handler.diagnostics.filter { $0.severity == .error })
        }
        handler.checkLookAlikes()
        return GraphMLReading(graph: handler.graph, warnings: handler.diagnostics.sorted())
    }

    /// Reads a file that is in memory.
    ///
    /// - Throws: `ModelErrors` with up to `GraphMLLimits.errors` errors.
    public func reading(bytes: [UInt8], file: String) throws(ModelErrors) -> GraphMLReading {
        var isRead = false
        return try reading(file: file) {
            defer { isRead = true }
            return isRead ? [] : bytes
        }
    }

    /// Reads a file of this path, or standard input for `-`.
    ///
    /// - Throws: `ModelErrors`, or `ModelFileError` where the file itself cannot be read.
    public func reading(path: String) throws -> GraphMLReading {
        let pieces = try FilePieces(path, maximumBytes: limits.xml.bytes)
        let outcome: Result<GraphMLReading, ModelErrors>
        do throws(ModelErrors) {
            outcome = .success(
                try reading(file: InputFile(path).name) {
                    pieces.next(1 << 16)
                })
        } catch {
            outcome = .failure(error)
        }
        // A file that ends too soon because it could not be read is not malformed.
        if let fault = pieces.fault { throw fault }
        return try outcome.get()
    }
}
