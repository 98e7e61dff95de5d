extension StringProtocol {
    /// The same with its first letter large, as a sentence begins.
    package var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
