package import DecisionDiagrams
package import FailureAnalysis
import Wording

/// What was found of a fault tree as it is written: the report, and behind it the minimal sets one
/// by one, which may be more than fit into memory.
package struct FaultTreeListing {
    private let tree: FaultTree
    private let findings: FaultTreeFindings
    private let report: FaultTreeReport
    /// The sets to list, if they are.
    private let sets: MinimalSets?
    private let maximumOrder: Int?
    /// Whether the tree was solved only as far as there was time, so that the few sets are listed
    /// whatever anybody says.
    private let isStopped: Bool

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
        isStopped = findings.isStopped
    }

    /// Writes it, piece by piece, until somebody asks to stop; the list then says how far it goes.
    ///
    /// - Parameter asked: whether to end the list with the sets found so far.
    /// - Returns: whether all that was asked for is written.
    /// - Throws: what `out` throws, and what the JSON encoder throws, which is a fault of ours.
    package func write(
        as format: MinimalSetListing.Form, unless asked: () -> Bool = { false },
        to out: ([UInt8]) throws -> Void
    ) throws -> Bool {
        let reach: Int?
        switch format {
        case .text:
            try out(Array(report.text.utf8))
            reach = try list(as: .text, unless: asked, to: out)
            if let reach { try out(Array("\n\(FaultTreeWords.cutList(at: reach))\n".utf8)) }
        case .markdown:
            try out(Array(report.markdown.utf8))
            reach = try list(as: .markdown, unless: asked, to: out)
            if let reach { try out(Array("\n\(FaultTreeWords.cutList(at: reach))\n".utf8)) }
        case .json:
            let text = try FaultTreeDocument(findings).json()
            guard sets != nil else {
                try out(Array(text.utf8))
                return !isStopped
            }
            // The list is the last key, so that it can be written as it is found; how far it goes
            // is known only behind it.
            try out(Array((text.dropLast("\n}\n".count) + ",\n  \"sets\" : [").utf8))
            reach = try list(as: .json, unless: asked, to: out)
            let extent = reach.map {
                ",\n  \"setsExtent\" : {\n    \"completeUpTo\" : \($0),\n"
                    + "    \"ending\" : \"stopped\"\n  }"
            }
            try out(Array("  ]\(extent ?? "")\n}\n".utf8))
        }
        return reach == nil && !isStopped
    }

    private func list(
        as form: MinimalSetListing.Form, unless asked: () -> Bool, to out: ([UInt8]) throws -> Void
    ) throws -> Int? {
        guard let sets else { return nil }
        if form != .json { try out(Array("\n".utf8)) }
        var listing = try MinimalSetListing(of: tree, as: form)
        return try listing.write(
            sets, upTo: maximumOrder, unless: { !isStopped && asked() }, to: { try out($0) })
    }
}
