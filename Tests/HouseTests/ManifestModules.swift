/// The rows of the manifest's `house`: what each module and its tests may import.
struct ManifestModules {
    /// One row: a module, what it uses, and what its tests use besides.
    struct Row: Equatable {
        let name: String
        let uses: Set<String>
        let testsUse: Set<String>
    }

    let rows: [Row]

    /// Reads the text of a manifest, where every row begins with `Module(`.
    init(manifest: String) {
        rows = manifest.split(separator: "    Module(").dropFirst().compactMap { row in
            guard let name = row.firstMatch(of: /name: "(\w+)"/)?.1 else { return nil }
            return Row(
                name: String(name),
                uses: Self.names(row.firstMatch(of: /\buses: \[([^\]]*)\]/)?.1),
                testsUse: Self.names(row.firstMatch(of: /\btestsUse: \[([^\]]*)\]/)?.1))
        }
    }

    private static func names(_ list: Substring?) -> Set<String> {
        Set((list ?? "").matches(of: /"(\w+)"/).map { String($0.1) })
    }

    /// A module and every module that it rests on.
    ///
    /// The manifest names a module after those that it uses, so that one walk from below finds all.
    func reach(_ name: String) -> Set<String> {
        var reaches: [String: Set<String>] = [:]
        for row in rows {
            reaches[row.name] = row.uses.reduce(into: [row.name]) {
                $0.formUnion(reaches[$1] ?? [$1])
            }
        }
        return reaches[name] ?? [name]
    }

    /// The imports of modules of this package that the manifest does not promise to have built
    /// before: they are found where the order of a build happens to suit, and nowhere else.
    ///
    /// - Parameters:
    ///   - sources: the files below Sources.
    ///   - tests: the files below Tests.
    ///   - shared: the modules that only tests use.
    func unnamedImports(sources: SourceTree, tests: SourceTree, shared: Set<String>) -> [String] {
        let own = Set(rows.map(\.name)).union(shared)
        var faults: [String] = []
        for row in rows {
            let used = row.testsUse.reduce(into: reach(row.name)) { $0.formUnion(reach($1)) }
            for (tree, module, allowed) in [
                (sources, row.name, row.uses), (tests, row.name + "Tests", used),
            ] {
                for file in tree.files where file.module == module {
                    for name in file.imports.intersection(own).subtracting(allowed).sorted() {
                        faults.append("\(file.path) imports \(name), which its row does not name")
                    }
                }
            }
        }
        return faults
    }
}
