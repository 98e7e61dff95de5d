public import Foundation

/// The models that come with the package, in whichever folder of Models/.
///
/// What stands there and is no model, such as the outcome that a model is held to, says neither
/// `sallyport:` nor `extends:`.
public enum ShippedModels {
    /// Their paths below Models/, sorted.
    public static let paths: [String] = {
        let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap {
            $0 as? String
        }
        return (found ?? []).filter { $0.hasSuffix(".yaml") && isModel($0) }.sorted()
    }()

    /// The folders that they stand in, sorted.
    public static let folders: [String] = Set(
        paths.map { String($0.prefix(while: { $0 != "/" })) }
    ).sorted()

    /// Where a model is.
    public static func url(of path: String) -> URL { folder.appendingPathComponent(path) }

    /// A model's name: its file without folder and ending.
    public static func name(of path: String) -> String {
        url(of: path).deletingPathExtension().lastPathComponent
    }

    /// A model's text, without those that it extends.
    public static func text(of path: String) -> String {
        (try? String(contentsOf: url(of: path), encoding: .utf8)) ?? ""
    }

    private static let folder = PackageRoot.url.appendingPathComponent("Models")

    private static func isModel(_ path: String) -> Bool {
        text(of: path).split(separator: "\n").contains {
            $0.hasPrefix("sallyport:") || $0.hasPrefix("extends:")
        }
    }
}
