/// Writes one well-formed XML document into bytes.
///
/// Labels come from anywhere and an export must not fail on them, so no text is refused: what XML
/// forbids (control characters, U+FFFE, U+FFFF) becomes U+FFFD, and a character that a name may not
/// hold becomes `_`. End tags are written from a stack, an attribute given twice is written once,
/// and what is still open is closed by `finish`.
///
/// Calls in an impossible order are a programmer's fault and trap: an attribute where no start tag
/// is open, text or an end outside the root, a second root. The writer knows nothing of namespaces:
/// whoever uses a prefix declares it with an `xmlns:` attribute.
///
/// - Complexity: O(*n*) time and memory for *n* bytes written.
public struct XMLWriter: Sendable {
    /// Where line breaks go.
    public enum Layout: Hashable, Sendable {
        /// Nowhere, but by `lineBreak`.
        case compact
        /// Before each tag, indented by so many spaces a level; never beside text.
        case indented(by: Int)
    }

    /// What is known of an element whose end is still to come.
    private struct OpenElement {
        let nameStart: Int
        var hasText = false
        var hasChildren = false
    }

    var bytes: [UInt8] = []
    private let layout: Layout
    /// The names of the open elements, one after the other.
    private var names: [UInt8] = []
    private var open: [OpenElement] = []
    private var isTagOpen = false
    private var isRootDone = false
    /// Where the names of the open start tag's attributes stand in `bytes`.
    private var attributeNames: [Range<Int>] = []

    /// Makes a writer; the document begins with an XML declaration that says UTF-8.
    public init(layout: Layout = .compact, reservingCapacity capacity: Int = 4096) {
        self.layout = layout
        bytes.reserveCapacity(capacity)
        append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    /// How many elements are open.
    public var depth: Int { open.count }

    // MARK: Elements

    /// Begins an element.
    ///
    /// - Precondition: the root has not been closed.
    public mutating func startElement(_ name: StaticString) {
        name.withUTF8Buffer { start($0) }
    }

    /// Begins an element whose name is made at run time.
    ///
    /// - Precondition: the root has not been closed.
    public mutating func startElement(_ name: String) {
        XMLWriter.withBytes(of: name) { start($0) }
    }

    /// Ends the innermost open element.
    ///
    /// - Precondition: an element is open.
    public mutating func endElement() {
        guard let element = open.popLast() else {
            preconditionFailure("endElement: no element is open")
        }
        if isTagOpen {
            append("/>")
            closeTagState()
        } else {
            if element.hasChildren, !element.hasText { breakLine() }
            append("</")
            bytes.append(contentsOf: names[element.nameStart...])
            bytes.append(UInt8(ascii: ">"))
        }
        names.removeLast(names.count - element.nameStart)
        isRootDone = open.isEmpty
    }

    /// Begins an element, writes what `content` writes, and ends it.
    public mutating func element(
        _ name: StaticString, _ content: (inout XMLWriter) -> Void = { _ in }
    ) {
        startElement(name)
        let depth = depth
        content(&self)
        precondition(self.depth == depth, "element: its content left an element open or shut it")
        endElement()
    }

    // MARK: Attributes

    /// Writes an attribute of the element just begun; a name given before is not written again.
    ///
    /// - Precondition: nothing has been written in the element.
    public mutating func attribute(_ name: StaticString, _ value: String) {
        name.withUTF8Buffer { attribute($0, value) }
    }

    /// Writes an attribute whose name is made at run time; one given before is not written again.
    ///
    /// - Precondition: nothing has been written in the element.
    public mutating func attribute(_ name: String, _ value: String) {
        XMLWriter.withBytes(of: name) { attribute($0, value) }
    }

    /// Writes a whole number as an attribute.
    ///
    /// - Precondition: nothing has been written in the element.
    public mutating func attribute(_ name: StaticString, _ value: Int) {
        attribute(name, String(value))
    }

    // MARK: Text

    /// Writes text, with `&`, `<`, `>` and carriage returns as references.
    ///
    /// - Precondition: an element is open.
    public mutating func text(_ text: String) {
        guard beginText(isEmpty: text.isEmpty) else { return }
        XMLWriter.withBytes(of: text) { escape($0, for: .text) }
    }

    /// Writes text as a CDATA section, in several sections where it holds `]]>` or a carriage
    /// return, which a section cannot hold.
    ///
    /// - Precondition: an element is open.
    public mutating func cdata(_ text: String) {
        guard beginText(isEmpty: text.isEmpty) else { return }
        append("<![CDATA[")
        XMLWriter.withBytes(of: text) { escape($0, for: .cdata) }
        append("]]>")
    }

    /// Begins a new line between elements of a compact document.
    ///
    /// - Precondition: an element is open.
    public mutating func lineBreak() {
        precondition(!open.isEmpty, "lineBreak: no element is open")
        closeTag()
        bytes.append(lineFeed)
    }

    // MARK: The end

    /// Closes what is open and gives the document, which ends with a line feed.
    ///
    /// - Precondition: a root element was begun.
    public consuming func finish() -> [UInt8] {
        while !open.isEmpty { endElement() }
        precondition(isRootDone, "finish: the document has no root element")
        bytes.append(lineFeed)
        return bytes
    }

    // MARK: Details

    private mutating func start(_ name: UnsafeBufferPointer<UInt8>) {
        precondition(!isRootDone, "startElement: the document's root is closed already")
        closeTag()
        if let parent = open.indices.last {
            open[parent].hasChildren = true
            if !open[parent].hasText { breakLine() }
        }
        bytes.append(UInt8(ascii: "<"))
        open.append(OpenElement(nameStart: names.count))
        let from = bytes.count
        appendName(name)
        names.append(contentsOf: bytes[from...])
        isTagOpen = true
    }

    private mutating func attribute(_ name: UnsafeBufferPointer<UInt8>, _ value: String) {
        precondition(isTagOpen, "attribute: no start tag is open")
        let mark = bytes.count
        bytes.append(UInt8(ascii: " "))
        appendName(name)
        let written = (mark + 1)..<bytes.count
        if attributeNames.contains(where: { bytes[$0] == bytes[written] }) {
            bytes.removeSubrange(mark...)
            return
        }
        attributeNames.append(written)
        append("=\"")
        XMLWriter.withBytes(of: value) { escape($0, for: .attribute) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Prepares for text; `false` when there is none.
    private mutating func beginText(isEmpty: Bool) -> Bool {
        guard let last = open.indices.last else {
            preconditionFailure("text: no element is open")
        }
        closeTag()
        if !isEmpty { open[last].hasText = true }
        return !isEmpty
    }

    private mutating func closeTag() {
        guard isTagOpen else { return }
        bytes.append(UInt8(ascii: ">"))
        closeTagState()
    }

    private mutating func closeTagState() {
        isTagOpen = false
        attributeNames.removeAll(keepingCapacity: true)
    }

    private mutating func breakLine() {
        guard case .indented(let spaces) = layout else { return }
        bytes.append(lineFeed)
        for _ in 0..<max(0, spaces * open.count) { bytes.append(UInt8(ascii: " ")) }
    }
}

private let lineFeed = UInt8(ascii: "\n")
