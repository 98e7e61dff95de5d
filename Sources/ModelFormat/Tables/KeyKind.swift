internal import ThreatGraph

/// What may be written after a key of the model file.
package indirect enum KeyKind: Hashable, Sendable {
    /// The version of the format: the number 1.
    case version
    /// Any single value.
    case text
    /// A name by the grammar of names that names something new.
    case name
    /// The name of something that no section needs to declare.
    case loose(LooseName)
    /// The relative path of a file.
    case file
    /// A dotted path from the top of the model.
    case path
    /// One of the values of an enumeration.
    case choice([String])
    /// One fixed word.
    case word(String)
    /// The name of an element of a section.
    case reference(ModelSection)
    /// `SL0` to `SL5`, and `none` where that means something.
    case level(allowsNone: Bool)
    /// `OC1` to `OC5`.
    case tier
    /// An amount of data with its unit.
    case size
    /// An amount of data by time.
    case rate
    /// A length of time with its unit.
    case duration
    /// A calendar date.
    case date
    /// A whole number, at least so great.
    case number(from: Int)
    /// A decimal number from 0 up.
    case decimal
    /// A whole number of per cent, 0 to 100.
    case percentage
    /// A root cause: `own:`, `parent:`, `order:`, `shared:` or `tie:` and a name.
    case cause
    /// Whatever the fact that it stands for may be.
    case fact
    /// Paths and the values that they get.
    case changes
    /// A list of at least so many items.
    case list(KeyKind, atLeast: Int)
    /// One of several kinds.
    case either([KeyKind])
    /// A mapping with the keys of a table.
    case mapping(KeyTableName)
    /// A mapping from names to mappings with the keys of the section's table.
    case section(ModelSection)
}

extension KeyKind {
    /// One of the values of `choice`.
    static func choice<Choice: RawRepresentable & CaseIterable>(_ choice: Choice.Type) -> KeyKind
    where Choice.RawValue == String {
        .choice(Choice.allCases.map(\.rawValue))
    }

    /// A list that may be empty.
    static func list(_ item: KeyKind) -> KeyKind { .list(item, atLeast: 0) }

    /// A formula over defenders.
    static let quorum: KeyKind = .either([.reference(.defenders), .mapping(.quorum)])

    /// One source, or a list of some.
    static let sources: KeyKind = .either([
        .reference(.sources), .list(.reference(.sources), atLeast: 1),
    ])

    /// A perimeter, or the world outside all of them.
    static let location: KeyKind = .either([.reference(.perimeters), .word("outside")])

    /// The values of an enumeration that are allowed; none where it is not about one.
    package var choices: [String] {
        switch self {
        case .choice(let values): values
        case .list(let item, _): item.choices
        case .either(let kinds): kinds.flatMap(\.choices)
        default: []
        }
    }

    /// Whether a list of nothing is refused.
    var refusesEmpty: Bool {
        switch self {
        case .list(_, let least): least > 0
        case .either(let kinds): kinds.contains(where: \.refusesEmpty)
        default: false
        }
    }

    /// The section whose elements it names, if it names any.
    var referredSection: ModelSection? {
        switch self {
        case .reference(let section): section
        case .list(let item, _): item.referredSection
        case .either(let kinds): kinds.lazy.compactMap(\.referredSection).first
        default: nil
        }
    }

    /// The least whole number that is allowed; 0 where it is not about one.
    var minimum: Int { if case .number(let minimum) = self { minimum } else { 0 } }

    /// Whether `none` is allowed for a level.
    var allowsNone: Bool { if case .level(let allowsNone) = self { allowsNone } else { false } }
}
