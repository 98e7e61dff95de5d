import TestSupport
import Testing

@testable import PageServer

struct RouteTableTests {
    private static let secret: PageSecret = {
        var generator = SplitMix64(seed: 20)
        return PageSecret(using: &generator)
    }()
    private static let table = RouteTable(
        [
            .init("GET", "one") { _ in .words(.fine, "one") },
            .init("POST", "two") { .words(.fine, "two of \($0.body.count)") },
        ], behind: RequestGate(secret: secret, port: 80))

    private static func answer(
        _ method: String, _ path: String, secret: String = secret.text
    ) -> PageResponse {
        table.answer(
            PageRequest(
                method, "/\(secret)/\(path)",
                headers: [.init("Host", "localhost"), .init("Origin", "http://localhost")],
                body: [1, 2, 3]))
    }

    @Test func answersByMethodAndPath() {
        #expect(Self.answer("GET", "one") == .words(.fine, "one"))
        #expect(Self.answer("HEAD", "one") == .words(.fine, "one"))
        #expect(Self.answer("POST", "two") == .words(.fine, "two of 3"))
        #expect(Self.answer("POST", "one").status == .methodNotAllowed)
        #expect(Self.answer("GET", "two").status == .methodNotAllowed)
        for path in ["", "On", "one/", "../one", "%6Fne", "one%00"] {
            #expect(Self.answer("GET", path).status == .notFound, "\(path)")
        }
    }

    @Test func withoutTheSecretEverythingIsTheSame() {
        for method in ["GET", "HEAD", "POST", "DELETE"] {
            for path in ["", "one", "two", "three"] {
                #expect(Self.answer(method, path, secret: "guess") == .refused)
            }
        }
        #expect(PageResponse.refused.status == .forbidden)
    }

    @Test func everyAnswerKeepsOthersOut() {
        for response in [Self.answer("GET", "one"), .refused, .full, .tooLarge] {
            let headers = Dictionary(
                uniqueKeysWithValues: response.headers.map { ($0.name, $0.value) })
            let policy = headers["Content-Security-Policy"] ?? ""
            #expect(policy.hasPrefix("default-src 'none'; "))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe") && !policy.contains("*"))
            #expect(headers["X-Frame-Options"] == "DENY")
            #expect(headers["Referrer-Policy"] == "no-referrer")
            #expect(headers["Cross-Origin-Resource-Policy"] == "same-origin")
            #expect(headers["X-Content-Type-Options"] == "nosniff")
            #expect(headers["Cache-Control"] == "no-store")
            #expect(headers["Access-Control-Allow-Origin"] == nil)
        }
    }
}
