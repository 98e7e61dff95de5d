package import Formulas
package import ThreatGraph

extension Formula where Leaf == SubstrateLeg {
    /// What a workload needs in a list of changes, for example
    /// `all of (capacity of aws in campus, chips of trainium)`.
    package var listedWords: String {
        FormulaWriter<Leaf>(.listed) { leg in
            let place = leg.perimeter.map { " in \($0)" } ?? ""
            let level = leg.level.map { " at \($0)" } ?? ""
            let after = leg.after.map { " after \($0)" } ?? ""
            return LeafWords("\(leg.kind.rawValue) of \(leg.provider)\(place)\(level)\(after)")
        }.words(for: self)
    }
}
