import Drawing

extension Page {
    /// An empty page in the colours of all pictures.
    init(width: Int, on paper: PaperWidth? = nil) {
        self.init(width: width, style: .product, on: paper)
    }
}

extension Picture {
    /// A picture in the colours of all pictures.
    init(
        layout: Layout, theme: Theme, title: String, summary: String, metadata: String,
        identifier: String, paper: PaperWidth? = nil
    ) {
        self.init(
            layout: layout, style: .product, theme: theme, title: title, summary: summary,
            metadata: metadata, identifier: identifier, paper: paper)
    }
}
