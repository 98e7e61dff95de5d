internal import Catalogue
import FoundationEssentials
import Phrases
internal import ThreatGraph

extension CatalogueListing {
    /// The listing as JSON in the form `sallyport-catalogue/1`: every field of every entry, their
    /// sources and the caution; keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; a catalogue holds nothing that JSON cannot.
    package func json() throws -> String {
        var fields: [(key: String, value: CatalogueValue)] = [
            ("form", .text("sallyport-catalogue/1")),
            ("caution", .text(CatalogueBook.caution)),
            (
                "sources",
                .object(
                    sources.map { source in
                        let fields: [(key: String, text: String?)] = [
                            ("title", source.title), ("publisher", source.publisher),
                            ("date", source.date?.description), ("address", source.address),
                            ("access", source.access), ("says", source.says),
                        ]
                        return (
                            source.id.rawValue,
                            .object(
                                fields.compactMap { key, text in
                                    text.map { (key, CatalogueValue.text($0)) }
                                })
                        )
                    })
            ),
        ]
        if let since {
            fields.append(("since", .text(since.description)))
            fields.append(("undated", .list(undated.map { .text($0) })))
        }
        for group in groups {
            let records = group.records.map { record in
                CatalogueValue.object(record.fields.map { ($0.key, $0.value) })
            }
            fields.append((group.key, .list(records)))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(CatalogueValue.object(fields))
        return InertText.escaped(json: String(decoding: data, as: UTF8.self)) + "\n"
    }
}

extension CatalogueValue: Encodable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text): try single(text, to: encoder)
        case .number(let number): try single(number, to: encoder)
        case .flag(let flag): try single(flag, to: encoder)
        case .list(let values): try single(values, to: encoder)
        case .object(let values):
            var container = encoder.container(keyedBy: Key.self)
            for (key, value) in values {
                try container.encode(value, forKey: Key(stringValue: key))
            }
        case .answer(let answer):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(answer.extent.rawValue, forKey: Key(stringValue: "answer"))
            try container.encodeIfPresent(answer.detail, forKey: Key(stringValue: "detail"))
        }
    }

    private func single(_ value: some Encodable, to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
