/// Which column of a responsibility matrix says what.
///
/// Names of columns are compared without regard to case, signs and blanks.
public struct MatrixColumns: Hashable, Sendable {
    /// What a column may say.
    public enum Field: String, CaseIterable, Hashable, Sendable {
        /// The control.
        case control
        /// Who owns it, in the words of such matrices.
        case who
        /// Who runs it, by name.
        case `operator`
        /// Whether the provider has a part in it.
        case provider
        /// Whether the customer has a part in it.
        case customer
        /// Whether somebody else has a part in it.
        case thirdParty = "third-party"
        /// The place that it guards.
        case place
        /// Whether it is there at all.
        case answer

        /// Whether the column says who runs a control.
        var saysWho: Bool {
            switch self {
            case .who, .operator, .provider, .customer, .thirdParty: true
            case .control, .place, .answer: false
            }
        }
    }

    /// A mapping that says nothing that can be read.
    public struct Unreadable: Error, Hashable, Sendable {
        /// What is wrong.
        public let message: String
    }

    /// Names that were given, each as it is compared.
    private var given: [Field: String] = [:]

    /// The names that matrices in use have.
    public init() {}

    /// Reads names from such as `control=Control ID,who=Responsibility`; a column left out keeps the names
    /// that matrices in use have.
    ///
    /// - Throws: `Unreadable` for what is no such list.
    public init(_ list: String) throws(Unreadable) {
        for part in list.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let words = Field.allCases.map(\.rawValue).joined(separator: ", ")
            guard sides.count == 2, let field = Field(rawValue: Self.key(String(sides[0]), "-"))
            else {
                throw Unreadable(
                    message:
                        "'\(part)' is no column: write such as control=ID, with one of \(words)")
            }
            let name = Self.key(String(sides[1]))
            guard !name.isEmpty else {
                throw Unreadable(message: "'\(part)' names no column")
            }
            guard given.updateValue(name, forKey: field) == nil else {
                throw Unreadable(message: "'\(field.rawValue)' is given twice")
            }
        }
    }

    /// Where each column stands in a row that is the header; `nil` for a row that is none: one without the
    /// control or without anybody who runs it.
    func places(in row: [DelimitedTable.Cell]) -> [Field: Int]? {
        let names = row.map { Self.key($0.text) }
        var places: [Field: Int] = [:]
        // What is named goes to whom it is named for.
        let fields =
            Field.allCases.filter { given[$0] != nil } + Field.allCases.filter { given[$0] == nil }
        for field in fields {
            let known = given[field].map { [$0] } ?? Self.known[field] ?? []
            // The first name that is there: the list begins with the most telling one.
            for name in known {
                guard let at = names.firstIndex(of: name), !places.values.contains(at) else {
                    continue
                }
                places[field] = at
                break
            }
        }
        guard places[.control] != nil, places.keys.contains(where: \.saysWho),
            given.keys.allSatisfy({ places[$0] != nil })
        else { return nil }
        return places
    }

    /// The names that were given and the header lacks, for a message.
    var wanted: String {
        let names = given.sorted { $0.key.rawValue < $1.key.rawValue }.map { "'\($0.value)'" }
        return names.isEmpty
            ? "one for the control and one for who runs it" : names.joined(separator: ", ")
    }

    /// A name as it is compared: letters and digits in lower case, with one sign for all between.
    static func key(_ name: String, _ sign: Character = " ") -> String {
        var key = ""
        for character in name.lowercased() {
            if character.isLetter || character.isNumber {
                key.append(character)
            } else if !key.isEmpty, key.last != sign {
                key.append(sign)
            }
        }
        while key.last == sign { key.removeLast() }
        return key
    }

    private static let known: [Field: [String]] = [
        .control: [
            "control id", "control identifier", "ccm control id", "control ref",
            "control reference", "ref", "reference", "control", "question id", "id",
        ],
        .who: [
            "ssrm control ownership", "control ownership", "csp caiq ssrm control ownership",
            "ownership",
            "responsibility", "responsible", "responsible party", "owner", "who",
        ],
        .operator: ["operator", "operators", "operated by", "run by"],
        .provider: [
            "provider", "csp", "cloud provider", "cloud service provider", "service provider",
        ],
        .customer: ["customer", "csc", "cloud service customer", "tenant"],
        .thirdParty: ["third party", "3rd party", "third parties", "subprocessor"],
        .place: ["perimeter", "place", "where", "zone"],
        .answer: ["csp caiq answer", "answer", "implemented"],
    ]
}
