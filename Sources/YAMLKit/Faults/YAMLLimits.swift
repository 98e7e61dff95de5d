/// What a reader accepts at most.
///
/// Every limit is checked before the memory for more is taken.
public struct YAMLLimits: Hashable, Sendable {
    /// The most bytes in one text.
    public var bytes: Int
    /// How deep lists and mappings may nest.
    public var depth: Int
    /// The most nodes, keys included.
    public var nodes: Int
    /// The most UTF-8 bytes in one scalar or key.
    public var scalarBytes: Int

    /// Makes limits; left out, those of a model written by hand: 16 MiB, 64 levels, a million
    /// nodes, 64 KiB a scalar.
    public init(
        bytes: Int = 16 << 20, depth: Int = 64, nodes: Int = 1_000_000,
        scalarBytes: Int = 64 << 10
    ) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
        self.scalarBytes = scalarBytes
    }

    /// Limits for texts that tools write: 256 MiB, 160 levels, 16 million nodes, scalars as by
    /// default.
    public static let generated = YAMLLimits(bytes: 256 << 20, depth: 160, nodes: 16_000_000)
}
