/// No failure path is the one asked for.
package struct PathChoiceError: Error, Hashable, Sendable {
    /// A path that could have been asked for.
    package struct Other: Hashable, Sendable {
        /// Its id.
        package let id: String
        /// What fails in it.
        package let failed: [String]
        /// What it leads to.
        package let consequence: String
    }

    /// Those that there are, each once.
    package let others: [Other]

    /// No path fits among these.
    package init(among paths: [FailurePath]) {
        var seen: Set<String> = []
        others = paths.filter { seen.insert($0.id).inserted }.map {
            Other(id: $0.id, failed: $0.failed, consequence: $0.consequence)
        }
    }
}

extension PathChoiceError: CustomStringConvertible {
    /// What went wrong, and below it a line for each path that there is.
    package var description: String {
        guard !others.isEmpty else {
            return "no single failure suffices and somebody must fail, so there is no such path"
        }
        let lines = others.map {
            "  \($0.id)  \($0.failed.isEmpty ? "nobody" : $0.failed.joined(separator: ", "))  "
                + $0.consequence
        }
        return (["no path fits; these are there:"] + lines).joined(separator: "\n")
    }
}
