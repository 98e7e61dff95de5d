package import YAMLKit

/// Where a change was written: its path, and its value.
package struct ChangePlace: Hashable, Sendable {
    /// Where the path stands.
    package var path: YAMLRange
    /// Where the value stands.
    package var value: YAMLRange

    /// Makes a place.
    package init(path: YAMLRange, value: YAMLRange) {
        self.path = path
        self.value = value
    }
}
