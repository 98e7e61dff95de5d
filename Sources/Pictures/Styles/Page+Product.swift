import Drawing

extension Page {
    /// An empty page in the colours of all pictures.
    init(width: Int) { self.init(width: width, style: .product) }
}

extension Picture {
    /// A picture in the colours of all pictures.
    init(
        layout: Layout, theme: Theme, title: String, summary: String, metadata: String,
        identifier: String
    ) {
        self.init(
            layout: layout, style: .product, theme: theme, title: title, summary: summary,
            metadata: metadata, identifier: identifier)
    }
}
