/// A message from an editor.
package enum ClientMessage: Hashable, Sendable {
    /// Something that is to be answered.
    case request(MessageID, method: String, parameters: JSONValue)
    /// Something that is told.
    case notification(method: String, parameters: JSONValue)
    /// The answer to a request of ours.
    case response(MessageID?)
    /// Something that is none of these, with the id of what it may have been meant for.
    case unreadable(MessageID?, ResponseFault)

    /// Reads the content of a message.
    package init(_ content: [UInt8]) {
        guard let value = JSONReader.value(of: content) else {
            self = .unreadable(
                nil,
                ResponseFault(
                    .parseError,
                    "a message is no JSON, or nested deeper than \(JSONReader.deepest): send one object"
                ))
            return
        }
        let id = MessageID(value["id"])
        guard value["jsonrpc"]?.text == "2.0" else {
            self = .unreadable(
                id,
                ResponseFault(
                    .invalidRequest, "a message is no object with \"jsonrpc\": \"2.0\": send one"))
            return
        }
        let isAnswer = value.names.contains("result") || value.names.contains("error")
        guard let method = value["method"]?.text else {
            self =
                isAnswer
                ? .response(id)
                : .unreadable(
                    id, ResponseFault(.invalidRequest, "a message has no 'method': name one"))
            return
        }
        let parameters = value["params"] ?? .object([])
        if let id {
            self = .request(id, method: method, parameters: parameters)
        } else if value.names.contains("id") {
            self = .unreadable(
                nil,
                ResponseFault(.invalidRequest, "an id is neither a number nor a text: send one"))
        } else {
            self = .notification(method: method, parameters: parameters)
        }
    }
}
