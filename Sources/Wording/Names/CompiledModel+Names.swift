package import AttackGraph
package import Compilation
package import Networks
import ThreatGraph

extension CompiledModel {
    /// What a barrier is in words, for example `the boundary of Campus`.
    package func name(of index: BarrierIndex) -> String {
        ModelNames(model).barrier(meaning(of: index), id: graph[index].id)
    }

    /// What a root cause is in words, for example `order of the United States`; its id for one of a
    /// graph that came without a model.
    package func name(ofRoot id: String) -> String { ModelNames(model).root(id) }
}
