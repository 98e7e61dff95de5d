public import ModelFormat
public import Phrases
internal import YAMLKit

/// A model made from a file of another tool, and what became of everything in the file.
public struct ModelImport: Sendable {
    /// What the file is.
    public let format: ImportFormat
    /// The model's text, which is read without an error.
    public let text: String
    /// How many zones, assets, copies, flows and third parties were taken over.
    public let taken: Taken
    /// What the file says and the model does not, in the order of the file, each with its reason.
    public let dropped: [Line]
    /// What is worth knowing of what was taken over.
    public let remarks: [Line]

    /// What was taken over, counted.
    public struct Taken: Hashable, Sendable {
        /// Zones with a boundary.
        public let zones: Int
        /// Guarded things.
        public let assets: Int
        /// Copies of them.
        public let copies: Int
        /// Ways between zones.
        public let flows: Int
        /// Others whose people come in.
        public let guests: Int
        /// Parties by their names.
        public let parties: Int
        /// Keys of which more is said than that there is one.
        public let keys: Int
        /// Controls of the catalogue, each with who runs it.
        public let controls: Int
    }

    /// A sentence about a place of the file.
    public struct Line: Hashable, Sendable {
        /// The sentence.
        public let text: String
        /// Where.
        public let place: DiagnosticPlace
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - file: The name to give in diagnostics.
    ///   - format: What it is; recognised by its content when `nil`.
    ///   - columns: Which columns of a responsibility matrix say what.
    ///   - known: Ids of the catalogue for controls that the file calls otherwise.
    /// - Throws: `ModelErrors` with everything that is wrong with it.
    /// - Complexity: O(*n*²) for *n* things of one kind at worst.
    public init(
        bytes: [UInt8], file: String, format: ImportFormat? = nil,
        columns: MatrixColumns = MatrixColumns(), matching known: [String: String] = [:]
    ) throws(ModelErrors) {
        guard let format = format ?? ImportFormat(recognising: bytes) else {
            let known = ImportFormat.allCases.map(\.title).joined(separator: ", ")
            throw ModelErrors([
                Diagnostic(
                    .otherFormat, "this is none of the formats that are read: \(known)",
                    at: DiagnosticPlace(file: file, line: 1, column: 1))
            ])
        }
        if let other = ImportFormat(recognising: bytes), other != format {
            throw ModelErrors([
                Diagnostic(
                    .otherFormat, "this is \(other.file), and no file of \(format.title)",
                    at: DiagnosticPlace(file: file, line: 1, column: 1))
            ])
        }
        let setup: ImportedSetup =
            switch format {
            case .otm: try OTMReader.setup(of: Self.root(of: bytes, file: file))
            case .owasp: try OWASPReader.setup(of: Self.root(of: bytes, file: file))
            case .threagile: try ThreagileReader.setup(of: Self.root(of: bytes, file: file))
            case .terraform: try TerraformReader.setup(of: Self.root(of: bytes, file: file))
            case .matrix:
                try ResponsibilityMatrixReader.setup(
                    bytes: bytes, file: file, columns: columns, matching: known)
            }
        self.format = format
        do throws(ModelWriteError) {
            text = try ImportedModel(setup, format: format, file: file).text()
        } catch {
            throw ModelErrors([
                Diagnostic(
                    .importBroken, "it cannot be written as a model: \(error.message)",
                    at: DiagnosticPlace(file: file, line: 1, column: 1))
            ])
        }
        taken = Taken(
            zones: setup.zones.count, assets: setup.assets.count,
            copies: setup.assets.reduce(0) { $0 + $1.copies.count }, flows: setup.flows.count,
            guests: setup.guests.count, parties: setup.parties.count { $0.place != nil },
            keys: setup.keys.count,
            controls: setup.zones.reduce(0) { $0 + $1.controls.count })
        dropped = setup.dropped.map { Line(text: "\($0.what): \($0.why)", place: $0.place) }
        remarks = setup.remarks.map { Line(text: $0.text, place: $0.place) }
    }

    private static func root(of bytes: [UInt8], file: String) throws(ModelErrors) -> YAMLNode {
        do throws(YAMLFaults) {
            return try YAMLDocument(expanding: bytes, file: file).root
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
    }
}
