internal import FoundationEssentials

/// The files of YAML in a folder that an editor has open.
enum ModelFolder {
    /// The most files and folders that are looked at.
    static let most = 5_000
    /// How deep folders are looked into.
    static let deepest = 8

    /// The files, sorted: none that lies behind a link, in a hidden folder or among what other programs
    /// installed.
    ///
    /// - Complexity: O(*n* log *n*) for *n* files and folders, without recursion.
    static func files(in folder: String) -> FoundFiles {
        var found: [String] = []
        var isComplete = true
        var left = [(path: folder, depth: 0)]
        var looked = 0
        while let next = left.popLast() {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: next.path)) ?? []
            for name in names.sorted() where !name.hasPrefix(".") && name != "node_modules" {
                looked += 1
                guard looked <= most else { return FoundFiles(found.sorted(), isComplete: false) }
                let path = next.path.hasSuffix("/") ? next.path + name : next.path + "/" + name
                let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type]
                switch type as? FileAttributeType {
                case .typeDirectory where next.depth < deepest: left.append((path, next.depth + 1))
                case .typeDirectory: isComplete = false
                case .typeRegular where name.hasSuffix(".yaml") || name.hasSuffix(".yml"):
                    found.append(path)
                default: break
                }
            }
        }
        return FoundFiles(found.sorted(), isComplete: isComplete)
    }
}
