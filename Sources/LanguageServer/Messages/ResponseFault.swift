/// Why a request has no result.
package struct ResponseFault: Error, Hashable, Sendable {
    /// The codes of JSON-RPC and of the protocol.
    package enum Code: Int, Sendable {
        case parseError = -32700
        case invalidRequest = -32600
        case methodNotFound = -32601
        case invalidParams = -32602
        case internalError = -32603
        case serverNotInitialized = -32002
        case requestFailed = -32803
        case contentModified = -32801
        case requestCancelled = -32800
    }

    /// What sort of fault it is.
    package let code: Code
    /// What is wrong and what to do.
    package let message: String

    /// Makes a fault.
    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Parameters without one that is needed.
    package static func missing(_ name: String) -> ResponseFault {
        ResponseFault(.invalidParams, "the parameters lack '\(name)': send it as the protocol says")
    }

    /// Whoever asked no longer wants it.
    package static let cancelled = ResponseFault(
        .requestCancelled, "the request was cancelled")

    /// What was asked about is no longer there.
    package static let modified = ResponseFault(
        .contentModified, "the text was changed meanwhile: ask again")
}
