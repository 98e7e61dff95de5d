/// What an answer says of an element, beside the line that declares it.
package struct Lens: Hashable, Sendable {
    /// The name of the element where it is declared.
    package let place: TextPlace
    /// What is said, in a line: `AWS alone: exfiltration OC1-OC4, denial`.
    package let title: String
}
