import FailureAnalysis
import ModelFormat
import Phrases
import ThreatGraph
import YAMLKit

/// Reads a request from a line: JSON, of which every byte may be anybody's.
struct RequestReader {
    /// Every key of a request.
    private static let keys = [
        "ask", "base", "consequences", "effort", "fail", "id", "maxOrder", "model", "set", "tiers",
    ]

    /// The request's name, as far as one could be read.
    private(set) var id = RequestID.none

    /// The request in a line.
    ///
    /// - Parameter name: what the line is called in diagnostics.
    /// - Throws: `RequestFault`, or `ModelErrors` for what the reader of texts refuses.
    mutating func request(
        in line: [UInt8], name: String
    ) throws -> SetupRequest {
        if let byte = JSONGrammar.firstFault(in: line) { throw RequestFault.notJSON(byte: byte) }
        let root = try tree(of: line, name: name)
        guard let entries = root.entries else { throw RequestFault.noObject }
        if let id = root["id"] { try read(id: id) }
        for entry in entries where !Self.keys.contains(entry.key) {
            throw RequestFault.unknownKey(
                entry.key, hint: Suggestion.hint(for: entry.key, among: Self.keys))
        }
        let fail = try names(root, "fail")
        let set = try assignments(root)
        var request = SetupRequest(
            source: try source(root, name: name), set: set, fail: fail,
            ask: try questions(root, hasFailures: !fail.isEmpty))
        if request.ask.contains(.whatIf), fail.isEmpty, set.isEmpty {
            throw RequestFault.nothingFails
        }
        request.tiers = try tiers(root)
        if root["consequences"] != nil {
            request.consequences = Set(try names(root, "consequences")).sorted()
        }
        request.maximumOrder = try maximumOrder(root)
        request.effort = try effort(root)
        return request
    }

    private func tree(of line: [UInt8], name: String) throws(ModelErrors) -> YAMLNode {
        var limits = YAMLLimits()
        limits.bytes = line.count
        // A whole model is one text of the request.
        limits.scalarBytes = line.count
        do throws(YAMLFaults) {
            return try YAMLDocument(bytes: line, file: name, limits: limits).root
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
    }

    private mutating func read(id node: YAMLNode) throws(RequestFault) {
        guard let scalar = node.scalar,
            let id = RequestID(text: scalar.text, isPlain: scalar.isPlain)
        else {
            throw .wrongValue(
                key: "id",
                wanted: "a text or a number of at most \(RequestID.longest) bytes")
        }
        self.id = id
    }

    private func source(
        _ root: YAMLNode, name: String
    ) throws(RequestFault) -> SetupRequest.Source {
        let (base, model) = (root["base"], root["model"])
        switch (base, model) {
        case (let base?, nil):
            guard let path = Self.text(base) else {
                throw .wrongValue(key: "base", wanted: "the path of one model")
            }
            return .base(path)
        case (nil, let model?):
            guard let text = Self.text(model) else {
                throw .wrongValue(key: "model", wanted: "the text of one model")
            }
            return .text(text, name: "\(name), model")
        default: throw .noModel(both: base != nil)
        }
    }

    /// The text that a node writes in quotes.
    private static func text(_ node: YAMLNode) -> String? {
        guard let scalar = node.scalar, !scalar.isPlain else { return nil }
        return scalar.text
    }

    private func assignments(_ root: YAMLNode) throws(RequestFault) -> [YAMLEntry] {
        guard let node = root["set"] else { return [] }
        guard let entries = node.entries else {
            throw .wrongValue(key: "set", wanted: "paths and their values: { \"a.b\": … }")
        }
        return entries
    }

    /// The texts under a key: a list of them.
    private func names(_ root: YAMLNode, _ key: String) throws(RequestFault) -> [String] {
        guard let node = root[key] else { return [] }
        let texts = node.items?.compactMap(Self.text)
        guard let texts, texts.count == node.items?.count else {
            throw .wrongValue(key: key, wanted: "a list of names in quotes")
        }
        return texts
    }

    private func questions(
        _ root: YAMLNode, hasFailures: Bool
    ) throws(RequestFault) -> [SetupQuestion] {
        guard root["ask"] != nil else {
            return hasFailures ? [.whatIf] : SetupRequest.usualQuestions
        }
        var asked = try SetupQuestion.read(names(root, "ask"))
        if asked.isEmpty {
            throw .wrongValue(key: "ask", wanted: "a list of one question or more")
        }
        if hasFailures { asked.insert(.whatIf) }
        return asked.sorted()
    }

    private func tiers(_ root: YAMLNode) throws(RequestFault) -> [Int] {
        guard let node = root["tiers"] else { return [1, 2, 3, 4, 5] }
        let tiers = node.items?.compactMap { $0.scalar.flatMap { CapabilityTier($0.text) } }
        guard let tiers, !tiers.isEmpty, tiers.count == node.items?.count else {
            throw .wrongValue(key: "tiers", wanted: "a list of tiers, OC1 to OC5")
        }
        return Set(tiers.map(\.rawValue)).sorted()
    }

    private func maximumOrder(_ root: YAMLNode) throws(RequestFault) -> Int? {
        guard let node = root["maxOrder"] else { return nil }
        guard let order = node.scalar.flatMap({ Int($0.text) }), order >= 1 else {
            throw .wrongValue(key: "maxOrder", wanted: "a whole number from 1 up")
        }
        return order
    }

    private func effort(_ root: YAMLNode) throws(RequestFault) -> Effort? {
        guard let node = root["effort"] else { return nil }
        guard let effort = node.scalar.flatMap({ Effort(rawValue: $0.text) }) else {
            throw .wrongValue(key: "effort", wanted: "quick, normal or thorough")
        }
        return effort
    }
}

extension SetupQuestion {
    /// The questions of some names, each once.
    ///
    /// - Throws: `RequestFault.unknownQuestion`.
    static func read(_ names: [String]) throws(RequestFault) -> Set<SetupQuestion> {
        var asked: Set<SetupQuestion> = []
        for name in names {
            guard let question = SetupQuestion(rawValue: name) else {
                throw .unknownQuestion(
                    name, hint: Suggestion.hint(for: name, among: allCases.map(\.rawValue)))
            }
            asked.insert(question)
        }
        return asked
    }
}
