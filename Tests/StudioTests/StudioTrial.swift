import LanguageServer
import Synchronization
import TestSupport

@testable import PageServer
@testable import Studio

/// A studio without a network: requests and responses are values.
struct StudioTrial {
    static let secret: PageSecret = {
        var generator = SplitMix64(seed: 77)
        return PageSecret(using: &generator)
    }()

    let disk: StudioDisk
    let session: StudioSession
    let site: StudioSite
    private let heard: Heard

    /// What pages heard.
    final class Heard: Sendable {
        let events = Mutex<[EventFrame]>([])
    }

    init(
        _ text: String? = nil, file: String? = "m.yaml", isReadOnly: Bool = false,
        disk: StudioDisk = StudioDisk(), page: StudioPage = .compiledIn
    ) {
        if let text, let file { disk.write(file, text) }
        let heard = Heard()
        self.disk = disk
        self.heard = heard
        session = StudioSession(
            StudioSettings(file: file, isReadOnly: isReadOnly), desk: disk.desk, store: disk.store,
            tell: { event in heard.events.withLock { $0.append(event) } })
        site = StudioSite(
            session, page: page, behind: RequestGate(secret: Self.secret, port: 80))
    }

    /// What pages heard so far, as they are written.
    var events: [String] {
        heard.events.withLock { $0.map { String(decoding: $0.bytes, as: UTF8.self) } }
    }

    func send(
        _ method: String, _ path: String, _ body: [UInt8] = [],
        headers: [PageRequest.Header] = [
            .init("Host", "localhost"), .init("Origin", "http://localhost"),
            .init("Content-Type", "application/json"),
        ], secret: String = secret.text
    ) -> PageResponse {
        site.answer(PageRequest(method, "/\(secret)/\(path)", headers: headers, body: body))
    }

    func bytes(_ response: PageResponse) -> [UInt8] {
        if case .bytes(let bytes) = response.body { bytes } else { [] }
    }

    /// What a question is answered.
    func ask(_ path: String, _ question: JSONValue) -> JSONValue {
        JSONReader.value(of: bytes(send("POST", path, JSONWriter.bytes(of: question)))) ?? .null
    }

    func get(_ path: String) -> JSONValue {
        JSONReader.value(of: bytes(send("GET", path))) ?? .null
    }
}

extension JSONValue {
    /// The member of a list.
    subscript(at: Int) -> JSONValue? {
        guard let items, items.indices.contains(at) else { return nil }
        return items[at]
    }
}
