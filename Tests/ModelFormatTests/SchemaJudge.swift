import Foundation
import YAMLKit

@testable import ModelFormat

/// A slow, small judge of JSON Schema draft-07: only the keywords that our schema uses, and it says
/// so when it meets another.
struct SchemaJudge {
    struct UnknownKeyword: Error { let keyword: String }

    private static let silent: Set<String> = ["$schema", "title", "description", "definitions"]
    let root: SchemaValue

    /// Whether the schema accepts an instance.
    func accepts(_ instance: SchemaValue) throws -> Bool { try accepts(instance, root) }

    private func accepts(_ instance: SchemaValue, _ schema: SchemaValue) throws -> Bool {
        if case .bool(let verdict) = schema { return verdict }
        guard let schema = schema.object else { throw UnknownKeyword(keyword: "\(schema)") }
        if case .text(let reference)? = schema["$ref"] {
            let name = reference.replacingOccurrences(of: "#/definitions/", with: "")
            guard let target = root.object?["definitions"]?.object?[name] else {
                throw UnknownKeyword(keyword: reference)
            }
            return try accepts(instance, target)
        }
        for (keyword, value) in schema {
            guard try accepts(instance, keyword, value, in: schema) else { return false }
        }
        return true
    }

    private func accepts(
        _ instance: SchemaValue, _ keyword: String, _ value: SchemaValue,
        in schema: [String: SchemaValue]
    ) throws -> Bool {
        switch (keyword, value) {
        case ("then", _), ("else", _): return true
        case ("additionalProperties", _): return try others(instance, value, schema)
        case ("type", .text(let type)): return Self.isOf(type, instance)
        case ("type", .list(let types)):
            return types.contains {
                if case .text(let type) = $0 { Self.isOf(type, instance) } else { false }
            }
        case ("enum", .list(let values)): return values.contains(instance)
        case ("anyOf", .list(let all)): return try all.contains { try accepts(instance, $0) }
        case ("oneOf", .list(let all)): return try all.count { try accepts(instance, $0) } == 1
        case ("allOf", .list(let all)): return try all.allSatisfy { try accepts(instance, $0) }
        case ("not", _): return try !accepts(instance, value)
        case ("if", _):
            let branch = try accepts(instance, value) ? schema["then"] : schema["else"]
            return try branch.map { try accepts(instance, $0) } ?? true
        case ("required", .list(let keys)):
            guard let object = instance.object else { return true }
            return keys.allSatisfy {
                if case .text(let key) = $0 { object[key] != nil } else { false }
            }
        case ("properties", .object(let properties)):
            return try properties.allSatisfy { key, schema in
                try instance.object?[key].map { try accepts($0, schema) } ?? true
            }
        case ("propertyNames", _):
            return try (instance.object ?? [:]).keys.allSatisfy { try accepts(.text($0), value) }
        case ("items", _):
            guard case .list(let items) = instance else { return true }
            return try items.allSatisfy { try accepts($0, value) }
        case ("minItems", .number(let least)):
            if case .list(let items) = instance { return items.count >= least }
            return true
        case ("minLength", .number(let least)):
            if case .text(let text) = instance { return text.count >= least }
            return true
        case ("minimum", .number(let least)):
            if case .number(let number) = instance { return number >= least }
            return true
        case ("maximum", .number(let most)):
            if case .number(let number) = instance { return number <= most }
            return true
        case ("pattern", .text(let pattern)):
            guard case .text(let text) = instance else { return true }
            return text.range(of: pattern, options: .regularExpression) != nil
        default:
            if Self.silent.contains(keyword) { return true }
            throw UnknownKeyword(keyword: keyword)
        }
    }

    private func others(
        _ instance: SchemaValue, _ rule: SchemaValue, _ schema: [String: SchemaValue]
    ) throws -> Bool {
        let properties = schema["properties"]?.object ?? [:]
        return try (instance.object ?? [:]).allSatisfy { key, value in
            try properties[key] != nil || accepts(value, rule)
        }
    }

    private static func isOf(_ type: String, _ instance: SchemaValue) -> Bool {
        switch (type, instance) {
        case ("null", .null), ("boolean", .bool), ("number", .number), ("integer", .number),
            ("string", .text), ("array", .list), ("object", .object):
            true
        default: false
        }
    }
}

extension SchemaValue {
    /// A tree as YAML's core schema types it; broken numbers stand as texts, which only makes the
    /// schema look stricter than it is.
    init(_ node: YAMLNode) {
        switch node.content {
        case .list(let items): self = .list(items.map { SchemaValue($0) })
        case .mapping(let entries):
            self = .object(
                Dictionary(entries.map { ($0.key, SchemaValue($0.value)) }) { first, _ in first })
        case .scalar(let scalar):
            if node.isNull || node.isBlank {
                self = .null
            } else if scalar.isPlain, let number = Int(scalar.text) {
                self = .number(number)
            } else if scalar.isPlain, ["true", "True", "TRUE"].contains(scalar.text) {
                self = .bool(true)
            } else if scalar.isPlain, ["false", "False", "FALSE"].contains(scalar.text) {
                self = .bool(false)
            } else {
                self = .text(scalar.text)
            }
        }
    }
}
