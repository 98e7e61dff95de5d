internal import CLibYAML

/// Writes a document's events in sequence through libyaml, whose pointers stay within the call.
///
/// Block style is indented by two, lines are never folded, and characters beyond ASCII stand as they
/// are.
struct YAMLEmitter: ~Copyable {
    /// How a scalar stands.
    enum Quoting {
        case plain
        case double
    }

    private let emitter: UnsafeMutablePointer<yaml_emitter_t>
    private let output = Output()

    /// What was written so far; a class, because libyaml hands it through a pointer.
    private final class Output {
        var bytes: [UInt8] = []
    }

    /// Begins a document.
    ///
    /// - Throws: `YAMLWriteError` if there is not enough memory.
    init() throws(YAMLWriteError) {
        emitter = .allocate(capacity: 1)
        emitter.initialize(to: yaml_emitter_t())
        guard yaml_emitter_initialize(emitter) == 1 else {
            emitter.deallocate()
            throw YAMLWriteError(message: "not enough memory")
        }
        yaml_emitter_set_output(
            emitter,
            { output, bytes, count in
                guard let output else { return 0 }
                Unmanaged<Output>.fromOpaque(output).takeUnretainedValue().bytes
                    .append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
                return 1
            }, Unmanaged.passUnretained(output).toOpaque())
        yaml_emitter_set_encoding(emitter, YAML_UTF8_ENCODING)
        yaml_emitter_set_indent(emitter, 2)
        yaml_emitter_set_width(emitter, -1)
        yaml_emitter_set_unicode(emitter, 1)
        try emit { yaml_stream_start_event_initialize(&$0, YAML_UTF8_ENCODING) }
        try emit { yaml_document_start_event_initialize(&$0, nil, nil, nil, 1) }
    }

    deinit {
        yaml_emitter_delete(emitter)
        emitter.deallocate()
    }

    /// Ends the document and gives its text.
    consuming func finished() throws(YAMLWriteError) -> String {
        try emit { yaml_document_end_event_initialize(&$0, 1) }
        try emit { yaml_stream_end_event_initialize(&$0) }
        return String(decoding: output.bytes, as: UTF8.self)
    }

    /// Writes a scalar.
    func scalar(_ text: String, _ quoting: Quoting) throws(YAMLWriteError) {
        let style =
            quoting == .plain ? YAML_PLAIN_SCALAR_STYLE : YAML_DOUBLE_QUOTED_SCALAR_STYLE
        var bytes = Array(text.utf8)
        guard let count = Int32(exactly: bytes.count) else {
            throw YAMLWriteError(message: "a text has more than 2^31 bytes")
        }
        try emit { event in
            bytes.withUnsafeMutableBufferPointer { buffer in
                // An empty text has no first byte to point to, and its length says enough.
                var none: yaml_char_t = 0
                return withUnsafeMutablePointer(to: &none) { none in
                    yaml_scalar_event_initialize(
                        &event, nil, nil, buffer.baseAddress ?? none, count, 1, 1, style)
                }
            }
        }
    }

    /// Begins a list, on one line or in a block.
    func beginList(isFlow: Bool) throws(YAMLWriteError) {
        let style = isFlow ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
        try emit { yaml_sequence_start_event_initialize(&$0, nil, nil, 1, style) }
    }

    /// Ends the list.
    func endList() throws(YAMLWriteError) {
        try emit { yaml_sequence_end_event_initialize(&$0) }
    }

    /// Begins a mapping, on one line or in a block; keys and values follow in turn.
    func beginMapping(isFlow: Bool) throws(YAMLWriteError) {
        let style = isFlow ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
        try emit { yaml_mapping_start_event_initialize(&$0, nil, nil, 1, style) }
    }

    /// Ends the mapping.
    func endMapping() throws(YAMLWriteError) {
        try emit { yaml_mapping_end_event_initialize(&$0) }
    }

    private func emit(
        _ initialize: (inout yaml_event_t) -> Int32
    ) throws(YAMLWriteError) {
        var event = yaml_event_t()
        guard initialize(&event) == 1 else {
            // Nothing else is refused here than a text that is not UTF-8, which no string is.
            throw YAMLWriteError(message: "not enough memory")
        }
        // The emitter frees the event, also where it fails.
        guard yaml_emitter_emit(emitter, &event) == 1 else {
            throw YAMLWriteError(
                message: emitter.pointee.problem.map { String(cString: $0) } ?? "cannot be written")
        }
    }
}
