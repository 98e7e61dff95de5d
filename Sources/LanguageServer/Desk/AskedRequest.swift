/// Who waits for an answer, and whether he still does.
package struct AskedRequest: Sendable {
    /// Whether the answer is no longer wanted, or the text is another by now.
    package let isOutdated: @Sendable () -> Bool

    /// Makes one.
    package init(_ isOutdated: @escaping @Sendable () -> Bool = { false }) {
        self.isOutdated = isOutdated
    }
}
