/// One event as it is written into a stream (HTML, section 9.2 "Server-sent events").
package struct EventFrame: Hashable, Sendable {
    /// The bytes.
    package let bytes: [UInt8]

    /// An event of a name with a text, each line of which stands in a field of its own.
    ///
    /// - Parameter name: letters alone.
    package init(_ name: String, _ text: String) {
        let lines = text.split(omittingEmptySubsequences: false) {
            $0 == "\n" || $0 == "\r" || $0 == "\r\n"
        }
        bytes = Array(
            ("event: \(name)\n" + lines.map { "data: \($0)\n" }.joined() + "\n").utf8)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// What begins a stream: how many milliseconds the browser waits before it connects again.
    package static let beginning = EventFrame(bytes: Array("retry: 1000\n\n".utf8))

    /// A remark that says nothing but that the stream is alive.
    package static let heartbeat = EventFrame(bytes: Array(":\n\n".utf8))
}
