/// Lets in the requests of the pages that it serves, and of whoever typed their address.
///
/// A request is let in if all of this holds:
///
/// 1. it has one `Host`, which is the loopback's own name or number with the port: a name that somebody
///    else lets lead to 127.0.0.1 is another (DNS rebinding);
/// 2. it has no `Origin`, or one that is that host's; one that changes anything has it;
/// 3. the browser does not say, by `Sec-Fetch-Site`, that another site sent it, another port included;
/// 4. the first part of its path is the secret.
package struct RequestGate: Sendable {
    private let secret: PageSecret
    private let hosts: [String]

    /// Makes a gate.
    package init(secret: PageSecret, port: Int) {
        self.secret = secret
        let names = ["127.0.0.1", "localhost"]
        hosts = names.map { "\($0):\(port)" } + (port == 80 ? names : [])
    }

    /// The part of the path behind the secret, without a query; `nil` for a request that is refused.
    ///
    /// - Complexity: O(*n*) for *n* bytes of the request's head.
    package func path(of request: PageRequest) -> String? {
        guard isFromHere(request) else { return nil }
        let path = request.target.prefix { $0 != "?" && $0 != "#" }
        guard path.hasPrefix("/") else { return nil }
        let parts = path.dropFirst().split(
            separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, secret.matches(parts[0]) else { return nil }
        return String(parts[1])
    }

    private func isFromHere(_ request: PageRequest) -> Bool {
        let named = request.values(of: "host")
        guard named.count == 1, hosts.contains(named[0].lowercased()) else { return false }
        let origins = request.values(of: "origin")
        guard origins.allSatisfy({ $0 == "http://" + named[0].lowercased() }) else { return false }
        if !request.isSafe && origins.isEmpty { return false }
        return request.values(of: "sec-fetch-site").allSatisfy {
            $0 == "same-origin" || $0 == "none" && request.isSafe
        }
    }
}
