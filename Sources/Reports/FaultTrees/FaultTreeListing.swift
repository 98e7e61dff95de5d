package import DecisionDiagrams
package import FailureAnalysis

/// What was found of a fault tree as it is written: the report, and behind it the minimal sets one
/// by one, which may be more than fit into memory.
package struct FaultTreeListing {
    private let tree: FaultTree
    private let findings: FaultTreeFindings
    private let report: FaultTreeReport
    /// The sets to list, if they are.
    private let sets: MinimalSets?
    private let maximumOrder: Int?

    /// What is to be written of a solved tree.
    package init(
        of tree: FaultTree, _ solution: FaultTreeSolution,
        questions: FaultTreeFindings.Questions, listsSets: Bool
    ) {
        self.tree = tree
        findings = solution.findings(on: tree, questions)
        report = FaultTreeReport(findings, listsSets: listsSets)
        sets = listsSets ? solution.minimalSets : nil
        maximumOrder = questions.maximumOrder
    }

    /// Writes it, piece by piece.
    ///
    /// - Throws: what `out` throws, and what the JSON encoder throws, which is a fault of ours.
    package func write(
        as format: MinimalSetListing.Form, to out: ([UInt8]) throws -> Void
    ) throws {
        switch format {
        case .text:
            try out(Array(report.text.utf8))
            try list(as: .text, to: out)
        case .markdown:
            try out(Array(report.markdown.utf8))
            try list(as: .markdown, to: out)
        case .json:
            let text = try FaultTreeDocument(findings).json()
            guard sets != nil else { return try out(Array(text.utf8)) }
            // The list is the last key, so that it can be written as it is found.
            try out(Array((text.dropLast("\n}\n".count) + ",\n  \"sets\" : [").utf8))
            try list(as: .json, to: out)
            try out(Array("  ]\n}\n".utf8))
        }
    }

    private func list(
        as form: MinimalSetListing.Form, to out: ([UInt8]) throws -> Void
    ) throws {
        guard let sets else { return }
        if form != .json { try out(Array("\n".utf8)) }
        var listing = try MinimalSetListing(of: tree, as: form)
        try listing.write(sets, upTo: maximumOrder) { try out($0) }
    }
}
