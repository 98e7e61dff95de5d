import Reports

/// The name by which whoever asks knows his request again: a text, a number or a truth value of JSON,
/// which is given back as it came.
package struct RequestID: Hashable, Sendable {
    /// The JSON to give back, on one line.
    package let json: String

    /// The most bytes of one.
    static let longest = 1_000

    /// What a request without one has, and a line that cannot be read.
    package static let none = RequestID(json: "null")

    private init(json: String) { self.json = json }

    /// Takes what a request wrote; `nil` for what is too long.
    init?(text: String, isPlain: Bool) {
        guard text.utf8.count <= Self.longest else { return nil }
        guard !isPlain else {
            json = text
            return
        }
        guard let written = try? JSONText.line(of: text) else { return nil }
        json = written
    }
}
