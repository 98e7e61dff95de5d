/// Puts the header before a message.
package enum FrameWriter {
    /// The bytes of a message with its header.
    package static func bytes(of value: JSONValue) -> [UInt8] {
        let content = JSONWriter.bytes(of: value)
        return Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
    }
}
