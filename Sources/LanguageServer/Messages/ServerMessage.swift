/// A message to an editor.
package enum ServerMessage: Hashable, Sendable {
    /// What a request gave.
    case result(MessageID, JSONValue)
    /// Why a request gave nothing; without an id where nobody knows which it was.
    case fault(MessageID?, ResponseFault)
    /// Something that is told.
    case notification(method: String, parameters: JSONValue)
    /// Something that the editor is asked.
    case request(MessageID, method: String, parameters: JSONValue)

    /// As it is written.
    package var value: JSONValue {
        switch self {
        case .result(let id, let result): ["jsonrpc": "2.0", "id": id.value, "result": result]
        case .fault(let id, let fault):
            [
                "jsonrpc": "2.0", "id": id?.value ?? .null,
                "error": ["code": .integer(fault.code.rawValue), "message": .text(fault.message)],
            ]
        case .notification(let method, let parameters):
            ["jsonrpc": "2.0", "method": .text(method), "params": parameters]
        case .request(let id, let method, let parameters):
            ["jsonrpc": "2.0", "id": id.value, "method": .text(method), "params": parameters]
        }
    }
}
