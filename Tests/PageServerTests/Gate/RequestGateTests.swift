import TestSupport
import Testing

@testable import PageServer

struct RequestGateTests {
    private static let secret: PageSecret = {
        var generator = SplitMix64(seed: 19)
        return PageSecret(using: &generator)
    }()
    private static let gate = RequestGate(secret: secret, port: 4321)

    private static func request(
        _ method: String = "GET", host: [String] = ["127.0.0.1:4321"], origin: [String] = [],
        site: [String] = [], target: String? = nil
    ) -> PageRequest {
        PageRequest(
            method, target ?? "/\(secret.text)/now",
            headers: host.map { .init("HOST", $0) } + origin.map { .init("origin", $0) }
                + site.map { .init("Sec-Fetch-Site", $0) })
    }

    private static func lets(_ request: PageRequest) -> Bool { gate.path(of: request) == "now" }

    @Test func letsInOnesOwnPagesAndWhoeverTypedTheAddress() {
        #expect(Self.lets(Self.request()))
        #expect(Self.lets(Self.request(host: ["localhost:4321"])))
        #expect(Self.lets(Self.request(site: ["none"])))
        #expect(
            Self.lets(Self.request(origin: ["http://127.0.0.1:4321"], site: ["same-origin"])))
    }

    @Test func refusesANameThatSomebodyLeadsHere() {
        let hosts = [
            [], ["evil.example"], ["evil.example:4321"], ["127.0.0.1"], ["127.0.0.1:80"],
            ["127.0.0.1:43210"], ["127.0.0.1:4321", "127.0.0.1:4321"], ["[::1]:4321"],
            ["127.0.0.1:4321.evil.example"], ["localhost.evil.example:4321"], ["0.0.0.0:4321"],
            ["2130706433:4321"], [""],
        ]
        for host in hosts { #expect(!Self.lets(Self.request(host: host)), "\(host)") }
    }

    @Test func refusesOtherOrigins() {
        let origins = [
            ["null"], ["http://evil.example"], ["https://127.0.0.1:4321"], ["http://127.0.0.1"],
            ["http://127.0.0.1:80"], ["http://localhost:4321"], [""],
            ["http://127.0.0.1:4321", "http://evil.example"],
        ]
        for origin in origins { #expect(!Self.lets(Self.request(origin: origin)), "\(origin)") }
    }

    @Test func refusesWhatAnotherSiteSends() {
        for site in ["cross-site", "same-site", "", "Same-Origin", "none, cross-site"] {
            #expect(!Self.lets(Self.request(site: [site])), "\(site)")
        }
        #expect(!Self.lets(Self.request(site: ["same-origin", "cross-site"])))
    }

    @Test func whatChangesAnythingHasAnOrigin() {
        #expect(!Self.lets(Self.request("POST")))
        #expect(!Self.lets(Self.request("POST", origin: ["null"])))
        #expect(!Self.lets(Self.request("POST", origin: ["http://127.0.0.1:4321"], site: ["none"])))
        #expect(
            Self.lets(
                Self.request("POST", origin: ["http://127.0.0.1:4321"], site: ["same-origin"])))
    }

    @Test func refusesGuessedSecrets() {
        let text = Self.secret.text
        let targets = [
            "/", "/now", "/\(text)", "\(text)/now", "//\(text)/now", "/./\(text)/now",
            "/\(text.uppercased())x/now", "/%\(text)/now", "http://127.0.0.1:4321/\(text)/now",
            "/\(text.dropLast())/now", "/\(text)0/now", "/\(text.reversed())/now", "",
            "/x/../\(text)/now", "*",
        ]
        for target in targets { #expect(!Self.lets(Self.request(target: target)), "\(target)") }
        #expect(Self.lets(Self.request(target: "/\(text)/now?again")))
        #expect(Self.gate.path(of: Self.request(target: "/\(text)/")) == "")
        // Nothing is decoded or shortened: such a path names nothing.
        let up = "/\(text)/../../etc/passwd"
        #expect(Self.gate.path(of: Self.request(target: up)) == "../../etc/passwd")
    }

    /// Every combination of what a request may say of where it comes from, against the four rules as
    /// they stand at the type.
    @Test func allCombinationsAreAsTheRulesSay() {
        let hosts = ["127.0.0.1:4321", "localhost:4321", "evil.example:4321"]
        let origins: [String?] =
            [nil, "null", "http://evil.example:4321"] + hosts.map { "http://\($0)" }
        let sites: [String?] = [nil, "none", "same-origin", "same-site", "cross-site"]
        var count = 0
        for method in ["GET", "HEAD", "POST", "PUT"] {
            for host in hosts {
                for origin in origins {
                    for site in sites {
                        for secret in [Self.secret.text, "guess"] {
                            let changes = method == "POST" || method == "PUT"
                            var isLet = secret != "guess" && !host.hasPrefix("evil")
                            if let origin { isLet = isLet && origin == "http://\(host)" }
                            if changes && origin == nil { isLet = false }
                            switch site {
                            case nil, "same-origin": break
                            case "none": isLet = isLet && !changes
                            default: isLet = false
                            }
                            let request = Self.request(
                                method, host: [host], origin: origin.map { [$0] } ?? [],
                                site: site.map { [$0] } ?? [], target: "/\(secret)/now")
                            #expect(Self.lets(request) == isLet, "\(request)")
                            count += isLet ? 1 : 0
                        }
                    }
                }
            }
        }
        // Safe: 2 methods, 2 hosts, 2 origins, 3 sites; others: 2 methods, 2 hosts, 1 origin, 2 sites.
        #expect(count == 24 + 8)
    }

    @Test func thePortOfTheWebMayBeLeftOut() {
        let gate = RequestGate(secret: Self.secret, port: 80)
        #expect(gate.path(of: Self.request(host: ["localhost"])) == "now")
        #expect(gate.path(of: Self.request(host: ["127.0.0.1:80"])) == "now")
    }
}
