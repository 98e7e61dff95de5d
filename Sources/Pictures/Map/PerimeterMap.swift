public import FailureAnalysis
import ThreatGraph

/// The picture of a whole model: every perimeter in the one around it, coloured by operator, with
/// the copies and keys in it, the channels with their gates, and what the workloads need.
///
/// It shows no failure and no path; every barrier is drawn shut. The same model gives the same bytes.
public struct PerimeterMap: Sendable {
    /// The picture.
    public let picture: Picture

    /// Lays a model out.
    ///
    /// - Parameters:
    ///   - model: The compiled model. A graph that came without one gives a map that says so.
    ///   - theme: For which ground to draw.
    ///   - identifier: What every id in the picture begins with, so that a page can hold several
    ///     pictures: letters, digits, `_` and `-`, a letter first.
    /// - Complexity: O(*l* · *a* log *a*) for *l* channels on a picture of area *a*; at most four
    ///   times.
    public init(
        _ model: CompiledModel, theme: DiagramTheme = .auto, identifier: String = "sallyport-map"
    ) {
        let names = DiagramNames(of: model)
        let composer = DiagramComposer.compose(Self.scene(names: names))
        let words = MapWords(names: names, composer: composer)
        picture = Picture(
            layout: Self.layout(words: words, composer: composer), theme: theme,
            title: words.verdict, summary: words.description, metadata: words.metadata,
            identifier: identifier)
    }

    /// The picture as an SVG document, ending in a newline.
    public func svg() -> String { picture.svg() }

    /// Everything that the model says of places.
    static func scene(
        names: DiagramNames, operators: [(id: String, name: String)]? = nil
    ) -> DiagramScene {
        var base = ModelScene(names: names, operators: operators)
        base.scene.isMap = true
        if let model = names.compiled.model {
            base.addPerimeters(of: model, shown: Set(ModelScene.drawable(of: model).map(\.id)))
            base.addWorkloads(Array(model.workloads), of: model)
            base.addCopies(of: model)
            base.addChannels(of: model)
        }
        return base.scene
    }

    private static func layout(words: MapWords, composer: DiagramComposer) -> DiagramLayout {
        let extent = composer.layout.extent
        var page = DiagramPage(width: extent.width + 2 * DiagramPage.margin)
        page.addHeading(words.verdict, parts: words.verdictParts, question: words.question)
        page.addScene(composer.layout, extent: extent)
        page.y += extent.height + 24
        page.addParties(words.parties)
        page.addKey(DiagramPage.key(of: composer, names: words.names))
        page.addCaption(words.caption)
        return page.finished()
    }
}
