public import ModelFormat
public import Phrases

/// A model made from files of other tools, and what became of everything in them.
public struct ModelImport: Sendable {
    /// What the files are, in order.
    public let formats: [ImportFormat]
    /// The text of the model, or of the raw attack graph, which is read without an error.
    public let text: String
    /// What was taken over, counted.
    public let taken: [Count]
    /// What was put where the files say nothing, in sentences.
    public let filled: [String]
    /// What was taken to be the same in several files, or in a file and the model.
    public let matched: [Line]
    /// Where they say different things, and what stays.
    public let conflicts: [Line]
    /// Names that are alike and were kept apart.
    public let suggestions: [Suggested]
    /// What the files say and the model does not, in their order, each with its reason.
    public let dropped: [Line]
    /// What is worth knowing of what was taken over.
    public let remarks: [Line]

    /// So many of a kind.
    public struct Count: Hashable, Sendable {
        /// How many.
        public let number: Int
        /// What one is called.
        public let one: String
        /// What several are called.
        public let many: String
    }

    /// A sentence about a place of a file.
    public struct Line: Hashable, Sendable {
        /// The sentence.
        public let text: String
        /// Where.
        public let place: DiagnosticPlace
    }

    /// Two names that may be of one thing.
    public struct Suggested: Hashable, Sendable {
        /// The name in the file.
        public let theirs: String
        /// The id of what was there.
        public let ours: String
    }

    /// A file to be read.
    public struct File: Sendable {
        /// Its bytes.
        public var bytes: [UInt8]
        /// The name to give in diagnostics.
        public var name: String
        /// Where the models that it extends lie, if it is a model; beside it, or below, where `nil`.
        public var bases: BaseModels?

        /// Makes one.
        public init(bytes: [UInt8], name: String, bases: BaseModels? = nil) {
            self.bytes = bytes
            self.name = name
            self.bases = bases
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

    /// Reads files, each but the first laid over those before it by names.
    ///
    /// All of them are laid over a model where one is given. Those of OSCAL are read together, and lie
    /// under the others.
    ///
    /// - Parameters:
    ///   - format: What they are; recognised by their content when `nil`.
    ///   - columns: Which columns of a responsibility matrix say what.
    ///   - matches: A table of what is the same under two names, controls of the catalogue too.
    ///   - model: The text of a model to which what they say is added.
    /// - Throws: `ModelErrors` with everything that is wrong with them.
    /// - Complexity: O(*n*²) for *n* things of one kind at worst.
    public init(
        _ files: [File], format: ImportFormat? = nil, columns: MatrixColumns = MatrixColumns(),
        matching matches: File? = nil, into model: File? = nil
    ) throws(ModelErrors) {
        let names = try Self.matches(matches)
        let read = try ReadFile.all(
            files, .init(format: format, columns: columns, controls: names.ours))
        guard let first = read.first else {
            throw Self.fault("no file is given", in: File(bytes: [], name: "import"))
        }
        if let other = read.first(where: { $0.graph != nil }), let graph = other.graph {
            guard read.count == 1, matches == nil, model == nil else {
                throw Self.fault(
                    "an attack graph stands for itself: import it alone, without --into and --match",
                    in: other.file)
            }
            self.init(graph, of: first)
        } else if let model {
            try self.init(read, matching: names, into: model)
        } else {
            try self.init(read, matching: names)
        }
    }

    /// Takes its parts.
    init(
        formats: [ImportFormat], text: String, taken: [Count], filled: [String],
        overlay: SetupOverlay?, dropped: [ImportedSetup.Dropped], remarks: [ImportedSetup.Remark],
        conflicts: [ImportedSetup.Remark] = []
    ) {
        self.formats = formats
        self.text = text
        self.taken = taken
        self.filled = filled
        func lines(_ remarks: [ImportedSetup.Remark]?) -> [Line] {
            (remarks ?? []).map { Line(text: $0.text, place: $0.place) }
        }
        matched = lines(overlay?.matched)
        self.conflicts = lines(overlay?.conflicts) + lines(conflicts)
        suggestions = (overlay?.suggestions ?? []).map {
            Suggested(theirs: $0.theirs, ours: $0.ours)
        }
        self.dropped = dropped.map { Line(text: "\($0.what): \($0.why)", place: $0.place) }
        self.remarks = lines(remarks)
    }

    static func fault(_ message: String, in file: File) -> ModelErrors {
        ModelErrors([
            Diagnostic(
                .importBroken, message,
                at: DiagnosticPlace(file: file.name, line: 1, column: 1))
        ])
    }

    private static func matches(_ file: File?) throws(ModelErrors) -> NameMatches {
        guard let file else { return .none }
        return try NameMatches(bytes: file.bytes, file: file.name)
    }
}
