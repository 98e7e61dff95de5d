internal import ModelFormat
internal import Phrases
internal import YAMLKit

/// A file of another tool as it was read, before anything is written.
struct ReadFile {
    /// What it is.
    let format: ImportFormat
    /// The file.
    let file: ModelImport.File
    /// What it says, of a threat model.
    var setup: ImportedSetup?
    /// The raw graph of it, of an attack graph.
    var graph: MALAttackGraph?
    /// The file itself, of one that is read together with others of its format.
    private var root: YAMLNode?

    /// What is read of files besides what they say.
    struct Options {
        /// What they are; recognised by their content when `nil`.
        var format: ImportFormat?
        /// Which columns of a responsibility matrix say what.
        var columns = MatrixColumns()
        /// Ids of the catalogue for controls that a matrix calls otherwise.
        var controls: [String: String] = [:]
    }

    /// Reads files; those of OSCAL together, as what the first of them says.
    ///
    /// - Throws: `ModelErrors` with everything that is wrong with them.
    static func all(
        _ files: [ModelImport.File], _ options: Options
    ) throws(ModelErrors) -> [ReadFile] {
        var read: [ReadFile] = []
        var faults: [Diagnostic] = []
        for file in files {
            do throws(ModelErrors) {
                read.append(try ReadFile(file, options))
            } catch {
                faults += error.diagnostics
            }
        }
        guard faults.isEmpty else { throw ModelErrors(faults) }
        let roots = read.compactMap(\.root)
        if let first = read.firstIndex(where: { $0.root != nil }) {
            read[first].setup = try OSCALReader.setup(of: roots)
        }
        for at in read.indices {
            try refuseDepth(of: read[at].setup, in: read[at].file)
            read[at].setup = read[at].setup?.withoutUnseen
        }
        return read
    }

    /// Refuses zones that lie in more others than a model may have around one.
    ///
    /// - Throws: `ModelErrors` with the first zone that does.
    static func refuseDepth(
        of setup: ImportedSetup?, in file: ModelImport.File
    ) throws(ModelErrors) {
        guard let zone = setup?.zoneTooDeep else { return }
        let start = DiagnosticPlace(file: file.name, line: 1, column: 1)
        throw ModelErrors([
            Diagnostic(
                .importBroken,
                "'\(InertText.line(String(zone.title.prefix(80))))' lies inside more than "
                    + "\(ImportedSetup.deepestNesting) others: leave out those that guard nothing of their own",
                at: zone.place ?? start)
        ])
    }

    /// What keeps an unrecognised text from being read at all: characters that no YAML and no JSON may have.
    private static func controls(of file: ModelImport.File) -> [Diagnostic] {
        let faults = YAMLReading(bytes: file.bytes, file: file.name).faults.filter {
            if case .syntax(.control) = $0.kind { true } else { false }
        }
        return faults.prefix(mostControls).map { Diagnostic($0) }
    }

    /// The most characters that are told each by itself.
    private static let mostControls = 20

    private init(_ file: ModelImport.File, _ options: Options) throws(ModelErrors) {
        let wanted = options.format
        let place = DiagnosticPlace(file: file.name, line: 1, column: 1)
        let found = ImportFormat(recognising: file.bytes)
        // Only a matrix has columns to be named.
        let named = options.columns == MatrixColumns() ? nil : ImportFormat.matrix
        guard let format = wanted ?? found ?? named else {
            let controls = Self.controls(of: file)
            guard controls.isEmpty else { throw ModelErrors(controls) }
            let known = ImportFormat.allCases.map(\.title).joined(separator: ", ")
            throw ModelErrors([
                Diagnostic(
                    .otherFormat, "this is none of the formats that are read: \(known)", at: place)
            ])
        }
        if let found, found != format {
            throw ModelErrors([
                Diagnostic(
                    .otherFormat, "this is \(found.file), and no file of \(format.title)", at: place
                )
            ])
        }
        (self.format, self.file) = (format, file)
        switch format {
        case .otm: setup = try OTMReader.setup(of: Self.root(of: file))
        case .owasp: setup = try OWASPReader.setup(of: Self.root(of: file))
        case .threagile: setup = try ThreagileReader.setup(of: Self.root(of: file))
        case .oscal: root = try Self.root(of: file)
        case .terraform: setup = try TerraformReader.setup(of: Self.root(of: file))
        case .mal:
            let name = file.name.split(separator: "/").last ?? "file"
            graph = try MALAttackGraph(
                MALReader.graph(of: Self.root(of: file)),
                title: "Attack graph of \(InertText.line(String(name)))", at: place)
        case .matrix:
            setup = try ResponsibilityMatrixReader.setup(
                bytes: file.bytes, file: file.name, columns: options.columns,
                matching: options.controls)
        }
    }

    private static func root(of file: ModelImport.File) throws(ModelErrors) -> YAMLNode {
        do throws(YAMLFaults) {
            return try YAMLDocument(expanding: file.bytes, file: file.name).root
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
    }
}
