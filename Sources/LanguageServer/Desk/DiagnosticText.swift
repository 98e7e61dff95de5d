import Phrases
package import Workbench

/// A diagnostic as editors show it.
package struct DiagnosticText: Sendable {
    /// As it is written.
    package let value: JSONValue

    /// Sets a diagnostic of a text; what is about a model that it extends stands at `extends`, with its
    /// place before it.
    package init(_ told: DraftDiagnostic, of document: OpenDocument, at desk: Desk) {
        let isOwn = told.place.file == document.file
        let range = isOwn ? told.place.range : Self.extending(in: document.lines.bytes)
        let place = isOwn ? nil : told.diagnostic.place.map { "\($0): " }
        var remarks = told.notes.map { ($0.message, $0.place) }
        if !isOwn { remarks.insert((told.diagnostic.message, told.place), at: 0) }
        value = .object(some: [
            "range": document.lines.range(of: range, in: desk.encoding),
            "severity": .integer(told.diagnostic.severity.number),
            "code": .text(told.diagnostic.code.rawValue),
            "source": "sallyport",
            "message": .text((place ?? "") + told.diagnostic.message),
            "relatedInformation": desk.client.showsRemarks && !remarks.isEmpty
                ? Self.written(remarks, of: document, at: desk) : nil,
        ])
    }

    private static func written(
        _ remarks: [(message: String, place: TextPlace)], of document: OpenDocument, at desk: Desk
    ) -> JSONValue {
        let written = remarks.compactMap { remark -> JSONValue? in
            guard let place = desk.locations([remark.place], beside: document).items?.first else {
                return nil
            }
            return ["location": place, "message": .text(remark.message)]
        }
        return .list(written)
    }

    /// The bytes of the line that names what is extended; the beginning where there is none.
    private static func extending(in bytes: [UInt8]) -> Range<Int> {
        let line = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
            .first { $0.starts(with: Array("extends".utf8)) }
        return line.map { $0.startIndex..<$0.endIndex } ?? 0..<0
    }
}

extension DiagnosticSeverity {
    /// The protocol's number for it.
    fileprivate var number: Int {
        switch self {
        case .error: 1
        case .warning: 2
        case .note: 3
        }
    }
}
