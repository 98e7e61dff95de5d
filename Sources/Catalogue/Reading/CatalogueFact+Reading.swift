internal import ThreatGraph

extension CatalogueFact {
    /// Reads a fact.
    init?(_ fields: inout CatalogueFields) {
        let title = fields.text("title")
        let topic: CatalogueFactTopic? = fields.word("topic")
        let says = fields.text("says")
        let reading = fields.text("reading")
        let about = fields.entryNames("about")
        let unsure = fields.texts("unsure")
        guard let support = fields.support(), let title, let topic, let says, let reading else {
            return nil
        }
        self.init(
            id: Identifier(fields.id), title: title, topic: topic, says: says, reading: reading,
            about: about, unsure: unsure, support: support)
    }
}
