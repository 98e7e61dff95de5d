public import AttackGraph

extension CompiledModel {
    /// An attack graph that came without a model: its facts and barriers mean what their ids say.
    public init(graph: AttackGraph, title: String, date: String?, digest: String) {
        self.init(
            title: title, date: date, digest: digest, model: nil, graph: graph,
            factMeanings: graph.facts.map { _ in .unexplained },
            barrierMeanings: graph.barriers.map { _ in .unexplained })
    }
}
