/// A request of a browser, as far as pages go by it.
package struct PageRequest: Hashable, Sendable {
    /// One header.
    package struct Header: Hashable, Sendable {
        /// Its name, in any case.
        package let name: String
        /// Its value, without blanks around it.
        package let value: String

        /// Makes a header.
        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The method as it was sent: `GET`.
    package let method: String
    /// What is asked for, as it was sent: `/secret/style.css?x`.
    package let target: String
    /// The headers in order, repeated ones too.
    package let headers: [Header]
    /// What came with it.
    package let body: [UInt8]

    /// Makes a request.
    package init(
        _ method: String, _ target: String, headers: [Header] = [], body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// All values of a header, in order.
    ///
    /// - Parameter name: in small letters.
    package func values(of name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name }.map(\.value)
    }

    /// Whether it asks for nothing to change.
    package var isSafe: Bool { method == "GET" || method == "HEAD" }
}
