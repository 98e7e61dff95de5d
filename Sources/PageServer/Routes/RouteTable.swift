/// What a page server answers, by method and path.
package struct RouteTable: Sendable {
    /// Answers a request that was let in.
    package typealias Answering = @Sendable (PageRequest) -> PageResponse

    /// One row: what is asked for, and who answers.
    package struct Route: Sendable {
        /// `GET`, which answers `HEAD` too, or `POST`.
        package let method: String
        /// The path behind the secret, as it is sent: nothing in it is decoded.
        package let path: String
        /// Who answers.
        package let answer: Answering

        /// Makes a row.
        package init(_ method: String, _ path: String, _ answer: @escaping Answering) {
            self.method = method
            self.path = path
            self.answer = answer
        }
    }

    private let gate: RequestGate
    private let routes: [Route]
    private let others: @Sendable (_ path: String, PageRequest) -> PageResponse

    /// Makes a table.
    ///
    /// - Parameter others: answers what was let in and has no row.
    package init(
        _ routes: [Route], behind gate: RequestGate,
        else others: @escaping @Sendable (_ path: String, PageRequest) -> PageResponse = { _, _ in
            .words(.notFound, "404: there is nothing of that name.")
        }
    ) {
        self.routes = routes
        self.gate = gate
        self.others = others
    }

    /// What a request is answered.
    ///
    /// - Complexity: O(*r* + *n*) for *r* routes and *n* bytes of the request's head, and what the
    ///   answer takes.
    package func answer(_ request: PageRequest) -> PageResponse {
        guard let path = gate.path(of: request) else { return .refused }
        let known = routes.filter { $0.path == path }
        if known.isEmpty { return others(path, request) }
        let method = request.method == "HEAD" ? "GET" : request.method
        guard let route = known.first(where: { $0.method == method }) else {
            return .words(.methodNotAllowed, "405: that cannot be done with it.")
        }
        return route.answer(request)
    }
}
