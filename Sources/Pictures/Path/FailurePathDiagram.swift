package import Compilation
package import Drawing
package import FailureAnalysis

/// The picture of one failure path: boundaries as boxes, barriers as gates on them, the path
/// numbered step by step.
///
/// The same path and model give the same bytes on every machine. The layout guarantees that no line
/// enters a boundary that holds neither of its ends.
package struct FailurePathDiagram: Sendable {
    /// The picture; its title is the verdict, for example
    /// `If aws failed, weights could leave: 4 steps, 2 barriers, …`.
    package let picture: Picture

    /// Where everything is.
    package var layout: Layout { picture.layout }
    /// The verdict.
    package var title: String { picture.title }

    /// Lays a path out.
    ///
    /// - Parameters:
    ///   - path: The path; its facts and barriers are those of `model`'s graph.
    ///   - model: The graph with what its parts mean.
    ///   - extent: How much of the model is drawn around it.
    ///   - theme: For which ground to draw.
    ///   - identifier: What every id in the picture begins with; made from the path's id unless
    ///     given. Letters, digits, `_` and `-`, a letter first.
    ///   - paper: For which width it is laid out; for a screen unless given.
    /// - Complexity: O(*l* · *a* log *a*) for *l* lines on a picture of area *a*; at most four times.
    package init(
        path: FailurePath, in model: CompiledModel, extent: PathExtent = .surroundings,
        theme: Theme = .auto, identifier: String? = nil, paper: PaperWidth? = nil
    ) {
        let words = DiagramWords(path: path, compiled: model)
        let base = DiagramSceneBuilder.scene(words, extent: extent)
        picture = Picture(
            layout: Page.layout(words: words, base: base, extent: extent, on: paper),
            theme: theme, title: words.verdict, summary: words.description,
            metadata: words.metadata,
            identifier: identifier ?? words.identifier, paper: paper)
    }

    /// The picture as an SVG document, ending in a newline.
    package func svg() -> String { picture.svg() }
}
