import ModelFormat
import Phrases
import YAMLKit

/// Reads a request from a line: JSON, of which every byte may be anybody's.
struct RequestReader {
    /// Every key of a request.
    private static let keys = (["base", "id", "model", "set"] + InquiryReader.keys).sorted()

    /// The request's name, as far as one could be read.
    private(set) var id = RequestID.none

    /// The request in a line.
    ///
    /// - Parameter name: what the line is called in diagnostics.
    /// - Throws: `RequestFault`.
    mutating func request(
        in line: [UInt8], name: String
    ) throws(RequestFault) -> SetupRequest {
        if let fault = JSONGrammar.firstFault(in: line) {
            throw fault.isTooDeep
                ? RequestFault.tooDeep(limit: JSONGrammar.deepest, byte: fault.byte)
                : RequestFault.notJSON(byte: fault.byte)
        }
        let root = try tree(of: line, name: name)
        guard let entries = root.entries else { throw RequestFault.noObject }
        let reader = InquiryReader(root: root, takesPlainTexts: false)
        if let id = root["id"] { try read(id: id) }
        for entry in entries where !Self.keys.contains(entry.key) {
            throw RequestFault.unknownKey(
                entry.key, hint: Suggestion.hint(for: entry.key, among: Self.keys))
        }
        let request = SetupRequest(
            source: try source(reader, name: name), set: try assignments(root),
            inquiry: try reader.inquiry())
        if request.inquiry.ask.contains(.whatIf), request.inquiry.fail.isEmpty, request.set.isEmpty
        {
            throw RequestFault.nothingFails
        }
        return request
    }

    private func tree(of line: [UInt8], name: String) throws(RequestFault) -> YAMLNode {
        var limits = YAMLLimits()
        limits.bytes = line.count
        // A whole model is one text of the request.
        limits.scalarBytes = line.count
        do throws(YAMLFaults) {
            return try YAMLDocument(bytes: line, file: name, limits: limits).root
        } catch {
            throw .unreadable(error.faults.map { Diagnostic($0) })
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
        _ reader: InquiryReader, name: String
    ) throws(RequestFault) -> SetupRequest.Source {
        let (base, model) = (reader.root["base"], reader.root["model"])
        switch (base, model) {
        case (let base?, nil):
            guard let path = reader.text(base) else {
                throw .wrongValue(key: "base", wanted: "the path of one model")
            }
            return .base(path)
        case (nil, let model?):
            guard let text = reader.text(model) else {
                throw .wrongValue(key: "model", wanted: "the text of one model")
            }
            return .text(text, name: "\(name), model")
        default: throw .noModel(both: base != nil)
        }
    }

    private func assignments(_ root: YAMLNode) throws(RequestFault) -> [YAMLEntry] {
        guard let node = root["set"] else { return [] }
        guard let entries = node.entries else {
            throw .wrongValue(key: "set", wanted: "paths and their values: { \"a.b\": … }")
        }
        return entries
    }
}
