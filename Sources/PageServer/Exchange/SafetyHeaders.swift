/// What a browser lets a response do.
package struct ContentPolicy: Hashable, Sendable {
    /// As the header `Content-Security-Policy` has it.
    package let text: String

    /// Makes a policy of directives besides those that every response has.
    package init(_ directives: [String] = []) {
        text =
            (["default-src 'none'"] + directives + [
                "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
            ]).joined(separator: "; ")
    }

    /// Nothing at all.
    package static let nothing = ContentPolicy()

    /// A page with files beside it: nothing inline, and nothing from elsewhere.
    static let page = ContentPolicy([
        "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
    ])
}

/// The headers by which a browser keeps other pages away from ours.
enum SafetyHeaders {
    /// The headers.
    static func all(_ policy: ContentPolicy) -> [PageRequest.Header] {
        [
            .init("Content-Security-Policy", policy.text),
            .init("X-Content-Type-Options", "nosniff"),
            .init("X-Frame-Options", "DENY"),
            .init("Referrer-Policy", "no-referrer"),
            .init("Cross-Origin-Opener-Policy", "same-origin"),
            .init("Cross-Origin-Resource-Policy", "same-origin"),
            .init("Cache-Control", "no-store"),
        ]
    }
}
