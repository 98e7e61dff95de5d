import TestSupport
import Testing

/// Compares a picture with the one that somebody looked at.
enum GoldenPicture {
    /// Holds a picture to the file of that name, seen from the package's root folder.
    static func compare(
        _ svg: String, with name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try GoldenFile.expect(svg, at: name, sourceLocation: sourceLocation)
    }
}
