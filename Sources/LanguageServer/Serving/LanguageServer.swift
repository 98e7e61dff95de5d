/// Serves one editor: reads its messages, answers, and tells what nobody asked for when nothing else is to
/// be done.
///
/// Changes are taken as they come and cost little; diagnostics are made of the last of them only, so that
/// no number of changes piles up.
package struct LanguageServer {
    /// Writes bytes; while they cannot be written, it calls back so that messages are taken meanwhile.
    package typealias Sink = (_ bytes: [UInt8], _ meanwhile: () -> Void) throws -> Void

    private var session: LanguageSession
    private let inbox: Inbox
    private let write: Sink

    /// Makes a server.
    ///
    /// - Parameters:
    ///   - session: one that has just begun.
    ///   - inbox: where messages come from.
    ///   - write: where answers go.
    package init(_ session: LanguageSession, inbox: Inbox, write: @escaping Sink) {
        self.session = session
        self.inbox = inbox
        self.write = write
    }

    /// Serves until the editor says `exit` or is gone.
    ///
    /// - Returns: the status with which the program ends.
    /// - Throws: what `write` throws.
    package mutating func run() throws -> Int32 {
        while session.phase != .ended {
            inbox.look(waits: inbox.isEmpty && !session.hasWork)
            if let message = inbox.next() {
                session.receive(message, from: inbox)
            } else if inbox.isAtEnd {
                break
            } else {
                session.work()
            }
            for message in session.takeOutgoing() {
                try write(FrameWriter.bytes(of: message.value)) { [inbox] in
                    inbox.look(waits: false)
                }
            }
        }
        return session.status
    }
}
