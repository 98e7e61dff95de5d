internal import Catalogue
internal import ThreatGraph

/// One entry of the catalogue as named values, the same for every form of output.
struct CatalogueRecord {
    /// One named value.
    struct Field {
        /// The name in JSON.
        let key: String
        /// The name for a reader.
        let title: String
        /// The value.
        let value: CatalogueValue
    }

    let id: String
    let level: SecurityLevel?
    let support: CatalogueSupport
    /// When what it says came about; `nil` where nobody dates it.
    let date: CatalogueDate?
    let fields: [Field]
    /// What a table shows of values that take too much room, by key.
    var cells: [String: String] = [:]

    /// Makes a record of an entry's own fields, to which its id and support are added; missing
    /// values are left out.
    init(
        id: String, level: SecurityLevel? = nil, support: CatalogueSupport,
        of book: CatalogueBook, _ fields: [(key: String, title: String, value: CatalogueValue?)]
    ) {
        self.id = id
        self.level = level
        self.support = support
        date = book.date(of: support)
        let all: [(key: String, title: String, value: CatalogueValue?)] =
            [("id", "id", .text(id))] + fields + [
                ("date", "dated", date.map { .text($0.description) }),
                ("source", "source", .list(support.sources.map { .text($0.rawValue) })),
                ("confidence", "confidence", .text(support.confidence.rawValue)),
                ("confidenceDetail", "in detail", support.confidenceDetail.map { .text($0) }),
                ("note", "note", support.note.map { .text($0) }),
            ]
        self.fields = all.compactMap { key, title, value in
            value.map { Field(key: key, title: title, value: $0) }
        }
    }

    /// What a table shows of a field.
    func cell(_ key: String) -> String {
        cells[key] ?? fields.first { $0.key == key }?.value.line ?? "-"
    }
}

/// Records of one kind, with what of them stands in a table.
struct CatalogueGroup {
    let heading: String
    /// The name in JSON.
    let key: String
    let columns: [(key: String, title: String)]
    /// What a reader has to know of the table.
    var legend: String?
    let records: [CatalogueRecord]

    /// The group with only the records that `isKept` accepts, or `nil` if there are none.
    func kept(where isKept: (CatalogueRecord) -> Bool) -> CatalogueGroup? {
        let records = records.filter(isKept)
        guard !records.isEmpty else { return nil }
        return CatalogueGroup(
            heading: heading, key: key, columns: columns, legend: legend, records: records)
    }

    /// What is dated that day or later, newest first, with what came about; `nil` if nothing is.
    func dated(since date: CalendarDate) -> CatalogueGroup? {
        let found = records.compactMap { record in record.date.map { (date: $0, record: record) } }
            .filter { $0.date.mayBeOnOrAfter(date) }
            .sorted { ($1.date, $0.record.id) < ($0.date, $1.record.id) }
        guard !found.isEmpty else { return nil }
        return CatalogueGroup(
            heading: heading, key: key,
            columns: [("date", "dated"), ("id", columns[0].title), ("news", "what")],
            records: found.map { found in
                var record = found.record
                let news = ["title", "status", "says"].compactMap { key in
                    record.fields.first { $0.key == key }?.value.line
                }
                record.cells["news"] = news.joined(separator: ". ")
                return record
            })
    }
}

/// A value of a record.
indirect enum CatalogueValue {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([CatalogueValue])
    /// Named values in the order in which a reader sees them.
    case object([(key: String, value: CatalogueValue)])
    /// How far something holds.
    case answer(CatalogueAnswer)

    /// The value for a reader, on one line.
    var line: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let values):
            values.isEmpty
                ? "-"
                : values.map(\.line).joined(
                    separator: values.contains { $0.line.contains(" ") } ? "; " : ", ")
        case .object(let values):
            values.map { "\($0.key) \($0.value.line)" }.joined(separator: ", ")
        case .answer(let answer):
            answer.extent.rawValue + (answer.detail.map { " (\($0))" } ?? "")
        }
    }

    /// A list of words of an enumeration.
    static func words<Word: RawRepresentable>(_ words: [Word]) -> CatalogueValue
    where Word.RawValue == String {
        .list(words.map { .text($0.rawValue) })
    }
}
