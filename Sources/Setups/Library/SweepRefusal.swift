import Interchange
import ModelFormat
import Phrases

/// Why there is no sweep: everything that is wrong with a plan or its model.
public struct SweepRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, each with its place where it has one, and what to do.
    public let faults: [String]
    /// The status with which the command ends that is given the same plan (Docs/Stability.md).
    public let status: Int

    /// All of it, a line each.
    public var description: String { faults.joined(separator: "\n") }

    init(_ error: any Error) {
        faults = (error as? ModelErrors)?.diagnostics.map(\.description) ?? ["\(error)"]
        status = Int(Endings.ofLibrary.status(error))
    }
}
