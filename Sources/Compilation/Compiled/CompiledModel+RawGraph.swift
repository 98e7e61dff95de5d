public import AttackGraph
public import ThreatGraph

extension CompiledModel {
    /// An attack graph that came without a model: its facts and barriers mean what their ids say.
    public init(graph: AttackGraph, title: String, date: String?, digest: String) {
        self.init(
            title: title, date: date, digest: digest, model: nil, graph: graph,
            factMeanings: graph.facts.map { _ in .unexplained },
            barrierMeanings: graph.barriers.map { _ in .unexplained })
    }

    /// A model with no attack graph, for what counts what it says and asks nothing of it.
    ///
    /// - Throws: Nothing that a model brings about: a graph without anything builds.
    public init(uncompiled model: ThreatGraph, digest: String) throws(AttackGraphError) {
        self.init(
            title: model.title, date: model.date?.description, digest: digest, model: model,
            graph: try AttackGraphBuilder().build(), factMeanings: [], barrierMeanings: [])
    }
}
