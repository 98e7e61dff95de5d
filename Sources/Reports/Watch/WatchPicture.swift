/// A picture of a model that is watched, served as a file of its own.
package struct WatchPicture: Sendable {
    /// The picture, as SVG.
    package let svg: String

    /// What its file is called.
    package static let fileName = "map.svg"

    /// Takes a picture of ours.
    package init(svg: String) { self.svg = svg }

    /// The source expression by which a policy allows its style sheet and no other; `'none'` where it
    /// has none.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    package var styleSource: String {
        guard let start = svg.firstRange(of: "<style>"),
            let end = svg[start.upperBound...].firstRange(of: "</style>")
        else { return "'none'" }
        return "'\(HTMLFrame.hash(String(svg[start.upperBound..<end.lowerBound])))'"
    }
}
