internal import CLibYAML

/// What libyaml reports, one thing at a time, with its place.
struct ReadEvent {
    enum Kind {
        case documentStart
        case scalar(YAMLScalar, byteCount: Int)
        case listStart
        case listEnd
        case mappingStart
        case mappingEnd
        case alias(String)
        case failure(String)
    }

    var kind: Kind
    var range: YAMLRange
    var anchor: String?
    var tag: String?
}

/// Reads a text's events and hands each to `take` until that returns false or the text ends.
///
/// None of libyaml's pointers outlives the call.
func readEvents(of source: SourceText, file: String, take: (ReadEvent) -> Bool) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    defer { parser.deallocate() }
    let start = source.mark(offset: 0)
    guard yaml_parser_initialize(parser) == 1 else {
        let range = YAMLRange(file: file, start: start, end: start)
        _ = take(ReadEvent(kind: .failure("not enough memory to read this"), range: range))
        return
    }
    defer { yaml_parser_delete(parser) }
    source.bytes.withUnsafeBufferPointer { buffer in
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
        var places = PlaceFinder(source: source, file: file)
        while let event = nextEvent(of: parser, places: &places) {
            if !take(event) { return }
            if case .failure = event.kind { return }
        }
    }
}

/// The next event that matters, or `nil` at the end of the text.
private func nextEvent(
    of parser: UnsafeMutablePointer<yaml_parser_t>, places: inout PlaceFinder
) -> ReadEvent? {
    while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else {
            return failure(of: parser.pointee, places: &places)
        }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT { return nil }
        if let read = converted(event, places: &places) { return read }
    }
}

private func converted(_ event: yaml_event_t, places: inout PlaceFinder) -> ReadEvent? {
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var tag: UnsafeMutablePointer<yaml_char_t>?
    let kind: ReadEvent.Kind
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        (anchor, tag) = (scalar.anchor, scalar.tag)
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        kind = .scalar(
            YAMLScalar(
                String(decoding: bytes, as: UTF8.self),
                isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), byteCount: scalar.length)
    case YAML_SEQUENCE_START_EVENT:
        (anchor, tag) = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
        kind = .listStart
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_START_EVENT:
        (anchor, tag) = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
        kind = .mappingStart
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_ALIAS_EVENT: kind = .alias(text(event.data.alias.anchor) ?? "")
    default: return nil
    }
    let start = places.mark(event.start_mark)
    let range = YAMLRange(file: places.file, start: start, end: places.mark(event.end_mark))
    return ReadEvent(kind: kind, range: range, anchor: text(anchor), tag: text(tag))
}

private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
}

private func failure(of parser: yaml_parser_t, places: inout PlaceFinder) -> ReadEvent {
    var message = parser.problem.map { String(cString: $0) } ?? "this cannot be read"
    if parser.error == YAML_MEMORY_ERROR { message = "not enough memory to read this" }
    if let context = parser.context {
        let context = String(cString: context)
        message += " " + context
        // Contexts such as "while scanning for the next token" name nothing that begins anywhere.
        if context.contains(" a ") || context.contains(" an ") {
            let begin = places.mark(parser.context_mark)
            message += " that begins at line \(begin.line), column \(begin.column)"
        }
    }
    let isReaderError = parser.error == YAML_READER_ERROR
    let mark =
        isReaderError
        ? places.source.mark(offset: Int(clamping: parser.problem_offset))
        : places.mark(parser.problem_mark)
    let range = YAMLRange(file: places.file, start: mark, end: mark)
    return ReadEvent(kind: .failure(message), range: range)
}

/// Turns libyaml's marks, which count characters, into lines and byte columns.
///
/// Events come almost in order, so a cursor that walks from one mark to the next keeps the whole
/// reading linear, even where a text is one long line.
private struct PlaceFinder {
    let source: SourceText
    let file: String
    private var character = 0
    private var offset = 0

    init(source: SourceText, file: String) {
        self.source = source
        self.file = file
    }

    mutating func mark(_ mark: yaml_mark_t) -> YAMLMark {
        move(to: Int(clamping: mark.index))
        return source.mark(offset: offset, line: Int(clamping: mark.line))
    }

    private mutating func move(to target: Int) {
        let bytes = source.bytes
        func isContinuation(_ at: Int) -> Bool { bytes[at] & 0xC0 == 0x80 }
        while character < target, offset < bytes.count {
            offset += 1
            while offset < bytes.count, isContinuation(offset) { offset += 1 }
            character += 1
        }
        while character > target, offset > 0 {
            offset -= 1
            while offset > 0, isContinuation(offset) { offset -= 1 }
            character -= 1
        }
    }
}
