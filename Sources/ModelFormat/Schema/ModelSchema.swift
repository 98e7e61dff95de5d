internal import FoundationEssentials

/// The JSON Schema (draft-07) of the model file, made from the tables that the reader itself goes
/// by.
///
/// What the schema refuses, the reader refuses. The converse does not hold: names that nothing
/// declares, levels that nobody states and the like only the reader sees. A model that extends
/// another may leave out what its base says; lists and quorums are always whole.
public struct ModelSchema: Sendable {
    /// The file name that `init` writes into the line for editors.
    public static let fileName = "sallyport.schema.json"

    let tables: ModelTables

    /// The schema of the format that this version reads.
    public init() { self.init(tables: .standard) }

    init(tables: ModelTables) { self.tables = tables }

    /// The schema as JSON text with sorted keys.
    public func text() throws -> String { try Self.text(of: value()) }

    /// The schema of a file of acceptances, which `analyse --accept` reads, as JSON text with sorted
    /// keys.
    public func acceptanceText() throws -> String { try Self.text(of: acceptanceValue()) }

    private static func text(of value: SchemaValue) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }

    /// The line that makes editors with a YAML language server complete and check a model.
    public static func editorLine(schema path: String) -> String {
        "# yaml-language-server: $schema=\(path)\n"
    }

    /// The schema as a value.
    func value() -> SchemaValue {
        let merging = mergingTables()
        var definitions: [String: SchemaValue] = [:]
        for name in KeyTableName.allCases
        where name != .model && !KeyTableName.besideModels.contains(name) {
            definitions[name.rawValue] = definition(name, isWhole: !merging.contains(name))
            if merging.contains(name) {
                definitions["whole-\(name.rawValue)"] = .object(wholeness(of: name))
            }
        }
        var root = mapping(.model)
        root["$schema"] = Self.dialect
        root["title"] = "Sallyport model"
        root["definitions"] = .object(definitions)
        root["if"] = present(["extends"])
        root["then"] = true
        root["else"] = .object(wholeness(of: .model))
        return .object(root)
    }

    /// The schema of a file of acceptances as a value.
    func acceptanceValue() -> SchemaValue {
        [
            "$schema": Self.dialect, "title": "Sallyport acceptances",
            "description": "Findings that are known and accepted for a time.", "type": "array",
            "items": definition(.acceptance, isWhole: true),
        ]
    }

    private static let dialect: SchemaValue = "http://json-schema.org/draft-07/schema#"

    /// The mappings that `extends` merges entry by entry; all others replace as a whole.
    private func mergingTables() -> Set<KeyTableName> {
        var found: Set<KeyTableName> = []
        var queue: [KeyTableName] = [.model]
        while let name = queue.popLast() {
            guard found.insert(name).inserted else { continue }
            for row in tables[name].rows {
                switch row.kind {
                case .section(let section): queue.append(section.table)
                case .mapping(let table): queue.append(table)
                default: break
                }
            }
        }
        return found
    }

    private func definition(_ name: KeyTableName, isWhole: Bool) -> SchemaValue {
        var result = mapping(name)
        if isWhole { result.merge(wholeness(of: name)) { own, _ in own } }
        return .object(result)
    }

    /// A mapping with the keys of a table, whichever of them are written.
    private func mapping(_ name: KeyTableName) -> [String: SchemaValue] {
        var properties: [String: SchemaValue] = [:]
        for row in tables[name].rows { properties[row.key] = property(row) }
        return [
            "type": "object", "description": .text(tables[name].summary),
            "properties": .object(properties), "additionalProperties": false,
        ]
    }

    /// What a mapping must have when no base model is laid under it.
    private func wholeness(of name: KeyTableName) -> [String: SchemaValue] {
        let table = tables[name]
        var demands = table.rules.map(demand)
        var below: [String: SchemaValue] = [:]
        let required = table.rows.filter(\.isRequired).map(\.key)
        if !required.isEmpty { demands.append(present(required)) }
        for row in table.rows {
            switch row.kind {
            case .section(let section):
                below[row.key] = ["additionalProperties": whole(section.table)]
            case .mapping(let table): below[row.key] = whole(table)
            default: break
            }
        }
        var result: [String: SchemaValue] = [:]
        if !demands.isEmpty { result["allOf"] = .list(demands) }
        if !below.isEmpty { result["properties"] = .object(below) }
        return result
    }

    private func whole(_ name: KeyTableName) -> SchemaValue {
        .object(orNull(["$ref": .text("#/definitions/whole-\(name.rawValue)")]))
    }
}

extension ModelSchema {
    /// That each of `keys` is written, and not as null.
    private func present(_ keys: [String]) -> SchemaValue {
        var properties: [String: SchemaValue] = [:]
        for key in keys { properties[key] = ["not": ["type": "null"]] }
        return [
            "required": .list(keys.map(SchemaValue.text)), "properties": .object(properties),
        ]
    }

    private func demand(_ rule: KeyRule) -> SchemaValue {
        switch rule {
        case .one(let keys): return ["oneOf": .list(keys.map { present([$0]) })]
        case .some(let keys): return ["anyOf": .list(keys.map { present([$0]) })]
        case .needs(let key, let others):
            return ["if": present([key]), "then": present(others)]
        case .excludes(let key, let others):
            var properties: [String: SchemaValue] = [:]
            for other in others { properties[other] = ["type": "null"] }
            return ["if": present([key]), "then": ["properties": .object(properties)]]
        case .items(let list, let key, let table):
            let items: SchemaValue = ["items": ["$ref": .text("#/definitions/\(table.rawValue)")]]
            return ["if": present([key]), "else": ["properties": .object([list: items])]]
        }
    }

    /// One key: what may be written, or null, which means that the key is not there.
    private func property(_ row: KeyRow) -> SchemaValue {
        var result = orNull(schema(of: row.kind))
        result["description"] = .text(row.summary)
        return .object(result)
    }

    private func orNull(_ value: SchemaValue) -> [String: SchemaValue] {
        var object = value.object ?? [:]
        if case .list(let kinds)? = object["anyOf"] {
            object["anyOf"] = .list(kinds + [["type": "null"]])
        } else if case .list(let choices)? = object["enum"] {
            object["enum"] = .list(choices + [.null])
        } else if case .text(let type)? = object["type"] {
            object["type"] = [.text(type), "null"]
        } else if case .list(let types)? = object["type"] {
            object["type"] = .list(types + ["null"])
        } else if object["$ref"] != nil {
            return ["anyOf": [value, ["type": "null"]]]
        }
        return object
    }

    /// What may be written for a kind.
    private func schema(of kind: KeyKind) -> SchemaValue {
        switch kind {
        case .version: ["enum": [1, "1"]]
        case .text: .object(Self.anyScalar)
        case .name, .reference: .object(Self.anyName)
        case .loose(let name): .object(name.isName ? Self.anyName : Self.anyScalar)
        case .file:
            .object(Self.anyScalar.merging(["pattern": .text(Self.filePattern)]) { own, _ in own })
        // A number or word is a path to nothing, which only the whole model can tell.
        case .path: .object(Self.anyScalar)
        case .choice(let values): ["enum": .list(values.map(SchemaValue.text))]
        case .word(let word): ["enum": [.text(word)]]
        case .level(let allowsNone):
            scale(0...5, "SL", "^([Ss][Ll])?[0-5]$", more: allowsNone ? ["none"] : [])
        case .tier: scale(1...5, "OC", "^([Oo][Cc])?[1-5]$", more: [])
        case .size: quantity(unit: Quantity.sizePattern)
        case .rate: quantity(unit: Quantity.ratePattern)
        case .duration: quantity(unit: Quantity.durationPattern)
        case .date: ["type": "string", "pattern": .text(Self.datePattern)]
        case .number(let minimum):
            [
                "anyOf": [
                    ["type": "integer", "minimum": .number(minimum)],
                    ["type": "string", "pattern": "^[0-9]+$"],
                ]
            ]
        case .decimal:
            [
                "anyOf": [
                    ["type": "number", "minimum": 0],
                    ["type": "string", "pattern": "^[0-9][0-9.eE+-]*$"],
                ]
            ]
        case .percentage: ["type": "string", "pattern": "^(100|[1-9]?[0-9]) *%$"]
        case .cause:
            [
                "type": "string",
                "pattern": "^(own|order|parent|shared|tie):[A-Za-z][A-Za-z0-9_-]{0,63}$",
            ]
        case .fact: [:]
        case .changes: ["type": "object"]
        case .list(let item, let count): list(of: item, atLeast: count)
        case .either(let kinds): ["anyOf": .list(kinds.flatMap(alternatives))]
        case .mapping(let name): ["$ref": .text("#/definitions/\(name.rawValue)")]
        case .section(let section):
            [
                "type": "object", "propertyNames": ["pattern": .text(Self.namePattern)],
                "additionalProperties": .object(orNull(schema(of: .mapping(section.table)))),
            ]
        }
    }

    private func alternatives(_ kind: KeyKind) -> [SchemaValue] {
        let value = schema(of: kind)
        if case .list(let kinds)? = value.object?["anyOf"] { return kinds }
        return [value]
    }

    private func list(of item: KeyKind, atLeast count: Int) -> SchemaValue {
        var result: [String: SchemaValue] = ["type": "array", "items": schema(of: item)]
        if count > 0 { result["minItems"] = .number(count) }
        return .object(result)
    }

    private func scale(
        _ range: ClosedRange<Int>, _ prefix: String, _ pattern: String, more: [String]
    ) -> SchemaValue {
        [
            "anyOf": [
                ["enum": .list((range.map { "\(prefix)\($0)" } + more).map(SchemaValue.text))],
                [
                    "type": "integer", "minimum": .number(range.lowerBound),
                    "maximum": .number(range.upperBound),
                ],
                ["type": "string", "pattern": .text(pattern)],
            ]
        ]
    }

    private func quantity(unit: String) -> SchemaValue {
        ["type": "string", "pattern": .text("^[0-9]+(\\.[0-9]+)? *\(unit)$")]
    }

    /// Editors type scalars by their looks, the reader does not: a title may be `1984` or `true`.
    private static let anyScalar: [String: SchemaValue] = ["not": ["type": ["array", "object"]]]

    private static let anyName: [String: SchemaValue] = [
        "type": "string", "pattern": .text(namePattern),
    ]

    private static let namePattern = "^[A-Za-z][A-Za-z0-9_-]{0,63}$"
    private static let filePattern = "^[^/~:\\\\\\u0000-\\u001f][^:\\\\\\u0000-\\u001f]*$"
    private static let datePattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
}
