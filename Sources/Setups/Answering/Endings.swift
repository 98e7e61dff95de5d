/// What an error means to whoever asked: the one mapping that the commands go by.
package struct Endings: Sendable {
    /// The exit status with which a command ends that meets the error.
    package let status: @Sendable (any Error) -> Int32
    /// What is wrong, in a line or two.
    package let sentence: @Sendable (any Error) -> String
    /// The status of a requirement that is broken.
    package let broken: Int32

    /// Takes the mapping.
    package init(
        broken: Int32, status: @escaping @Sendable (any Error) -> Int32,
        sentence: @escaping @Sendable (any Error) -> String
    ) {
        self.broken = broken
        self.status = status
        self.sentence = sentence
    }
}
