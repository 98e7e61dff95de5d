package import ModelFormat
package import ThreatGraph

/// One thing that a plan varies, and the values that it takes.
package struct SweepAxis: Hashable, Sendable {
    /// One value of it.
    package struct Value: Hashable, Sendable {
        /// What stands for it in a row: what is written for a fact, else the name of the value.
        package var says: FactValue
        /// What the model then says.
        package var changes: [Change]
        /// Where each change was written, in the plan; none where nobody knows.
        package var places: [ChangePlace] = []
    }

    /// The path of a fact, `unknown.NAME`, `options.NAME`, or a name of its own for cases of which each
    /// changes several facts.
    package var name: String
    /// The values, in the order written.
    package var values: [Value]
}
