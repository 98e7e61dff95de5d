/// How much of a hostile document is read before it is refused.
public struct XMLLimits: Hashable, Sendable {
    /// The bytes of the whole document; 256 MiB by default.
    public var bytes: Int
    /// How deep elements may nest; 200 by default.
    ///
    /// libxml2 itself refuses more than 256.
    public var depth: Int
    /// The attributes of one element; 128 by default.
    public var attributes: Int
    /// The bytes of UTF-8 of one attribute value, or of the text between two tags; 1 MiB by
    /// default.
    ///
    /// libxml2 itself refuses an attribute value of more than 10 MB.
    public var textLength: Int
    /// The bytes of one tag, comment, processing instruction or declaration; 128 KiB by default.
    ///
    /// Exceeded by at most one chunk of 64 KiB. libxml2 2.9 takes time quadratic in a tag's
    /// attributes before anyone can count them, so this is what bounds that time.
    public var tagBytes: Int
    /// The schema faults that are listed before validation keeps no more; 1000 by default.
    public var faults: Int

    /// Makes limits; each has a default that suits documents written by people and tools.
    public init(
        bytes: Int = 256 << 20, depth: Int = 200, attributes: Int = 128,
        textLength: Int = 1 << 20, tagBytes: Int = 128 << 10, faults: Int = 1000
    ) {
        self.bytes = bytes
        self.depth = depth
        self.attributes = attributes
        self.textLength = textLength
        self.tagBytes = tagBytes
        self.faults = faults
    }
}
