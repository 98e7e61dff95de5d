/// Which folder of Sources uses which, by the types that files name.
///
/// Within a module no import shows who needs whom, so the names of types say it.
struct FolderArrows {
    /// A file that names a type of another folder.
    struct Use: Hashable, Comparable, CustomStringConvertible {
        let file: String
        let type: String
        var description: String { "\(file) names \(type)" }

        static func < (left: Self, right: Self) -> Bool {
            (left.file, left.type) < (right.file, right.type)
        }
    }

    /// The uses by folder that uses, then by folder that is used.
    private(set) var uses: [String: [String: Set<Use>]] = [:]

    init(_ tree: SourceTree) {
        let homes = tree.homes
        for file in tree.files {
            let declaredHere = Set(
                tree.files.filter { $0.folder == file.folder }.flatMap(\.declared))
            for name in file.named.subtracting(declaredHere) {
                guard let home = homes[name], home != file.folder else { continue }
                uses[file.folder, default: [:]][home, default: []]
                    .insert(Use(file: file.path, type: name))
            }
        }
    }

    /// Folders of one module that all lead to each other, with the uses between them.
    struct Circle: CustomStringConvertible {
        let module: String
        let folders: [String]
        let uses: [(from: String, to: String, uses: [Use])]

        var description: String {
            let arrows = uses.map { from, to, uses in
                "\n    \(from) -> \(to): "
                    + uses.prefix(3).map(\.description).joined(separator: ", ")
                    + (uses.count > 3 ? " and \(uses.count - 3) more" : "")
            }
            return "circle of folders in \(module): \(folders.joined(separator: ", "))"
                + arrows.joined()
        }
    }

    /// The circles; the face of a module, which is the files that lie loose in it, stands in none.
    func circles() -> [Circle] {
        let folders = Set(uses.keys).union(uses.values.flatMap(\.keys)).filter { $0.contains("/") }
        let byModule = Dictionary(grouping: folders) { String($0.prefix { $0 != "/" }) }
        return byModule.sorted { $0.key < $1.key }.flatMap { module, folders in
            circles(among: folders.sorted()).map { circle in
                let between = circle.flatMap { from in
                    circle.compactMap { to in
                        uses[from]?[to].map { (from: from, to: to, uses: $0.sorted()) }
                    }
                }
                return Circle(module: module, folders: circle, uses: between)
            }
        }
    }

    /// Two folders are in one circle when each leads to the other, however far around.
    private func circles(among folders: [String]) -> [[String]] {
        let reached = Dictionary(
            uniqueKeysWithValues: folders.map { ($0, reach(from: $0, within: Set(folders))) })
        var circles: [[String]] = []
        for folder in folders where !circles.contains(where: { $0.contains(folder) }) {
            let circle = folders.filter {
                reached[folder]?.contains($0) ?? false && reached[$0]?.contains(folder) ?? false
            }
            if circle.count > 1 { circles.append(circle) }
        }
        return circles
    }

    private func reach(from start: String, within folders: Set<String>) -> Set<String> {
        var reached: Set<String> = []
        var open = [start]
        while let folder = open.popLast() {
            for next in (uses[folder] ?? [:]).keys where folders.contains(next) {
                if reached.insert(next).inserted { open.append(next) }
            }
        }
        return reached
    }
}
