/// A picture as it stands inside a page that holds the style sheet of pictures.
enum PagePicture {
    /// The picture without the line that only a file of its own has.
    static func inline(_ svg: String) -> String {
        guard svg.hasPrefix("<?xml"), let end = svg.firstRange(of: "?>\n") else { return svg }
        return String(svg[end.upperBound...])
    }
}
