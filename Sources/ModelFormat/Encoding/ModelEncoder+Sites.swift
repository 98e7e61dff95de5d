internal import ThreatGraph
internal import YAMLKit

extension ModelEncoder {
    func site(_ site: Site) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: site.title)
            fields.add("jurisdictions", list: site.jurisdictions.map { .text($0.rawValue) })
            fields.add("facility", text: site.facility?.rawValue)
            fields.add(site.evidence)
        }
    }

    func service(_ service: Service) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: service.title)
            fields.add("kind", text: service.kind)
            fields.add("by", text: service.provider.rawValue)
            fields.add("level", word: service.level.description)
            fields.add("into", .list(service.perimeters.map { .text($0.rawValue) }))
            fields.add("escort", service.escort.map(YAMLValue.quorum))
            fields.add("denied", list: service.denied.map { .text($0.rawValue) })
            fields.add(service.evidence)
        }
    }
}
