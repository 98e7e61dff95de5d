package import PageServer

extension FileDesk {
    /// The disk of this machine, for a studio: its model, what that extends, and the catalogue.
    ///
    /// A file that the studio begins lies in the same folder, and so is read as what is extended is.
    package static func local(_ settings: StudioSettings) -> FileDesk {
        .local(model: settings.name, catalogue: settings.catalogue, root: settings.root)
    }
}
