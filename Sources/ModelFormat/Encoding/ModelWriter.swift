internal import Phrases
public import ThreatGraph
internal import YAMLKit

/// Why a model could not be written.
public struct ModelWriteError: Error, Hashable, Sendable {
    /// What went wrong, from the emitter.
    public let message: String

    /// Makes it from the emitter's message.
    package init(message: String) { self.message = message }
}

/// Writes a threat graph as a model file.
///
/// The text is canonical: sections in one order, ids sorted, defaults left out, levels resolved. It
/// reads back to the same graph if the graph is one that a model file can describe, and equal
/// graphs give equal bytes.
public struct ModelWriter: Hashable, Sendable {
    /// Makes a writer.
    public init() {}

    /// The graph as YAML text in UTF-8, with line feeds; dangerous characters are escaped.
    ///
    /// - Complexity: O(*n*) for *n* facts.
    public func text(of graph: ThreatGraph) throws(ModelWriteError) -> String {
        let encoder = ModelEncoder(graph: graph)
        let writer = YAMLWriter()
        do throws(YAMLWriteError) {
            var text = try writer.text(of: encoder.head)
            for (name, value) in encoder.sections where !value.isEmpty {
                text += "\n" + (try writer.text(of: .mapping([YAMLValue.Entry(name, value)])))
            }
            return InertText.escaped(json: text)
        } catch {
            throw ModelWriteError(message: error.message)
        }
    }
}

extension ModelWriter {
    /// The graph as YAML on one line, which reads back to the same graph.
    ///
    /// - Complexity: O(*n*) for *n* facts.
    public func line(of graph: ThreatGraph) -> String {
        let encoder = ModelEncoder(graph: graph)
        guard case .mapping(var entries) = encoder.head else { return "" }
        for (name, value) in encoder.sections where !value.isEmpty {
            entries.append(YAMLValue.Entry(name, value))
        }
        return InertText.escaped(json: YAMLWriter().line(of: .mapping(entries)))
    }
}

extension YAMLValue {
    /// Whether it is a list or mapping of nothing.
    fileprivate var isEmpty: Bool { self == .list([]) || self == .mapping([]) }
}

/// A mapping under construction; what is missing is left out.
struct MappingBuilder {
    private(set) var entries: [YAMLValue.Entry] = []

    mutating func add(_ key: String, _ value: YAMLValue?) {
        if let value { entries.append(YAMLValue.Entry(key, value)) }
    }

    mutating func add(_ key: String, text: String?) { add(key, text.map { .text($0) }) }

    mutating func add(_ key: String, list: [YAMLValue]) {
        if !list.isEmpty { add(key, .list(list)) }
    }

    mutating func add(_ key: String, word: String?) { add(key, word.map { .word($0) }) }

    mutating func add(_ evidence: Evidence) {
        add("status", text: evidence.status?.rawValue)
        add("source", text: evidence.source?.rawValue)
        add("date", word: evidence.date?.description)
        add("note", text: evidence.note)
        add("stale-after", word: evidence.staleAfter?.description)
        add(evidence.validity)
    }

    mutating func add(_ validity: Validity) {
        add("since", word: validity.since?.description)
        add("until", word: validity.until?.description)
    }

    var value: YAMLValue { .mapping(entries) }

    /// A mapping of what `build` adds.
    static func mapping(_ build: (inout MappingBuilder) -> Void) -> YAMLValue {
        var builder = MappingBuilder()
        build(&builder)
        return builder.value
    }
}
