/// What the program that serves pages is told: one list, which `sallyport watch` writes and that program
/// reads.
package struct ServerArguments: Hashable, Sendable {
    /// The name of the program that serves pages.
    package static let program = "sallyport-server"

    /// The model's file.
    package var model: String
    /// A file that is laid over the catalogue; `nil` for none.
    package var catalogue: String?
    /// The folder below which models that it extends lie; its own when `nil`.
    package var root: String?
    /// The port; 0 for any that is free.
    package var port: Int

    /// Makes a list.
    package init(model: String, catalogue: String?, root: String?, port: Int) {
        self.model = model
        self.catalogue = catalogue
        self.root = root
        self.port = port
    }

    /// The words of a command line, without the program's name.
    package var words: [String] {
        ["watch", "--model", model, "--port", "\(port)"]
            + (catalogue.map { ["--catalogue", $0] } ?? [])
            + (root.map { ["--root", $0] } ?? [])
    }

    /// Reads the words of a command line, without the program's name; `nil` where they are not such.
    package init?(words: [String]) {
        guard words.first == "watch", words.count % 2 == 1 else { return nil }
        var values: [String: String] = [:]
        for place in stride(from: 1, to: words.count, by: 2) {
            guard values.updateValue(words[place + 1], forKey: words[place]) == nil else {
                return nil
            }
        }
        guard let model = values.removeValue(forKey: "--model"),
            let port = values.removeValue(forKey: "--port").flatMap(Int.init),
            (0...65_535).contains(port)
        else { return nil }
        self.init(
            model: model, catalogue: values.removeValue(forKey: "--catalogue"),
            root: values.removeValue(forKey: "--root"), port: port)
        if !values.isEmpty { return nil }
    }
}
