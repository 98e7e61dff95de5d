/// A text read as far as can be, with everything that is wrong with it.
public struct YAMLReading: Hashable, Sendable {
    /// The outermost node; where there are faults, of what could be read of it, and `nil` if that is
    /// nothing.
    public let root: YAMLNode?
    /// What is wrong, in the order of the text; a text without faults is right.
    public let faults: [YAMLFault]

    /// Whether, for all that is wrong, the tree is as good as surely the one that was meant.
    public var isMended: Bool { faults.allSatisfy(\.isMended) }

    /// Texts of more bytes than this are not read on behind their first mistake.
    static let longestMended = 16 << 20

    /// Reads a text.
    ///
    /// libyaml judges what is YAML. Where it refuses, our own reading goes on and says what is wrong.
    ///
    /// - Parameter file: The name to give in positions.
    /// - Complexity: O(*n*) for *n* bytes; memory is bounded by `limits`.
    public init(bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()) {
        let start = YAMLMark(line: 1, column: 1)
        let top = YAMLRange(file: file, start: start, end: start)
        guard bytes.count <= limits.bytes else {
            self.init(nil, [YAMLFault(.tooManyBytes(limit: limits.bytes), at: top)])
            return
        }
        let source = SourceText(bytes)
        if let fault = source.encodingFault(file: file) {
            self.init(nil, [fault])
            return
        }
        var builder = TreeBuilder(file: file, limits: limits)
        readEvents(of: source, file: file) { event in builder.take(event) }
        if builder.faults.contains(where: \.isSyntax), bytes.count <= Self.longestMended {
            self.init(mending: bytes, file: file, limits: limits, judged: builder.faults)
        } else if builder.faults.isEmpty, builder.root == nil {
            self.init(nil, [YAMLFault(.empty, at: top)])
        } else {
            self.init(builder.root, builder.faults)
        }
    }

    private init(_ root: YAMLNode?, _ faults: [YAMLFault]) {
        self.root = root
        self.faults = faults
    }

    /// Reads on in a text that libyaml refuses.
    private init(
        mending bytes: [UInt8], file: String, limits: YAMLLimits, judged: [YAMLFault]
    ) {
        guard let syntax = try? YAMLSyntax(bytes: bytes, file: file, limits: limits),
            !syntax.mistakes.isEmpty
        else {
            self.init(nil, judged)
            return
        }
        var builder = TreeBuilder(file: file, limits: limits)
        syntax.events(file: file) { event in builder.take(event) }
        let mistakes = syntax.mistakes.map { misreading in
            YAMLFault(
                .syntax(misreading.mistake),
                at: YAMLRange(
                    file: file, start: syntax.places.mark(at: misreading.range.lowerBound),
                    end: syntax.places.mark(at: misreading.range.upperBound)))
        }
        let all = (mistakes + builder.faults).enumerated().sorted {
            ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
        }
        self.init(builder.root, all.map(\.element))
    }
}
