/// What the program that serves pages is told: one list, which `sallyport watch` and `sallyport studio`
/// write and that program reads.
package struct ServerArguments: Hashable, Sendable {
    /// The name of the program that serves pages.
    package static let program = "sallyport-server"

    /// What is served.
    package enum Kind: String, Hashable, Sendable {
        /// A model that somebody writes elsewhere.
        case watch
        /// A model that is written on the page.
        case studio
    }

    /// What is served.
    package var kind: Kind
    /// The model's file; `nil` for a model that has none yet, which `watch` does not take.
    package var model: String?
    /// A file that is laid over the catalogue; `nil` for none.
    package var catalogue: String?
    /// The folder below which models that it extends lie; its own when `nil`.
    package var root: String?
    /// The port; 0 for any that is free.
    package var port: Int
    /// Whether nothing is written; `watch` never writes.
    package var isReadOnly = false
    /// The folder whose files are the page, for whoever works on it; `nil` for those compiled in.
    package var page: String?

    /// Makes a list.
    package init(
        _ kind: Kind, model: String?, catalogue: String?, root: String?, port: Int,
        isReadOnly: Bool = false
    ) {
        self.kind = kind
        self.model = model
        self.catalogue = catalogue
        self.root = root
        self.port = port
        self.isReadOnly = isReadOnly
    }

    /// The words of a command line, without the program's name.
    package var words: [String] {
        let options = [
            ("--model", model), ("--port", "\(port)"), ("--catalogue", catalogue), ("--root", root),
            ("--page", page),
        ]
        return [kind.rawValue] + options.flatMap { name, value in value.map { [name, $0] } ?? [] }
            + (isReadOnly ? [Self.readOnly] : [])
    }

    private static let readOnly = "--read-only"

    /// Reads the words of a command line, without the program's name; `nil` where they are not such.
    package init?(words: [String]) {
        guard let first = words.first, let kind = Kind(rawValue: first) else { return nil }
        // Options come in pairs, so that the value of one is not taken for the flag.
        let isReadOnly = words.count.isMultiple(of: 2) && words.last == Self.readOnly
        let options = Array(words.dropFirst().dropLast(isReadOnly ? 1 : 0))
        guard options.count.isMultiple(of: 2) else { return nil }
        var values: [String: String] = [:]
        for place in stride(from: 0, to: options.count, by: 2) {
            guard values.updateValue(options[place + 1], forKey: options[place]) == nil else {
                return nil
            }
        }
        let model = values.removeValue(forKey: "--model")
        guard let port = values.removeValue(forKey: "--port").flatMap(Int.init),
            (0...65_535).contains(port)
        else { return nil }
        self.init(
            kind, model: model, catalogue: values.removeValue(forKey: "--catalogue"),
            root: values.removeValue(forKey: "--root"), port: port, isReadOnly: isReadOnly)
        page = values.removeValue(forKey: "--page")
        if !values.isEmpty { return nil }
        if kind == .watch && (model == nil || isReadOnly || page != nil) { return nil }
    }
}
