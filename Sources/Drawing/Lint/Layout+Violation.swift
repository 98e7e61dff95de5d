extension Layout {
    /// One broken rule, and where.
    public struct Violation: Hashable, Sendable, CustomStringConvertible {
        /// What a layout must not have.
        public enum Rule: String, Hashable, Sendable {
            case boxOutsideParent
            case boxesOverlap
            case nodeOutsideBox
            case nodesOverlap
            case textsOverlap
            case textOverNode
            case textOverBorder
            case textOverGate
            case textOverDisc
            case textOverLine
            case textOverRail
            case textOutsideOwner
            case lineThroughBox
            case lineThroughNode
            case lineSlanted
            case lineTooShortForItsHead
            case linesOnTop
            case gateOffBoundary
            case gatesOverlap
            case outsidePicture
            case lineMissing
            case cellsOverlap
            case textOverCell
            case textOverMark
            case ringOverText
        }

        /// The rule that is broken.
        public var rule: Rule
        /// Where, in words.
        public var detail: String
        /// The rule and where.
        public var description: String { "\(rule.rawValue): \(detail)" }
    }

    /// The broken rules; empty for every layout that this module makes, unless a line found no way.
    ///
    /// A picture that breaks one would say something that is false, or could not be read.
    ///
    /// - Complexity: O(*n*²) for *n* boxes, nodes, texts and lines.
    public var violations: [Violation] { Lint.violations(in: self) }
}
