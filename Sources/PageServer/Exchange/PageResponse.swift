/// What is answered to a request: a status, headers, and bytes or a stream of events.
package struct PageResponse: Hashable, Sendable {
    /// What follows the headers.
    package enum Body: Hashable, Sendable {
        /// These bytes, and the end.
        case bytes([UInt8])
        /// Events until either side ends it.
        case events
    }

    /// The status that is sent.
    package enum Status: Int, Hashable, Sendable {
        case fine = 200
        case wrong = 400
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case tooLarge = 413
        case otherType = 415
        case full = 503
    }

    /// The status.
    package let status: Status
    /// The headers, in the order in which they are sent.
    package let headers: [PageRequest.Header]
    /// What follows them.
    package let body: Body

    /// An answer of a type, which nobody keeps and nobody else may use.
    ///
    /// - Parameters:
    ///   - policy: what the browser lets it do.
    ///   - name: what the file is called that it is saved as, of letters, digits, points and hyphens;
    ///     `nil` for what is shown.
    package init(
        _ status: Status = .fine, _ type: ContentType, _ body: Body,
        policy: ContentPolicy = .nothing, savedAs name: String? = nil
    ) {
        self.status = status
        self.body = body
        let saving: [PageRequest.Header] =
            name.map { [.init("Content-Disposition", "attachment; filename=\"\($0)\"")] } ?? []
        headers =
            [.init("Content-Type", type.rawValue)] + saving + SafetyHeaders.all(policy)
    }

    /// Words for whoever reads them by hand.
    package static func words(_ status: Status, _ text: String) -> PageResponse {
        PageResponse(status, .text, .bytes(Array((text + "\n").utf8)))
    }

    /// What a request is answered that comes from elsewhere or has no secret: nothing that tells one
    /// reason from another.
    package static let refused = words(.forbidden, "403: this is for whoever has the address.")

    /// What a listener is answered where there are too many.
    package static let full = words(.full, "503: too many pages are open: close some of them.")

    /// What a request is answered that is larger than any that a page of ours sends.
    package static let tooLarge = words(.tooLarge, "413: the request is too large.")
}

/// The types of what is served.
package enum ContentType: String, Hashable, Sendable {
    case page = "text/html; charset=utf-8"
    case style = "text/css; charset=utf-8"
    case script = "text/javascript; charset=utf-8"
    case picture = "image/svg+xml"
    case text = "text/plain; charset=utf-8"
    case events = "text/event-stream"
    case json = "application/json; charset=utf-8"
    case table = "text/csv; charset=utf-8"
    case yaml = "application/yaml; charset=utf-8"
    case image = "image/png"
    case paper = "application/pdf"
}
