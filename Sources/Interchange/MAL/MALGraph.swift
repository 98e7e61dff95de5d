package import Phrases

/// An attack graph as maltoolbox writes it: steps that need one or all of others, and defences.
package struct MALGraph: Sendable {
    /// What a step needs.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// One of the steps before it.
        case or
        /// All of the steps before it.
        case and
        /// A defence: passed where it is off, or where whoever operates it fails.
        case defense
        /// Something that is there or not: passed where it is there.
        case exist
        /// Something that is there or not: passed where it is not.
        case notExist

        /// Whether somebody does it, rather than that it is so.
        package var isAttackStep: Bool { self == .or || self == .and }
    }

    /// A step.
    package struct Step: Sendable {
        /// Its name in the file, which no other step has.
        package var name: String
        /// What it needs.
        package var kind: Kind
        /// The places in `steps` of those before it, in order.
        package var parents: [Int] = []
        /// Whether what is so or not lets pass; true of every other step, and where nothing is said.
        package var isPassed = true
        /// Whether an attacker begins here.
        package var isEntry = false
        /// Where the file names it.
        package var place: DiagnosticPlace
    }

    /// The steps, in the order of the file.
    package var steps: [Step] = []
    /// Whether the file says where an attacker begins.
    package var statesEntries = false
    /// What the file says and the graph does not.
    package var dropped: [ImportedSetup.Dropped] = []
    /// What is worth telling.
    package var remarks: [ImportedSetup.Remark] = []
}

extension MALGraph {
    /// The attack steps that follow although every defence and whoever operates one stand as they are
    /// said to: `holding` names the defences that hold.
    ///
    /// What a step needs is the least that follows: a circle supports nothing by itself.
    ///
    /// - Complexity: O(*n* + *e*) for *n* steps and *e* links.
    package func reached(holding: Set<Int> = []) -> [Bool] {
        var children = [[Int]](repeating: [], count: steps.count)
        for (at, step) in steps.enumerated() {
            for parent in step.parents { children[parent].append(at) }
        }
        var missing = steps.map { $0.kind == .and ? $0.parents.count : 1 }
        var isReached = [Bool](repeating: false, count: steps.count)
        var open: [Int] = []
        func reach(_ at: Int) {
            guard !isReached[at] else { return }
            isReached[at] = true
            open.append(at)
        }
        for (at, step) in steps.enumerated() {
            switch step.kind {
            case .or, .and: if step.isEntry { reach(at) }
            case .defense: if !holding.contains(at) { reach(at) }
            case .exist, .notExist: if step.isPassed { reach(at) }
            }
        }
        while let at = open.popLast() {
            for child in children[at] where steps[child].kind.isAttackStep {
                missing[child] -= 1
                if missing[child] == 0 { reach(child) }
            }
        }
        return isReached
    }
}
