public import AttackGraph
public import ModelFormat
public import Phrases
public import ThreatGraph
internal import YAMLKit

/// A raw attack graph as a JSON file holds it, so that other tools' graphs can be analysed.
public struct AttackGraphDocument: Hashable, Sendable {
    /// The format's name without its version.
    public static let formatFamily = "sallyport-attack-graph/"
    /// The format's name, as the file gives it.
    public static let format = formatFamily + "1"

    /// What the graph is about, in a line.
    public var title: String?
    /// The date up to which it holds.
    public var date: CalendarDate?
    /// The graph.
    public var graph: AttackGraph
    /// What was doubtful where it was read, sorted by place; nothing of a graph that was made.
    public private(set) var warnings: [Diagnostic] = []

    /// Whether two documents say the same; where they were read plays no role.
    public static func == (left: Self, right: Self) -> Bool {
        left.title == right.title && left.date == right.date && left.graph == right.graph
    }

    /// Feeds what equality goes by.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(title)
        hasher.combine(date)
        hasher.combine(graph)
    }

    /// Makes a document.
    public init(graph: AttackGraph, title: String? = nil, date: CalendarDate? = nil) {
        self.graph = graph
        self.title = title
        self.date = date
    }

    /// Reads a file of at most `maximumBytes`, 160 levels and 16 million values.
    ///
    /// - Throws: `ModelErrors` with every fault found.
    /// - Complexity: O(*n* log *n*) for *n* bytes.
    public init(
        bytes: [UInt8], file: String, maximumBytes: Int = 256 << 20
    ) throws(ModelErrors) {
        self = try Self.reading(bytes: bytes, file: file, maximumBytes: maximumBytes).document
    }

    /// Reads a file, and says what is doubtful about it, sorted by place.
    ///
    /// - Throws: `ModelErrors` with every fault found.
    /// - Complexity: O(*n* log *n*) for *n* bytes.
    public static func reading(
        bytes: [UInt8], file: String, maximumBytes: Int = 256 << 20
    ) throws(ModelErrors) -> (document: AttackGraphDocument, warnings: [Diagnostic]) {
        if let document = plain(bytes, maximumBytes: maximumBytes) { return (document, []) }
        return try readingTree(bytes: bytes, file: file, maximumBytes: maximumBytes)
    }

    /// Reads a file about which there is nothing to say, in one pass; `nil` for any other.
    ///
    /// - Complexity: O(*n* log *n*) for *n* bytes.
    static func plain(_ bytes: [UInt8], maximumBytes: Int = 256 << 20) -> AttackGraphDocument? {
        RawGraphReader.document(of: bytes, limits: limits(maximumBytes))
    }

    /// Reads a file by its tree, which knows where everything stands.
    static func readingTree(
        bytes: [UInt8], file: String, maximumBytes: Int = 256 << 20
    ) throws(ModelErrors) -> (document: AttackGraphDocument, warnings: [Diagnostic]) {
        let root: YAMLNode
        do throws(YAMLFaults) {
            root = try YAMLDocument(bytes: bytes, file: file, limits: limits(maximumBytes)).root
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
        var decoder = AttackGraphDecoder(root: root)
        var document = try decoder.decode()
        document.warnings = decoder.warnings
        return (document, document.warnings)
    }

    private static func limits(_ maximumBytes: Int) -> YAMLLimits {
        var limits = YAMLLimits.generated
        limits.bytes = maximumBytes
        return limits
    }
}
