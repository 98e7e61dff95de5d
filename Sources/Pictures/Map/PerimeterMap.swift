package import Compilation
package import Drawing
import FailureAnalysis
import ThreatGraph

/// The picture of a whole model: every perimeter in the one around it, coloured by operator, with
/// the copies and keys in it, the channels with their gates, and what the workloads need.
///
/// It shows no failure and no path; every barrier is drawn shut. The same model gives the same bytes.
package struct PerimeterMap: Sendable {
    /// The picture.
    package let picture: Picture

    /// Lays a model out.
    ///
    /// - Parameters:
    ///   - model: The compiled model. A graph that came without one gives a map that says so.
    ///   - theme: For which ground to draw.
    ///   - identifier: What every id in the picture begins with, so that a page can hold several
    ///     pictures: letters, digits, `_` and `-`, a letter first.
    /// - Complexity: O(*l* · *a* log *a*) for *l* channels on a picture of area *a*; at most four
    ///   times.
    package init(
        _ model: CompiledModel, theme: Theme = .auto, identifier: String = "sallyport-map"
    ) {
        let names = DiagramNames(of: model)
        let base = Self.base(names: names)
        let composer = Composer.compose(base.scene)
        let words = MapWords(names: names, base: base, losses: composer.layout.losses)
        picture = Picture(
            layout: Self.layout(words: words, scene: composer.layout), theme: theme,
            title: words.verdict, summary: words.description, metadata: words.metadata,
            identifier: identifier)
    }

    /// The picture as an SVG document, ending in a newline.
    package func svg() -> String { picture.svg() }

    /// Everything that the model says of places.
    static func base(
        names: DiagramNames, operators: [(id: String, name: String)]? = nil
    ) -> ModelScene {
        var base = ModelScene(names: names, operators: operators)
        base.scene.kind = .map
        if let model = names.compiled.model {
            base.addPerimeters(of: model, shown: Set(ModelScene.drawable(of: model).map(\.id)))
            base.addWorkloads(Array(model.workloads), of: model)
            base.addCopies(of: model)
            base.addChannels(of: model)
        }
        return base
    }

    private static func layout(words: MapWords, scene: Layout) -> Layout {
        let extent = scene.extent
        var page = Page(width: extent.width + 2 * Page.margin)
        page.addHeading(words.verdict, parts: words.verdictParts, question: words.question)
        page.addScene(scene, extent: extent)
        page.y += extent.height + 24
        page.addParties(words.parties)
        page.addKey(words.base.key(of: scene))
        page.addCaption(words.caption)
        return page.finished()
    }
}
