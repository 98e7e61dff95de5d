package import ModelFormat
import Outputs

/// How the model's file is written.
package struct FileStore: Sendable {
    /// Writes a file whole or not at all, over what is there.
    ///
    /// It is asked last whether it is still to be: where not, it throws `FileFault.taken`.
    let replace:
        @Sendable (_ path: String, _ bytes: [UInt8], _ isStillWanted: () -> Bool) throws(FileFault)
            -> Void
    /// Writes a file whole where nothing is; `FileFault.taken` where something is.
    let create: @Sendable (_ path: String, _ bytes: [UInt8]) throws(FileFault) -> Void

    /// Makes a store.
    package init(
        replace:
            @escaping @Sendable (_ path: String, _ bytes: [UInt8], _ isStillWanted: () -> Bool)
            throws(FileFault) -> Void,
        create: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) throws(FileFault) -> Void
    ) {
        self.replace = replace
        self.create = create
    }

    /// The disk of this machine: a file is written beside and takes the place of the old one at once.
    package static let local = FileStore(
        replace: { path, bytes, isStillWanted throws(FileFault) in
            let file = try WholeFile(path, .replacing)
            try file.write(bytes)
            try file.finish(ifStillWanted: isStillWanted)
        },
        create: { path, bytes throws(FileFault) in
            let file = try WholeFile(path, .new)
            try file.write(bytes)
            try file.finish()
        })
}
