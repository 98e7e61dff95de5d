/// Messages that wait, and what is known of them before they are taken.
struct WaitingMessages {
    /// The most bytes that wait; as long as there are more, none are read.
    private static let mostBytes = 64 << 20
    /// The most messages that wait.
    private static let mostMessages = 100_000

    private var frames = FrameReader()
    private var waiting: [ClientMessage] = []
    /// How many of them were taken.
    private var taken = 0
    /// About how many bytes they have.
    private var size = 0
    /// The request that is being answered.
    private var current: MessageID?
    private var cancelled: Set<MessageID> = []
    /// How many changes of a text wait.
    private var changes: [DocumentURI: Int] = [:]
    /// Whether no more bytes will come.
    private(set) var isAtEnd = false

    /// Whether none waits.
    var isEmpty: Bool { taken == waiting.count }

    /// Whether so much waits that nothing more is read.
    var isFull: Bool {
        size > Self.mostBytes || waiting.count - taken > Self.mostMessages
    }

    /// Takes bytes; `nil` is the end.
    mutating func take(_ bytes: [UInt8]?) {
        guard let bytes else {
            isAtEnd = true
            return
        }
        frames.append(bytes)
        while let frame = frames.next() { take(frame) }
    }

    private mutating func take(_ frame: FrameReader.Frame) {
        switch frame {
        case .fault(let fault):
            waiting.append(
                .unreadable(nil, ResponseFault(.parseError, fault.description)))
        case .content(let content):
            let message = ClientMessage(content)
            if case .notification("$/cancelRequest", let parameters) = message {
                cancel(MessageID(parameters["id"]))
                return
            }
            if let uri = message.changed { changes[uri, default: 0] += 1 }
            size += content.count
            waiting.append(message)
        }
    }

    /// Notes that a request is no longer wanted; one that nobody waits for is not remembered.
    private mutating func cancel(_ id: MessageID?) {
        guard let id else { return }
        let isKnown =
            id == current
            || waiting[taken...].contains {
                if case .request(id, _, _) = $0 { true } else { false }
            }
        if isKnown { cancelled.insert(id) }
    }

    /// The next message; a request that was cancelled comes as what is wrong with it.
    mutating func next() -> ClientMessage? {
        guard taken < waiting.count else { return nil }
        let message = waiting[taken]
        taken += 1
        if taken == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            (taken, size) = (0, 0)
        } else if taken > 1_000 {
            waiting.removeFirst(taken)
            taken = 0
        }
        if let uri = message.changed, let count = changes[uri] {
            changes[uri] = count > 1 ? count - 1 : nil
        }
        guard case .request(let id, _, _) = message else { return message }
        if cancelled.remove(id) != nil { return .unreadable(id, .cancelled) }
        current = id
        return message
    }

    /// Says that the request is answered, and whether it was cancelled meanwhile.
    mutating func finish() -> Bool {
        defer { current = nil }
        return current.map { cancelled.remove($0) != nil } ?? false
    }

    /// Whether the request that is being answered is no longer wanted, or a change of its text waits.
    func isOutdated(about uri: DocumentURI?) -> Bool {
        current.map(cancelled.contains) ?? false || uri.map(hasChanges) ?? false
    }

    /// Whether changes of a text wait.
    func hasChanges(of uri: DocumentURI) -> Bool { changes[uri] != nil }
}

extension ClientMessage {
    /// The text that it changes.
    fileprivate var changed: DocumentURI? {
        guard case .notification("textDocument/didChange", let parameters) = self,
            let name = parameters["textDocument"]?["uri"]?.text
        else { return nil }
        return DocumentURI(name)
    }
}
