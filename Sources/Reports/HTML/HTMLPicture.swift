/// A picture on a page, with a button that saves it as a file of its own.
enum HTMLPicture {
    /// Writes a picture.
    ///
    /// - Parameters:
    ///   - svg: the picture, drawn for a page that holds the style sheet of pictures.
    ///   - name: what the file is called that it is saved as, without its extension.
    ///   - id: the figure's id; `nil` for none.
    static func write(
        _ svg: String, savedAs name: String, id: String? = nil, to page: inout HTMLWriter
    ) {
        let identity: [HTMLWriter.Attribute] = id.map { [("id", $0)] } ?? []
        page.element("figure", [("class", "picture")] + identity) { page in
            page.raw(inline(svg))
        }
        page.element("p", [("class", "scripted save"), ("hidden", "")]) { page in
            page.element(
                "button", [("type", "button"), ("data-save", name + ".svg")],
                text: "Save this picture (SVG)")
        }
    }

    /// A picture as it may stand inside a page.
    private static func inline(_ svg: String) -> String {
        guard svg.hasPrefix("<?xml"), let end = svg.firstRange(of: "?>\n") else { return svg }
        return String(svg[end.upperBound...])
    }
}
