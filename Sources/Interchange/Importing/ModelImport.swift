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
        /// Organisations and people that are named.
        public let parties: Int
        /// What guards zones.
        public let controls: Int
        /// Guarded things.
        public let assets: Int
        /// Copies of them.
        public let copies: Int
        /// Ways between zones.
        public let flows: Int
        /// Others whose people come in.
        public let guests: Int
    }

    /// A sentence about a place of the file.
    public struct Line: Hashable, Sendable {
        /// The sentence.
        public let text: String
        /// Where.
        public let place: DiagnosticPlace
    }

    /// A file to read.
    public struct File: Sendable {
        /// Its bytes.
        public let bytes: [UInt8]
        /// The name to give in diagnostics.
        public let name: String

        /// Takes bytes under a name.
        public init(bytes: [UInt8], name: String) {
            self.bytes = bytes
            self.name = name
        }
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - file: The name to give in diagnostics.
    ///   - format: What it is; recognised by its content when `nil`.
    /// - Throws: `ModelErrors` with everything that is wrong with it.
    /// - Complexity: O(*n*²) for *n* things of one kind at worst.
    public init(bytes: [UInt8], file: String, format: ImportFormat? = nil) throws(ModelErrors) {
        try self.init([File(bytes: bytes, name: file)], format: format)
    }

    /// Reads files that belong together: several of OSCAL, or one of any other format.
    ///
    /// - Parameter format: What they are; recognised by their content when `nil`.
    /// - Throws: `ModelErrors` with everything that is wrong with them.
    /// - Complexity: O(*n*²) for *n* things of one kind at worst.
    public init(_ files: [File], format: ImportFormat? = nil) throws(ModelErrors) {
        var formats: [ImportFormat] = []
        var faults: [Diagnostic] = []
        for file in files {
            do throws(ModelErrors) {
                formats.append(try Self.format(of: file, asked: format))
            } catch {
                faults += error.diagnostics
            }
        }
        guard faults.isEmpty, let format = formats.first, let file = files.first?.name else {
            throw ModelErrors(faults)
        }
        if files.count > 1, let at = formats.firstIndex(where: { $0 != .oscal }) {
            throw ModelErrors([
                Diagnostic(
                    .otherFormat,
                    "this is \(formats[at].file): several files are read together only of OSCAL",
                    at: DiagnosticPlace(file: files[at].name, line: 1, column: 1))
            ])
        }
        let names = files.map { $0.name.split(separator: "/").last.map(String.init) ?? "file" }
        let setup = try Self.setup(of: files, format: format)
        self.format = format
        do throws(ModelWriteError) {
            text = try ImportedModel(setup, format: format, files: names).text()
        } catch {
            throw ModelErrors([
                Diagnostic(
                    .importBroken, "it cannot be written as a model: \(error.message)",
                    at: DiagnosticPlace(file: file, line: 1, column: 1))
            ])
        }
        taken = Taken(
            zones: setup.zones.count, parties: setup.parties.count { $0.place != nil },
            controls: setup.controls.count, assets: setup.assets.count,
            copies: setup.assets.reduce(0) { $0 + $1.copies.count }, flows: setup.flows.count,
            guests: setup.guests.count)
        dropped = setup.dropped.map { Line(text: "\($0.what): \($0.why)", place: $0.place) }
        remarks = setup.remarks.map { Line(text: $0.text, place: $0.place) }
    }

    private static func format(
        of file: File, asked: ImportFormat?
    ) throws(ModelErrors) -> ImportFormat {
        let found = ImportFormat(recognising: file.bytes)
        guard let format = asked ?? found else {
            let known = ImportFormat.allCases.map(\.title).joined(separator: ", ")
            throw ModelErrors([
                Diagnostic(
                    .otherFormat, "this is none of the formats that are read: \(known)",
                    at: DiagnosticPlace(file: file.name, line: 1, column: 1))
            ])
        }
        if let found, found != format {
            throw ModelErrors([
                Diagnostic(
                    .otherFormat, "this is \(found.file), and no file of \(format.title)",
                    at: DiagnosticPlace(file: file.name, line: 1, column: 1))
            ])
        }
        return format
    }

    private static func setup(
        of files: [File], format: ImportFormat
    ) throws(ModelErrors) -> ImportedSetup {
        var roots: [YAMLNode] = []
        var faults: [Diagnostic] = []
        for file in files {
            do throws(ModelErrors) {
                roots.append(try root(of: file.bytes, file: file.name))
            } catch {
                faults += error.diagnostics
            }
        }
        guard faults.isEmpty, let first = roots.first else { throw ModelErrors(faults) }
        return switch format {
        case .otm: try OTMReader.setup(of: first)
        case .owasp: try OWASPReader.setup(of: first)
        case .threagile: try ThreagileReader.setup(of: first)
        case .oscal: try OSCALReader.setup(of: roots)
        }
    }

    private static func root(of bytes: [UInt8], file: String) throws(ModelErrors) -> YAMLNode {
        do throws(YAMLFaults) {
            return try YAMLDocument(expanding: bytes, file: file).root
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
    }
}
