/// A request of the protocol: its name, what an editor is told of it at the start, and the answer.
package protocol EditorRequest: SendableMetatype {
    /// The name of the request.
    static var method: String { get }

    /// What goes on while it is answered, in a few words.
    static var title: String { get }

    /// Whether an answer is of no use once the text is another: not so where an editor asks while somebody
    /// writes on, and takes what fits.
    static var isAboutTheText: Bool { get }

    /// What the server says that it can do, a member of `capabilities`; `nil` for a request that belongs to
    /// another.
    static func ability(for client: ClientAbilities) -> JSONValue.Member?

    /// The answer.
    ///
    /// - Throws: `ResponseFault`.
    static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue
}

extension EditorRequest {
    package static var isAboutTheText: Bool { true }
}
