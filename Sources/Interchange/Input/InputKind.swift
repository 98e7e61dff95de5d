internal import XMLKit
internal import YAMLKit

/// What sort of input some bytes are: the one place where a file is recognised.
public enum InputKind: CaseIterable, Hashable, Sendable {
    /// A model in YAML or JSON.
    case model
    /// A raw attack graph in JSON.
    case attackGraph
    /// A GraphML file, which may hold a model.
    case graphML
    /// A fault tree in the Open-PSA model exchange format.
    case openPSA

    /// Whether the input is XML.
    public var isXML: Bool {
        switch self {
        case .graphML, .openPSA: true
        case .model, .attackGraph: false
        }
    }

    /// Tells the kinds apart.
    ///
    /// XML begins with `<`, and is Open-PSA by its first element; a raw attack graph names its format
    /// in a top-level key. Other XML counts as GraphML and anything else, readable or not, as a
    /// model: their readers will say what is wrong.
    ///
    /// - Complexity: O(*n*) for *n* bytes; a model is told by a mere search.
    public static func sniff(_ bytes: [UInt8]) -> InputKind {
        if isMarkup(bytes) {
            return RootElement.isOpenPSA(bytes) ? .openPSA : .graphML
        }
        let family = Array(AttackGraphDocument.formatFamily.utf8)
        guard bytes.contains(word: family) else { return .model }
        let format = YAMLDocument.topLevelText(of: "format", in: bytes)
        return format?.hasPrefix(AttackGraphDocument.formatFamily) == true ? .attackGraph : .model
    }

    /// Whether the first thing is a `<`, in UTF-8 or UTF-16.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00]
        let visible = bytes.prefix(4096).lazy.filter {
            !marks.contains($0) && ![0x20, 0x09, 0x0A, 0x0D].contains($0)
        }.prefix(2)
        // YAML's merge key begins with two.
        return visible.first == UInt8(ascii: "<") && visible.dropFirst().first != UInt8(ascii: "<")
    }
}

/// Hears the first element of an XML file and stops the reader there.
private struct RootElement: XMLByteHandler {
    private var isOpenPSA = false

    static func isOpenPSA(_ bytes: [UInt8]) -> Bool {
        var handler = RootElement()
        do throws(XMLFault) {
            try XMLReader().read(Array(bytes.prefix(1 << 16)), into: &handler)
        } catch {
            // The handler's own stop, or a fault that the file's reader will tell.
        }
        return handler.isOpenPSA
    }

    mutating func startElement(_ tag: borrowing XMLTag) throws(XMLFault) {
        isOpenPSA = tag.isNamed(OpenPSADocument.rootElement)
        throw XMLFault(.refused("enough"), at: tag.position)
    }

    mutating func characters(
        _ text: Span<UInt8>, at place: borrowing XMLPlace
    ) throws(XMLFault) {}

    mutating func endElement(at place: borrowing XMLPlace) throws(XMLFault) {}
}

extension [UInt8] {
    /// Whether `word` occurs, found by its first byte.
    func contains(word: [UInt8]) -> Bool {
        guard let first = word.first, count >= word.count else { return false }
        var at = startIndex
        while let next = self[at...].firstIndex(of: first), next + word.count <= endIndex {
            if self[next..<next + word.count].elementsEqual(word) { return true }
            at = next + 1
        }
        return false
    }
}
