package import Catalogue
package import Compilation
package import Interchange
import ModelFormat
import Synchronization

/// Models that were read and compiled, by their paths: each is read once while it is kept, and no more
/// than so many are.
///
/// A file is taken not to change meanwhile; the digest in an answer says which was read.
package final class ModelBook: Sendable {
    /// A model, and what it compiles to.
    package struct Entry: Sendable {
        /// The model.
        package let input: CheckedInput
        /// What it compiles to.
        package let compiled: CompiledModel
    }

    /// The most models that are kept.
    package static let usualCapacity = 16

    private let folder: String
    private let catalogue: CatalogueBook?
    private let capacity: Int
    private let state = Mutex(State())

    fileprivate struct State {
        var entries: [String: Entry] = [:]
        /// The paths, the one that was asked for last at the end.
        var paths: [String] = []
    }

    /// Makes an empty book.
    ///
    /// - Parameters:
    ///   - folder: the folder below which every model lies that is named; paths lead on from that of
    ///     the process.
    ///   - catalogue: where controls are looked up; the built-in catalogue when `nil`.
    package init(
        below folder: String, catalogue: CatalogueBook?, capacity: Int = ModelBook.usualCapacity
    ) {
        self.folder = folder
        self.catalogue = catalogue
        self.capacity = max(1, capacity)
    }

    /// The model at a path.
    ///
    /// - Throws: `ModelErrors`, or `BaseFault` for a file that is not read.
    /// - Complexity: O(*k*) for *k* kept models, besides reading one that is not kept.
    package func model(at path: String) throws -> Entry {
        if let known = state.withLock({ $0.find(path) }) { return known }
        // Without the lock, so that nobody waits for a file of others; two may read the same.
        let bytes: [UInt8]
        do {
            bytes = try BaseModels.bytes(
                of: path, below: folder, upTo: InputFile.maximumBytes)
        } catch {
            throw BaseFault(path: path, reason: "\(error)")
        }
        let entry = try entry(
            of: CheckedInput.read(
                bytes: bytes, file: path, catalogue: catalogue,
                bases: .beside(path, root: folder)))
        state.withLock { $0.keep(entry, at: path, upTo: capacity) }
        return entry
    }

    /// A model and what it compiles to.
    ///
    /// - Throws: any error is a fault of ours.
    package func entry(of input: CheckedInput) throws -> Entry {
        guard let compiled = try input.compiled() else { throw CancellationError() }
        return Entry(input: input, compiled: compiled)
    }
}

extension ModelBook.State {
    /// The model at a path, if it is kept, which is then the last to be forgotten.
    fileprivate mutating func find(_ path: String) -> ModelBook.Entry? {
        guard let entry = entries[path] else { return nil }
        if paths.last != path {
            paths.removeAll { $0 == path }
            paths.append(path)
        }
        return entry
    }

    fileprivate mutating func keep(_ entry: ModelBook.Entry, at path: String, upTo capacity: Int) {
        if entries.updateValue(entry, forKey: path) == nil { paths.append(path) }
        while paths.count > capacity { entries[paths.removeFirst()] = nil }
    }
}

/// Why a model that a request or a plan names is not read.
package struct BaseFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Its path.
    package let path: String
    /// Why.
    package let reason: String
    /// The key that names it.
    package var key = "base"

    package var description: String { "\(key) '\(path.prefix(200))' cannot be read: \(reason)" }
}
