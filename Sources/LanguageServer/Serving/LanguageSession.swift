package import Catalogue
import Workbench

/// What an editor and the server have agreed on so far, and what is still to be told.
///
/// It reads and writes nothing: messages go in, messages come out.
package struct LanguageSession: Sendable {
    /// How far the session is.
    package enum Phase: Hashable, Sendable {
        /// Nothing is agreed on.
        case begun
        /// Everything is answered.
        case running
        /// Nothing is answered any more.
        case shutDown
        /// It is over.
        case ended
    }

    /// How far it is.
    package private(set) var phase = Phase.begun
    /// The texts and what was made of them.
    package private(set) var desk: Desk
    /// What is to be sent, oldest first.
    package private(set) var outgoing: [ServerMessage] = []

    private let version: String
    /// The texts whose diagnostics are to be told, the one that waits longest first.
    private var due: [DocumentURI] = []
    private var requests = 0

    /// Begins a session.
    ///
    /// - Parameters:
    ///   - version: the version of the program.
    ///   - disk: where models lie that are extended.
    ///   - catalogue: where controls are looked up; the built-in catalogue when `nil`.
    package init(version: String, disk: ModelDisk = .local, catalogue: CatalogueBook? = nil) {
        self.version = version
        desk = Desk(disk: disk, catalogue: catalogue)
    }

    /// The status with which the program ends: as the protocol says, not 0 without `shutdown` before.
    package var status: Int32 { wasShutDown ? 0 : 1 }
    private var wasShutDown = false

    /// Whether something is to be told that nobody asked for.
    package var hasWork: Bool { !due.isEmpty }

    /// Takes what is to be sent.
    package mutating func takeOutgoing() -> [ServerMessage] {
        defer { outgoing = [] }
        return outgoing
    }

    /// Takes a message and answers it.
    package mutating func receive(_ message: ClientMessage, from inbox: Inbox) {
        switch message {
        case .unreadable(let id, let fault):
            // Who is told that his request was cancelled knows which it was.
            outgoing.append(.fault(id, fault))
        case .response: break
        case .request(let id, let method, let parameters):
            let answer = answer(id, method, parameters, inbox)
            if inbox.finish() {
                outgoing.append(.fault(id, .cancelled))
            } else {
                outgoing.append(answer)
            }
        case .notification(let method, let parameters):
            do throws(ResponseFault) {
                try take(method, parameters)
            } catch {
                log("\(method): \(error.message)")
            }
        }
    }

    // MARK: Requests

    private mutating func answer(
        _ id: MessageID, _ method: String, _ parameters: JSONValue, _ inbox: Inbox
    ) -> ServerMessage {
        do throws(ResponseFault) {
            return .result(id, try result(method, parameters, inbox))
        } catch {
            return .fault(id, error)
        }
    }

    private mutating func result(
        _ method: String, _ parameters: JSONValue, _ inbox: Inbox
    ) throws(ResponseFault) -> JSONValue {
        switch (phase, method) {
        case (.begun, "initialize"):
            phase = .running
            return initialize(parameters)
        case (.begun, _):
            throw ResponseFault(
                .serverNotInitialized, "nothing is agreed on yet: send 'initialize' first")
        case (.running, "initialize"):
            throw ResponseFault(.invalidRequest, "'initialize' was sent before: send it once")
        case (.running, "shutdown"):
            phase = .shutDown
            wasShutDown = true
            return .null
        case (.running, _):
            guard let request = RequestTable.request(method) else {
                throw ResponseFault(
                    .methodNotFound, "there is no request '\(method.prefix(80))' here: do without")
            }
            return try answer(request, parameters, inbox)
        case (.shutDown, _), (.ended, _):
            throw ResponseFault(
                .invalidRequest,
                "the server was shut down: start another for '\(method.prefix(80))'")
        }
    }

    private mutating func answer(
        _ request: any EditorRequest.Type, _ parameters: JSONValue, _ inbox: Inbox
    ) throws(ResponseFault) -> JSONValue {
        let uri = request.isAboutTheText ? try? DocumentURI(of: parameters) : nil
        // What was asked about is gone before anybody could look at the answer.
        if let uri, inbox.hasChanges(of: uri) { throw .modified }
        let token = parameters["workDoneToken"]
        if let token { progress(token, ["kind": "begin", "title": .text(request.title)]) }
        defer { if let token { progress(token, ["kind": "end"]) } }
        defer { for notice in desk.takeNotices() { show(notice) } }
        return try request.answer(
            parameters, at: &desk, asked: AskedRequest { inbox.isOutdated(about: uri) })
    }

    private mutating func progress(_ token: JSONValue, _ value: JSONValue) {
        outgoing.append(
            .notification(method: "$/progress", parameters: ["token": token, "value": value]))
    }

    private mutating func initialize(_ parameters: JSONValue) -> JSONValue {
        desk.client = ClientAbilities(parameters["capabilities"])
        desk.encoding = PositionEncoding(
            offered: parameters["capabilities"]?["general"]?["positionEncodings"])
        let named = parameters["workspaceFolders"]?.items?.compactMap { $0["uri"]?.text } ?? []
        let folders = named.isEmpty ? parameters["rootUri"]?.text.map { [$0] } ?? [] : named
        desk.folders = folders.compactMap { DocumentURI($0).path }
        let abilities = RequestTable.all.compactMap { $0.ability(for: desk.client) }
        return [
            "capabilities": .object(
                [
                    .init("positionEncoding", .text(desk.encoding.rawValue)),
                    .init(
                        "textDocumentSync",
                        ["openClose": true, "change": 2, "save": ["includeText": false]]),
                    .init(
                        "workspace",
                        ["workspaceFolders": ["supported": true, "changeNotifications": true]]),
                ] + abilities),
            "serverInfo": ["name": "sallyport", "version": .text(version)],
        ]
    }

    // MARK: Notifications

    private mutating func take(
        _ method: String, _ parameters: JSONValue
    ) throws(ResponseFault) {
        if method == "exit" {
            phase = .ended
            return
        }
        guard phase == .running else { return }
        switch method {
        case "initialized": watchFiles()
        case "textDocument/didOpen": tell(try desk.open(parameters))
        case "textDocument/didChange": tell(try desk.change(parameters))
        case "textDocument/didClose":
            let (closed, others) = try desk.close(parameters)
            due.removeAll { $0 == closed }
            publish(closed, version: nil, [])
            tell(others)
        case "workspace/didChangeWatchedFiles": tell(desk.forgetAll())
        case "workspace/didChangeWorkspaceFolders":
            changeFolders(parameters["event"])
            tell(desk.forgetAll())
        default: break
        }
    }

    private mutating func changeFolders(_ event: JSONValue?) {
        func paths(_ name: String) -> [String] {
            (event?[name]?.items ?? []).compactMap { $0["uri"]?.text }
                .compactMap { DocumentURI($0).path }
        }
        let removed = Set(paths("removed"))
        desk.folders.removeAll(where: removed.contains)
        desk.folders += paths("added").filter { !desk.folders.contains($0) }
    }

    /// Asks to be told of files that change, since texts extend files that nobody has open.
    private mutating func watchFiles() {
        guard desk.client.watchesFiles else { return }
        let patterns = ["**/*.yaml", "**/*.yml"].map {
            JSONValue.object(some: ["globPattern": .text($0)])
        }
        ask(
            "client/registerCapability",
            [
                "registrations": [
                    [
                        "id": "files", "method": "workspace/didChangeWatchedFiles",
                        "registerOptions": ["watchers": .list(patterns)],
                    ]
                ]
            ])
    }

    private mutating func ask(_ method: String, _ parameters: JSONValue) {
        requests += 1
        outgoing.append(
            .request(.text("sallyport-\(requests)"), method: method, parameters: parameters))
    }

    /// Tells whoever writes something that he has to know.
    private mutating func show(_ text: String) {
        outgoing.append(
            .notification(
                method: "window/showMessage", parameters: ["type": 2, "message": .text(text)]))
    }

    private mutating func log(_ text: String) {
        outgoing.append(
            .notification(
                method: "window/logMessage", parameters: ["type": 2, "message": .text(text)]))
    }
}

// MARK: Diagnostics

extension LanguageSession {
    /// Notes texts whose diagnostics are to be told; the first is one that its editor knows to be another.
    private mutating func tell(_ texts: [DocumentURI]) {
        for uri in texts where !due.contains(uri) { due.append(uri) }
        guard texts.count > 1 else { return }
        if desk.client.refreshesLenses { ask("workspace/codeLens/refresh", .null) }
        if desk.client.refreshesHints { ask("workspace/inlayHint/refresh", .null) }
    }

    /// Tells the diagnostics of the text that waits longest, all of one state of it.
    package mutating func work() {
        guard let uri = due.first else { return }
        due.removeFirst()
        guard let document = desk.shelf[uri], document.isModel else { return }
        let draft = desk.draft(of: document)
        let told = draft.diagnostics().prefix(Self.mostDiagnostics)
        publish(
            uri, version: document.version,
            told.map {
                DiagnosticText($0, of: document, at: desk).value
            })
        if let fault = draft.fault { log("a fault of sallyport: \(fault)") }
    }

    /// The most diagnostics that are told of a text.
    package static let mostDiagnostics = 1_000

    private mutating func publish(
        _ uri: DocumentURI, version: Int?, _ diagnostics: [JSONValue]
    ) {
        outgoing.append(
            .notification(
                method: "textDocument/publishDiagnostics",
                parameters: .object(some: [
                    "uri": .text(uri.text), "version": version.map { .integer($0) },
                    "diagnostics": .list(diagnostics),
                ])))
    }
}
